-- Amounts that carry a sign or a code of a currency. It must be that of the row; where the row states none, it is that of the row, unless
-- several currencies share the sign and nothing says which is meant: then the row is refused, as it is where the two contradict.
-- Grain of marked: one row per row of the file with such an amount. named: the column that carries it.
-- Variables: source, first, kind, currency (of the report; '' for none), stated_currency (of the source; '' for none), number_columns (in
-- the order of file_rows), currency_mark (a pattern), mark_names, mark_codes (for each of them the codes that it may stand for, between
-- commas), and those of convert.sql.
CREATE OR REPLACE TEMP MACRO codes_of(mark) AS
  coalesce(getvariable('mark_codes')[list_position(getvariable('mark_names'), mark)], ',' || mark || ',');

CREATE OR REPLACE TEMP TABLE marked AS
WITH amounts AS (
  SELECT row_number() OVER () - 1 + getvariable('first')::BIGINT AS record, clean(currency) AS own,
    list_value(*COLUMNS(name -> list_contains(getvariable('number_columns'), name))) AS cells
  FROM (SELECT NULL::VARCHAR AS currency WHERE false UNION ALL BY NAME SELECT * FROM file_rows())
),
carried AS (
  SELECT record, upper(coalesce(own, nullif(getvariable('stated_currency'), ''))) AS stated, cells,
    list_transform(list_distinct(flatten(list_transform(cells,
      lambda cell: regexp_extract_all(coalesce(cell, ''), getvariable('currency_mark'))))), lambda mark: codes_of(mark)) AS marks
  FROM amounts
)
SELECT record, decided, NOT coalesce(list_bool_and(list_transform(marks, lambda codes: contains(codes, ',' || decided || ','))),
  false) AS is_wrong,
  getvariable('number_columns')[list_position(list_transform(cells,
    lambda cell: regexp_matches(coalesce(cell, ''), getvariable('currency_mark'))), true)] AS named
FROM (
  SELECT *, coalesce(stated,
    CASE WHEN list_bool_and(list_transform(marks, lambda codes: contains(codes, ',' || getvariable('currency') || ',')))
      THEN getvariable('currency') END,
    list_filter(list_transform(marks, lambda codes: trim(codes, ',')), lambda codes: NOT contains(codes, ','))[1]) AS decided
  FROM carried WHERE len(marks) > 0
);

UPDATE staged_invoice SET currency = decided, refused = CASE WHEN is_wrong THEN 'currency-contradicted ' || named END
FROM marked WHERE getvariable('kind') = 'invoices' AND record = staged_invoice.rowid AND aside IS NULL AND refused IS NULL;
UPDATE staged_credit SET currency = decided, refused = CASE WHEN is_wrong THEN 'currency-contradicted ' || named END
FROM marked WHERE getvariable('kind') IN ('payments', 'credits') AND record = staged_credit.rowid AND aside IS NULL AND refused IS NULL;
UPDATE staged_line SET currency = decided, refused = CASE WHEN is_wrong THEN 'currency-contradicted ' || named END
FROM marked WHERE getvariable('kind') IN ('open-items', 'customer-ledger') AND record = staged_line.rowid AND aside IS NULL
  AND refused IS NULL;
-- A balance that carries the sign of another currency than the report's is that of the documents in it: it names a currency as a column
-- does.
UPDATE staged_control SET currency = decided, of_all = of_all AND decided = getvariable('currency'),
  refused = CASE WHEN is_wrong THEN 'currency-contradicted ' || named END
FROM marked WHERE getvariable('kind') = 'control' AND record = staged_control.rowid AND aside IS NULL AND refused IS NULL;
DROP TABLE marked;
