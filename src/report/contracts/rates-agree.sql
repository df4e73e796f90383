-- Contract: roll and cure rates, which are added up, are those of the transition matrix, which follows every item; and what they found open
-- at the beginning of each stretch is the stages' open money.
-- Grain: one comparison per own, currency, manager and entity (NULL: all of them), stage and part of the rates of the last stretch; and, of
-- the company, per stage and stretch of the trend.
-- Inputs: figure_roll_rate, figure_transition, figure_stage; variables as_of, movement_from.
WITH side AS (
  SELECT own, currency, manager, entity, unnest([stage || ', rolled', stage || ', cured']) AS side, 0::DECIMAL(38, 3) AS expected,
    unnest([rolled, cured]) AS found
  FROM figure_roll_rate
  WHERE stage IS NOT NULL AND opening_day = getvariable('movement_from') AND closing_day = getvariable('as_of')::DATE
  UNION ALL
  SELECT own, currency, manager, entity, from_stage || ', rolled', amount, 0 FROM figure_transition
  WHERE origin = 'open' AND to_position > from_position
  UNION ALL
  SELECT own, currency, manager, entity, from_stage || ', cured', amount, 0
  FROM figure_transition
  WHERE origin = 'open' AND (outcome = 'paid' OR (to_position = 1 AND from_position > 1))
)
SELECT concat_ws(', ', currency, coalesce(nullif(concat_ws(', ', manager, entity), ''), 'the company'), side) AS slice,
  sum(expected)::DECIMAL(38, 3) AS expected, sum(found)::DECIMAL(38, 3) AS found
FROM side
WHERE side IS NOT NULL AND getvariable('movement_from') < getvariable('as_of')::DATE
GROUP BY own, currency, manager, entity, side
UNION ALL
SELECT concat_ws(', ', currency, 'the company', stage, concat_ws(' ', 'open on', day)), sum(expected), sum(found)
FROM (
  SELECT own, currency, stage, as_of_day AS day, amount AS expected, 0 AS found
  FROM figure_stage
  WHERE manager IS NULL AND entity IS NULL AND currency IS NOT NULL AND as_of_day IN (SELECT opening_day FROM figure_roll_rate)
  UNION ALL
  SELECT own, currency, stage, opening_day, 0, open
  FROM figure_roll_rate
  WHERE manager IS NULL AND entity IS NULL AND stage IS NOT NULL AND opening_day IN (SELECT as_of_day FROM figure_stage)
)
GROUP BY own, currency, stage, day
