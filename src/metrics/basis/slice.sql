-- The slices of a report: the company, every manager, and in a ledger of several entities every entity and every manager in it, in one
-- currency.
-- Grain: slice and account; kept, as every figure asks for it. `currency` NULL where there is none in common, `manager` and `entity` NULL
-- for all of them.
-- `customer` numbers the customers of the slice: accounts with one number are one customer. by_currency: each currency by itself, only
-- where there is another than the reporting one; otherwise the reporting currency. Inputs: account, currency, entity, setting.
CREATE OR REPLACE TABLE account_slice (
  by_currency BOOLEAN, part UTINYINT, account INTEGER, currency VARCHAR, manager VARCHAR, entity VARCHAR, customer INTEGER
);
INSERT INTO account_slice
WITH part AS (
  SELECT * FROM (VALUES (0, false, false), (1, true, false), (2, false, true), (3, true, true)) AS part(number, by_manager, by_entity)
  WHERE NOT by_entity OR (SELECT count(*) FROM entity) > 1
),
money AS (
  SELECT * FROM (VALUES (false), (true)) AS money(by_currency)
  WHERE NOT by_currency OR EXISTS (SELECT 1 FROM currency WHERE id IS DISTINCT FROM rule('currency'))
)
SELECT by_currency, part.number, account.number,
  CASE WHEN by_currency THEN account.currency ELSE rule('currency') END,
  CASE WHEN by_manager THEN account.manager END,
  CASE WHEN by_entity THEN account.entity END,
  min(account.number) OVER (PARTITION BY by_currency, part.number, customer,
    CASE WHEN by_currency THEN account.currency END, CASE WHEN by_manager THEN account.manager END,
      CASE WHEN by_entity THEN account.entity END)
FROM account
CROSS JOIN part
CROSS JOIN money;

-- The slices of accounts, for money stated in each currency (`own`) or in the reporting currency. `part`: 0 the company, 1 by manager, 2 by
-- entity, 3 by both.
CREATE OR REPLACE MACRO account_slices(own) AS TABLE
SELECT account, part, currency, manager, entity, customer FROM account_slice WHERE given(own) AND by_currency = own;

-- The slices by themselves, also of currencies and entities that have nothing but credits. Grain: currency, manager, entity.
CREATE OR REPLACE MACRO slices(own) AS TABLE
SELECT CASE WHEN own THEN id ELSE rule('currency') END AS currency, NULL AS manager, NULL AS entity FROM currency WHERE given(own)
UNION
SELECT currency, manager, entity FROM account_slice WHERE by_currency = own
UNION
SELECT CASE WHEN own THEN credit.currency ELSE rule('currency') END, NULL, coalesce(credit.entity, 'none') FROM credit
WHERE (SELECT count(*) FROM entity) > 1;

-- The accounts with how their money is stated: as it is, or converted from another currency than that of the report (rules of valuation
-- beside it). None where there is no currency to state it in. Grain: account.
CREATE OR REPLACE MACRO holders(own) AS TABLE
SELECT account.number, account.book, account.currency, rules.by_document, rules.decimals, NOT own
  AND account.currency <> rules.currency AS converts
FROM (FROM account WHERE given(own)) AS account
CROSS JOIN rules() AS rules
WHERE own OR rules.currency IS NOT NULL;
