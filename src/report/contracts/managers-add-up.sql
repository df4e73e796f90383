-- Contract (rule 8): in every stage, on every day, the managers' money and items add up to the company's and to each entity's (customers
-- need not: one customer may owe to two).
-- Grain: one comparison per own, currency, entity (NULL: all of them), day, stage and measure. Input: figure_stage.
SELECT concat_ws(', ', coalesce(currency, 'all currencies'), entity, stage, concat_ws(' ', measure, 'on', as_of_day)) AS slice, expected,
  found
FROM (
  SELECT currency, entity, as_of_day, stage,
    unnest(['money', 'items']) AS measure,
    unnest([sum(amount) FILTER (manager IS NULL), sum(items) FILTER (manager IS NULL)])::DECIMAL(38, 3) AS expected,
    unnest([coalesce(sum(amount) FILTER (manager IS NOT NULL), CASE WHEN currency IS NOT NULL THEN 0 END),
      coalesce(sum(items) FILTER (manager IS NOT NULL), 0)])::DECIMAL(38, 3) AS found
  FROM figure_stage
  GROUP BY own, currency, entity, as_of_day, stage
)
