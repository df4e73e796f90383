-- How long money and items stay in a stage. A visit is an unbroken run of days on which an item is open in one stage; it ends when the item
-- passes to another stage, or nothing of it is open any more. Money leaves a visit when it passes on with the item, or is paid, credited or
-- written off.
-- Grain: currency, manager and entity (NULL: all of them), stage (position). In the 365 days up to the as-of date: items_left, visits that
-- ended, with the mean and the median of their days; amount_left, money that left, with the mean of its days in the stage, weighted by it.
-- On the as-of date: items_there, amount_there and the mean of their days so far. Days are counted from the day on which the visit began;
-- an item of which nothing is open at the end of the day it came was not there. Means are NULL where nothing left.
-- Inputs: balance, account, account_slices, rate, stage, setting.
CREATE OR REPLACE MACRO stage_dwells(as_of, own) AS TABLE
-- items with a span behind their first one, but for those that ended before the 365 days: they are told by none of their visits
WITH several AS (
  SELECT DISTINCT item FROM balance WHERE valid_from > issued AND valid_to > as_of::DATE - 365
),
piece AS (
  SELECT balance.item, balance.account, balance.issued, stage.position, balance.open,
    greatest(balance.valid_from, balance.due + stage.from_day) AS first_day,
    least(balance.valid_to, balance.due + stage.up_to + 1) AS next_day
  FROM balance
  SEMI JOIN several USING (item)
  JOIN stage ON balance.due + stage.from_day < balance.valid_to AND balance.due + stage.up_to >= balance.valid_from
  WHERE balance.valid_from <= as_of::DATE
),
visit AS (
  SELECT balance.account, balance.issued, stage.position, balance.open,
    greatest(balance.valid_from, balance.due + stage.from_day) AS first_day,
    greatest(balance.valid_from, balance.due + stage.from_day) AS entered,
    least(balance.valid_to, balance.due + stage.up_to + 1) AS next_day, 0 AS stays
  FROM balance
  ANTI JOIN several USING (item)
  JOIN stage ON balance.due + stage.from_day < balance.valid_to
    AND balance.due + stage.up_to >= greatest(balance.valid_from, as_of::DATE - 365)
  WHERE balance.valid_from <= as_of::DATE AND balance.valid_to > as_of::DATE - 365
  UNION ALL
  SELECT account, issued, position, open, first_day,
    max(CASE WHEN begins THEN first_day END) OVER (PARTITION BY item, position ORDER BY first_day), next_day, stays
  FROM (
    SELECT *, lag(next_day) OVER turn IS DISTINCT FROM first_day AS begins,
      CASE WHEN lead(first_day) OVER turn = next_day THEN lead(open) OVER turn ELSE 0 END AS stays
    FROM piece
    WINDOW turn AS (PARTITION BY item, position ORDER BY first_day)
  )
),
holder AS (
  FROM holders(own)
),
leaving AS ( -- what left, on next_day; and what is there on the as-of date
  SELECT visit.account, visit.issued, visit.position, visit.next_day AS day, visit.next_day - visit.entered AS stayed, false AS there,
    visit.stays = 0 AS is_item,
    greatest(visit.open - visit.stays, 0)::DECIMAL(18, 3) AS amount
  FROM visit
  WHERE visit.next_day > as_of::DATE - 365 AND visit.next_day <= as_of::DATE
  UNION ALL
  SELECT account, issued, position, as_of::DATE, as_of::DATE - entered, true, true, open
  FROM visit
  WHERE first_day <= as_of::DATE AND next_day > as_of::DATE
),
valued AS (
  SELECT holder.book, leaving.position, leaving.there, leaving.is_item, leaving.stayed, leaving.amount
  FROM leaving
  JOIN holder ON holder.number = leaving.account AND NOT holder.converts
  UNION ALL
  SELECT book, position, there, is_item, stayed, converted(amount, rate.rate, decimals)
  FROM (
    SELECT leaving.*, holder.book, holder.currency, holder.decimals,
      CASE WHEN holder.by_document THEN leaving.issued ELSE leaving.day END AS rate_day
    FROM leaving
    JOIN holder ON holder.number = leaving.account AND holder.converts
  ) AS other
  ASOF JOIN rate ON rate.currency = other.currency AND other.rate_day >= rate.valid_from
),
counted AS ( -- few rows: by whole days stayed
  SELECT book, position, there, stayed, sum(amount) AS amount, sum(amount) * stayed AS money_days, count(*) FILTER (is_item) AS items
  FROM valued
  GROUP BY book, position, there, stayed
),
of_slice AS (
  SELECT slice.currency, slice.manager, slice.entity, position, there, stayed, sum(amount) AS amount, sum(money_days) AS money_days,
    sum(items) AS items
  FROM counted
  JOIN account_slices(own) AS slice ON slice.account = counted.book
  GROUP BY ALL
),
ranked AS (
  SELECT *, sum(items) OVER (PARTITION BY currency, manager, entity, position, there ORDER BY stayed) AS so_far,
    sum(items) OVER (PARTITION BY currency, manager, entity, position, there) AS all_items
  FROM of_slice
)
SELECT ranked.currency, ranked.manager, ranked.entity, ranked.position, stage.id AS stage,
  coalesce(sum(items) FILTER (NOT there), 0)::BIGINT AS items_left,
  share_of(sum(items * stayed) FILTER (NOT there), sum(items) FILTER (NOT there)) AS item_days,
  ((min(stayed) FILTER (NOT there AND 2 * so_far >= all_items) + min(stayed) FILTER (NOT there AND 2 * so_far > all_items))
    / 2.0)::DOUBLE AS item_days_median,
  coalesce(sum(amount) FILTER (NOT there), 0)::DECIMAL(38, 3) AS amount_left,
  share_of(sum(money_days) FILTER (NOT there), sum(amount) FILTER (NOT there)) AS money_days,
  coalesce(sum(items) FILTER (there), 0)::BIGINT AS items_there,
  coalesce(sum(amount) FILTER (there), 0)::DECIMAL(38, 3) AS amount_there,
  share_of(sum(money_days) FILTER (there), sum(amount) FILTER (there)) AS days_there
FROM ranked
JOIN stage ON stage.position = ranked.position
GROUP BY ranked.currency, ranked.manager, ranked.entity, ranked.position, stage.id;
