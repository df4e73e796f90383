-- What was issued, in the currency of the report. Grain: item with an amount. In another currency than its own an item is worth its amount
-- at the rate of its issue date, half up, as in roll_forwards. opening: the opening balance of a customer ledger, which is owed but was not
-- billed on its day, and whose age nobody knows. Nothing where the history is one of lists: what was billed and paid between two lists is
-- in neither. `own` as in standing.
-- Inputs: item, opening_item, account, rate, setting.
CREATE OR REPLACE MACRO issued_worth(own) AS TABLE
SELECT item.account, item.issued, item.due, item.amount, item.number IN (SELECT item FROM opening_item) AS opening
FROM item
JOIN account ON account.number = item.account
CROSS JOIN rules() AS rules
WHERE (own OR account.currency = rules.currency) AND item.amount > 0 AND rules.of_documents
UNION ALL
SELECT other.account, other.issued, other.due, converted(other.amount, rate.rate, other.decimals), other.opening
FROM (
  SELECT item.account, item.issued, item.due, item.amount, item.number IN (SELECT item FROM opening_item) AS opening, account.currency,
    rules.decimals
  FROM item
  JOIN account ON account.number = item.account
  CROSS JOIN rules() AS rules
  WHERE NOT own AND account.currency <> rules.currency AND item.amount > 0 AND rules.of_documents
) AS other
ASOF JOIN rate ON rate.currency = other.currency AND other.issued >= rate.valid_from;

-- What payments took off items, in the currency of the report: cash. Refunds, credit notes, write-offs and settlements of lists are no
-- cash.
-- Grain: application of a payment after `after` and up to `until` (both dates). In another currency it is worth its amount at the rate of
-- the day on which it took effect (valuation: document: of its own document's day), half up, as in roll_forwards. opening as above. Inputs:
-- applied, opening_item, credit, account, rate, setting.
CREATE OR REPLACE MACRO paid_worth(own, after, until) AS TABLE
SELECT applied.account, applied.issued, applied.due, applied.effective, applied.amount,
  applied.item IN (SELECT item FROM opening_item) AS opening
FROM applied
JOIN account ON account.number = applied.account
CROSS JOIN rules() AS rules
WHERE applied.kind = 'payment' AND applied.effective > after AND applied.effective <= until AND (own OR account.currency = rules.currency)
UNION ALL
SELECT other.account, other.issued, other.due, other.effective, converted(other.amount, rate.rate, other.decimals), other.opening
FROM (
  SELECT applied.account, applied.issued, applied.due, applied.effective, applied.amount,
    applied.item IN (SELECT item FROM opening_item) AS opening, account.currency, rules.decimals,
    CASE WHEN rules.by_document THEN credit.date ELSE applied.effective END AS rate_day
  FROM applied
  JOIN (FROM credit WHERE currency IS DISTINCT FROM rule('currency')) AS credit ON credit.number = applied.credit
  JOIN account ON account.number = applied.account
  CROSS JOIN rules() AS rules
  WHERE applied.kind = 'payment' AND applied.effective > after AND applied.effective <= until AND NOT own
    AND account.currency <> rules.currency
) AS other
ASOF JOIN rate ON rate.currency = other.currency AND other.rate_day >= rate.valid_from;
