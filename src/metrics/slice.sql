-- The slices of a report: the company, and every manager, in one currency. Grain: account and slice; `currency` NULL where there is none in common,
-- `manager` NULL for the company. `customer` numbers the customers of the slice: accounts with one number are one customer.
-- Inputs: account, setting.
CREATE OR REPLACE MACRO account_slices(own) AS TABLE
SELECT number AS account, CASE WHEN own THEN account.currency ELSE rule('currency') END AS currency, NULL AS manager,
  CASE WHEN own THEN of_customer_in_currency ELSE of_customer END AS customer
FROM account
UNION ALL
SELECT number, CASE WHEN own THEN account.currency ELSE rule('currency') END, manager,
  CASE WHEN own THEN number ELSE of_customer_under_manager END
FROM account;

-- The slices by themselves, numbered. Grain: currency and manager (NULL: the company).
CREATE OR REPLACE MACRO slices(own) AS TABLE
SELECT DISTINCT CASE WHEN own THEN id ELSE rule('currency') END AS currency, NULL AS manager FROM currency
UNION ALL
SELECT DISTINCT CASE WHEN own THEN currency ELSE rule('currency') END, manager FROM account;
