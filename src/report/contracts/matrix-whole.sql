-- Contract: every row of the transition matrix is whole: what came of the money of a stage, and of what was billed since, adds up to it
-- (lists of open items do not tell what was billed); every column is the stage's open money of the as-of date; and the customers of every
-- stage, then and now, are those of the stages.
-- Grain: one comparison per own, currency, manager and entity (NULL: all of them), stage and side. Inputs: figure_transition,
-- figure_customer_transition, figure_stage_movement, figure_stage; variables as_of, movement_from.
WITH stretch AS (
  SELECT own, currency, manager, entity, position, stage, opening, billed, closing
  FROM figure_stage_movement
  WHERE closing_day = getvariable('as_of')::DATE AND opening_day = getvariable('movement_from')
),
side AS (
  SELECT own, currency, manager, entity, unnest([stage || ', row', 'billed since, row', stage || ', column']) AS side,
    unnest([opening, billed, closing]) AS expected, 0::DECIMAL(38, 3) AS found
  FROM stretch
  UNION ALL
  SELECT own, currency, manager, entity, CASE origin WHEN 'open' THEN from_stage || ', row' WHEN 'new' THEN 'billed since, row' END, 0,
    amount
  FROM figure_transition
  WHERE origin IN ('open', 'new')
  UNION ALL
  SELECT own, currency, manager, entity, to_stage || ', column', 0, amount FROM figure_transition WHERE outcome = 'open'
)
SELECT concat_ws(', ', currency, coalesce(nullif(concat_ws(', ', manager, entity), ''), 'the company'), side) AS slice,
  sum(expected)::DECIMAL(38, 3) AS expected, sum(found)::DECIMAL(38, 3) AS found
FROM side
WHERE getvariable('movement_from') < getvariable('as_of')::DATE AND (rule('history') = 'documents' OR side <> 'billed since, row')
GROUP BY own, currency, manager, entity, side
UNION ALL
SELECT concat_ws(', ', coalesce(currency, 'all currencies'), coalesce(nullif(concat_ws(', ', manager, entity), ''), 'the company'), stage,
  concat_ws(' ', 'customers on', day)), sum(expected), sum(found)
FROM (
  SELECT own, currency, manager, entity, stage, as_of_day AS day, customers AS expected, 0 AS found
  FROM figure_stage
  WHERE as_of_day IN (getvariable('movement_from'), getvariable('as_of')::DATE)
  UNION ALL
  SELECT own, currency, manager, entity, from_stage, getvariable('movement_from'), 0, customers FROM figure_customer_transition
  WHERE from_stage IS NOT NULL AND getvariable('movement_from') IN (SELECT as_of_day FROM figure_stage)
  UNION ALL
  SELECT own, currency, manager, entity, to_stage, getvariable('as_of')::DATE, 0, customers FROM figure_customer_transition
  WHERE to_stage IS NOT NULL
)
WHERE getvariable('movement_from') < getvariable('as_of')::DATE
GROUP BY own, currency, manager, entity, stage, day
