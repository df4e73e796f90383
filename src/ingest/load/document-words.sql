-- The first word of a text of several, with what parts it from the next; '' of a single word.
CREATE OR REPLACE TEMP MACRO first_word(cell) AS regexp_extract(cell, '^[^\s\x{a0}]+[\s\x{a0}]');

-- With which words the names of documents begin that have several, such as the Invoice of Invoice 0017. Grain: word. Variables: source,
-- kind.
CREATE OR REPLACE TEMP TABLE document_word AS
SELECT DISTINCT first_word(id) AS word
FROM (
  SELECT id, source FROM staged_invoice WHERE getvariable('kind') = 'invoices' AND refused IS NULL AND aside IS NULL
  UNION ALL
  SELECT id, source FROM staged_credit WHERE getvariable('kind') IN ('payments', 'credits') AND refused IS NULL AND aside IS NULL
  UNION ALL
  SELECT id, source FROM staged_line WHERE getvariable('kind') IN ('open-items', 'customer-ledger') AND refused IS NULL AND aside IS NULL
)
WHERE source = getvariable('source')::INTEGER AND first_word(id) <> '';
