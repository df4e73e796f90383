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

INSERT INTO figure_crossing
SELECT true, * FROM risk_crossings_in(getvariable('as_of')::DATE, true) WHERE rule('history') = 'documents';

INSERT INTO figure_ranking
SELECT true, * FROM manager_rankings(getvariable('as_of')::DATE, true);

INSERT INTO figure_customer
SELECT true, * FROM customers_owing_in(getvariable('as_of')::DATE, true);

INSERT INTO figure_movement
SELECT true, * FROM roll_forwards(getvariable('movement_days'), true);

-- What the money of each currency is worth in the reporting currency, on the as-of date. Grain: document currency and entity (NULL: all of
-- them). rate: of the as-of date; NULL where every document has the rate of its own day. Empty without a reporting currency.
CREATE OR REPLACE TEMP TABLE figure_worth AS
SELECT currency, entity, sum(open)::DECIMAL(38, 3) AS open, sum(unapplied)::DECIMAL(38, 3) AS unapplied,
  (SELECT rate.rate FROM rate WHERE NOT (SELECT by_document FROM rules()) AND rate.currency = worth.currency
    AND rate.valid_from <= getvariable('as_of')::DATE AND rate.valid_to > getvariable('as_of')::DATE) AS rate
FROM (
  SELECT account.currency, account.entity, standing.open, 0 AS unapplied
  FROM standing(getvariable('as_of')::DATE, false) AS standing
  JOIN account ON account.number = standing.account
  UNION ALL
  SELECT credit.currency, coalesce(credit.entity, 'none'), 0, left_over.unapplied
  FROM unapplied_credits(getvariable('as_of')::DATE, false, 0) AS left_over
  JOIN credit ON credit.id = left_over.credit
) AS worth
WHERE rule('currency') IS NOT NULL
GROUP BY GROUPING SETS ((currency), (currency, entity));
