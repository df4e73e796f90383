-- The macros that programs, notebooks and the browser call, where there is no reporting currency: the same, with the currency in front.
CREATE OR REPLACE MACRO stage_distribution(as_of) AS TABLE
SELECT currency, stage, amount, items, customers FROM stage_figures(as_of, true, 0) WHERE manager IS NULL AND entity IS NULL
ORDER BY currency, position;

CREATE OR REPLACE MACRO manager_risk(as_of) AS TABLE
SELECT currency, manager, stage, amount, items, customers FROM stage_figures(as_of, true, 0) WHERE manager IS NOT NULL AND entity IS NULL
ORDER BY currency, manager, position;

CREATE OR REPLACE MACRO open_items(as_of) AS TABLE
SELECT currency, item, customer, manager, issued, due, amount, open, days_past_due, stage FROM open_items_in(as_of, true)
ORDER BY currency, item;

CREATE OR REPLACE MACRO customers_owing(as_of) AS TABLE
SELECT currency, customer, name, managers, open, unapplied, items, oldest_due, days_past_due, stage, stages
FROM customers_owing_in(as_of, true) WHERE entity IS NULL ORDER BY position DESC, days_past_due DESC, currency, open DESC, customer;

CREATE OR REPLACE MACRO totals(as_of) AS TABLE
SELECT currency, open, overdue, unapplied, net, items, customers_owing FROM totals_in(as_of, true) WHERE entity IS NULL ORDER BY currency;

CREATE OR REPLACE MACRO risk_verdict(as_of) AS TABLE
SELECT currency, in_risk_zone, leg, amount_share, customers_share, threshold, distance, since FROM risk_verdicts(as_of, true)
WHERE manager IS NULL AND entity IS NULL ORDER BY currency;

CREATE OR REPLACE MACRO risk_crossings(as_of) AS TABLE
SELECT currency, day, in_risk_zone, amount_share, customers_share FROM risk_crossings_in(movement_day(as_of), true) WHERE entity IS NULL
ORDER BY currency, day;

CREATE OR REPLACE MACRO handovers(as_of) AS TABLE
SELECT currency, customer, manager, former, since, open_then, late_then, open, left_over FROM handovers_in(movement_day(as_of), true)
ORDER BY currency, customer;

CREATE OR REPLACE MACRO manager_ranking(as_of) AS TABLE
SELECT currency, manager, customers, customers_at_risk, share, share_low, share_high, own_weight, expected_share, all_share, place
FROM manager_rankings(as_of, true) WHERE entity IS NULL ORDER BY currency, place, manager;

CREATE OR REPLACE MACRO manager_verdict(as_of) AS TABLE
SELECT currency, manager, in_risk_zone, leg, amount_share, customers_share, threshold, distance, since FROM risk_verdicts(as_of, true)
WHERE manager IS NOT NULL AND entity IS NULL ORDER BY currency, manager;

CREATE OR REPLACE MACRO trend(as_of) AS TABLE
SELECT currency, as_of_day, stage, amount, items, customers FROM stage_figures(as_of, true, 36) WHERE manager IS NULL AND entity IS NULL
ORDER BY currency, as_of_day, position;

CREATE OR REPLACE MACRO manager_trend(as_of) AS TABLE
SELECT currency, as_of_day, manager, stage, amount, items, customers FROM stage_figures(as_of, true, 36)
WHERE manager IS NOT NULL AND entity IS NULL ORDER BY currency, as_of_day, manager, position;

-- Empty in a ledger of one entity.
CREATE OR REPLACE MACRO entity_risk(as_of) AS TABLE
SELECT currency, entity, stage, amount, items, customers FROM stage_figures(as_of, true, 0) WHERE manager IS NULL AND entity IS NOT NULL
ORDER BY currency, entity, position;

CREATE OR REPLACE MACRO entity_verdict(as_of) AS TABLE
SELECT currency, entity, in_risk_zone, leg, amount_share, customers_share, threshold, distance, since FROM risk_verdicts(as_of, true)
WHERE manager IS NULL AND entity IS NOT NULL ORDER BY currency, entity;

CREATE OR REPLACE MACRO roll_forward(from_day, to_day) AS TABLE
SELECT currency, opening, billed, cash, credit_notes, write_offs, refunds, settlements, currency_difference, closing
FROM roll_forwards([least(movement_day(from_day), movement_day(to_day)), greatest(movement_day(from_day), movement_day(to_day))], true)
WHERE manager IS NULL AND entity IS NULL ORDER BY currency;

