-- Contract: on every slice and day of the report the stages' money adds up to what items and applications alone leave open; items and
-- customers add up to those that owe, and so does the list of customers in each stage. Grain: one comparison per own, currency, manager and
-- entity (NULL: all of them), day and measure.
-- Inputs: figure_stage, figure_total, figure_customer, stage; item, applied (not the spans from which the figures come).
WITH day AS (
  SELECT DISTINCT as_of_day FROM figure_stage
),
flow AS (
  SELECT account.currency, account.manager, account.entity, issued AS day, sum(amount) AS amount
  FROM (SELECT account, issued, sum(amount) AS amount FROM item GROUP BY account, issued) AS billed
  JOIN account ON account.number = billed.account
  GROUP BY ALL
  UNION ALL
  SELECT account.currency, account.manager, account.entity, effective, -sum(amount)
  FROM (SELECT account, effective, sum(amount) AS amount FROM applied GROUP BY account, effective) AS applied
  JOIN account ON account.number = applied.account
  GROUP BY ALL
),
settled_by AS (
  SELECT flow.currency, flow.manager, flow.entity, day.as_of_day, sum(flow.amount) AS amount
  FROM flow
  ASOF JOIN day ON flow.day <= day.as_of_day
  GROUP BY GROUPING SETS ((flow.currency, day.as_of_day), (flow.currency, flow.manager, day.as_of_day), (flow.currency, flow.entity,
    day.as_of_day), (flow.currency, flow.manager, flow.entity, day.as_of_day))
),
figure AS ( -- money as the documents state it: no rate lies between
  SELECT own, currency, manager, entity, as_of_day, sum(amount) AS amount
  FROM figure_stage
  WHERE currency IS NOT NULL AND (own OR NOT EXISTS (SELECT 1 FROM figure_stage WHERE own))
  GROUP BY own, currency, manager, entity, as_of_day
)
SELECT concat_ws(', ', figure.currency, coalesce(nullif(concat_ws(', ', figure.manager, figure.entity), ''), 'the company'), 'open on',
  figure.as_of_day) AS slice,
  (sum(coalesce(settled_by.amount, 0)) OVER (PARTITION BY figure.own, figure.currency, figure.manager, figure.entity
    ORDER BY figure.as_of_day))::DECIMAL(38, 3) AS expected,
  figure.amount::DECIMAL(38, 3) AS found
FROM figure
LEFT JOIN settled_by ON settled_by.currency = figure.currency AND settled_by.manager IS NOT DISTINCT FROM figure.manager
  AND settled_by.entity IS NOT DISTINCT FROM figure.entity AND settled_by.as_of_day = figure.as_of_day
UNION ALL
SELECT concat_ws(', ', coalesce(currency, 'all currencies'), coalesce(entity, 'the company'), concat_ws(' ', measure, 'on', as_of_day)),
  expected, found
FROM (
  SELECT total.currency, total.entity, stage.as_of_day,
    unnest(['money', 'items', 'customers']) AS measure,
    unnest([any_value(total.open), any_value(total.items), any_value(total.customers_owing)])::DECIMAL(38, 3) AS expected,
    unnest([sum(stage.amount), sum(stage.items), sum(stage.customers)])::DECIMAL(38, 3) AS found
  FROM figure_total AS total
  JOIN figure_stage AS stage ON stage.own = total.own AND stage.currency IS NOT DISTINCT FROM total.currency
    AND stage.entity IS NOT DISTINCT FROM total.entity AND stage.as_of_day = getvariable('as_of')::DATE AND stage.manager IS NULL
  GROUP BY total.own, total.currency, total.entity, stage.as_of_day
)
UNION ALL
SELECT concat_ws(', ', coalesce(currency, 'all currencies'), entity, 'the list of customers', concat_ws(' ', measure, 'in', stage)),
  expected, found
FROM (
  SELECT figure.currency, figure.entity, figure.stage,
    unnest(['money', 'customers']) AS measure,
    unnest([figure.amount, figure.customers])::DECIMAL(38, 3) AS expected,
    unnest([CASE WHEN figure.currency IS NOT NULL THEN coalesce(listed.amount, 0) END,
      coalesce(listed.customers, 0)])::DECIMAL(38, 3) AS found
  FROM figure_stage AS figure
  LEFT JOIN (
    SELECT own, currency, entity, stage.id AS stage, count(*) FILTER (customer.position = stage.position) AS customers,
      sum(customer.stages[stage.position]) AS amount
    FROM figure_customer AS customer
    CROSS JOIN stage
    GROUP BY own, currency, entity, stage.id
  ) AS listed ON listed.own = figure.own AND listed.currency IS NOT DISTINCT FROM figure.currency
    AND listed.entity IS NOT DISTINCT FROM figure.entity AND listed.stage = figure.stage
  WHERE figure.manager IS NULL AND figure.as_of_day = getvariable('as_of')::DATE
)
