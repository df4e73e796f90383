-- The money that can be applied to items, as the files give it; what a settled date implies joins it in settled.sql.
-- Grain: one row per credit; money in the credit's own currency. A credit's number is its place (rowid) by date, id: the same in whatever
-- order the rows came. Inputs: read_credit, read_invoice (a negative invoice is a credit note on account).
CREATE TEMP TABLE every_credit AS
SELECT id, customer, kind AS input, CASE WHEN kind = 'payment' AND amount < 0 THEN 'refund' ELSE kind END AS kind,
  date, amount, currency, entity, invoice AS names
FROM read_credit
UNION ALL
SELECT id, customer, 'invoice', 'credit-note', issued, -amount, currency, entity, NULL
FROM read_invoice
WHERE amount < 0
ORDER BY date, id, input;
