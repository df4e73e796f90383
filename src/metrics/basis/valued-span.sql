-- Spans with their money in the currency of the report. Grain: item and run of days with unchanged open amount and unchanged rate.
-- `own` as in standing. Inputs: balance, account, rate, setting.
CREATE OR REPLACE MACRO valued_spans(own) AS TABLE
SELECT
  balance.item, balance.account, account.book, balance.due,
  greatest(balance.valid_from, CASE WHEN NOT rules.by_document THEN rate.valid_from END) AS valid_from,
  least(balance.valid_to, CASE WHEN NOT rules.by_document THEN rate.valid_to END) AS valid_to,
  CASE WHEN own OR account.currency = rules.currency THEN balance.open ELSE converted(balance.open, rate.rate, rules.decimals) END AS open
FROM (FROM balance WHERE given(own)) AS balance
JOIN account ON account.number = balance.account
CROSS JOIN rules() AS rules
LEFT JOIN rate ON NOT own AND account.currency <> rules.currency AND rate.currency = account.currency
  AND CASE WHEN rules.by_document
    THEN balance.issued >= rate.valid_from AND balance.issued < rate.valid_to
    ELSE rate.valid_from < balance.valid_to AND rate.valid_to > balance.valid_from
  END;
