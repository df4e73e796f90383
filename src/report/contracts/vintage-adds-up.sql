-- Contract: what was collected of all months' items adds up to all cash applied, less refunds; and what was billed in all months to all
-- that was billed.
-- Grain: one comparison per own, currency, manager and entity (NULL: all of them) and measure. Inputs: figure_vintage,
-- figure_stage_movement.
SELECT concat_ws(', ', currency, coalesce(nullif(concat_ws(', ', manager, entity), ''), 'the company'), measure, 'of all months') AS slice,
  sum(expected)::DECIMAL(38, 3) AS expected, sum(found)::DECIMAL(38, 3) AS found
FROM (
  SELECT own, currency, manager, entity, unnest(['collected', 'billed']) AS measure, unnest([cash - refunds, billed]) AS expected,
    0 AS found FROM figure_stage_movement
  UNION ALL
  SELECT own, currency, manager, entity, unnest(['collected', 'billed']), 0, unnest([collected, billed]) FROM figure_vintage
  WHERE age IS NULL
)
GROUP BY own, currency, manager, entity, measure
