-- The same for each currency of the ledger by itself (see forecast-figures.sql).
INSERT INTO figure_expected_cash
SELECT true, 0, * FROM expected_cash_in(getvariable('as_of')::DATE, true)
UNION ALL SELECT true, 28, * FROM expected_cash_in(getvariable('as_of')::DATE - 28, true)
UNION ALL SELECT true, 56, * FROM expected_cash_in(getvariable('as_of')::DATE - 56, true)
UNION ALL SELECT true, 91, * FROM expected_cash_in(getvariable('as_of')::DATE - 91, true);

INSERT INTO figure_cash_came
SELECT true, 28, * FROM cash_came(getvariable('as_of')::DATE - 28, true)
UNION ALL SELECT true, 56, * FROM cash_came(getvariable('as_of')::DATE - 56, true)
UNION ALL SELECT true, 91, * FROM cash_came(getvariable('as_of')::DATE - 91, true)
UNION ALL SELECT true, 119, * FROM cash_came(getvariable('as_of')::DATE - 119, true)
UNION ALL SELECT true, 147, * FROM cash_came(getvariable('as_of')::DATE - 147, true)
UNION ALL SELECT true, 182, * FROM cash_came(getvariable('as_of')::DATE - 182, true);

INSERT INTO figure_outlook
SELECT true, * FROM stage_outlooks(getvariable('as_of')::DATE, [0, 1, 2, 3], true);
