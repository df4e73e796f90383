-- Customers who owe in the order of the customers page: the worst stage first, in it the most money; and whether the page lists them.
-- Grain: currency and customer. Inputs: figure_customer; variables customers_listed (how many by place), customers_with_page (ids that are listed in any place).
CREATE OR REPLACE TEMP TABLE listed_customer AS
SELECT *, place <= getvariable('customers_listed')::INTEGER OR customer IN (SELECT unnest(getvariable('customers_with_page')::VARCHAR[])) AS listed
FROM (
  SELECT *, row_number() OVER (ORDER BY position DESC, open DESC, days_past_due DESC, currency, customer) AS place
  FROM figure_customer
  WHERE own = $own AND entity IS NULL
);
