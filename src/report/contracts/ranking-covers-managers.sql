-- Contract: the ranking of managers (what has no owner is nobody's book) counts every customer of every manager who has any, and as at risk
-- those of the stages of the risk zone; every manager stands in it once, and no manager's place is that of one with a lower expected share.
-- Grain: one comparison per own, entity (NULL: all of them) and manager, of customers and of customers at risk; and one per place. Inputs:
-- figure_ranking, figure_stage; variable as_of.
WITH counted AS (
  SELECT own, currency, entity, manager, sum(customers) AS customers, coalesce(sum(customers) FILTER (at_risk), 0) AS customers_at_risk,
    0 AS ranked, 0 AS ranked_at_risk
  FROM figure_stage
  WHERE manager <> 'unassigned' AND as_of_day = getvariable('as_of')::DATE
  GROUP BY own, currency, entity, manager
  HAVING sum(customers) > 0
  UNION ALL
  SELECT own, currency, entity, manager, 0, 0, customers, customers_at_risk FROM figure_ranking
),
compared AS (
  SELECT own, concat_ws(', ', coalesce(currency, 'all currencies'), manager, entity) AS slice, sum(customers) AS customers,
    sum(ranked) AS ranked, sum(customers_at_risk) AS customers_at_risk, sum(ranked_at_risk) AS ranked_at_risk
  FROM counted
  GROUP BY own, currency, entity, manager
)
SELECT slice || ', customers' AS slice, customers::DECIMAL(38, 3) AS expected, ranked::DECIMAL(38, 3) AS found FROM compared
UNION ALL
SELECT slice || ', customers at risk', customers_at_risk::DECIMAL(38, 3), ranked_at_risk::DECIMAL(38, 3) FROM compared
UNION ALL
SELECT concat_ws(', ', coalesce(currency, 'all currencies'), manager, entity, 'place'), place::DECIMAL(38, 3),
  rank() OVER (PARTITION BY own, currency, entity ORDER BY expected_share DESC NULLS LAST)::DECIMAL(38, 3)
FROM figure_ranking
