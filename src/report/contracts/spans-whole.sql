-- Contract: the spans of an item neither overlap nor leave a gap: money times the days on which it was open, by the spans, is what its amount and its applications
-- give, each from its day on. Counted to the day after the last movement of the ledger.
-- Grain: one comparison per item. Inputs: balance, item, applied.
WITH horizon AS (
  SELECT greatest((SELECT max(issued) FROM item), (SELECT max(effective) FROM applied)) + 1 AS day
),
counted AS (
  SELECT number AS item, amount::DECIMAL(38, 3) * (horizon.day - issued) AS expected, 0::DECIMAL(38, 3) AS found FROM item CROSS JOIN horizon
  UNION ALL
  SELECT item, -amount::DECIMAL(38, 3) * (horizon.day - effective), 0 FROM applied CROSS JOIN horizon WHERE item IS NOT NULL
  UNION ALL
  SELECT item, 0, open::DECIMAL(38, 3) * (least(valid_to, horizon.day) - valid_from) FROM balance CROSS JOIN horizon
)
SELECT concat_ws(' ', 'item', item.id, 'money times days') AS slice, sums.expected, sums.found
FROM (SELECT item, sum(expected)::DECIMAL(38, 3) AS expected, sum(found)::DECIMAL(38, 3) AS found FROM counted GROUP BY item) AS sums
JOIN item ON item.number = sums.item
