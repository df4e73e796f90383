-- The refused rows of a file, as they are published. Variables: lists of one entry per row; '' stands for NULL in lines.
INSERT INTO reject
SELECT getvariable('source')::INTEGER, getvariable('path_shown'), try_cast(line AS BIGINT), column_name, value, code, reason, todo
FROM (SELECT unnest(getvariable('reject_lines')) AS line, unnest(getvariable('reject_columns')) AS column_name,
  unnest(getvariable('reject_values')) AS value,
  unnest(getvariable('reject_codes')) AS code, unnest(getvariable('reject_reasons')) AS reason,
  unnest(getvariable('reject_todos')) AS todo);
