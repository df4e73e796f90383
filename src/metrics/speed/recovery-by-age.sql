-- Recovery by age: of the money that was open at an age, the share that cash took off within the 30 days after it. Age: days past due at
-- the end of a day, 0 on the due date. What reached the age in the 365 days that ended 30 days before the as-of date, so that all of it has
-- been watched for the whole 30 days; an item that was issued later than that is not of that age. Never more than was open: what a refund
-- re-opened in between is not money of that age.
-- Grain: currency, manager and entity (NULL: all of them) and age. Money in `currency`, open and collected at the rate of the day of the
-- age (valuation: document: of issue), so that a rate is no recovery. share from 0 to 1. Not of opening balances, whose age nobody knows,
-- and none from a history of lists. `own` as in standing. Inputs: balance, applied, account, rate, account_slices, setting.
CREATE OR REPLACE MACRO recovery_by_age(as_of, own) AS TABLE
WITH age AS (
  SELECT unnest([0, 30, 60, 90, 120, 180, 270, 360]) AS age
),
reached AS MATERIALIZED (
  SELECT balance.item, balance.account, balance.issued, age.age, balance.due + age.age AS day, balance.open
  FROM balance
  JOIN age ON balance.due + age.age >= balance.valid_from AND balance.due + age.age < balance.valid_to
  WHERE balance.due + age.age > as_of::DATE - 395 AND balance.due + age.age <= as_of::DATE - 30
    AND balance.valid_to > as_of::DATE - 395 AND balance.valid_from <= as_of::DATE - 30
    AND balance.item NOT IN (SELECT item FROM opening_item) AND (SELECT of_documents FROM rules())
),
watched AS ( -- few of the items that reached an age were paid within the days after it
  SELECT account, issued, age, day, open, 0::DECIMAL(18, 3) AS collected, 1 AS items FROM reached
  UNION ALL
  SELECT reached.account, reached.issued, reached.age, reached.day, 0, least(reached.open, sum(applied.amount))::DECIMAL(18, 3), 0
  FROM reached
  JOIN applied ON applied.item = reached.item AND applied.effective > reached.day AND applied.effective <= reached.day + 30
  WHERE applied.kind = 'payment'
  GROUP BY reached.item, reached.account, reached.issued, reached.age, reached.day, reached.open
),
valued AS (
  SELECT account.book, watched.age, watched.open, watched.collected, watched.items
  FROM watched
  JOIN account ON account.number = watched.account
  CROSS JOIN rules() AS rules
  WHERE own OR account.currency = rules.currency
  UNION ALL
  SELECT book, age, converted(open, rate.rate, decimals), converted(collected, rate.rate, decimals), items
  FROM (
    SELECT watched.*, account.book, account.currency, rules.decimals, CASE WHEN rules.by_document THEN issued ELSE day END AS rate_day
    FROM watched
    JOIN account ON account.number = watched.account
    CROSS JOIN rules() AS rules
    WHERE NOT own AND account.currency <> rules.currency
  ) AS other
  ASOF JOIN rate ON rate.currency = other.currency AND other.rate_day >= rate.valid_from
),
summed AS (
  SELECT slice.currency, slice.manager, slice.entity, age, sum(open) AS open, sum(collected) AS collected, sum(items) AS items
  FROM (SELECT book, age, sum(open) AS open, sum(collected) AS collected, sum(items) AS items FROM valued GROUP BY book, age) AS of_book
  JOIN account_slices(own) AS slice ON slice.account = of_book.book
  GROUP BY slice.currency, slice.manager, slice.entity, age
)
SELECT slice.currency, slice.manager, slice.entity, age.age,
  coalesce(summed.open, 0)::DECIMAL(38, 3) AS open, coalesce(summed.collected, 0)::DECIMAL(38, 3) AS collected,
  coalesce(summed.items, 0)::BIGINT AS items,
  ratio_of(coalesce(summed.collected, 0), coalesce(summed.open, 0)) AS share
FROM slices(own) AS slice
CROSS JOIN age
LEFT JOIN summed ON summed.currency = slice.currency AND summed.age = age.age
  AND summed.manager IS NOT DISTINCT FROM slice.manager AND summed.entity IS NOT DISTINCT FROM slice.entity
WHERE slice.currency IS NOT NULL;
