-- One file of control balances of the general ledger. Grain: one row per row of the file.
-- Variables: source, currency, aside_columns, and those of convert.sql.
INSERT INTO staged_control
WITH cell AS (
  SELECT clean(date) AS date, clean(balance) AS balance, clean(entity) AS entity, clean(currency) AS currency,
    aside_code(list_value(*COLUMNS(name -> list_contains(getvariable('aside_columns'), name)))) AS aside
  FROM (
    SELECT NULL::VARCHAR AS date, NULL::VARCHAR AS balance, NULL::VARCHAR AS entity, NULL::VARCHAR AS currency
    WHERE false
    UNION ALL BY NAME
    SELECT * FROM file_rows()
  )
),
typed AS (
  SELECT *, day_of(date) AS date_day, money_of(balance) AS money,
    aside IS NULL AND date IS NULL AND balance IS NULL AND entity IS NULL AS is_blank
  FROM cell
)
SELECT date_day, money, entity, coalesce(currency, nullif(getvariable('currency'), '')), currency IS NULL, getvariable('source')::INTEGER,
  CASE WHEN is_blank THEN 'blank-row' ELSE aside END,
  CASE WHEN aside IS NOT NULL OR is_blank THEN NULL
       WHEN date_day IS NULL THEN CASE WHEN date IS NULL THEN 'value-missing date' ELSE 'date-unreadable date' END
       WHEN money IS NULL THEN CASE WHEN balance IS NULL THEN 'value-missing balance' ELSE money_fault(balance) || ' balance' END END
FROM typed;
