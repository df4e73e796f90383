-- How many rows of each file are refused, and how many of them because of their shape. Grain: one row per file that has any.
SELECT source, count(*) AS rows, count(*) FILTER (misshapen) AS misshapen
FROM (
  SELECT source, false AS misshapen FROM staged_invoice WHERE refused IS NOT NULL
  UNION ALL SELECT source, false FROM staged_credit WHERE refused IS NOT NULL
  UNION ALL SELECT source, false FROM staged_line WHERE refused IS NOT NULL
  UNION ALL SELECT source, false FROM staged_customer WHERE refused IS NOT NULL
  UNION ALL SELECT source, false FROM staged_owner WHERE refused IS NOT NULL
  UNION ALL SELECT source, false FROM staged_rate WHERE refused IS NOT NULL
  UNION ALL SELECT source, false FROM staged_control WHERE refused IS NOT NULL
  UNION ALL SELECT source, true FROM misshapen WHERE aside IS NULL
)
GROUP BY source ORDER BY source;
