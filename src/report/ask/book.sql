-- Everything that report.json says of stages. Grain: as-of day, currency, manager and entity (NULL: all of them) and stage. Shares are of
-- the slice's open money, of its customers who owe, and of all active customers on the as-of date. Inputs: figure_stage, figure_active.
SELECT own, as_of_day, currency, manager, entity, stage, at_risk, amount, items, customers,
  share_of(amount, sum(amount) OVER slice) AS amount_share,
  share_of(customers, sum(customers) OVER slice) AS customers_share,
  share_of(customers, (SELECT customers FROM figure_active)) AS active_share,
  (sum(amount) OVER slice)::DECIMAL(38, 3) AS open,
  (sum(items) OVER slice)::BIGINT AS slice_items,
  (sum(customers) OVER slice)::BIGINT AS slice_customers
FROM figure_stage
WINDOW slice AS (PARTITION BY own, as_of_day, currency, manager, entity)
ORDER BY own, currency, as_of_day, entity NULLS FIRST, manager NULLS FIRST, position
