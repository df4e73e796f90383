-- How often a pattern reads the days of a file, and what it makes of them. Grain: one row.
-- Variables: date_format (strptime). Input: date_sample (cell), the different values of all columns of days.
SELECT count(day_of(cell)) AS days, coalesce(string_agg(day_of(cell)::VARCHAR, ',' ORDER BY cell), '') AS reading FROM date_sample;
