-- The figures of one run, asked once and kept, so that report.json, the pages and the contracts speak of the same rows.
-- `own`: money in each currency of the ledger by itself; otherwise in the reporting currency (NULL where there is none).
-- With one currency that is the reporting currency the two are the same and only the second is asked.
-- Inputs: the macros of src/metrics; variables as_of, months.
CREATE OR REPLACE TEMP TABLE figure_stage AS
SELECT false AS own, * FROM stage_figures(getvariable('as_of')::DATE, false, getvariable('months')::INTEGER);

CREATE OR REPLACE TEMP TABLE figure_total AS
SELECT false AS own, * FROM totals_in(getvariable('as_of')::DATE, false);

CREATE OR REPLACE TEMP TABLE figure_unapplied AS
SELECT false AS own, as_of_day, currency, entity, sum(unapplied)::DECIMAL(38, 3) AS unapplied
FROM unapplied_credits(getvariable('as_of')::DATE, false, getvariable('months')::INTEGER)
GROUP BY GROUPING SETS ((as_of_day, currency), (as_of_day, currency, entity));

CREATE OR REPLACE TEMP TABLE figure_verdict AS
SELECT false AS own, * FROM risk_verdicts(getvariable('as_of')::DATE, false);

CREATE OR REPLACE TEMP TABLE figure_crossing AS
SELECT false AS own, * FROM risk_crossings_in(getvariable('as_of')::DATE, false) WHERE rule('history') = 'documents';

CREATE OR REPLACE TEMP TABLE figure_ranking AS
SELECT false AS own, * FROM manager_rankings(getvariable('as_of')::DATE, false);

CREATE OR REPLACE TEMP TABLE figure_customer AS
SELECT false AS own, * FROM customers_owing_in(getvariable('as_of')::DATE, false);

CREATE OR REPLACE TEMP TABLE figure_active AS
SELECT count(*) AS customers FROM active_customers(getvariable('as_of')::DATE);

-- The days between which the report states what moved: those of the trend, the month-end before the first of them, so that what moved in
-- the
-- first month is told too, and a day before any ledger's first.
SET VARIABLE movement_days = (
  SELECT list(day ORDER BY day)
  FROM (
    SELECT DISTINCT as_of_day AS day FROM figure_stage
    UNION SELECT (date_trunc('month', min(as_of_day)) - INTERVAL 1 DAY)::DATE FROM figure_stage HAVING rule('history') = 'documents'
    UNION SELECT DATE '0001-01-01'
  )
);
CREATE OR REPLACE TEMP TABLE figure_movement AS
SELECT false AS own, * FROM roll_forwards(getvariable('movement_days'), false);
