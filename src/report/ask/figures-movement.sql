-- What moved, for the days that the report states (see figures.sql), in the reporting currency; asked once and kept.
-- Variable movement_from: the end of the stretch before the as-of date: the last month-end before it, or the list of open items before it;
-- the as-of date itself where there is no list before it, and so nothing to tell.
-- Inputs: the macros of src/metrics; list_day; variables as_of, movement_days.
SET VARIABLE movement_from = (
  SELECT CASE WHEN rule('history') = 'documents' THEN (date_trunc('month', getvariable('as_of')::DATE) - INTERVAL 1 DAY)::DATE
    ELSE coalesce((SELECT max(day) FROM list_day WHERE day < getvariable('as_of')::DATE), getvariable('as_of')::DATE) END
);

CREATE OR REPLACE TEMP TABLE figure_stage_movement AS
SELECT false AS own, * FROM stage_bridges(getvariable('movement_days'), false);

CREATE OR REPLACE TEMP TABLE figure_transition AS
SELECT false AS own, * FROM transitions([getvariable('movement_from'), getvariable('as_of')::DATE], false);

-- Between each two neighbouring days of the trend; of managers the last stretch alone.
SET VARIABLE trend_days = (
  SELECT list(day ORDER BY day)
  FROM (SELECT DISTINCT as_of_day AS day FROM figure_stage UNION SELECT getvariable('movement_from'))
);
CREATE OR REPLACE TEMP TABLE figure_roll_rate AS
SELECT false AS own, * FROM roll_rates_in(getvariable('trend_days'), false)
WHERE manager IS NULL OR closing_day = getvariable('as_of')::DATE;

CREATE OR REPLACE TEMP TABLE figure_customer_transition AS
SELECT false AS own, * FROM customer_transitions(getvariable('movement_from'), getvariable('as_of')::DATE, false);

CREATE OR REPLACE TEMP TABLE figure_cause AS
SELECT false AS own, * FROM causes(getvariable('movement_from'), getvariable('as_of')::DATE, false);

CREATE OR REPLACE TEMP TABLE figure_customer_cause AS
SELECT false AS own, * FROM customer_causes(getvariable('movement_from'), getvariable('as_of')::DATE, false);

CREATE OR REPLACE TEMP TABLE figure_vintage AS
SELECT false AS own, * FROM vintages(getvariable('as_of')::DATE, false);

CREATE OR REPLACE TEMP TABLE figure_dwell AS
SELECT false AS own, * FROM stage_dwells(getvariable('as_of')::DATE, false);
