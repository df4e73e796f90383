-- The money that can be applied to items, as the files give it; what a settled date implies joins it in settled.sql.
-- Grain: one row per credit; money in the credit's own currency. Inputs: read_credit, read_invoice (a negative invoice is a credit note on account).
CREATE TEMP TABLE every_credit AS
WITH start AS ( -- each input's credits are numbered behind the ones before
  SELECT (SELECT coalesce(max(record) + 1, 0) FROM read_credit) AS of_notes
)
SELECT record::INTEGER AS number, id, customer, kind AS input, CASE WHEN kind = 'payment' AND amount < 0 THEN 'refund' ELSE kind END AS kind,
  date, amount, currency, entity, invoice AS names
FROM read_credit
UNION ALL
SELECT (of_notes + record)::INTEGER, id, customer, 'invoice', 'credit-note', issued, -amount, currency, entity, NULL
FROM read_invoice, start
WHERE amount < 0;
