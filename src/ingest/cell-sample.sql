-- What the columns of days and of numbers of the file at hand hold, in few rows: every different day, and every different shape of a number (its digits made 0; of the
-- commonest shapes, one for all lengths). Grain: one row per day or shape. least: the least cell of a shape, so that no order of rows matters.
-- Variables: number_columns, day_columns, sample_flags ('number' or 'day' for each of them, numbers first), and those of convert.sql.
CREATE OR REPLACE TEMP TABLE cell_sample AS
SELECT flag, text, min(cell) AS least
FROM (
  SELECT flag, cell,
    CASE WHEN flag = 'day' THEN timeless(cell)
         WHEN regexp_full_match(cell, '-?[0-9]{1,15}') THEN '0'
         WHEN regexp_full_match(cell, '-?[0-9]+[.][0-9]{1,2}') THEN '0.00'
         WHEN regexp_full_match(cell, '-?[0-9]+,[0-9]{1,2}') THEN '0,00'
         WHEN regexp_full_match(cell, '-?[0-9]{1,3}( [0-9]{3})+,[0-9]{2}') THEN '0 000,00'
         WHEN regexp_full_match(cell, '-?[0-9]{1,3}(\x{a0}[0-9]{3})+,[0-9]{2}') THEN '0' || chr(160) || '000,00'
         WHEN regexp_full_match(cell, '-?[0-9]{1,3}([.][0-9]{3})+,[0-9]{2}') THEN '0.000,00'
         WHEN regexp_full_match(cell, '-?[0-9]{1,3}(,[0-9]{3})+[.][0-9]{2}') THEN '0,000.00'
         ELSE translate(cell, '123456789', '000000000') END AS text
  FROM (
    SELECT unnest(getvariable('sample_flags')) AS flag, clean(unnest(list_concat(numbers, days))) AS cell
    FROM (SELECT list_value(*COLUMNS(name -> list_contains(getvariable('number_columns'), name))) AS numbers,
            list_value(*COLUMNS(name -> list_contains(getvariable('day_columns'), name))) AS days FROM file_rows())
  )
  WHERE cell IS NOT NULL
)
GROUP BY ALL;
