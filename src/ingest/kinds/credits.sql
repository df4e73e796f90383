-- One file of payments, or of credit notes and write-offs. Grain: one row per row of the file.
-- Variables: source, currency, kind ('payments' or 'credits'), aside_columns, and those of convert.sql.
INSERT INTO staged_credit
WITH cell AS (
  SELECT clean(id) AS id, clean(customer) AS customer, clean(date) AS date, clean(amount) AS amount, clean(currency) AS currency,
    clean(invoice) AS invoice, clean(entity) AS entity, clean(kind) AS kind,
    aside_code(list_value(*COLUMNS(name -> list_contains(getvariable('aside_columns'), name)))) AS aside
  FROM (
    SELECT NULL::VARCHAR AS id, NULL::VARCHAR AS customer, NULL::VARCHAR AS date, NULL::VARCHAR AS amount, NULL::VARCHAR AS currency,
      NULL::VARCHAR AS invoice, NULL::VARCHAR AS entity, NULL::VARCHAR AS kind
    WHERE false
    UNION ALL BY NAME
    SELECT * FROM file_rows()
  )
),
typed AS (
  SELECT *, day_of(date) AS date_day, money_of(amount) AS money,
    CASE WHEN getvariable('kind') = 'payments' THEN 'payment' WHEN kind IS NULL THEN 'credit-note'
      WHEN lower(kind) IN ('credit-note', 'write-off') THEN lower(kind) END AS kind_code,
    aside IS NULL AND id IS NULL AND customer IS NULL AND date IS NULL AND amount IS NULL AS is_blank
  FROM cell
)
SELECT id, customer, kind_code, date_day, money, coalesce(currency, nullif(getvariable('currency'), '')), invoice, entity,
  getvariable('source')::INTEGER,
  CASE WHEN is_blank THEN 'blank-row' ELSE aside END,
  CASE WHEN aside IS NOT NULL OR is_blank THEN NULL
       WHEN id IS NULL THEN 'value-missing id'
       WHEN customer IS NULL THEN 'value-missing customer'
       WHEN date_day IS NULL THEN CASE WHEN date IS NULL THEN 'value-missing date' ELSE 'date-unreadable date' END
       WHEN money IS NULL THEN CASE WHEN amount IS NULL THEN 'value-missing amount' ELSE money_fault(amount) || ' amount' END
       WHEN kind_code IS NULL THEN 'kind-unknown kind' END
FROM typed;
