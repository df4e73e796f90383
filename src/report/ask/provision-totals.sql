-- Provision per band with the sum of its slice: none where money is open in a band that has no rate.
-- Grain: currency, manager and entity (NULL: all of them) and band. Money unrounded. Input: figure_provision.
SELECT own, currency, manager, entity, band, position, open, open_items, rate, source, amount, estimated_rate, estimated_amount, items,
  reached, lost,
  CASE WHEN count(*) FILTER (open > 0 AND rate IS NULL) OVER slice = 0
    THEN coalesce(sum(amount) OVER slice, 0) END::DECIMAL(38, 9) AS total,
  CASE WHEN count(*) FILTER (open > 0 AND estimated_rate IS NULL) OVER slice = 0
    THEN coalesce(sum(estimated_amount) OVER slice, 0) END::DECIMAL(38, 9) AS estimated_total
FROM figure_provision
WINDOW slice AS (PARTITION BY own, currency, manager, entity)
ORDER BY own, currency, entity NULLS FIRST, manager NULLS FIRST, position
