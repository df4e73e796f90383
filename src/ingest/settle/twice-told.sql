-- Two ways of telling who owes, for one entity: documents (invoices, payments, credits), customer ledgers, lists of open items. Rows
-- without an entity may be of any.
-- Grain: one row per pair of files; the first names the problem. Inputs: every_invoice, staged_credit, staged_line, read_file.
WITH told AS (
  SELECT DISTINCT 1 AS way, source, entity FROM every_invoice WHERE aside IS NULL AND refused IS NULL
  UNION
  SELECT DISTINCT 1, source, entity FROM staged_credit WHERE aside IS NULL AND refused IS NULL
  UNION
  SELECT DISTINCT CASE kind WHEN 'customer-ledger' THEN 2 ELSE 3 END, source, entity FROM staged_line JOIN read_file USING (source)
  WHERE aside IS NULL AND refused IS NULL
)
SELECT a.path AS one, b.path AS other, a.kind AS one_kind, b.kind AS other_kind, coalesce(one.entity, other.entity) AS entity
FROM told AS one
JOIN told AS other ON one.way < other.way AND (one.entity = other.entity OR one.entity IS NULL OR other.entity IS NULL)
JOIN read_file AS a ON a.source = one.source
JOIN read_file AS b ON b.source = other.source
ORDER BY one.source, other.source, entity LIMIT 1;
