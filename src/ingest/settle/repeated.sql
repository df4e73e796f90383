-- Rows of one input that share their identifier, set-aside ones apart. Grain: one row per such row; grp names the rows that belong
-- together. An input is a kind: payments and credits keep their own numbers. What identifies a rate or a control balance is its day and
-- what it is of; an open item, the list's day, the customer and the id.
-- Variables: invoices_sorted, credits_sorted (their identifiers are known to be there once).
CREATE OR REPLACE TEMP TABLE repeated AS
WITH repeated_invoice AS (SELECT id FROM staged_invoice WHERE NOT getvariable('invoices_sorted') AND aside IS NULL AND id IS NOT NULL
  GROUP BY id HAVING count(*) > 1),
repeated_credit AS (SELECT id FROM staged_credit WHERE NOT getvariable('credits_sorted') AND aside IS NULL AND id IS NOT NULL GROUP BY id
  HAVING count(*) > 1),
keyed AS (
  SELECT 'invoices' AS kind, rowid AS record, source, id AS grp FROM staged_invoice WHERE aside IS NULL AND id IN (FROM repeated_invoice)
  UNION ALL
  SELECT read_file.kind, staged_credit.rowid, source, id
  FROM staged_credit JOIN read_file USING (source) WHERE aside IS NULL AND id IN (FROM repeated_credit)
  UNION ALL
  SELECT 'open-items', staged_line.rowid, source, concat_ws(chr(31), listed, customer, coalesce(entity, chr(30)), id)
  FROM staged_line JOIN read_file USING (source) WHERE read_file.kind = 'open-items' AND aside IS NULL AND id IS NOT NULL
  UNION ALL
  SELECT 'customers', rowid, source, id FROM staged_customer WHERE aside IS NULL AND id IS NOT NULL
  UNION ALL
  SELECT 'rates', rowid, source, upper(currency) || ' ' || date FROM staged_rate
  WHERE aside IS NULL AND date IS NOT NULL AND currency IS NOT NULL
  UNION ALL
  SELECT 'control', rowid, source, concat_ws(' ', date, CASE WHEN of_all THEN 'all' ELSE currency END, entity) FROM staged_control
  WHERE aside IS NULL AND date IS NOT NULL
)
SELECT * FROM keyed QUALIFY count(*) OVER (PARTITION BY kind, grp) > 1;

CREATE OR REPLACE TEMP TABLE whole_row (source INTEGER, record BIGINT, shape VARCHAR[], cells VARCHAR[]);
