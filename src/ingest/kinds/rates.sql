-- One file of rates: reporting currency for one unit of the currency, from that day on. Grain: one row per row of the file.
-- Variables: source, currency, aside_columns, and those of convert.sql.
INSERT INTO staged_rate
WITH cell AS (
  SELECT clean(date) AS date, clean(currency) AS currency, clean(rate) AS rate,
    aside_code(list_value(*COLUMNS(name -> list_contains(getvariable('aside_columns'), name)))) AS aside
  FROM (
    SELECT NULL::VARCHAR AS date, NULL::VARCHAR AS currency, NULL::VARCHAR AS rate
    WHERE false
    UNION ALL BY NAME
    SELECT * FROM file_rows()
  )
),
typed AS (
  SELECT *, day_of(date) AS date_day, rate_of(rate) AS rate_number,
    aside IS NULL AND date IS NULL AND currency IS NULL AND rate IS NULL AS is_blank
  FROM cell
)
SELECT date_day, currency, rate_number, getvariable('source')::INTEGER,
  CASE WHEN is_blank THEN 'blank-row' ELSE aside END,
  CASE WHEN aside IS NOT NULL OR is_blank THEN NULL
       WHEN date_day IS NULL THEN CASE WHEN date IS NULL THEN 'value-missing date' ELSE 'date-unreadable date' END
       WHEN currency IS NULL THEN 'value-missing currency'
       WHEN rate IS NULL THEN 'value-missing rate'
       WHEN rate_number IS NULL OR rate_number <= 0 THEN 'rate-unreadable rate' END
FROM typed;
