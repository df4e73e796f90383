-- Findings on documents made of lines. Those of every invoice (findings.sql) are kept for the last version of a listed document only.
-- Grain: document and finding; control balance.
DELETE FROM finding WHERE record IN (SELECT -1 - doc FROM line_document WHERE NOT is_last);
INSERT INTO finding
SELECT code, source, -1 - doc, line_id.id, customer, line_finding.amount, currency
FROM line_finding JOIN line_document USING (doc) JOIN line_id USING (doc);
INSERT INTO finding
SELECT 'control-between-lists', source, rowid, entity, NULL, balance, currency FROM staged_control
WHERE aside IS NULL AND refused IS NULL AND EXISTS (FROM list_place) AND date NOT IN (SELECT day FROM list_place);
