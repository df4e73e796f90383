-- The same figures for each currency of the ledger by itself (see figures.sql).
INSERT INTO figure_stage
SELECT true, * FROM stage_figures(getvariable('as_of')::DATE, true, getvariable('months')::INTEGER);

INSERT INTO figure_total
SELECT true, * FROM totals_in(getvariable('as_of')::DATE, true);

INSERT INTO figure_unapplied
SELECT true, as_of_day, currency, entity, sum(unapplied)::DECIMAL(38, 3)
FROM unapplied_credits(getvariable('as_of')::DATE, true, getvariable('months')::INTEGER)
GROUP BY GROUPING SETS ((as_of_day, currency), (as_of_day, currency, entity));

INSERT INTO figure_verdict
SELECT true, * FROM risk_verdicts(getvariable('as_of')::DATE, true);

INSERT INTO figure_customer
SELECT true, * FROM customers_owing_in(getvariable('as_of')::DATE, true);

INSERT INTO figure_movement
SELECT true, * FROM roll_forwards(getvariable('movement_days'), true);
