-- Collection effectiveness index of each complete calendar month: (opening + billed - closing) / (opening + billed - closing not yet due) x
-- 100.
-- Grain: month (its last day), currency, manager and entity (NULL: all of them); the last `months` complete months up to the as-of date,
-- none before the ledger's first but that of the as-of date. value: 0 to 100; NULL where the denominator is not positive (rule 10), or
-- where more was re-opened by refunds than was settled, as that is on no scale of 0 to 100. opening holds the opening balances of customer
-- ledgers that begin in the month. Money in `currency`. `own` as in standing. None from a history of lists. Inputs: book_day, calendar,
-- slices.
CREATE OR REPLACE MACRO collection_effectiveness(as_of, own, months) AS TABLE
WITH month_end AS (
  SELECT day FROM calendar(as_of, months + 1) WHERE day = last_day(day) AND (SELECT of_documents FROM rules())
),
change AS (
  SELECT month_end.day, slice.currency, slice.manager, slice.entity, sum(open) AS open, sum(not_due) AS not_due,
    sum(billed) FILTER (book_day.day >= date_trunc('month', month_end.day)) AS billed,
    sum(carried) FILTER (book_day.day >= date_trunc('month', month_end.day)) AS carried
  FROM (FROM book_day WHERE by_currency = own) AS book_day
  ASOF JOIN month_end ON book_day.day <= month_end.day
  JOIN account_slices(own) AS slice ON slice.account = book_day.book
  GROUP BY month_end.day, slice.currency, slice.manager, slice.entity
),
level AS (
  SELECT month_end.day, slice.currency, slice.manager, slice.entity,
    (sum(coalesce(change.open, 0)) OVER turn)::DECIMAL(38, 3) AS closing,
    (sum(coalesce(change.open, 0)) OVER turn - coalesce(change.open, 0) + coalesce(change.carried, 0))::DECIMAL(38, 3) AS opening,
    (sum(coalesce(change.not_due, 0)) OVER turn)::DECIMAL(38, 3) AS not_due,
    coalesce(change.billed, 0)::DECIMAL(38, 3) AS billed
  FROM slices(own) AS slice
  CROSS JOIN month_end
  LEFT JOIN change ON change.day = month_end.day AND change.currency = slice.currency
    AND change.manager IS NOT DISTINCT FROM slice.manager AND change.entity IS NOT DISTINCT FROM slice.entity
  WHERE slice.currency IS NOT NULL
  WINDOW turn AS (PARTITION BY slice.currency, slice.manager, slice.entity ORDER BY month_end.day)
  QUALIFY row_number() OVER (PARTITION BY slice.currency, slice.manager, slice.entity ORDER BY month_end.day DESC) <= months
)
SELECT day AS month_end, currency, manager, entity, opening, billed, closing, not_due,
  -- Of hundreds of billions, a hundred times the money is no longer a whole double number, and the quotient of equals can come out above
  -- 100.
  CASE WHEN opening + billed >= closing AND opening + billed > not_due
    THEN least(100, ratio_of((opening + billed - closing) * 100, opening + billed - not_due)) END AS value
FROM level;
