-- The money that can be applied to items. Grain: one row per credit; money in the credit's own currency.
-- Inputs: read_credit, read_invoice (a negative invoice is a credit note on account; a settled date implies a payment).
CREATE TEMP TABLE every_credit AS
WITH settled AS ( -- a settled date: what the credits that name the item leave of it, taken in turn (rule 13), was paid on that day
  SELECT invoice.record, any_value(invoice.id) AS id, any_value(invoice.customer) AS customer, any_value(invoice.settled) AS settled,
    any_value(invoice.currency) AS currency, any_value(invoice.entity) AS entity, any_value(invoice.amount) AS ceiling,
    list_reduce(
      list(named.amount ORDER BY greatest(named.date, invoice.issued), named.date, named.id) FILTER (named.id IS NOT NULL),
      lambda applied, amount: least(greatest(applied + amount, 0), ceiling)::DECIMAL(38, 3),
      0::DECIMAL(38, 3)
    ) AS applied
  FROM read_invoice AS invoice
  LEFT JOIN read_credit AS named ON named.invoice = invoice.id
  WHERE invoice.settled IS NOT NULL AND invoice.amount > 0
  GROUP BY invoice.record
),
start AS ( -- each input's credits are numbered behind the ones before
  SELECT (SELECT coalesce(max(record) + 1, 0) FROM read_credit) AS of_notes,
    (SELECT coalesce(max(record) + 1, 0) FROM read_invoice) AS invoices
)
SELECT record::INTEGER AS number, id, customer, kind AS input, CASE WHEN kind = 'payment' AND amount < 0 THEN 'refund' ELSE kind END AS kind,
  date, amount, currency, entity, invoice AS names
FROM read_credit
UNION ALL
SELECT (of_notes + record)::INTEGER, id, customer, 'invoice', 'credit-note', issued, -amount, currency, entity, NULL
FROM read_invoice, start
WHERE amount < 0
UNION ALL
SELECT (of_notes + invoices + record)::INTEGER, 'settled:' || id, customer, 'settled', 'payment', settled, ceiling - coalesce(applied, 0), currency, entity, id
FROM settled, start
WHERE ceiling > coalesce(applied, 0);

CREATE TABLE credit (
  number INTEGER,          -- stands for the id inside the ledger
  id VARCHAR,              -- as given; where two inputs use one id for two credits, with the input's kind in front
  customer VARCHAR,        -- the payer
  kind VARCHAR,            -- payment, refund (a negative payment), credit-note, write-off
  date DATE,
  amount DECIMAL(18, 3),   -- negative: a refund, or the reversal of a credit note or write-off
  currency VARCHAR,
  entity VARCHAR
);
INSERT INTO credit
WITH other AS (SELECT id FROM every_credit WHERE input <> 'payment'),
repeated AS (
  SELECT id FROM other GROUP BY id HAVING count(*) > 1
  UNION
  SELECT id FROM every_credit SEMI JOIN other USING (id) WHERE input = 'payment'
)
SELECT number, CASE WHEN repeated.id IS NULL THEN every_credit.id ELSE input || ':' || every_credit.id END, customer, kind, date, amount, currency, entity
FROM every_credit
LEFT JOIN repeated ON repeated.id = every_credit.id;
