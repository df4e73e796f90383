-- The days of a file that only one of two patterns reads. Grain: one row. Columns: first_only, second_only (an example; NULL where there is none), example (of any day).
-- Variables: first_format, second_format (for strptime), and those of convert.sql. Input: cell_sample.
SELECT
  min(text) FILTER (day_as(text, getvariable('first_format')) IS NOT NULL AND day_as(text, getvariable('second_format')) IS NULL) AS first_only,
  min(text) FILTER (day_as(text, getvariable('first_format')) IS NULL AND day_as(text, getvariable('second_format')) IS NOT NULL) AS second_only,
  min(text) FILTER (day_as(text, getvariable('first_format')) <> day_as(text, getvariable('second_format'))) AS example
FROM cell_sample WHERE flag = 'day';
