-- Vintages: of what was billed in a month, how much had been collected when it was so many days old: payments less refunds applied by then
-- to the month's items, not credit notes and not write-offs. A cell that not every day of the month has reached by the as-of date is not
-- observed: NULL, not 0.
-- Grain: currency, manager and entity (NULL: all of them), month of issue (its first day), age in days (0, 30 ... 360; NULL: all that was
-- collected up to the as-of date). Money in units of `currency`, a payment at the rate of its day as in roll_forwards; share of billed from
-- 0 to 1, NULL where nothing was billed (rule 10).
-- Inputs: item, applied, credit, account, account_slices, rate, setting.
CREATE OR REPLACE MACRO vintages(as_of, own) AS TABLE
WITH holder AS (
  FROM holders(own)
),
issued AS (
  SELECT holder.book, date_trunc('month', item.issued)::DATE AS month, sum(item.amount) AS amount
  FROM item
  JOIN holder ON holder.number = item.account AND NOT holder.converts
  WHERE item.issued <= as_of::DATE
  GROUP BY ALL
  UNION ALL
  SELECT book, month, sum(converted(amount, rate.rate, decimals))
  FROM (
    SELECT holder.*, item.issued, item.amount, date_trunc('month', item.issued)::DATE AS month
    FROM item
    JOIN holder ON holder.number = item.account AND holder.converts
    WHERE item.issued <= as_of::DATE
  ) AS other
  ASOF JOIN rate ON rate.currency = other.currency AND other.issued >= rate.valid_from
  GROUP BY book, month
),
paid AS (
  SELECT holder.book, date_trunc('month', applied.issued)::DATE AS month, (applied.effective - applied.issued + 29) // 30 * 30 AS age,
    sum(applied.amount) AS amount
  FROM applied
  JOIN holder ON holder.number = applied.account AND NOT holder.converts
  WHERE applied.kind IN ('payment', 'refund') AND applied.effective <= as_of::DATE
  GROUP BY ALL
  UNION ALL
  SELECT book, month, age, sum(converted(amount, rate.rate, decimals))
  FROM (
    SELECT holder.*, applied.amount, date_trunc('month', applied.issued)::DATE AS month, (applied.effective - applied.issued + 29) // 30
      * 30 AS age,
      CASE WHEN holder.by_document THEN coalesce(credit.date, applied.effective) ELSE applied.effective END AS rate_day
    FROM applied
    JOIN holder ON holder.number = applied.account AND holder.converts
    LEFT JOIN (FROM credit WHERE currency IS DISTINCT FROM rule('currency')) AS credit ON credit.number = applied.credit
    WHERE applied.kind IN ('payment', 'refund') AND applied.effective <= as_of::DATE
  ) AS other
  ASOF JOIN rate ON rate.currency = other.currency AND other.rate_day >= rate.valid_from
  GROUP BY book, month, age
),
billed AS (
  SELECT slice.currency, slice.manager, slice.entity, issued.month, sum(issued.amount) AS amount
  FROM issued
  JOIN account_slices(own) AS slice ON slice.account = issued.book
  GROUP BY ALL
),
collected AS (
  SELECT slice.currency, slice.manager, slice.entity, paid.month, paid.age, sum(paid.amount) AS amount
  FROM paid
  JOIN account_slices(own) AS slice ON slice.account = paid.book
  GROUP BY ALL
),
cell AS (
  SELECT billed.currency, billed.manager, billed.entity, billed.month, any_value(billed.amount) AS billed, age.age,
    coalesce(sum(collected.amount), 0) AS collected
  FROM billed
  CROSS JOIN (SELECT unnest(range(0, 361, 30) || [NULL])::INTEGER AS age) AS age
  LEFT JOIN collected ON collected.currency = billed.currency AND collected.manager IS NOT DISTINCT FROM billed.manager
    AND collected.entity IS NOT DISTINCT FROM billed.entity
    AND collected.month = billed.month AND collected.age <= coalesce(age.age, 2147483647)
  GROUP BY billed.currency, billed.manager, billed.entity, billed.month, age.age
)
SELECT currency, manager, entity, month, billed::DECIMAL(38, 3) AS billed, age,
  CASE WHEN observed THEN collected END::DECIMAL(38, 3) AS collected,
  CASE WHEN observed THEN share_of(collected, billed) END AS share
FROM (SELECT *, age IS NULL OR last_day(month) + age <= as_of::DATE AS observed FROM cell);
