-- Contract: the customers among whom concentration is measured owe together all that is open, and all that is past due; no share of the
-- largest is above the next.
-- Grain: one comparison per own, currency, manager and entity (NULL: all of them) and measure. Inputs: figure_concentration, figure_stage,
-- figure_total; variable as_of.
SELECT concat_ws(', ', concentration.currency, coalesce(nullif(concat_ws(', ', concentration.manager, concentration.entity), ''),
  'the company'), 'open of all customers') AS slice,
  stage_sum.open::DECIMAL(38, 3) AS expected, concentration.amount::DECIMAL(38, 3) AS found
FROM figure_concentration AS concentration
JOIN (
  SELECT own, currency, manager, entity, sum(amount) AS open FROM figure_stage WHERE as_of_day = getvariable('as_of')::DATE
  GROUP BY own, currency, manager, entity
) AS stage_sum ON stage_sum.own = concentration.own AND stage_sum.currency = concentration.currency
  AND stage_sum.manager IS NOT DISTINCT FROM concentration.manager AND stage_sum.entity IS NOT DISTINCT FROM concentration.entity
WHERE concentration.measure = 'open'
UNION ALL
SELECT concat_ws(', ', concentration.currency, coalesce(concentration.entity, 'the company'), 'past due of all customers'), total.overdue,
  concentration.amount
FROM figure_concentration AS concentration
JOIN figure_total AS total ON total.own = concentration.own AND total.currency = concentration.currency
  AND total.entity IS NOT DISTINCT FROM concentration.entity
WHERE concentration.measure = 'overdue' AND concentration.manager IS NULL
UNION ALL
SELECT concat_ws(', ', currency, coalesce(nullif(concat_ws(', ', manager, entity), ''), 'the company'), measure,
  'largest customers in order'), 0,
  greatest(top_1 - top_5, top_5 - top_10, top_10 - amount, 0)
FROM figure_concentration
