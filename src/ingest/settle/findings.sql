-- Rule 17 of the method: what is used, with a finding. A negative invoice is a credit note, which falls due on no day. Grain: one row per
-- used row and finding.
INSERT INTO finding
SELECT unnest(list_filter([
    CASE WHEN due IS NULL AND amount >= 0 THEN 'due-missing' END, CASE WHEN due < issued AND amount >= 0 THEN 'due-before-issue' END,
    CASE WHEN amount = 0 THEN 'zero-amount' END, CASE WHEN settled < issued THEN 'paid-before-issue' END], lambda code: code IS NOT NULL)),
  source, record, id, customer, amount, currency
FROM read_invoice -- few: found by the columns that decide, before any other is looked at
SEMI JOIN (SELECT record FROM read_invoice WHERE due IS NULL OR due < issued OR amount = 0 OR settled < issued) AS found USING (record);
INSERT INTO finding SELECT 'zero-amount', source, record, id, customer, amount, currency FROM read_credit WHERE amount = 0;
INSERT INTO finding
SELECT 'other-customers-item', source, record, id, c.customer, amount, c.currency FROM read_credit c JOIN reference USING (record)
WHERE is_others;
INSERT INTO finding
SELECT 'paid-before-issue', source, record, id, c.customer, amount, c.currency FROM read_credit c JOIN reference USING (record)
WHERE is_early;
