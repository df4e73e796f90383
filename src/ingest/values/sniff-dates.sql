-- How often a pattern reads the days of a file, and what it makes of them. Grain: one row.
-- Variables: those of convert.sql. Input: cell_sample.
SELECT count(day) AS days, coalesce(bit_xor(hash(text, day)) FILTER (day IS NOT NULL), 0)::VARCHAR AS reading
FROM (SELECT text, day_of(text) AS day FROM cell_sample WHERE flag = 'day');
