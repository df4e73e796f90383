-- The figures of speed, effectiveness, concentration and provision of one run, asked once and kept (see figures.sql). Inputs: the macros of
-- src/metrics; variables as_of, months.
CREATE OR REPLACE TEMP TABLE figure_speed AS
SELECT false AS own, * FROM speed_figures(getvariable('as_of')::DATE, false, getvariable('months')::INTEGER, false);

CREATE OR REPLACE TEMP TABLE figure_customer_speed AS
SELECT false AS own, * FROM speed_figures(getvariable('as_of')::DATE, false, 0, true);

CREATE OR REPLACE TEMP TABLE figure_effectiveness AS
SELECT false AS own, * FROM collection_effectiveness(getvariable('as_of')::DATE, false, getvariable('months')::INTEGER);

CREATE OR REPLACE TEMP TABLE figure_collected AS
SELECT false AS own, * FROM collected_by_stage(getvariable('as_of')::DATE, false, getvariable('months')::INTEGER);

CREATE OR REPLACE TEMP TABLE figure_recovery AS
SELECT false AS own, * FROM recovery_by_age(getvariable('as_of')::DATE, false);

CREATE OR REPLACE TEMP TABLE figure_concentration AS
SELECT false AS own, * FROM concentrations(getvariable('as_of')::DATE, false);

CREATE OR REPLACE TEMP TABLE figure_provision AS
SELECT false AS own, * FROM provisions(getvariable('as_of')::DATE, false);
