-- The general ledger's balances beside ours. Grain: one row per control row up to the as-of date; net: open less unapplied of that entity and currency on that day.
-- Inputs: read_control, item, credit, currency, setting; variable as_of.
CREATE OR REPLACE TEMP TABLE control_balance AS
WITH control AS (
  SELECT date, entity, balance, coalesce(currency, rule('currency'), (SELECT min(id) FROM currency HAVING count(*) = 1)) AS currency
  FROM read_control
  WHERE date <= getvariable('as_of')::DATE
),
movement AS (
  SELECT issued AS day, entity, currency, sum(amount) AS amount FROM item GROUP BY ALL
  UNION ALL
  SELECT date, entity, currency, -sum(amount) FROM credit GROUP BY ALL
)
SELECT control.date, control.entity, control.currency, control.balance, coalesce(sum(movement.amount), 0)::DECIMAL(38, 3) AS net
FROM control
LEFT JOIN movement ON movement.currency = control.currency AND movement.day <= control.date AND (control.entity IS NULL OR movement.entity = control.entity)
GROUP BY control.date, control.entity, control.currency, control.balance
ORDER BY control.date, control.entity, control.currency;
