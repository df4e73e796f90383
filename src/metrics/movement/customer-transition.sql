-- Where the customers who owed at the end of one day stand at the end of a later one (rule 6: each stands in one stage of the slice).
-- Grain: currency, manager and entity (NULL: all of them), customer; stages then and now, NULL where nothing was or is owed. Inputs:
-- standing, account, account_slices, stage, setting.
CREATE OR REPLACE MACRO customer_stages(from_day, to_day, own) AS TABLE
WITH held AS (
  SELECT false AS at_end, account, position, sum(open) AS amount FROM standing(from_day, own) GROUP BY account, position
  UNION ALL
  SELECT true, account, position, sum(open) FROM standing(to_day, own) GROUP BY account, position
),
of_customer AS (
  SELECT slice.currency, slice.manager, slice.entity, account.customer, at_end, position,
    sum(CASE WHEN decides.by_money THEN amount ELSE 0 END) AS weight
  FROM held
  JOIN account ON account.number = held.account
  JOIN account_slices(own) AS slice ON slice.account = held.account
  CROSS JOIN (SELECT rules.by_money AND (own OR rules.currency IS NOT NULL) AS by_money FROM rules() AS rules) AS decides
  GROUP BY slice.currency, slice.manager, slice.entity, account.customer, at_end, position
)
SELECT currency, manager, entity, customer,
  (max({'weight': weight, 'position': position}) FILTER (NOT at_end)).position AS from_position,
  (max({'weight': weight, 'position': position}) FILTER (at_end)).position AS to_position
FROM of_customer
GROUP BY currency, manager, entity, customer;

-- The same counted. Grain: currency, manager and entity, stage then and stage now.
CREATE OR REPLACE MACRO customer_transitions(from_day, to_day, own) AS TABLE
SELECT currency, manager, entity, from_position, origin.id AS from_stage, to_position, stage.id AS to_stage, count(*) AS customers
FROM customer_stages(from_day, to_day, own) AS way
LEFT JOIN stage AS origin ON origin.position = way.from_position
LEFT JOIN stage ON stage.position = way.to_position
GROUP BY ALL;
