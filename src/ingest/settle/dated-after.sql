-- What the as-of date makes a finding: documents dated after it (a row each), and data that ends long before it (one row, with the date of
-- its end).
-- Variables: as_of and latest (YYYY-MM-DD), stale_after_days.
INSERT INTO finding
SELECT 'issued-after-as-of', source, record, id, customer, amount, currency FROM read_invoice WHERE issued > getvariable('as_of')::DATE;
INSERT INTO finding
SELECT 'paid-after-as-of', source, record, id, customer, amount, currency FROM read_credit WHERE date > getvariable('as_of')::DATE;
INSERT INTO finding
SELECT 'paid-after-as-of', source, record, id, customer, amount, currency FROM read_invoice
WHERE settled > getvariable('as_of')::DATE AND issued <= getvariable('as_of')::DATE;
INSERT INTO finding
SELECT 'data-stale', NULL, NULL, getvariable('latest'), NULL, NULL, NULL
WHERE getvariable('as_of')::DATE - getvariable('latest')::DATE > getvariable('stale_after_days');
