-- The rows of the file at hand that could not be cut into its columns. Grain: one row per row of the file. Variables: source.
INSERT INTO misshapen
SELECT getvariable('source')::INTEGER, line_byte_position,
  CASE WHEN bool_or(error_type = 'LINE SIZE OVER MAXIMUM') THEN 'line-too-long' ELSE 'fields-count' END,
  NOT bool_or(error_type = 'LINE SIZE OVER MAXIMUM') AND trim(coalesce(any_value(csv_line), '?'), getvariable('blanks')) = ''
FROM reject_errors
GROUP BY line_byte_position;
