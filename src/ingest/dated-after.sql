-- Documents dated after the as-of date. Variables: as_of (YYYY-MM-DD). Grain: one row per document.
INSERT INTO finding
SELECT 'issued-after-as-of', source, record, id, customer, amount, currency FROM read_invoice WHERE issued > getvariable('as_of')::DATE;
INSERT INTO finding
SELECT 'paid-after-as-of', source, record, id, customer, amount, currency FROM read_credit WHERE date > getvariable('as_of')::DATE;
INSERT INTO finding
SELECT 'paid-after-as-of', source, record, id, customer, amount, currency FROM read_invoice
WHERE settled > getvariable('as_of')::DATE AND issued <= getvariable('as_of')::DATE;
