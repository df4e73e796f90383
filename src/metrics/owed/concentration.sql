-- Who stands behind a customer: the topmost of the parents that lead from it; where they lead in a circle, the first id of the circle.
-- Grain: customer. Input: customer.
CREATE OR REPLACE TABLE customer_group (customer VARCHAR, parent_group VARCHAR);
INSERT INTO customer_group
WITH RECURSIVE way AS (
  SELECT id AS customer, parent AS above FROM customer WHERE parent IS NOT NULL
  UNION
  SELECT way.customer, customer.parent FROM way JOIN customer ON customer.id = way.above WHERE customer.parent IS NOT NULL
),
topmost AS (
  SELECT way.customer, coalesce(min(way.above) FILTER (upper.parent IS NULL),
    min(way.above) FILTER (way.above IN (SELECT customer FROM way WHERE customer = above))) AS above
  FROM way
  LEFT JOIN customer AS upper ON upper.id = way.above
  GROUP BY way.customer
)
SELECT customer.id, coalesce(topmost.above, customer.id)
FROM customer
LEFT JOIN topmost ON topmost.customer = customer.id
ORDER BY 1;

-- Concentration of open and of overdue money on those who owe it, customers of one parent taken together; positive balances only.
-- Grain: currency, manager and entity (NULL: all of them) and measure (open, overdue). groups: how many owe. amount: what they owe. top_1,
-- top_5, top_10: what the largest owe, in `currency`; ..._share from 0 to 1. hhi: sum of the squared percentages, 10,000 where one owes it
-- all; effective_number: 10,000 / hhi. NULL where nobody owes. `own` as in standing. Inputs: standing, account_slices, slices,
-- customer_group.
CREATE OR REPLACE MACRO concentrations(as_of, own) AS TABLE
WITH balance_of AS (
  SELECT slice.currency, slice.manager, slice.entity, customer_group.parent_group, held.measure, sum(held.amount) AS amount
  FROM (
    SELECT account, unnest(['open', 'overdue']) AS measure, unnest([sum(open), coalesce(sum(open) FILTER (days_past_due > 0), 0)]) AS amount
    FROM standing(as_of, own)
    GROUP BY account
  ) AS held
  JOIN account ON account.number = held.account
  JOIN customer_group ON customer_group.customer = account.customer
  JOIN account_slices(own) AS slice ON slice.account = held.account
  WHERE slice.currency IS NOT NULL
  GROUP BY slice.currency, slice.manager, slice.entity, customer_group.parent_group, held.measure
  HAVING sum(held.amount) > 0
),
ranked AS (
  SELECT currency, manager, entity, measure, list(amount ORDER BY amount DESC) AS amounts, sum(amount) AS amount FROM balance_of
  GROUP BY currency, manager, entity, measure
),
summed AS (
  SELECT *, list_sum(amounts[1:1])::DECIMAL(38, 3) AS top_1, list_sum(amounts[1:5])::DECIMAL(38, 3) AS top_5,
    list_sum(amounts[1:10])::DECIMAL(38, 3) AS top_10,
    list_sum([ratio_of(one * 100, amount) * ratio_of(one * 100, amount) FOR one IN amounts]) AS hhi
  FROM ranked
)
SELECT slice.currency, slice.manager, slice.entity, measure.measure, coalesce(len(amounts), 0)::BIGINT AS groups,
  coalesce(summed.amount, 0)::DECIMAL(38, 3) AS amount,
  coalesce(top_1, 0)::DECIMAL(38, 3) AS top_1, coalesce(top_5, 0)::DECIMAL(38, 3) AS top_5, coalesce(top_10, 0)::DECIMAL(38, 3) AS top_10,
  ratio_of(top_1, summed.amount) AS top_1_share, ratio_of(top_5, summed.amount) AS top_5_share,
  ratio_of(top_10, summed.amount) AS top_10_share,
  hhi, 10000 / hhi AS effective_number
FROM slices(own) AS slice
CROSS JOIN (SELECT unnest(['open', 'overdue']) AS measure) AS measure
LEFT JOIN summed ON summed.currency = slice.currency AND summed.measure = measure.measure
  AND summed.manager IS NOT DISTINCT FROM slice.manager AND summed.entity IS NOT DISTINCT FROM slice.entity
WHERE slice.currency IS NOT NULL;
