-- Invoices and customers whose manager is not among the managers. Run only when managers are given. Grain: one row per invoice or customer.
INSERT INTO finding
SELECT 'manager-unknown', source, record, id, customer, amount, currency
FROM read_invoice i WHERE manager IS NOT NULL AND NOT EXISTS (FROM read_owner o WHERE o.manager = i.manager);
INSERT INTO finding
SELECT 'manager-unknown', source, rowid, NULL, id, NULL, NULL FROM staged_customer c
WHERE aside IS NULL AND refused IS NULL AND manager IS NOT NULL AND NOT EXISTS (FROM read_owner o WHERE o.manager = c.manager);
