-- Contract: in a ledger of several entities, their money and items add up to the company's in every stage, on every day, for the company
-- and every manager; so do their unapplied money, what is past due, and the money of the list of customers (customers need not: one
-- customer may owe to two).
-- Grain: one comparison per own, currency, manager (NULL: all of them), day, stage and measure, and one per total; none where there is one
-- entity alone.
-- Inputs: figure_stage, figure_total, figure_unapplied, figure_customer, entity.
SELECT concat_ws(', ', coalesce(currency, 'all currencies'), manager, stage, concat_ws(' ', measure, 'on', as_of_day)) AS slice, expected,
  found
FROM (
  SELECT currency, manager, as_of_day, stage,
    unnest(['money', 'items']) AS measure,
    unnest([sum(amount) FILTER (entity IS NULL), sum(items) FILTER (entity IS NULL)])::DECIMAL(38, 3) AS expected,
    unnest([coalesce(sum(amount) FILTER (entity IS NOT NULL), CASE WHEN currency IS NOT NULL THEN 0 END),
      coalesce(sum(items) FILTER (entity IS NOT NULL), 0)])::DECIMAL(38, 3) AS found
  FROM figure_stage
  WHERE (SELECT count(*) FROM entity) > 1
  GROUP BY own, currency, manager, as_of_day, stage
)
UNION ALL
SELECT concat_ws(', ', coalesce(currency, 'all currencies'), concat_ws(' ', 'unapplied on', as_of_day)),
  sum(unapplied) FILTER (entity IS NULL), coalesce(sum(unapplied) FILTER (entity IS NOT NULL), CASE WHEN currency IS NOT NULL THEN 0 END)
FROM figure_unapplied
WHERE (SELECT count(*) FROM entity) > 1
GROUP BY own, currency, as_of_day
UNION ALL
SELECT concat_ws(', ', coalesce(currency, 'all currencies'), measure), expected, found
FROM (
  SELECT currency,
    unnest(['open', 'past due', 'unapplied', 'net', 'items']) AS measure,
    unnest([sum(open) FILTER (entity IS NULL), sum(overdue) FILTER (entity IS NULL), sum(unapplied) FILTER (entity IS NULL),
      sum(net) FILTER (entity IS NULL),
      sum(items) FILTER (entity IS NULL)])::DECIMAL(38, 3) AS expected,
    unnest([sum(open) FILTER (entity IS NOT NULL), sum(overdue) FILTER (entity IS NOT NULL), sum(unapplied) FILTER (entity IS NOT NULL),
      sum(net) FILTER (entity IS NOT NULL), sum(items) FILTER (entity IS NOT NULL)])::DECIMAL(38, 3) AS found
  FROM figure_total
  WHERE (SELECT count(*) FROM entity) > 1
  GROUP BY own, currency
)
UNION ALL
SELECT concat_ws(', ', currency, customer, 'on the lists of customers'), sum(open) FILTER (entity IS NULL),
  coalesce(sum(open) FILTER (entity IS NOT NULL), 0)
FROM figure_customer
WHERE (SELECT count(*) FROM entity) > 1 AND currency IS NOT NULL
GROUP BY own, currency, customer
