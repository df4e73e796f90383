-- The rows of a Parquet file as text: days and moments as YYYY-MM-DD, decimals exact, floats in their shortest form and whole ones without
-- a dot (three decimals with a fourth, as in sheet-number.ts), lists and records as JSON. Line ends inside cells are LF. Grain: one row per
-- row of the file, in its order. Variables: parquet (the file's path).
SELECT replace(replace(CASE
  WHEN typeof(COLUMNS(*)) LIKE 'TIMESTAMP%' THEN left(COLUMNS(*)::VARCHAR, 10)
  WHEN typeof(COLUMNS(*)) IN ('DOUBLE', 'FLOAT') THEN regexp_replace(regexp_replace(COLUMNS(*)::VARCHAR, '[.]0$', ''),
    '^([+-]?[0-9]+[.][0-9]{3})$', '\10')
  WHEN typeof(COLUMNS(*)) LIKE 'DECIMAL%' THEN regexp_replace(COLUMNS(*)::VARCHAR, '^([+-]?[0-9]+[.][0-9]{3})$', '\10')
  WHEN regexp_matches(typeof(COLUMNS(*)), '^(STRUCT|MAP|UNION)|\]$') THEN to_json(COLUMNS(*))::VARCHAR
  ELSE COLUMNS(*)::VARCHAR END, chr(13) || chr(10), chr(10)), chr(13), chr(10))
FROM read_parquet(getvariable('parquet'), binary_as_string = true, hive_partitioning = false)
