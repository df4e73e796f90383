-- The refused rows of a file, by their place among the rows that were cut out of it. Variables: source, first, most (rows). Grain: one row
-- per refused row.
SELECT record - getvariable('first')::BIGINT AS ordinal, split_part(refused, ' ', 1) AS code, split_part(refused, ' ', 2) AS column_name, id
FROM (
  SELECT rowid AS record, source, refused, id FROM staged_invoice
  UNION ALL SELECT rowid, source, refused, id FROM staged_credit
  UNION ALL SELECT rowid, source, refused, id FROM staged_line
  UNION ALL SELECT rowid, source, refused, id FROM staged_customer
  UNION ALL SELECT rowid, source, refused, NULL FROM staged_owner
  UNION ALL SELECT rowid, source, refused, NULL FROM staged_rate
  UNION ALL SELECT rowid, source, refused, NULL FROM staged_control
)
WHERE refused IS NOT NULL AND source = getvariable('source')::INTEGER
ORDER BY ordinal LIMIT getvariable('most')::BIGINT;
