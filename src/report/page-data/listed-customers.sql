-- Customers who owe in the order of the customers page: the worst stage first, in it the most money, or the latest where currencies cannot
-- be added, those alike by currency; and whether the page lists them. The same of each entity. newly_overdue: what fell due at the end of
-- the stretch that the report compares with, or since, and is past due now: it was current then. Money as in figure_customer.
-- Grain: currency, entity (NULL: all of them) and customer. Inputs: figure_customer, open_items_in; variables as_of, movement_from,
-- customers_listed and entity_customers (how many by place, of all and of an entity), customers_with_page (ids that are listed in any
-- place), newly_listed (how many with the most newly overdue, in any place).
CREATE OR REPLACE TEMP TABLE listed_customer AS
WITH newly AS (
  SELECT slice_currency AS currency, coalesce(entity, 'none') AS of_entity, customer, sum(open) AS amount
  FROM open_items_in(getvariable('as_of')::DATE, $own)
  WHERE days_past_due > 0 AND due >= getvariable('movement_from')::DATE
  GROUP BY GROUPING SETS ((slice_currency, customer), (slice_currency, of_entity, customer))
),
placed AS (
  SELECT owing.*, coalesce(newly.amount, 0)::DECIMAL(38, 3) AS newly_overdue,
    row_number() OVER (PARTITION BY owing.entity ORDER BY owing.position DESC, CASE WHEN $own THEN owing.days_past_due END DESC,
      CASE WHEN $own THEN owing.currency END, owing.open DESC, owing.days_past_due DESC, owing.currency, owing.customer) AS place,
    row_number() OVER (PARTITION BY owing.entity, owing.currency ORDER BY newly.amount DESC NULLS LAST, owing.customer) AS newly_place
  FROM figure_customer AS owing
  LEFT JOIN newly ON newly.currency = owing.currency AND newly.customer = owing.customer
    AND newly.of_entity IS NOT DISTINCT FROM owing.entity
  WHERE owing.own = $own
)
SELECT * EXCLUDE (newly_place),
  place <= CASE WHEN entity IS NULL THEN getvariable('customers_listed') ELSE getvariable('entity_customers') END::INTEGER
  OR newly_place <= getvariable('newly_listed')::INTEGER AND newly_overdue > 0
  OR entity IS NULL AND customer IN (SELECT unnest(getvariable('customers_with_page')::VARCHAR[])) AS listed
FROM placed;
