-- Rows of the file at hand that were refused because they are no documents: set aside instead, and counted under what they are. What has a
-- day is a document, whatever else it lacks. Of people, who have neither day nor amount, every row is looked at, as a header would pass for
-- one.
-- Variables: source, first (place of the file's first row in its table), kind, and those of heading.sql.
CREATE OR REPLACE TEMP TABLE doubted AS
SELECT record, (id IS NULL OR is_total_name(id)) AND len(list_filter(days, lambda day: day IS NOT NULL)) = 0
  AND NOT starts_with(refused, 'date-unreadable') AS is_unnamed
FROM (SELECT rowid AS record, id, refused, source, list_value(*COLUMNS(name -> name IN ('issued', 'due'))) AS days FROM staged_invoice)
WHERE getvariable('kind') = 'invoices' AND source = getvariable('source')::INTEGER AND refused IS NOT NULL
UNION ALL
SELECT rowid, (id IS NULL OR is_total_name(id)) AND date IS NULL AND NOT starts_with(refused, 'date-unreadable')
FROM staged_credit WHERE getvariable('kind') IN ('payments', 'credits') AND source = getvariable('source')::INTEGER AND refused IS NOT NULL
UNION ALL
SELECT rowid, is_total_name(id) OR (id IS NULL AND date IS NULL AND NOT starts_with(refused, 'date-unreadable'))
FROM staged_line WHERE getvariable('kind') IN ('open-items', 'customer-ledger') AND source = getvariable('source')::INTEGER
  AND refused IS NOT NULL
UNION ALL
SELECT rowid, false FROM staged_customer WHERE getvariable('kind') = 'customers' AND source = getvariable('source')::INTEGER
  AND aside IS NULL
UNION ALL
SELECT rowid, false FROM staged_owner WHERE getvariable('kind') = 'managers' AND source = getvariable('source')::INTEGER AND aside IS NULL
UNION ALL
SELECT rowid, date IS NULL AND NOT starts_with(refused, 'date-unreadable')
FROM staged_rate WHERE getvariable('kind') = 'rates' AND source = getvariable('source')::INTEGER AND refused IS NOT NULL
UNION ALL
SELECT rowid, date IS NULL AND NOT starts_with(refused, 'date-unreadable')
FROM staged_control WHERE getvariable('kind') = 'control' AND source = getvariable('source')::INTEGER AND refused IS NOT NULL;

CREATE OR REPLACE TEMP TABLE heading AS
SELECT record, heading_code(list_transform(list_value(*COLUMNS(name -> name NOT IN ('record', 'is_unnamed'))),
  lambda cell: bare_text(cell)), is_unnamed) AS code
FROM (SELECT row_number() OVER () - 1 + getvariable('first')::BIGINT AS record, * FROM raw_rows()) JOIN doubted USING (record);

UPDATE staged_invoice SET aside = code, refused = NULL, currency = CASE WHEN code = 'total-row' THEN currency END FROM heading
  WHERE getvariable('kind') = 'invoices' AND record = staged_invoice.rowid AND code IS NOT NULL;
UPDATE staged_credit SET aside = code, refused = NULL, currency = CASE WHEN code = 'total-row' THEN currency END FROM heading
WHERE getvariable('kind') IN ('payments', 'credits') AND record = staged_credit.rowid AND code IS NOT NULL;
UPDATE staged_line SET aside = code, refused = NULL, currency = CASE WHEN code = 'total-row' THEN currency END FROM heading
WHERE getvariable('kind') IN ('open-items', 'customer-ledger') AND record = staged_line.rowid AND code IS NOT NULL;
UPDATE staged_customer SET aside = code, refused = NULL FROM heading
  WHERE getvariable('kind') = 'customers' AND record = staged_customer.rowid AND code IS NOT NULL;
UPDATE staged_owner SET aside = code, refused = NULL FROM heading
  WHERE getvariable('kind') = 'managers' AND record = staged_owner.rowid AND code IS NOT NULL;
UPDATE staged_rate SET aside = code, refused = NULL, currency = CASE WHEN code = 'total-row' THEN currency END FROM heading
  WHERE getvariable('kind') = 'rates' AND record = staged_rate.rowid AND code IS NOT NULL;
UPDATE staged_control SET aside = code, refused = NULL, currency = CASE WHEN code = 'total-row' THEN currency END FROM heading
  WHERE getvariable('kind') = 'control' AND record = staged_control.rowid AND code IS NOT NULL;
DROP TABLE doubted;
DROP TABLE heading;
