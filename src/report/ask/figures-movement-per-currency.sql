-- The same for each currency of the ledger by itself (see figures-movement.sql).
INSERT INTO figure_stage_movement
SELECT true, * FROM stage_bridges(getvariable('movement_days'), true);

INSERT INTO figure_transition
SELECT true, * FROM transitions([getvariable('movement_from'), getvariable('as_of')::DATE], true);

INSERT INTO figure_roll_rate
SELECT true, * FROM roll_rates_in(getvariable('trend_days'), true) WHERE manager IS NULL OR closing_day = getvariable('as_of')::DATE;

INSERT INTO figure_customer_transition
SELECT true, * FROM customer_transitions(getvariable('movement_from'), getvariable('as_of')::DATE, true);

INSERT INTO figure_cause
SELECT true, * FROM causes(getvariable('movement_from'), getvariable('as_of')::DATE, true);

INSERT INTO figure_customer_cause
SELECT true, * FROM customer_causes(getvariable('movement_from'), getvariable('as_of')::DATE, true);

INSERT INTO figure_vintage
SELECT true, * FROM vintages(getvariable('as_of')::DATE, true);

INSERT INTO figure_dwell
SELECT true, * FROM stage_dwells(getvariable('as_of')::DATE, true);
