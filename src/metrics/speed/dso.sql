-- Days sales outstanding, in days, from the sums of a date (see speed_sums). DSO, simple: closing open / billed in the last 90 days x 90.
-- Best possible DSO: the same of what is not yet due. Average days delinquent: what lies between the two, so of what is past due. Rule 10:
-- nothing billed, no figure.
CREATE OR REPLACE MACRO dso_of(money, billed) AS ratio_of(money * 90, billed);

-- DSO by countback: walk back month by month; while what remains of the open money is at least the month's billing, take it off and count
-- the month's calendar days; the last month counts remaining / billing x its days. A month without billing counts its days, the month of
-- the date itself those that have passed. Where the history ends before the money does: NULL, and at_least, the days from the month of the
-- first item on. Nothing open: 0; nothing ever billed: NULL. Opening balances are owed but not billed, so what stands in them lies before
-- the history.
-- Grain and columns as speed_sums, with countback and at_least. The month in which the money ends is the last one before which no more was
-- billed than what was billed in all less what is open. Inputs: speed_sums, book_day, account_slices; by customer issued_worth; item.
CREATE OR REPLACE MACRO dso_figures(as_of, own, months, by_customer) AS TABLE
WITH sums AS MATERIALIZED (
  SELECT *, coalesce('m' || manager, '') AS of_manager, coalesce('e' || entity, '') AS of_entity,
    coalesce('c' || customer, '') AS of_customer
  FROM speed_sums(as_of, own, months, by_customer)
),
holder AS MATERIALIZED ( -- one number in the place of the names of a slice or customer
  SELECT row_number() OVER () AS holder, * FROM (SELECT DISTINCT currency, of_manager, of_entity, of_customer FROM sums)
),
billed_month AS MATERIALIZED (
  SELECT holder.holder, billed.month, billed.billed, sum(billed.billed) OVER (PARTITION BY holder.holder ORDER BY billed.month) AS through
  FROM (
    SELECT slice.currency, coalesce('m' || slice.manager, '') AS of_manager, coalesce('e' || slice.entity, '') AS of_entity,
      '' AS of_customer,
      date_trunc('month', day)::DATE AS month, sum(billed) AS billed
    FROM (FROM book_day WHERE by_currency = own AND NOT by_customer AND billed > 0 AND day <= as_of::DATE) AS book_day
    JOIN account_slices(own) AS slice ON slice.account = book_day.book
    GROUP BY ALL
    UNION ALL
    SELECT slice.currency, '', '', 'c' || account.customer, month, sum(amount)
    FROM (
      SELECT account, date_trunc('month', issued)::DATE AS month, sum(amount) AS amount
      FROM issued_worth(own)
      WHERE by_customer AND NOT opening AND issued <= as_of::DATE
      GROUP BY ALL
    ) AS issued
    JOIN account_slices(own) AS slice ON slice.account = issued.account AND slice.part = 0
    JOIN account ON account.number = issued.account
    WHERE slice.currency IS NOT NULL
    GROUP BY ALL
  ) AS billed
  JOIN holder USING (currency, of_manager, of_entity, of_customer)
),
asked AS (
  SELECT holder.holder, sums.as_of_day, sums.open FROM sums JOIN holder USING (currency, of_manager, of_entity, of_customer)
),
reached AS ( -- the months of each sum's history, with all that was billed up to its day
  SELECT as_of_day, holder, open, month.month, month.billed, month.through,
    max(month.through) OVER (PARTITION BY as_of_day, holder) AS billed_ever
  FROM asked
  JOIN billed_month AS month USING (holder)
  WHERE month.month <= as_of_day
),
reach AS ( -- the month in which the open money ends
  SELECT as_of_day, holder, any_value(billed_ever) AS billed_ever, any_value(billed_ever - open) AS before,
    max({'month': month, 'billed': billed, 'through': through}) FILTER (through - billed <= billed_ever - open) AS last
  FROM reached
  GROUP BY as_of_day, holder
)
SELECT sums.* EXCLUDE (of_manager, of_entity, of_customer),
  CASE
    WHEN sums.open = 0 THEN CASE WHEN billed_ever > 0 THEN 0 END
    WHEN last IS NOT NULL THEN
      (as_of_day - least(last_day(last.month), as_of_day))::DOUBLE
      + ratio_of((last.through - before) * (least(last_day(last.month), as_of_day) - last.month + 1), last.billed)
  END AS countback,
  CASE WHEN sums.open > 0 AND last IS NULL AND (SELECT of_documents FROM rules()) THEN
    as_of_day - date_trunc('month', (SELECT min(issued) FROM item WHERE amount > 0))::DATE + 1
  END AS at_least
FROM sums
JOIN holder USING (currency, of_manager, of_entity, of_customer)
LEFT JOIN reach USING (as_of_day, holder);
