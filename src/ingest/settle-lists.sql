-- Lists of open items, before documents are made of them. Inputs: staged_line, read_file, list_file (the day of each file that has one of its own).
-- Rows without an id that stand in two files of one day are one: of equal ones, as many are used as the file with the most of them holds (rule 16 has the others).
UPDATE staged_line SET aside = 'duplicate-row'
FROM (
  SELECT record, row_number() OVER (PARTITION BY customer, currency, entity, listed, date, due, overdue, amount, original, buckets, place ORDER BY source) > 1 AS is_further
  FROM (
    SELECT l.rowid AS record, l.*, row_number() OVER (PARTITION BY l.source, customer, currency, entity, listed, date, due, overdue, amount, original, buckets ORDER BY l.rowid) AS place
    FROM staged_line l JOIN read_file USING (source)
    WHERE read_file.kind = 'open-items' AND id IS NULL AND aside IS NULL AND refused IS NULL
  )
) AS ranked
WHERE ranked.record = staged_line.rowid AND is_further;

-- The days for which there are lists, in their order. An empty list is one too. Grain: day.
CREATE OR REPLACE TEMP TABLE list_place AS
SELECT day, row_number() OVER (ORDER BY day) AS place
FROM (
  SELECT DISTINCT l.listed AS day FROM staged_line l JOIN read_file USING (source) WHERE read_file.kind = 'open-items' AND listed IS NOT NULL
  UNION
  SELECT list_file.day FROM list_file JOIN read_file USING (source) WHERE rows_read = 0
);
