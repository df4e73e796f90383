-- The general ledger's balances beside ours. Grain: one row per control row up to the as-of date; net: open less unapplied of that entity
-- (NULL: all) and currency on that day: all that was issued less all that was credited, and what a credit of one entity paid of an item of
-- another counts for the item's. A general ledger is kept in one currency: a balance that names none is that of the documents in every
-- currency, worth what they are in the report's on that day.
-- Inputs: read_control, item, credit, applied, currency, setting; for that worth valued_spans, account, unapplied_span, rate; variables
-- as_of, several_entities.
CREATE OR REPLACE TEMP TABLE control_balance AS
WITH control AS (
  SELECT date, entity, balance, coalesce(currency, rule('currency'), (SELECT min(id) FROM currency HAVING count(*) = 1)) AS currency,
    coalesce(of_all AND currency = rule('currency') AND EXISTS (FROM currency WHERE id <> rule('currency')), false) AS of_all
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
  SELECT applied.effective, item.entity, item.currency, -sum(applied.amount) FROM applied JOIN item ON item.number = applied.item
  WHERE applied.credit IS NULL GROUP BY ALL
  UNION ALL
  SELECT applied.effective, credit.entity, credit.currency, sum(applied.amount) FROM applied JOIN credit ON credit.number = applied.credit
  WHERE applied.item IS NULL GROUP BY ALL
),
in_its_own AS (
  SELECT control.date, control.entity, control.currency, control.balance, sum(movement.amount) AS net
  FROM control
  LEFT JOIN movement ON movement.currency = control.currency AND movement.day <= control.date
    AND (control.entity IS NULL OR movement.entity = control.entity)
  WHERE NOT control.of_all
  GROUP BY control.date, control.entity, control.currency, control.balance
),
converted_open AS (
  SELECT control.date, control.entity, sum(span.open) AS open
  FROM valued_spans(false) AS span
  JOIN account ON account.number = span.account
  JOIN control ON control.of_all AND control.date >= span.valid_from AND control.date < span.valid_to
    AND (control.entity IS NULL OR control.entity = account.entity)
  GROUP BY control.date, control.entity
),
converted_unapplied AS (
  SELECT control.date, control.entity,
    sum(CASE WHEN span.currency = control.currency THEN span.unapplied
      ELSE converted(span.unapplied, rate.rate, rules.decimals) END) AS unapplied
  FROM unapplied_span AS span
  CROSS JOIN rules() AS rules
  JOIN control ON control.of_all AND control.date >= span.valid_from AND control.date < span.valid_to
    AND (control.entity IS NULL OR control.entity = span.entity)
  LEFT JOIN rate ON rate.currency = span.currency
    AND CASE WHEN rules.by_document THEN span.dated ELSE control.date END >= rate.valid_from
    AND CASE WHEN rules.by_document THEN span.dated ELSE control.date END < rate.valid_to
  GROUP BY control.date, control.entity
)
SELECT date, entity, currency, balance, coalesce(net, 0)::DECIMAL(38, 3) AS net FROM in_its_own
UNION ALL
SELECT control.date, control.entity, control.currency, control.balance, (coalesce(open, 0) - coalesce(unapplied, 0))::DECIMAL(38, 3)
FROM control
LEFT JOIN converted_open ON converted_open.date = control.date AND converted_open.entity IS NOT DISTINCT FROM control.entity
LEFT JOIN converted_unapplied ON converted_unapplied.date = control.date AND converted_unapplied.entity IS NOT DISTINCT FROM control.entity
WHERE control.of_all
ORDER BY date, entity, currency;
