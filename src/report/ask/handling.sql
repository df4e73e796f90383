-- What is still the manager's to act on, and what is escalated: the stages outside and inside the risk stages.
-- Grain: currency, manager, entity (NULL: all of them) and side, on the as-of date. Input: figure_stage.
SELECT own, currency, manager, entity, at_risk, amount, share_of(amount, sum(amount) OVER (PARTITION BY own, currency, manager, entity)) AS amount_share, items
FROM (
  SELECT own, currency, manager, entity, at_risk, sum(amount)::DECIMAL(38, 3) AS amount, sum(items)::BIGINT AS items
  FROM figure_stage
  WHERE manager IS NOT NULL AND as_of_day = getvariable('as_of')::DATE
  GROUP BY own, currency, manager, entity, at_risk
)
ORDER BY own, currency, entity NULLS FIRST, manager, at_risk