-- Where what was open at the end of one day stands at the end of a later one; share: of what was open there, or was issued since (rule 10).
CREATE OR REPLACE MACRO transition_matrix(from_day, to_day) AS TABLE
SELECT currency, origin, from_stage, outcome, to_stage, amount,
  CASE WHEN origin <> 'rates' THEN share_of(amount, sum(amount) OVER (PARTITION BY currency, origin, from_position)) END AS share, items,
  due_moved
FROM transitions([least(date_of(from_day), date_of(to_day)), greatest(date_of(from_day), date_of(to_day))], true)
WHERE both_followed(from_day, to_day) AND manager IS NULL AND entity IS NULL
ORDER BY currency, origin <> 'open', origin, from_position, outcome <> 'open', to_position, outcome;

CREATE OR REPLACE MACRO manager_transition_matrix(from_day, to_day) AS TABLE
SELECT currency, manager, origin, from_stage, outcome, to_stage, amount,
  CASE WHEN origin <> 'rates' THEN share_of(amount, sum(amount) OVER (PARTITION BY currency, manager, origin, from_position)) END AS share,
  items, due_moved
FROM transitions([least(date_of(from_day), date_of(to_day)), greatest(date_of(from_day), date_of(to_day))], true)
WHERE both_followed(from_day, to_day) AND manager IS NOT NULL AND entity IS NULL
ORDER BY currency, manager, origin <> 'open', origin, from_position, outcome <> 'open', to_position, outcome;

CREATE OR REPLACE MACRO roll_rates(from_day, to_day) AS TABLE
SELECT currency, manager, stage, open, rolled, roll_rate, cured, cure_rate
FROM roll_rates_in([least(date_of(from_day), date_of(to_day)), greatest(date_of(from_day), date_of(to_day))], true)
WHERE both_followed(from_day, to_day) AND entity IS NULL ORDER BY currency, manager NULLS FIRST, position NULLS FIRST;

CREATE OR REPLACE MACRO customer_transition_matrix(from_day, to_day) AS TABLE
SELECT currency, from_stage, to_stage, customers
FROM customer_transitions(least(date_of(from_day), date_of(to_day)), greatest(date_of(from_day), date_of(to_day)), true)
WHERE both_stated(from_day, to_day) AND manager IS NULL AND entity IS NULL
ORDER BY currency, from_position NULLS LAST, to_position NULLS LAST;

CREATE OR REPLACE MACRO stage_roll_forward(from_day, to_day) AS TABLE
SELECT currency, stage, opening, billed, cash, credit_notes, write_offs, refunds, settlements, currency_difference, migration_in,
  migration_out, closing
FROM stage_bridges([least(movement_day(from_day), movement_day(to_day)), greatest(movement_day(from_day), movement_day(to_day))], true)
WHERE manager IS NULL AND entity IS NULL ORDER BY currency, position;

CREATE OR REPLACE MACRO manager_roll_forward(from_day, to_day) AS TABLE
SELECT currency, manager, opening, billed, cash, credit_notes, write_offs, refunds, settlements, currency_difference, closing
FROM roll_forwards([least(movement_day(from_day), movement_day(to_day)), greatest(movement_day(from_day), movement_day(to_day))], true)
WHERE manager IS NOT NULL AND entity IS NULL ORDER BY currency, manager;

CREATE OR REPLACE MACRO why_it_moved(from_day, to_day) AS TABLE
SELECT currency, manager, figure, cause, part, amount, share, customers
FROM causes(least(movement_day(from_day), movement_day(to_day)), greatest(movement_day(from_day), movement_day(to_day)), true)
WHERE entity IS NULL
ORDER BY currency, manager NULLS FIRST, figure, cause <> 'opening', cause = 'closing', cause, part;

CREATE OR REPLACE MACRO customer_why_it_moved(from_day, to_day) AS TABLE
SELECT currency, customer, figure, cause, amount
FROM customer_causes(least(movement_day(from_day), movement_day(to_day)), greatest(movement_day(from_day), movement_day(to_day)), true)
WHERE entity IS NULL
ORDER BY currency, customer, figure, cause;

CREATE OR REPLACE MACRO vintage(as_of) AS TABLE
SELECT currency, month, billed, age, collected, share FROM vintages(movement_day(as_of), true) WHERE manager IS NULL AND entity IS NULL
ORDER BY currency, month, age NULLS LAST;

CREATE OR REPLACE MACRO stage_dwell(as_of) AS TABLE
SELECT currency, stage, items_left, item_days, item_days_median, amount_left, money_days, items_there, amount_there, days_there
FROM stage_dwells(movement_day(as_of), true) WHERE manager IS NULL AND entity IS NULL ORDER BY currency, position;
