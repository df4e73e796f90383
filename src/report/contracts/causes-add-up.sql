-- Contract: the causes of each figure's change add up to it, on every slice; the managers' and the customers' causes to the company's and
-- to each entity's; and the figures themselves are those of the stages. The causes of a share add up to its change to the ninth decimal, or
-- the ninth digit of causes that are larger than the whole, as they are where next to nothing is left of much; a smaller difference than
-- the contract can tell is told as 0.001.
-- Grain: one comparison per own, currency, manager and entity (NULL: all of them) and figure; per cause; and per total. Inputs:
-- figure_cause, figure_customer_cause, figure_stage_movement, stage; variables as_of, movement_from.
SELECT concat_ws(', ', coalesce(currency, 'all currencies'), coalesce(nullif(concat_ws(', ', manager, entity), ''), 'the company'),
  figure) AS slice,
  sum(value) FILTER (cause = 'closing') - sum(value) FILTER (cause = 'opening') AS expected,
  coalesce(sum(value) FILTER (cause NOT IN ('opening', 'closing')), 0) AS found
FROM (SELECT *, coalesce(amount, customers)::DECIMAL(38, 3) AS value FROM figure_cause WHERE figure <> 'at-risk-share')
GROUP BY own, currency, manager, entity, figure
UNION ALL
SELECT concat_ws(', ', currency, coalesce(nullif(concat_ws(', ', manager, entity), ''), 'the company'), figure),
  CASE WHEN abs(change - causes) < 0.0000000005 * greatest(1, size) THEN 0
    ELSE sign(change - causes) * greatest(abs(change - causes), 0.001) END::DECIMAL(38, 3), 0
FROM (
  SELECT own, currency, manager, entity, figure,
    sum(share) FILTER (cause = 'closing') - sum(share) FILTER (cause = 'opening') AS change,
    coalesce(sum(share) FILTER (cause NOT IN ('opening', 'closing')), 0) AS causes, coalesce(sum(abs(share)), 0) AS size
  FROM figure_cause
  WHERE figure = 'at-risk-share'
  GROUP BY own, currency, manager, entity, figure
)
WHERE change IS NOT NULL
UNION ALL
SELECT concat_ws(', ', currency, coalesce(entity, 'the company'), figure, cause, 'of all managers'), sum(amount) FILTER (manager IS NULL),
  coalesce(sum(amount) FILTER (manager IS NOT NULL), 0)
FROM figure_cause
WHERE amount IS NOT NULL
GROUP BY own, currency, entity, figure, cause
HAVING count(*) FILTER (manager IS NULL) > 0 OR sum(amount) <> 0
UNION ALL
SELECT concat_ws(', ', currency, coalesce(entity, 'the company'), figure, cause, 'of all customers'), sum(expected), sum(found)
FROM (
  SELECT own, currency, entity, figure, cause, amount AS expected, 0 AS found FROM figure_cause
  WHERE manager IS NULL AND amount IS NOT NULL AND cause NOT IN ('opening', 'closing')
  UNION ALL
  SELECT own, currency, entity, figure, cause, 0, amount FROM figure_customer_cause
)
GROUP BY own, currency, entity, figure, cause
UNION ALL
SELECT concat_ws(', ', cause.currency, coalesce(nullif(concat_ws(', ', cause.manager, cause.entity), ''), 'the company'), cause.figure,
  'by stages,', cause.cause), bridge.amount, cause.amount
FROM (
  SELECT own, currency, manager, entity, unnest(['open', 'open', 'at-risk', 'at-risk']) AS figure,
    unnest(['opening', 'closing', 'opening', 'closing']) AS cause,
    unnest([sum(opening), sum(closing), coalesce(sum(opening) FILTER (stage.at_risk), 0),
      coalesce(sum(closing) FILTER (stage.at_risk), 0)]) AS amount
  FROM figure_stage_movement
  JOIN stage USING (position)
  WHERE opening_day = getvariable('movement_from') AND closing_day = getvariable('as_of')::DATE
  GROUP BY own, currency, manager, entity
) AS bridge
JOIN figure_cause AS cause ON cause.own = bridge.own AND cause.currency = bridge.currency
  AND cause.manager IS NOT DISTINCT FROM bridge.manager AND cause.entity IS NOT DISTINCT FROM bridge.entity
  AND cause.figure = bridge.figure AND cause.cause = bridge.cause
