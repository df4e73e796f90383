-- What is expected of one run, asked once and kept (see figures.sql), and what would have been said before, by what was known then, beside
-- what came. days_back: how long before the as-of date it is said. Inputs: the macros of src/metrics; variable as_of.
CREATE OR REPLACE TEMP MACRO dates_back(days) AS list_transform(days, lambda days_back: getvariable('as_of')::DATE - days_back);

CREATE OR REPLACE TEMP TABLE figure_expected_cash AS
SELECT false AS own, getvariable('as_of')::DATE - as_of_day AS days_back, * EXCLUDE (as_of_day)
FROM expected_cash_in(dates_back([0, 28, 56, 91]), false);

-- Of the naive forecast it is what came in the 13 weeks before: the same again.
CREATE OR REPLACE TEMP TABLE figure_cash_came AS
SELECT false AS own, getvariable('as_of')::DATE - as_of_day AS days_back, * EXCLUDE (as_of_day)
FROM cash_came(dates_back([28, 56, 91, 119, 147, 182]), false);

CREATE OR REPLACE TEMP TABLE figure_outlook AS
SELECT false AS own, * FROM stage_outlooks(getvariable('as_of')::DATE, [0, 1, 2, 3], false);
