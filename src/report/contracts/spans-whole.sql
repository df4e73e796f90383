-- Contract: the spans of an item neither overlap nor leave a gap: they cover, each day once, the days from its issue to the day on which
-- nothing of it was open any more, but for the days on which nothing was open before a refund re-opened it. No span is empty.
-- Grain: one comparison per item of which anything was ever open: days on which it is open, once too often or once too few (0 expected).
-- Inputs: balance, item, applied (whose dates of the item applications-meet holds to the item's own).
WITH covered AS (
  SELECT item, min(valid_from) AS begins, max(valid_to) AS ends, sum(valid_to - valid_from) AS days,
    count(*) FILTER (valid_to <= valid_from) AS empty FROM balance GROUP BY item
),
used AS (
  SELECT item, sum(amount) AS amount, coalesce(sum(amount) FILTER (effective <= issued), 0) AS at_issue, bool_or(amount < 0) AS reopened
  FROM applied GROUP BY item
),
shut AS ( -- days on which nothing was open between two days on which something was
  SELECT state.item, sum(next_day - day) AS days
  FROM (
    SELECT item, day, lead(day) OVER turn AS next_day, sum(amount) OVER turn AS amount
    FROM (
      SELECT applied.item, greatest(applied.effective, applied.issued) AS day, sum(applied.amount) AS amount
      FROM applied
      SEMI JOIN (FROM used WHERE reopened) AS again ON again.item = applied.item
      GROUP BY ALL
    )
    WINDOW turn AS (PARTITION BY item ORDER BY day)
  ) AS state
  JOIN item ON item.number = state.item
  JOIN covered ON covered.item = state.item
  WHERE state.amount = item.amount AND state.next_day < covered.ends AND state.day >= covered.begins
  GROUP BY state.item
)
SELECT concat_ws(' ', 'item', item.id, 'days without a balance, or with two') AS slice, 0::DECIMAL(38, 3) AS expected,
  CASE
    WHEN covered.item IS NULL THEN 1
    WHEN covered.begins <> item.issued AND coalesce(used.at_issue, 0) < item.amount THEN covered.begins - item.issued
    WHEN (covered.ends < DATE '9999-12-31') <> (coalesce(used.amount, 0) = item.amount) THEN 1
    ELSE abs(covered.ends - covered.begins - covered.days - coalesce(shut.days, 0)) + covered.empty
  END::DECIMAL(38, 3) AS found
FROM item
LEFT JOIN covered ON covered.item = item.number
LEFT JOIN used ON used.item = item.number
LEFT JOIN shut ON shut.item = item.number
WHERE covered.item IS NOT NULL OR coalesce(used.at_issue, 0) < item.amount
