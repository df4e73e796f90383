-- Ids for the documents made of lines: the line's own where no other document has it; else with the customer before it and, where that is
-- not enough, the day behind it, then a number. Inputs: line_document, staged_invoice, staged_credit. Fills line_invoice, line_credit,
-- line_name.
CREATE OR REPLACE TEMP TABLE line_id AS
WITH taken AS (
  SELECT 'item' AS side, id AS number FROM staged_invoice WHERE aside IS NULL AND refused IS NULL
  UNION ALL
  SELECT 'credit', id FROM staged_credit WHERE aside IS NULL AND refused IS NULL
),
told_apart AS (
  SELECT *,
    CASE WHEN count(*) OVER same_number = 1 AND taken.number IS NULL THEN d.number
         ELSE concat_ws(':', CASE WHEN taken.number IS NOT NULL
           OR min(customer) OVER same_number <> max(customer) OVER same_number THEN customer END, d.number,
           CASE WHEN min(date) OVER same_customer <> max(date) OVER same_customer THEN date END) END AS id
  FROM line_document d LEFT JOIN (SELECT DISTINCT side, number FROM taken) AS taken ON taken.side = d.side AND taken.number = d.number
  WINDOW same_number AS (PARTITION BY d.side, d.number), same_customer AS (PARTITION BY d.side, d.number, customer)
),
numbered AS (
  SELECT doc, side, CASE WHEN count(*) OVER same_id = 1 THEN id ELSE id || '/' || row_number() OVER (same_id ORDER BY doc) END AS id
  FROM told_apart
  WINDOW same_id AS (PARTITION BY side, id)
)
SELECT doc, CASE WHEN count(*) OVER (PARTITION BY side, id) = 1 THEN id ELSE id || ' [' || doc || ']' END AS id FROM numbered;

INSERT INTO line_invoice
SELECT id, customer, date, due, amount, currency, manager, entity, match_group, disputed, source, -1 - doc FROM line_document
JOIN line_id USING (doc) WHERE side = 'item';
INSERT INTO line_credit
SELECT id, customer, kind, date, amount, currency, match_group, entity, source, -1 - doc FROM line_document JOIN line_id USING (doc)
WHERE side = 'credit';
INSERT INTO line_name
SELECT customer, arg_max(name, (coalesce(listed, date), name)) FROM staged_line
WHERE aside IS NULL AND refused IS NULL AND name IS NOT NULL GROUP BY customer;

-- What the ledger reads, from now on also the documents made of lines.
CREATE OR REPLACE TEMP VIEW read_invoice AS
SELECT * EXCLUDE (aside, refused) FROM every_invoice WHERE aside IS NULL AND refused IS NULL
UNION ALL
SELECT id, customer, issued, due, amount, currency, manager, entity, parent, disputed, NULL, source, record FROM temp.main.line_invoice;
CREATE OR REPLACE TEMP VIEW read_credit AS
SELECT id, customer, kind, date, amount, currency, invoice, entity, source, rowid AS record
FROM temp.main.staged_credit WHERE aside IS NULL AND refused IS NULL
UNION ALL
SELECT id, customer, kind, date, amount, currency, invoice, entity, source, record FROM temp.main.line_credit;
