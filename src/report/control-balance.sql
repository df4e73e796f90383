-- The general ledger's balances beside ours. Grain: one row per control row up to the as-of date; net: open less unapplied of that entity (NULL: all) and currency
-- on that day: all that was issued less all that was credited, and what a credit of one entity paid of an item of another counts for the item's.
-- Inputs: read_control, item, credit, applied, currency, setting; variables as_of, several_entities.
CREATE OR REPLACE TEMP TABLE control_balance AS
WITH control AS (
  SELECT date, entity, balance, coalesce(currency, rule('currency'), (SELECT min(id) FROM currency HAVING count(*) = 1)) AS currency
  FROM read_control
  WHERE date <= getvariable('as_of')::DATE AND (rule('history') = 'documents' OR date IN (SELECT day FROM list_day))
),
movement AS (
  SELECT issued AS day, entity, currency, sum(amount) AS amount FROM item GROUP BY ALL
  UNION ALL
  SELECT date, entity, currency, -sum(amount) FROM credit GROUP BY ALL
  UNION ALL
  SELECT effective, unnest([credit_entity, item_entity]), currency, unnest([sum(amount), -sum(amount)])
  FROM (
    SELECT applied.effective, applied.amount, item.currency, item.entity AS item_entity, credit.entity AS credit_entity
    FROM applied
    JOIN item ON item.number = applied.item
    JOIN credit ON credit.number = applied.credit
    WHERE getvariable('several_entities') = 'yes' AND item.entity IS DISTINCT FROM credit.entity
  )
  GROUP BY effective, credit_entity, item_entity, currency
  UNION ALL -- what lists show of one side alone
  SELECT applied.effective, item.entity, item.currency, -sum(applied.amount) FROM applied JOIN item ON item.number = applied.item WHERE applied.credit IS NULL GROUP BY ALL
  UNION ALL
  SELECT applied.effective, credit.entity, credit.currency, sum(applied.amount) FROM applied JOIN credit ON credit.number = applied.credit WHERE applied.item IS NULL GROUP BY ALL
)
SELECT control.date, control.entity, control.currency, control.balance, coalesce(sum(movement.amount), 0)::DECIMAL(38, 3) AS net
FROM control
LEFT JOIN movement ON movement.currency = control.currency AND movement.day <= control.date AND (control.entity IS NULL OR movement.entity = control.entity)
GROUP BY control.date, control.entity, control.currency, control.balance
ORDER BY control.date, control.entity, control.currency;
