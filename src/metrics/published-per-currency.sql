-- The macros that programs, notebooks and the browser call, where there is no reporting currency: the same, with the currency in front.
CREATE OR REPLACE MACRO stage_distribution(as_of) AS TABLE
SELECT currency, stage, amount, items, customers FROM stage_figures(as_of, true, 0) WHERE manager IS NULL AND entity IS NULL ORDER BY currency, position;

CREATE OR REPLACE MACRO manager_risk(as_of) AS TABLE
SELECT currency, manager, stage, amount, items, customers FROM stage_figures(as_of, true, 0) WHERE manager IS NOT NULL AND entity IS NULL ORDER BY currency, manager, position;

CREATE OR REPLACE MACRO open_items(as_of) AS TABLE
SELECT currency, item, customer, manager, issued, due, amount, open, days_past_due, stage FROM open_items_in(as_of, true) ORDER BY currency, item;

CREATE OR REPLACE MACRO customers_owing(as_of) AS TABLE
SELECT currency, customer, name, managers, open, unapplied, items, oldest_due, days_past_due, stage, stages FROM customers_owing_in(as_of, true) WHERE entity IS NULL ORDER BY position DESC, days_past_due DESC, currency, open DESC, customer;

CREATE OR REPLACE MACRO totals(as_of) AS TABLE
SELECT currency, open, overdue, unapplied, net, items, customers_owing FROM totals_in(as_of, true) WHERE entity IS NULL ORDER BY currency;

CREATE OR REPLACE MACRO risk_verdict(as_of) AS TABLE
SELECT currency, in_risk_zone, leg, amount_share, customers_share, threshold, distance, since FROM risk_verdicts(as_of, true) WHERE manager IS NULL AND entity IS NULL ORDER BY currency;

CREATE OR REPLACE MACRO manager_verdict(as_of) AS TABLE
SELECT currency, manager, in_risk_zone, leg, amount_share, customers_share, threshold, distance, since FROM risk_verdicts(as_of, true) WHERE manager IS NOT NULL AND entity IS NULL ORDER BY currency, manager;

CREATE OR REPLACE MACRO trend(as_of) AS TABLE
SELECT currency, as_of_day, stage, amount, items, customers FROM stage_figures(as_of, true, 36) WHERE manager IS NULL AND entity IS NULL ORDER BY currency, as_of_day, position;

-- Empty in a ledger of one entity.
CREATE OR REPLACE MACRO entity_risk(as_of) AS TABLE
SELECT currency, entity, stage, amount, items, customers FROM stage_figures(as_of, true, 0) WHERE manager IS NULL AND entity IS NOT NULL ORDER BY currency, entity, position;

CREATE OR REPLACE MACRO entity_verdict(as_of) AS TABLE
SELECT currency, entity, in_risk_zone, leg, amount_share, customers_share, threshold, distance, since FROM risk_verdicts(as_of, true) WHERE manager IS NULL AND entity IS NOT NULL ORDER BY currency, entity;

CREATE OR REPLACE MACRO roll_forward(from_day, to_day) AS TABLE
SELECT currency, opening, billed, cash, credit_notes, write_offs, refunds, settlements, currency_difference, closing
FROM roll_forwards([least(from_day::DATE, to_day::DATE), greatest(from_day::DATE, to_day::DATE)], true) WHERE manager IS NULL AND entity IS NULL ORDER BY currency;
