-- Active customers (rule 15): those of the customers input not marked inactive, and whoever owes or has unapplied money; without that
-- input, every customer with an item or credit up to the as-of date. Grain: customer. Inputs: customer, balance, account, unapplied_span.
CREATE OR REPLACE MACRO active_customers(as_of) AS TABLE
SELECT id AS customer FROM customer
WHERE CASE WHEN rule('customersListed') = 'yes' THEN active ELSE first_seen <= stated_day(as_of) END
UNION
SELECT customer FROM account
WHERE number IN (SELECT account FROM balance WHERE valid_from <= stated_day(as_of) AND valid_to > stated_day(as_of))
UNION
SELECT customer FROM unapplied_span WHERE valid_from <= stated_day(as_of) AND valid_to > stated_day(as_of);
