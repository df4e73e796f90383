-- Contract: no item is ever open below zero or above its amount, and its spans neither overlap nor are empty.
-- Grain: one comparison per span (0 expected: money outside the bounds), one per span and its follower (days of overlap). Inputs: balance, item.
SELECT concat_ws(' ', 'item', item.id, 'from', balance.valid_from) AS slice,
  0::DECIMAL(38, 3) AS expected,
  CASE WHEN balance.open <= 0 THEN balance.open WHEN balance.open > item.amount THEN balance.open - item.amount ELSE 0 END::DECIMAL(38, 3) AS found
FROM balance
JOIN item ON item.number = balance.item
UNION ALL
SELECT concat_ws(' ', 'item', item.id, 'days of overlap from', turn.valid_from), 0, greatest(turn.valid_to - turn.next_from, 0)
FROM (
  SELECT item, valid_from, valid_to, lead(valid_from, 1, valid_to) OVER (PARTITION BY item ORDER BY valid_from) AS next_from
  FROM balance
  SEMI JOIN (SELECT item FROM balance GROUP BY item HAVING count(*) > 1) AS several USING (item)
) AS turn
JOIN item ON item.number = turn.item
