-- What is open on a date, and in which stage it stands.
-- Grain: open item. `own` states money in each item's own currency; otherwise in the reporting currency, each item valued at the rate of
-- the as-of date (or of its issue date, valuation: document) and rounded half up; without a reporting currency and rates, money is NULL and
-- counts stay. Days past due: as-of date minus due date, so an item due today is at 0 (rule 3). Inputs: balance, account, stage, rate,
-- setting.
CREATE OR REPLACE MACRO standing(as_of, own) AS TABLE
SELECT
  balance.item, balance.account, balance.issued, balance.due,
  CASE WHEN own OR account.currency = rules.currency THEN balance.open ELSE converted(balance.open, rate.rate, rules.decimals) END AS open,
  as_of::DATE - balance.due AS days_past_due,
  stage.position,
  rate.rate
FROM (FROM balance WHERE given(as_of) AND given(own)) AS balance
JOIN stage ON as_of::DATE - balance.due BETWEEN stage.from_day AND stage.up_to
JOIN account ON account.number = balance.account
CROSS JOIN rules() AS rules
LEFT JOIN rate ON NOT own AND account.currency <> rules.currency AND rate.currency = account.currency
  AND CASE WHEN rules.by_document THEN balance.issued ELSE as_of::DATE END >= rate.valid_from
  AND CASE WHEN rules.by_document THEN balance.issued ELSE as_of::DATE END < rate.valid_to
WHERE balance.valid_from <= stated_day(as_of) AND balance.valid_to > stated_day(as_of);
