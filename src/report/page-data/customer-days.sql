-- How the customers with a page of their own stood on the days of the trend, and how they paid. Grain: customer, currency, day on which
-- anything was owed or had been paid in the 90 days up to it. stages: open money per stage, in the order of the configuration. paid and
-- days_beyond_terms as in speed_figures; NULL where nothing was paid, and where lists of open items do not tell it. Money in `currency`.
-- Inputs: the macros of src/metrics; variables as_of, months, customers_with_page, own.
WITH moment AS (
  SELECT day FROM calendar(getvariable('as_of')::DATE, getvariable('months')::INTEGER)
),
listed AS (
  SELECT number AS account, customer, CASE WHEN getvariable('own')::BOOLEAN THEN currency ELSE rule('currency') END AS currency
  FROM account
  WHERE customer IN (SELECT unnest(getvariable('customers_with_page')::VARCHAR[]))
),
-- first whose spans, then on which days: the other way round every span of the ledger would be followed from month to month
of_listed AS MATERIALIZED (
  SELECT listed.customer, listed.currency, span.due, span.valid_from, span.valid_to, span.open
  FROM listed
  JOIN valued_spans(getvariable('own')::BOOLEAN) AS span ON span.account = listed.account
),
paid_by_listed AS MATERIALIZED (
  SELECT listed.customer, listed.currency, paid.effective, paid.due, paid.amount
  FROM listed
  JOIN paid_worth(getvariable('own')::BOOLEAN, DATE '0001-01-01', getvariable('as_of')::DATE) AS paid ON paid.account = listed.account
    AND NOT paid.opening
  WHERE rule('history') = 'documents'
),
held AS (
  SELECT customer, currency, day, map(list(position), list(open)) AS by_position
  FROM (
    SELECT span.customer, span.currency, moment.day, stage.position, sum(span.open)::DECIMAL(38, 3) AS open
    FROM of_listed AS span
    JOIN moment ON span.valid_from <= stated_day(moment.day) AND span.valid_to > stated_day(moment.day)
    JOIN stage ON moment.day - span.due BETWEEN stage.from_day AND stage.up_to
    GROUP BY ALL
  )
  GROUP BY customer, currency, day
),
paid AS (
  SELECT paid.customer, paid.currency, moment.day, sum(paid.amount) AS paid,
    sum(money_days(paid.amount, paid.effective - paid.due)) AS paid_beyond
  FROM paid_by_listed AS paid
  JOIN moment ON paid.effective > moment.day - 90 AND paid.effective <= moment.day
  GROUP BY ALL
)
SELECT customer, currency, day,
  [coalesce(by_position[p], 0)::DECIMAL(38, 3) FOR p IN (SELECT list(position ORDER BY position) FROM stage)] AS stages,
  mean_days(paid_beyond::DECIMAL(38, 3), paid::DECIMAL(38, 3)) AS days_beyond_terms
FROM held
FULL JOIN paid USING (customer, currency, day)
WHERE currency IS NOT NULL
ORDER BY customer, currency, day;
