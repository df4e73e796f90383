-- The stages of every slice, and the customers in each, from what was counted again. Grain: currency as stated in the report, manager and
-- entity
-- (NULL: all of them) and stage. overdue: of the amount, what is past due. Inputs: recounted_debt (see recount.sql); variable by_money.
WITH standing AS (
  SELECT currency, manager, entity, customer, position
  FROM recounted_debt
  GROUP BY currency, manager, entity, customer, position
  QUALIFY row_number() OVER (
    PARTITION BY currency, manager, entity, customer
    ORDER BY CASE WHEN getvariable('by_money') = 'yes' THEN sum(open) END DESC NULLS LAST, position DESC
  ) = 1
)
SELECT currency, manager, entity, position, sum(amount)::DECIMAL(38, 3) AS amount, sum(overdue)::DECIMAL(38, 3) AS overdue,
  sum(items)::BIGINT AS items, sum(customers)::BIGINT AS customers
FROM (
  SELECT currency, manager, entity, position, sum(open) AS amount, coalesce(sum(open) FILTER (late), 0) AS overdue, sum(items) AS items,
    0 AS customers FROM recounted_debt GROUP BY ALL
  UNION ALL
  SELECT currency, manager, entity, position, 0, 0, 0, count(*) FROM standing GROUP BY ALL
)
GROUP BY currency, manager, entity, position
