-- What each manager's and each customer's items did to the share of the open money that stands at risk: (what they added to the money at
-- risk - the share as it was x what they added to the open money) / the open money as it is now, of the company or entity. Adds up to the
-- change of the share. And what they did to each figure in money. Grain: own, currency, entity (NULL: all of them), manager or customer,
-- figure; of customers those with the largest changes, as many as the variable customers_named says, and one row (NULL) for all others.
-- Inputs: figure_cause, figure_customer_cause, customer.
WITH whole AS (
  SELECT own, currency, entity, figure, any_value(amount) FILTER (cause = 'opening') AS opening,
    any_value(amount) FILTER (cause = 'closing') AS closing
  FROM figure_cause
  WHERE manager IS NULL AND figure IN ('open', 'at-risk')
  GROUP BY own, currency, entity, figure
),
moved AS (
  SELECT own, currency, entity, manager, NULL AS customer, figure, sum(amount) AS amount
  FROM figure_cause
  WHERE manager IS NOT NULL AND amount IS NOT NULL AND cause NOT IN ('opening', 'closing')
  GROUP BY own, currency, entity, manager, figure
  UNION ALL
  SELECT own, currency, entity, NULL, customer, figure, sum(amount) FROM figure_customer_cause
  GROUP BY own, currency, entity, customer, figure
),
shared AS (
  SELECT moved.own, moved.currency, moved.entity, moved.manager, moved.customer,
    CASE WHEN any_value(open.opening) > 0 AND any_value(open.closing) > 0
      THEN share_moved(coalesce(sum(amount) FILTER (moved.figure = 'at-risk'), 0), coalesce(sum(amount) FILTER (moved.figure = 'open'), 0),
        any_value(at_risk.opening), any_value(open.opening), any_value(open.closing))
    END AS share
  FROM moved
  JOIN whole AS open ON open.figure = 'open' AND open.own = moved.own AND open.currency = moved.currency
    AND open.entity IS NOT DISTINCT FROM moved.entity
  JOIN whole AS at_risk ON at_risk.figure = 'at-risk' AND at_risk.own = moved.own AND at_risk.currency = moved.currency
    AND at_risk.entity IS NOT DISTINCT FROM moved.entity
  GROUP BY moved.own, moved.currency, moved.entity, moved.manager, moved.customer
),
every_change AS (
  SELECT own, currency, entity, manager, customer, figure, amount::DECIMAL(38, 3) AS amount, NULL::DOUBLE AS share FROM moved
  WHERE amount <> 0
  UNION ALL
  SELECT own, currency, entity, manager, customer, 'at-risk-share', NULL, share FROM shared WHERE share IS NOT NULL
),
ranked AS (
  SELECT *, row_number() OVER (PARTITION BY own, currency, entity, manager IS NULL, figure
    ORDER BY abs(coalesce(amount::DOUBLE, share)) DESC, manager, customer) AS place FROM every_change
)
SELECT ranked.own, ranked.currency, ranked.entity, ranked.manager, ranked.customer, any_value(customer.name) AS name, ranked.figure,
  sum(ranked.amount)::DECIMAL(38, 3) AS amount, sum(ranked.share ORDER BY ranked.place) AS share, min(ranked.place) AS place
FROM (SELECT * REPLACE (CASE WHEN place <= getvariable('customers_named')::INTEGER THEN customer END AS customer) FROM ranked) AS ranked
LEFT JOIN customer ON customer.id = ranked.customer
GROUP BY ranked.own, ranked.currency, ranked.entity, ranked.manager, ranked.customer, ranked.figure
