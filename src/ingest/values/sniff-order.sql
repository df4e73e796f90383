-- The days of a file that only one of two patterns reads. Grain: one row. Columns: first_only, second_only (an example; NULL where there is
-- none), example (of any day).
-- Variables: first_format, second_format (for strptime), and those of convert.sql. Input: cell_sample.
SELECT
  min(text) FILTER (first_day IS NOT NULL AND second_day IS NULL) AS first_only,
  min(text) FILTER (first_day IS NULL AND second_day IS NOT NULL) AS second_only,
  min(text) FILTER (first_day <> second_day) AS example
FROM (SELECT text, day_as(text, getvariable('first_format')) AS first_day, day_as(text, getvariable('second_format')) AS second_day
  FROM cell_sample WHERE flag = 'day');
