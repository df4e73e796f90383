-- What is expected of one run, asked once and kept (see figures.sql), and what would have been said before, by what was known then, beside what came.
-- days_back: how long before the as-of date it is said. Inputs: the macros of src/metrics; variable as_of.
CREATE OR REPLACE TEMP TABLE figure_expected_cash AS
SELECT false AS own, 0 AS days_back, * FROM expected_cash_in(getvariable('as_of')::DATE, false)
UNION ALL SELECT false, 28, * FROM expected_cash_in(getvariable('as_of')::DATE - 28, false)
UNION ALL SELECT false, 56, * FROM expected_cash_in(getvariable('as_of')::DATE - 56, false)
UNION ALL SELECT false, 91, * FROM expected_cash_in(getvariable('as_of')::DATE - 91, false);

-- Of the naive forecast it is what came in the 13 weeks before: the same again.
CREATE OR REPLACE TEMP TABLE figure_cash_came AS
SELECT false AS own, 28 AS days_back, * FROM cash_came(getvariable('as_of')::DATE - 28, false)
UNION ALL SELECT false, 56, * FROM cash_came(getvariable('as_of')::DATE - 56, false)
UNION ALL SELECT false, 91, * FROM cash_came(getvariable('as_of')::DATE - 91, false)
UNION ALL SELECT false, 119, * FROM cash_came(getvariable('as_of')::DATE - 119, false)
UNION ALL SELECT false, 147, * FROM cash_came(getvariable('as_of')::DATE - 147, false)
UNION ALL SELECT false, 182, * FROM cash_came(getvariable('as_of')::DATE - 182, false);

CREATE OR REPLACE TEMP TABLE figure_outlook AS
SELECT false AS own, * FROM stage_outlooks(getvariable('as_of')::DATE, [0, 1, 2, 3], false);
