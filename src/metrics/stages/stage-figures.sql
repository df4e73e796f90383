-- Stage distribution (rules 2 and 6): open money, items and customers per stage, for the company, each manager and each entity.
-- Grain: as-of day, currency, manager and entity (NULL: all of them) and stage; every stage is there, also an empty one. Inputs:
-- stage_change, calendar, slices, stage.
CREATE OR REPLACE MACRO stage_figures(as_of, own, months) AS TABLE
WITH change AS (
  SELECT calendar.day AS as_of_day, stage_change.currency, stage_change.manager, stage_change.entity, stage_change.position,
    sum(amount) AS amount, sum(items) AS items, sum(customers) AS customers
  FROM stage_change
  ASOF JOIN calendar(as_of, months) AS calendar ON stage_change.day <= calendar.day
  WHERE stage_change.by_currency = own
  GROUP BY calendar.day, stage_change.currency, stage_change.manager, stage_change.entity, stage_change.position
)
SELECT calendar.day AS as_of_day, slice.currency, slice.manager, slice.entity, stage.position, stage.id AS stage, stage.at_risk,
  CASE WHEN slice.currency IS NOT NULL THEN sum(coalesce(change.amount, 0)) OVER turn END::DECIMAL(38, 3) AS amount,
  (sum(coalesce(change.items, 0)) OVER turn)::BIGINT AS items,
  (sum(coalesce(change.customers, 0)) OVER turn)::BIGINT AS customers
FROM calendar(as_of, months) AS calendar
CROSS JOIN slices(own) AS slice
CROSS JOIN stage
LEFT JOIN change ON change.as_of_day = calendar.day AND change.currency IS NOT DISTINCT FROM slice.currency
  AND change.manager IS NOT DISTINCT FROM slice.manager AND change.entity IS NOT DISTINCT FROM slice.entity
  AND change.position = stage.position
WINDOW turn AS (PARTITION BY slice.currency, slice.manager, slice.entity, stage.position ORDER BY calendar.day);
