-- The rows of the file at hand that could not be cut into its columns. Grain: one row per row of the file. Variables: source, key_columns
-- (the place, from 1, of what names a document; none where the file has no such column), and those of heading.sql.
INSERT INTO misshapen
SELECT getvariable('source')::INTEGER, place, code,
  CASE WHEN code = 'fields-count'
       THEN heading_code(cells, (coalesce(cells[getvariable('key_columns')[1]::BIGINT], '') = ''
         OR is_total_name(cells[getvariable('key_columns')[1]::BIGINT]))
         AND len(list_filter(cells, lambda cell: regexp_full_match(cell, '\d{1,4}[-./]\d{1,2}[-./]\d{1,4}.*'))) = 0) END
FROM (
  SELECT line_byte_position AS place, CASE WHEN bool_or(error_type = 'LINE SIZE OVER MAXIMUM') THEN 'line-too-long'
    ELSE 'fields-count' END AS code,
    cells_of(coalesce(any_value(csv_line), '?')) AS cells
  FROM reject_errors
  GROUP BY line_byte_position
);
