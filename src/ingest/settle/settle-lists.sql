-- Lists of open items, before documents are made of them. Inputs: staged_line, read_file, list_file (the day of each file that has one of
-- its own). A customer whose name begins with a word for a total is none of them, where its row is not the sum of rows right above it:
-- "Total Energies" of a list without documents and dates. A row that says nothing but that word, or goes on with what is summed ("Total for
-- ...", "Total overdue"), is a total whatever it adds up to.
UPDATE staged_line SET aside = NULL
FROM (
  SELECT total.record
  FROM (
    SELECT l.rowid AS record, l.*, regexp_extract(lower(coalesce(customer, l.name)), '^\S+\s+(\p{L}+)', 1) AS goes_on,
      coalesce(sum(CASE WHEN aside IS NULL AND refused IS NULL THEN amount END)
        OVER (PARTITION BY source ORDER BY l.rowid ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS above
    FROM staged_line l JOIN read_file USING (source) WHERE read_file.kind = 'open-items'
  ) AS total
  LEFT JOIN (
    SELECT source, rowid AS record, coalesce(sum(amount)
      OVER (PARTITION BY source ORDER BY rowid ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS above
    FROM staged_line WHERE aside IS NULL AND refused IS NULL
  ) AS begin ON begin.source = total.source AND begin.above = total.above - total.amount AND begin.record < total.record
  WHERE total.aside = 'total-row' AND total.customer IS NOT NULL AND total.amount <> 0 AND total.listed IS NOT NULL AND begin.record IS NULL
    AND goes_on NOT IN ('', 'total', 'sum', 'viso', 'kopā', 'итог', 'итого', 'for', 'by', 'of', 'per', 'from', 'to', 'as', 'in', 'due',
      'overdue', 'open', 'debt', 'amount', 'balance', 'customer',
      'customers', 'все', 'по', 'за', 'на', 'с', 'к', 'от', 'до', 'дебиторская', 'задолженность', 'долг', 'оплате', 'клиент', 'клиентов',
      'контрагент', 'par', 'pa', 'uz', 'no', 'līdz', 'parāds', 'klients',
      'für', 'von', 'am', 'bis', 'offen', 'pour', 'au', 'du', 'de', 'na', 'za', 'po', 'od', 'do')
) AS customers
WHERE customers.record = staged_line.rowid;

-- Rows without an id that stand in two files of one day are one: of equal ones, as many are used as the file with the most of them holds
-- (rule 16 has the others).
UPDATE staged_line SET aside = 'duplicate-row'
FROM (
  SELECT record, row_number() OVER (PARTITION BY customer, currency, entity, listed, date, due, overdue, amount, original, buckets, place
    ORDER BY source) > 1 AS is_further
  FROM (
    SELECT l.rowid AS record, l.*, row_number() OVER (PARTITION BY l.source, customer, currency, entity, listed, date, due, overdue, amount,
      original, buckets ORDER BY l.rowid) AS place
    FROM staged_line l JOIN read_file USING (source)
    WHERE read_file.kind = 'open-items' AND id IS NULL AND aside IS NULL AND refused IS NULL
  )
) AS ranked
WHERE ranked.record = staged_line.rowid AND is_further;

-- The days for which there are lists, in their order. An empty list is one too. Grain: day.
CREATE OR REPLACE TEMP TABLE list_place AS
SELECT day, row_number() OVER (ORDER BY day) AS place
FROM (
  SELECT DISTINCT l.listed AS day FROM staged_line l JOIN read_file USING (source)
  WHERE read_file.kind = 'open-items' AND listed IS NOT NULL
  UNION
  SELECT list_file.day FROM list_file JOIN read_file USING (source) WHERE rows_read = 0
);
