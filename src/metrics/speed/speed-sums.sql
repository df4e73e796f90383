-- The sums of which every figure of speed is a quotient. Grain: day (of the calendar), currency, manager and entity (NULL: all of them); or
-- with `by_customer`, on the as-of date alone, currency and customer. Money in `currency`; nothing without one.
-- open, not_due: at the end of the day (rule 3: due on the day is not yet due). open_days, late_days: open money by its days past due, of
-- all and of what is past due. billed, paid and what is weighted with them: of the 90 days up to the day, (day - 90, day]. `own` as in
-- standing.
-- Inputs: book_day, calendar, slices; by customer standing, issued_worth, paid_worth, account.
CREATE OR REPLACE MACRO speed_sums(as_of, own, months, by_customer) AS TABLE
WITH moment AS (
  SELECT day, day - DATE '1970-01-01' AS day_number FROM calendar(as_of, months)
),
change AS (
  SELECT moment.day, slice.currency, slice.manager, slice.entity,
    sum(open) AS open, sum(open_due) AS open_due, sum(not_due) AS not_due, sum(not_due_due) AS not_due_due
  FROM (FROM book_day WHERE by_currency = own AND NOT by_customer) AS book_day
  ASOF JOIN moment ON book_day.day <= moment.day
  JOIN account_slices(own) AS slice ON slice.account = book_day.book
  GROUP BY moment.day, slice.currency, slice.manager, slice.entity
),
level AS (
  SELECT moment.day, moment.day_number, slice.currency, slice.manager, slice.entity,
    sum(coalesce(change.open, 0)) OVER turn AS open, sum(coalesce(change.open_due, 0)) OVER turn AS open_due,
    sum(coalesce(change.not_due, 0)) OVER turn AS not_due, sum(coalesce(change.not_due_due, 0)) OVER turn AS not_due_due
  FROM slices(own) AS slice
  CROSS JOIN moment
  LEFT JOIN change ON change.day = moment.day AND change.currency = slice.currency
    AND change.manager IS NOT DISTINCT FROM slice.manager AND change.entity IS NOT DISTINCT FROM slice.entity
  WHERE slice.currency IS NOT NULL AND NOT by_customer
  WINDOW turn AS (PARTITION BY slice.currency, slice.manager, slice.entity ORDER BY moment.day)
),
stretch AS (
  SELECT moment.day, slice.currency, slice.manager, slice.entity, sum(billed) AS billed, sum(billed_terms) AS billed_terms,
    sum(paid) AS paid,
    sum(paid_days) AS paid_days, sum(paid_beyond) AS paid_beyond, sum(paid_late) AS paid_late, sum(paid_late_beyond) AS paid_late_beyond
  FROM (FROM book_day WHERE by_currency = own AND NOT by_customer AND (billed <> 0 OR paid <> 0)) AS book_day
  JOIN moment ON book_day.day > moment.day - 90 AND book_day.day <= moment.day
  JOIN account_slices(own) AS slice ON slice.account = book_day.book
  GROUP BY moment.day, slice.currency, slice.manager, slice.entity
),
of_account AS (
  SELECT account, sum(open) AS open, coalesce(sum(open) FILTER (days_past_due <= 0), 0) AS not_due,
    sum(money_days(open, days_past_due)) AS open_days,
    coalesce(sum(money_days(open, days_past_due)) FILTER (days_past_due > 0), 0) AS late_days,
    0 AS billed, 0 AS billed_terms, 0 AS paid, 0 AS paid_days, 0 AS paid_beyond, 0 AS paid_late, 0 AS paid_late_beyond
  FROM standing(as_of, own)
  WHERE by_customer
  GROUP BY account
  UNION ALL
  SELECT account, 0, 0, 0, 0, sum(amount), sum(money_days(amount, due - issued)), 0, 0, 0, 0, 0
  FROM issued_worth(own)
  WHERE by_customer AND NOT opening AND issued > as_of::DATE - 90 AND issued <= as_of::DATE
  GROUP BY account
  UNION ALL
  SELECT account, 0, 0, 0, 0, 0, 0, sum(amount), sum(money_days(amount, effective - issued)), sum(money_days(amount, effective - due)),
    coalesce(sum(amount) FILTER (effective > due), 0), coalesce(sum(money_days(amount, effective - due)) FILTER (effective > due), 0)
  FROM paid_worth(own, as_of::DATE - 90, as_of::DATE)
  WHERE by_customer AND NOT opening
  GROUP BY account
)
SELECT level.day AS as_of_day, level.currency, level.manager, level.entity, NULL::VARCHAR AS customer,
  level.open::DECIMAL(38, 3) AS open, level.not_due::DECIMAL(38, 3) AS not_due,
  (level.open * day_number - open_due)::DECIMAL(38, 3) AS open_days,
  ((level.open - level.not_due) * day_number - (open_due - not_due_due))::DECIMAL(38, 3) AS late_days,
  coalesce(billed, 0)::DECIMAL(38, 3) AS billed, coalesce(billed_terms, 0)::DECIMAL(38, 3) AS billed_terms,
  coalesce(paid, 0)::DECIMAL(38, 3) AS paid,
  coalesce(paid_days, 0)::DECIMAL(38, 3) AS paid_days, coalesce(paid_beyond, 0)::DECIMAL(38, 3) AS paid_beyond,
  coalesce(paid_late, 0)::DECIMAL(38, 3) AS paid_late, coalesce(paid_late_beyond, 0)::DECIMAL(38, 3) AS paid_late_beyond
FROM level
LEFT JOIN stretch ON stretch.day = level.day AND stretch.currency = level.currency
  AND stretch.manager IS NOT DISTINCT FROM level.manager AND stretch.entity IS NOT DISTINCT FROM level.entity
UNION ALL
SELECT as_of::DATE, currency, NULL, NULL, customer, open, not_due, open_days, late_days, billed, billed_terms, paid, paid_days, paid_beyond,
  paid_late, paid_late_beyond
FROM (
  SELECT slice.currency, account.customer,
    sum(of_account.open)::DECIMAL(38, 3) AS open, sum(not_due)::DECIMAL(38, 3) AS not_due, sum(open_days)::DECIMAL(38, 3) AS open_days,
    sum(late_days)::DECIMAL(38, 3) AS late_days,
    sum(billed)::DECIMAL(38, 3) AS billed, sum(billed_terms)::DECIMAL(38, 3) AS billed_terms, sum(paid)::DECIMAL(38, 3) AS paid,
    sum(paid_days)::DECIMAL(38, 3) AS paid_days,
    sum(paid_beyond)::DECIMAL(38, 3) AS paid_beyond, sum(paid_late)::DECIMAL(38, 3) AS paid_late,
    sum(paid_late_beyond)::DECIMAL(38, 3) AS paid_late_beyond
  FROM of_account
  JOIN account_slices(own) AS slice ON slice.account = of_account.account AND slice.part = 0
  JOIN account ON account.number = of_account.account
  WHERE slice.currency IS NOT NULL
  GROUP BY slice.currency, account.customer
);
