-- The money that can be applied to items, as the files give it; what a settled date implies joins it in settled.sql.
-- Grain: one row per credit; money in the credit's own currency. Inputs: read_credit, read_invoice (a negative invoice is a credit note on account).
CREATE TEMP TABLE every_credit AS
SELECT record AS number, id, customer, kind AS input, CASE WHEN kind = 'payment' AND amount < 0 THEN 'refund' ELSE kind END AS kind,
  date, amount, currency, entity, invoice AS names
FROM read_credit
UNION ALL
SELECT record + (SELECT coalesce(max(record) + 1, 0) FROM read_credit), id, customer, 'invoice', 'credit-note', issued, -amount, currency, entity, NULL
FROM read_invoice
WHERE amount < 0;
