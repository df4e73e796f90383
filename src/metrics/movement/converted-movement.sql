-- What was issued and applied in another currency than the report's, in that of the report, and what it changed by the rates: the movements
-- of such accounts, but for what the rates alone change between them. A movement is worth its amount at the rate of its day (valuation:
-- document: of its own document's day), half up. currency: what a day's applications take off the item's worth, less what they are worth
-- themselves (valuation: document; otherwise a rounding of a smallest unit at most).
-- Grain: item (term: billed), application (its kind of credit; negative where it takes away), item and day of applications (currency). due:
-- of the item. `own` as in standing: none.
-- Inputs: holders, item, applied, credit, rate, setting.
CREATE OR REPLACE MACRO converted_movements(own) AS TABLE
WITH other AS (
  SELECT number, currency, by_document, decimals FROM holders(own) WHERE converts
),
issued AS MATERIALIZED (
  SELECT other.*, item.number AS item, item.issued, item.due, item.amount, converted(item.amount, rate.rate, other.decimals) AS worth
  FROM item
  JOIN other ON other.number = item.account
  ASOF JOIN rate ON rate.currency = other.currency AND item.issued >= rate.valid_from
),
other_applied AS MATERIALIZED (
  SELECT applied.* FROM applied JOIN other ON other.number = applied.account
),
dated AS (
  SELECT issued.*, applied.effective, applied.kind, applied.amount AS paid,
    CASE WHEN by_document THEN issued.issued ELSE applied.effective END AS item_day,
    CASE WHEN by_document THEN coalesce(credit.date, applied.effective) ELSE applied.effective END AS credit_day
  FROM other_applied AS applied
  JOIN issued ON issued.item = applied.item
  -- what lists show has none
  LEFT JOIN (FROM credit WHERE currency IS DISTINCT FROM rule('currency')) AS credit ON credit.number = applied.credit
),
paid AS (
  SELECT item, dated.number, dated.currency, decimals, amount, due, item_day, effective, kind, paid,
    converted(paid, rate.rate, decimals) AS paid_worth
  FROM dated
  ASOF JOIN rate ON rate.currency = dated.currency AND dated.credit_day >= rate.valid_from
),
taken AS ( -- off an item in a day
  SELECT number, currency, decimals, effective, due, item_day, sum(paid) AS paid, sum(paid_worth) AS paid_worth,
    (any_value(amount) - coalesce(sum(sum(paid)) OVER (PARTITION BY item
      ORDER BY effective ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0))::DECIMAL(18, 3) AS open_before
  FROM paid
  GROUP BY item, number, currency, decimals, effective, due, item_day
)
SELECT number AS account, issued AS day, due, 'billed' AS term, worth AS amount FROM issued
UNION ALL
SELECT number, effective, due, kind, -paid_worth FROM paid
UNION ALL
SELECT taken.number, effective, due, 'currency', paid_worth - converted(open_before, rate.rate, decimals)
  + converted((open_before - paid)::DECIMAL(18, 3), rate.rate, decimals)
FROM taken
ASOF JOIN rate ON rate.currency = taken.currency AND taken.item_day >= rate.valid_from;
