-- The same for each currency of the ledger by itself (see forecast-figures.sql).
INSERT INTO figure_expected_cash
SELECT true, getvariable('as_of')::DATE - as_of_day, * EXCLUDE (as_of_day)
FROM expected_cash_in(dates_back([0, 28, 56, 91]), true);

INSERT INTO figure_cash_came
SELECT true, getvariable('as_of')::DATE - as_of_day, * EXCLUDE (as_of_day)
FROM cash_came(dates_back([28, 56, 91, 119, 147, 182]), true);

INSERT INTO figure_outlook
SELECT true, * FROM stage_outlooks(getvariable('as_of')::DATE, [0, 1, 2, 3], true);
