-- The macros that programs, notebooks and the browser call, where there is a reporting currency.
CREATE OR REPLACE MACRO stage_distribution(as_of) AS TABLE
SELECT stage, amount, items, customers FROM stage_figures(as_of, false, 0) WHERE manager IS NULL AND entity IS NULL ORDER BY position;

CREATE OR REPLACE MACRO manager_risk(as_of) AS TABLE
SELECT manager, stage, amount, items, customers FROM stage_figures(as_of, false, 0) WHERE manager IS NOT NULL AND entity IS NULL ORDER BY manager, position;

CREATE OR REPLACE MACRO open_items(as_of) AS TABLE
SELECT item, customer, manager, issued, due, amount, open, days_past_due, stage, currency FROM open_items_in(as_of, false) ORDER BY item;

CREATE OR REPLACE MACRO customers_owing(as_of) AS TABLE
SELECT customer, name, managers, open, unapplied, items, oldest_due, days_past_due, stage, stages FROM customers_owing_in(as_of, false) WHERE entity IS NULL ORDER BY position DESC, days_past_due DESC, open DESC, customer;

CREATE OR REPLACE MACRO totals(as_of) AS TABLE
SELECT open, overdue, unapplied, net, items, customers_owing FROM totals_in(as_of, false) WHERE entity IS NULL;

CREATE OR REPLACE MACRO risk_verdict(as_of) AS TABLE
SELECT in_risk_zone, leg, amount_share, customers_share, threshold, distance, since FROM risk_verdicts(as_of, false) WHERE manager IS NULL AND entity IS NULL;

CREATE OR REPLACE MACRO manager_verdict(as_of) AS TABLE
SELECT manager, in_risk_zone, leg, amount_share, customers_share, threshold, distance, since FROM risk_verdicts(as_of, false) WHERE manager IS NOT NULL AND entity IS NULL ORDER BY manager;

CREATE OR REPLACE MACRO trend(as_of) AS TABLE
SELECT as_of_day, stage, amount, items, customers FROM stage_figures(as_of, false, 36) WHERE manager IS NULL AND entity IS NULL ORDER BY as_of_day, position;

-- Empty in a ledger of one entity.
CREATE OR REPLACE MACRO entity_risk(as_of) AS TABLE
SELECT entity, stage, amount, items, customers FROM stage_figures(as_of, false, 0) WHERE manager IS NULL AND entity IS NOT NULL ORDER BY entity, position;

CREATE OR REPLACE MACRO entity_verdict(as_of) AS TABLE
SELECT entity, in_risk_zone, leg, amount_share, customers_share, threshold, distance, since FROM risk_verdicts(as_of, false) WHERE manager IS NULL AND entity IS NOT NULL ORDER BY entity;

CREATE OR REPLACE MACRO roll_forward(from_day, to_day) AS TABLE
SELECT opening, billed, cash, credit_notes, write_offs, refunds, settlements, currency_difference, closing
FROM roll_forwards([least(from_day::DATE, to_day::DATE), greatest(from_day::DATE, to_day::DATE)], false) WHERE manager IS NULL AND entity IS NULL;
