-- One file of managers: who they are, and which customer was theirs from when to when. Grain: one row per row of the file.
-- Variables: source, aside_columns, and those of convert.sql.
INSERT INTO staged_owner
WITH cell AS (
  SELECT clean(manager) AS manager, clean(customer) AS customer, clean("from") AS "from", clean("to") AS "to", clean(name) AS name,
    aside_code(list_value(*COLUMNS(name -> list_contains(getvariable('aside_columns'), name)))) AS aside
  FROM (
    SELECT NULL::VARCHAR AS manager, NULL::VARCHAR AS customer, NULL::VARCHAR AS "from", NULL::VARCHAR AS "to", NULL::VARCHAR AS name
    WHERE false
    UNION ALL BY NAME
    SELECT * FROM file_rows()
  )
),
typed AS (
  SELECT *, day_of("from") AS from_day, day_of("to") AS to_day,
    aside IS NULL AND manager IS NULL AND customer IS NULL AND "from" IS NULL AND "to" IS NULL AND name IS NULL AS is_blank
  FROM cell
)
SELECT manager, customer, from_day, to_day, name, getvariable('source')::INTEGER,
  CASE WHEN is_blank THEN 'blank-row' ELSE aside END,
  CASE WHEN aside IS NOT NULL OR is_blank THEN NULL
       WHEN manager IS NULL THEN 'value-missing manager'
       WHEN from_day IS NULL AND "from" IS NOT NULL THEN 'date-unreadable from'
       WHEN to_day IS NULL AND "to" IS NOT NULL THEN 'date-unreadable to'
       WHEN to_day < from_day THEN 'period-reversed to' END
FROM typed;
