-- How much those owe who owe, past due or not, from what was counted again: customers of one group together, see recount_members and
-- recount_groups (a customer at a place of the one belongs to the group at that of the other; whoever is in neither stands alone).
-- Grain: currency as stated in the report, manager and entity (NULL: all of them) and measure (open, overdue). groups: how many owe;
-- squares: of
-- what each owes; largest: what the ten largest owe. Money in `currency`. Inputs: recounted_debt (see recount.sql); variables
-- recount_members,
-- recount_groups.
WITH member AS (
  SELECT unnest(getvariable('recount_members')) AS customer, unnest(getvariable('recount_groups')) AS above
),
owing AS (
  SELECT currency, manager, entity, coalesce(member.above, debt.customer) AS customer, sum(open) AS open,
    coalesce(sum(open) FILTER (late), 0) AS overdue
  FROM recounted_debt AS debt
  LEFT JOIN member ON member.customer = debt.customer
  GROUP BY ALL
),
measured AS (
  SELECT currency, manager, entity, unnest(['open', 'overdue']) AS measure, unnest([open, overdue]) AS amount FROM owing
)
SELECT currency, manager, entity, measure, count(*) AS groups, sum(amount::DOUBLE * amount::DOUBLE) AS squares,
  max(amount, 10)::VARCHAR[] AS largest
FROM measured
WHERE amount > 0
GROUP BY currency, manager, entity, measure
