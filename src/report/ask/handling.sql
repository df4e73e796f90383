-- What is still the manager's to act on, and what is escalated: the stages outside and inside the risk stages, also where there is none.
-- Grain: currency, manager, entity (NULL: all of them) and side, on the as-of date. Input: figure_stage.
SELECT own, currency, manager, entity, side.at_risk,
  coalesce(sum(amount) FILTER (figure_stage.at_risk = side.at_risk), 0)::DECIMAL(38, 3) AS amount,
  share_of(coalesce(sum(amount) FILTER (figure_stage.at_risk = side.at_risk), 0), sum(amount)) AS amount_share,
  coalesce(sum(items) FILTER (figure_stage.at_risk = side.at_risk), 0)::BIGINT AS items
FROM figure_stage
CROSS JOIN (VALUES (false), (true)) AS side(at_risk)
WHERE manager IS NOT NULL AND as_of_day = getvariable('as_of')::DATE
GROUP BY own, currency, manager, entity, side.at_risk
ORDER BY own, currency, entity NULLS FIRST, manager, side.at_risk
