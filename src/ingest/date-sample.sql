-- The different values of all columns of days of the file at hand, beginning with the least so that no order of rows matters.
-- Variables: typed_columns, and those of convert.sql.
CREATE OR REPLACE TEMP TABLE date_sample AS
SELECT DISTINCT cell
FROM (SELECT unnest(list_transform(list_value(*COLUMNS(name -> list_contains(getvariable('typed_columns'), name))), lambda cell: clean(cell))) AS cell FROM file_rows())
WHERE cell IS NOT NULL
ORDER BY cell LIMIT 5000;
