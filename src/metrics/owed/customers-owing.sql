-- Who owes, how much, how late. Grain: currency, entity (NULL: all of them) and customer with something open. `stages`: money per stage in
-- the order of the configuration; `managers` and `entities`: of the open items; the customer's stage as in stage_figures.
-- Inputs: standing, account_slices, unapplied_credits, customer, stage, setting.
CREATE OR REPLACE MACRO customers_owing_in(as_of, own) AS TABLE
WITH held AS (
  SELECT account, position, sum(open) AS amount, count(*) AS items, min(due) AS oldest_due
  FROM standing(as_of, own)
  GROUP BY account, position
),
of_customer AS (
  SELECT slice.currency, slice.entity, account.customer, position, sum(amount) AS amount, sum(items) AS items,
    min(oldest_due) AS oldest_due,
    list(DISTINCT account.manager) AS managers, list(DISTINCT account.entity) AS entities
  FROM held
  JOIN account ON account.number = held.account
  JOIN account_slices(own) AS slice ON slice.account = held.account AND slice.manager IS NULL
  GROUP BY slice.currency, slice.entity, account.customer, position
),
weighed AS (
  SELECT of_customer.*, CASE WHEN rules.by_money AND (own OR rules.currency IS NOT NULL) THEN amount ELSE 0 END AS weight
  FROM of_customer
  CROSS JOIN rules() AS rules
),
owing AS (
  SELECT currency, entity, customer, sum(amount) AS open, sum(items)::BIGINT AS items, min(oldest_due) AS oldest_due,
    list_sort(list_distinct(flatten(list(managers)))) AS managers, list_sort(list_distinct(flatten(list(entities)))) AS entities,
    map(list(position), list(amount)) AS by_position,
    max({'weight': weight, 'position': position}).position AS position
  FROM weighed
  GROUP BY currency, entity, customer
),
left_over AS (
  SELECT currency, entity, customer, sum(unapplied) AS unapplied
  FROM unapplied_credits(as_of, own, 0)
  GROUP BY GROUPING SETS ((currency, customer), (currency, entity, customer))
)
SELECT owing.currency, owing.entity, owing.customer, customer.name, owing.managers, owing.entities, owing.open::DECIMAL(38, 3) AS open,
  coalesce(left_over.unapplied, 0)::DECIMAL(38, 3) AS unapplied, owing.items, owing.oldest_due,
  as_of::DATE - owing.oldest_due AS days_past_due, owing.position, stage.id AS stage,
  [coalesce(by_position[p], 0)::DECIMAL(38, 3) FOR p IN (SELECT list(position ORDER BY position) FROM stage)] AS stages
FROM owing
JOIN customer ON customer.id = owing.customer
JOIN stage ON stage.position = owing.position
LEFT JOIN left_over ON left_over.currency IS NOT DISTINCT FROM owing.currency AND left_over.entity IS NOT DISTINCT FROM owing.entity
  AND left_over.customer = owing.customer;
