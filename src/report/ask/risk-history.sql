-- Where each slice stood to the risk threshold on the days of the trend. Grain: as-of day, currency, manager and entity (NULL: all of
-- them). With the unapplied money of the company and of each entity.
-- Inputs: figure_stage, figure_unapplied.
SELECT own, as_of_day, currency, manager, entity, open, at_risk,
  CASE WHEN currency IS NOT NULL AND manager IS NULL THEN coalesce(unapplied, 0) END::DECIMAL(38, 3) AS unapplied,
  CASE WHEN customers > 0 THEN over_threshold(at_risk, open) OR over_threshold(customers_at_risk, customers) END AS inside,
  share_of(at_risk, open) AS amount_share,
  share_of(customers_at_risk, customers) AS customers_share
FROM (
  SELECT own, as_of_day, currency, manager, entity,
    sum(amount)::DECIMAL(38, 3) AS open,
    CASE WHEN currency IS NOT NULL THEN coalesce(sum(amount) FILTER (at_risk), 0) END::DECIMAL(38, 3) AS at_risk,
    sum(customers) AS customers,
    coalesce(sum(customers) FILTER (at_risk), 0) AS customers_at_risk
  FROM figure_stage
  GROUP BY own, as_of_day, currency, manager, entity
) AS slice
LEFT JOIN (SELECT own AS for_own, as_of_day AS for_day, currency AS for_currency, entity AS for_entity, unapplied
  FROM figure_unapplied) AS left_over
  ON for_own = own AND for_day = as_of_day AND for_currency IS NOT DISTINCT FROM currency AND for_entity IS NOT DISTINCT FROM entity
ORDER BY own, currency, entity NULLS FIRST, manager NULLS FIRST, as_of_day
