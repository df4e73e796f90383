-- What the columns of days and of numbers of the file at hand hold, in few rows: every different day, and every different shape of a
-- number.
-- Grain: one row per day or shape. Variables: first_columns, second_columns (names), first_flag, second_flag ('number' or 'day': what each
-- of them holds), and those of convert.sql.

-- A number with its digits made 1, but for 0; of the commonest forms, one shape for all lengths. Long texts are none.
CREATE OR REPLACE TEMP MACRO number_shape(cell) AS
  CASE WHEN regexp_full_match(cell, '-?[0-9]{1,15}') THEN '1'
       WHEN regexp_full_match(cell, '-?[0-9]+[.][0-9]{1,2}') THEN '1.11'
       WHEN regexp_full_match(cell, '-?[0-9]+,[0-9]{1,2}') THEN '1,11'
       WHEN regexp_full_match(cell, '-?[0-9]{1,3}( [0-9]{3})+,[0-9]{2}') THEN '1 111,11'
       WHEN regexp_full_match(cell, '-?[0-9]{1,3}(\x{a0}[0-9]{3})+,[0-9]{2}') THEN '1' || chr(160) || '111,11'
       WHEN regexp_full_match(cell, '-?[0-9]{1,3}([.][0-9]{3})+,[0-9]{2}') THEN '1.111,11'
       WHEN regexp_full_match(cell, '-?[0-9]{1,3}(,[0-9]{3})+[.][0-9]{2}') THEN '1,111.11'
       WHEN length(cell) <= 40 THEN translate(cell, '23456789', '11111111') END;
CREATE OR REPLACE TEMP MACRO sample_text(flag, cell) AS
  CASE WHEN flag = 'number' THEN number_shape(cell) WHEN length(cell) <= 60 THEN timeless(cell) END;

CREATE OR REPLACE TEMP TABLE cell_sample AS
WITH found AS (
  SELECT
    list_transform(list(DISTINCT sample_text(getvariable('first_flag'),
      clean(COLUMNS(name -> list_contains(getvariable('first_columns'), name))))),
      lambda text: struct_pack(flag := getvariable('first_flag'), text := text)),
    list_transform(list(DISTINCT sample_text(getvariable('second_flag'),
      clean(COLUMNS(name -> list_contains(getvariable('second_columns'), name))))),
      lambda text: struct_pack(flag := getvariable('second_flag'), text := text))
  FROM file_rows()
)
SELECT DISTINCT one.flag, one.text FROM (SELECT unnest(flatten(list_value(*COLUMNS(*)))) AS one FROM found) WHERE one.text IS NOT NULL;
