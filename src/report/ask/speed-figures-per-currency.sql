-- The same figures for each currency of the ledger by itself (see speed-figures.sql).
INSERT INTO figure_speed
SELECT true, * FROM speed_figures(getvariable('as_of')::DATE, true, getvariable('months')::INTEGER, false);

INSERT INTO figure_customer_speed
SELECT true, * FROM speed_figures(getvariable('as_of')::DATE, true, 0, true);

INSERT INTO figure_effectiveness
SELECT true, * FROM collection_effectiveness(getvariable('as_of')::DATE, true, getvariable('months')::INTEGER);

INSERT INTO figure_collected
SELECT true, * FROM collected_by_stage(getvariable('as_of')::DATE, true, getvariable('months')::INTEGER);

INSERT INTO figure_recovery
SELECT true, * FROM recovery_by_age(getvariable('as_of')::DATE, true);

INSERT INTO figure_concentration
SELECT true, * FROM concentrations(getvariable('as_of')::DATE, true);

INSERT INTO figure_provision
SELECT true, * FROM provisions(getvariable('as_of')::DATE, true);
