-- Totals (rule 5): open, past due, unapplied, net; items and customers who owe. Grain: currency and entity (NULL: all of them).
-- Inputs: standing, account_slices, unapplied_credits, slices.
CREATE OR REPLACE MACRO totals_in(as_of, own) AS TABLE
WITH owed AS (
  SELECT slice.currency, slice.entity, sum(open) AS open, sum(overdue) AS overdue, sum(items) AS items,
    count(DISTINCT slice.customer) AS customers
  FROM (
    SELECT account, sum(open) AS open, coalesce(sum(open) FILTER (days_past_due > 0), 0) AS overdue, count(*) AS items
    FROM standing(as_of, own)
    GROUP BY account
  ) AS held
  JOIN account_slices(own) AS slice ON slice.account = held.account AND slice.manager IS NULL
  GROUP BY slice.currency, slice.entity
),
left_over AS (
  SELECT currency, entity, sum(unapplied) AS unapplied FROM unapplied_credits(as_of, own, 0)
  GROUP BY GROUPING SETS ((currency), (currency, entity))
)
SELECT slice.currency, slice.entity,
  CASE WHEN slice.currency IS NOT NULL THEN coalesce(owed.open, 0) END::DECIMAL(38, 3) AS open,
  CASE WHEN slice.currency IS NOT NULL THEN coalesce(owed.overdue, 0) END::DECIMAL(38, 3) AS overdue,
  CASE WHEN slice.currency IS NOT NULL THEN coalesce(left_over.unapplied, 0) END::DECIMAL(38, 3) AS unapplied,
  CASE WHEN slice.currency IS NOT NULL THEN coalesce(owed.open, 0) - coalesce(left_over.unapplied, 0) END::DECIMAL(38, 3) AS net,
  coalesce(owed.items, 0)::BIGINT AS items,
  coalesce(owed.customers, 0)::BIGINT AS customers_owing
FROM slices(own) AS slice
LEFT JOIN owed ON owed.currency IS NOT DISTINCT FROM slice.currency AND owed.entity IS NOT DISTINCT FROM slice.entity
LEFT JOIN left_over ON left_over.currency IS NOT DISTINCT FROM slice.currency AND left_over.entity IS NOT DISTINCT FROM slice.entity
WHERE slice.manager IS NULL;
