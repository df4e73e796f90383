-- Stage distribution (rules 2 and 6): open money, items and customers per stage, for the company and for each manager.
-- Grain: as-of day, currency, manager (NULL: the company) and stage; every stage is there, also an empty one.
-- A customer stands in one stage of the slice: the one with the most weight, of equals the worse. Weight is nothing where the worst stage decides
-- (customerStage: worst, or no common currency to weigh in), else the money. Inputs: standing, account_slices, slices, stage, setting.
CREATE OR REPLACE MACRO stage_figures(as_of, own, months) AS TABLE
WITH held AS MATERIALIZED (
  SELECT as_of_day, account, position, sum(open) AS amount, count(*) AS items
  FROM standing(as_of, own, months)
  GROUP BY as_of_day, account, position
),
weighed AS (
  SELECT held.*, CASE WHEN rules.by_money AND (own OR rules.currency IS NOT NULL) THEN amount ELSE 0 END AS weight
  FROM held
  CROSS JOIN rules() AS rules
),
of_manager AS (
  SELECT as_of_day, currency, manager, position, sum(amount) AS amount, sum(items) AS items
  FROM (
    SELECT as_of_day, CASE WHEN own THEN of_manager_in_currency ELSE of_manager END AS book, position, sum(amount) AS amount, sum(items) AS items
    FROM held
    JOIN account ON account.number = held.account
    GROUP BY as_of_day, book, position
  )
  JOIN (SELECT account, currency, manager FROM account_slices(own) WHERE manager IS NOT NULL) AS named ON named.account = book
  GROUP BY as_of_day, currency, manager, position
),
money AS (
  FROM of_manager
  UNION ALL
  SELECT as_of_day, currency, NULL, position, sum(amount), sum(items) FROM of_manager GROUP BY as_of_day, currency, position
),
standing_customer AS (
  SELECT as_of_day, customer, in_company, max({'weight': weight, 'position': position}).position AS position
  FROM (
    SELECT as_of_day, slice.customer, slice.manager IS NULL AS in_company, position, sum(weight) AS weight
    FROM weighed
    JOIN account_slices(own) AS slice ON slice.account = weighed.account
    GROUP BY as_of_day, slice.customer, in_company, position
  )
  GROUP BY as_of_day, customer, in_company
),
customers AS (
  SELECT as_of_day, slice.currency, slice.manager, position, count(*) AS customers
  FROM standing_customer
  JOIN account_slices(own) AS slice ON slice.account = standing_customer.customer AND in_company = (slice.manager IS NULL)
  GROUP BY as_of_day, slice.currency, slice.manager, position
)
SELECT calendar.day AS as_of_day, slice.currency, slice.manager, stage.position, stage.id AS stage, stage.at_risk,
  CASE WHEN slice.currency IS NOT NULL THEN coalesce(money.amount, 0) END::DECIMAL(38, 3) AS amount,
  coalesce(money.items, 0)::BIGINT AS items,
  coalesce(customers.customers, 0)::BIGINT AS customers
FROM calendar(as_of, months) AS calendar
CROSS JOIN slices(own) AS slice
CROSS JOIN stage
LEFT JOIN money ON money.as_of_day = calendar.day AND money.currency IS NOT DISTINCT FROM slice.currency
  AND money.manager IS NOT DISTINCT FROM slice.manager AND money.position = stage.position
LEFT JOIN customers ON customers.as_of_day = calendar.day AND customers.currency IS NOT DISTINCT FROM slice.currency
  AND customers.manager IS NOT DISTINCT FROM slice.manager AND customers.position = stage.position;
