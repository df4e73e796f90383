-- A customer of lists is first seen on the day of the first list that has them, whatever the dates of their documents. Inputs: list_total,
-- customer.
UPDATE customer SET first_seen = CASE WHEN elsewhere.customer IS NULL THEN listed.day ELSE least(first_seen, listed.day) END
FROM (SELECT customer, min(day) AS day FROM list_total GROUP BY customer) AS listed
LEFT JOIN (SELECT DISTINCT customer FROM item ANTI JOIN listed ON listed.item = item.number UNION SELECT DISTINCT customer FROM credit
  ANTI JOIN listed ON listed.credit = credit.number) AS elsewhere
  ON elsewhere.customer = listed.customer
WHERE customer.id = listed.customer;
