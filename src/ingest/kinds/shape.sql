-- What the making of canonical rows needs beside convert.sql.

-- What the group of an expression catches; NULL where it does not match.
CREATE OR REPLACE TEMP MACRO caught(cell, pattern) AS nullif(trim(regexp_extract(cell, pattern, 1), getvariable('blanks')), '');

-- An amount with its sign turned, as text: what is no number stays none.
CREATE OR REPLACE TEMP MACRO negative(cell) AS
  CASE WHEN cell LIKE '-%' THEN ltrim(substr(cell, 2), getvariable('blanks'))
    WHEN cell LIKE '%-' THEN rtrim(rtrim(cell, '-'), getvariable('blanks')) ELSE '-' || cell END;

-- An amount that is negative however it is written.
CREATE OR REPLACE TEMP MACRO always_negative(cell) AS CASE WHEN cell LIKE '-%' OR cell LIKE '%-'
  OR cell LIKE '(%' THEN cell ELSE '-' || cell END;

-- Blank, a dash or nought, however it is written.
CREATE OR REPLACE TEMP MACRO is_empty(cell) AS coalesce(regexp_full_match(cell, '[-+\x{2212}\x{2013}]?[0 ]*([.,]0*)?[-]?'), true);

-- A number of days that is not 0.
CREATE OR REPLACE TEMP MACRO whole_days(cell) AS nullif(CASE WHEN regexp_full_match(cell, '[0-9]{1,4}([.,]0*)?')
  THEN regexp_extract(cell, '^[0-9]+')::INTEGER END, 0);

-- A day as the file writes days. Variable: date_format.
CREATE OR REPLACE TEMP MACRO day_written(day) AS
  CASE WHEN getvariable('date_format') = 'serial' THEN (day - DATE '1899-12-30')::VARCHAR
    ELSE strftime(day, getvariable('date_format')) END;

-- A day with days added, as the file writes days; a cell that is no day stays as it is, and is refused as it stands. Variable: date_format.
CREATE OR REPLACE TEMP MACRO day_plus(cell, days) AS coalesce(day_written(day_of(cell) + days::INTEGER), cell);

-- A fiscal year: four digits, however a spreadsheet writes them; blank or nought is none.
CREATE OR REPLACE TEMP MACRO fiscal_year(cell) AS nullif(regexp_extract(cell, '^([1-9][0-9]{3})([.,]0*)?$', 1), '');

-- A number with the fiscal year that it is of behind it; links-named.sql takes the two apart.
CREATE OR REPLACE TEMP MACRO of_year(cell, year) AS CASE WHEN fiscal_year(year) IS NULL THEN cell
  ELSE cell || chr(31) || fiscal_year(year) END;
