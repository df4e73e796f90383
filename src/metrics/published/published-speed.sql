-- Speed, effectiveness, concentration and provision for programs, notebooks and the browser, where there is a reporting currency.
CREATE OR REPLACE MACRO speed(as_of) AS TABLE
SELECT * EXCLUDE (currency, as_of_day, manager, entity, customer) FROM speed_figures(as_of, false, 0, false)
WHERE manager IS NULL AND entity IS NULL;

CREATE OR REPLACE MACRO manager_speed(as_of) AS TABLE
SELECT manager, * EXCLUDE (currency, manager, as_of_day, entity, customer) FROM speed_figures(as_of, false, 0, false)
WHERE manager IS NOT NULL AND entity IS NULL ORDER BY manager;

-- Whoever owes, was billed or paid in the last 90 days.
CREATE OR REPLACE MACRO customer_speed(as_of) AS TABLE
SELECT customer, * EXCLUDE (currency, customer, as_of_day, manager, entity) FROM speed_figures(as_of, false, 0, true) ORDER BY customer;

-- Empty in a ledger of one entity.
CREATE OR REPLACE MACRO entity_speed(as_of) AS TABLE
SELECT entity, * EXCLUDE (currency, entity, as_of_day, manager, customer) FROM speed_figures(as_of, false, 0, false)
WHERE manager IS NULL AND entity IS NOT NULL ORDER BY entity;

CREATE OR REPLACE MACRO speed_trend(as_of) AS TABLE
SELECT as_of_day, * EXCLUDE (currency, as_of_day, manager, entity, customer) FROM speed_figures(as_of, false, 36, false)
WHERE manager IS NULL AND entity IS NULL ORDER BY as_of_day;

CREATE OR REPLACE MACRO manager_speed_trend(as_of) AS TABLE
SELECT as_of_day, manager, * EXCLUDE (currency, as_of_day, manager, entity, customer) FROM speed_figures(as_of, false, 36, false)
WHERE manager IS NOT NULL AND entity IS NULL ORDER BY as_of_day, manager;

CREATE OR REPLACE MACRO cei(as_of) AS TABLE
SELECT month_end, * EXCLUDE (currency, month_end, manager, entity) FROM collection_effectiveness(as_of, false, 36)
WHERE manager IS NULL AND entity IS NULL ORDER BY month_end;

CREATE OR REPLACE MACRO manager_cei(as_of) AS TABLE
SELECT month_end, manager, * EXCLUDE (currency, month_end, manager, entity) FROM collection_effectiveness(as_of, false, 36)
WHERE manager IS NOT NULL AND entity IS NULL ORDER BY month_end, manager;

CREATE OR REPLACE MACRO stage_collection(as_of) AS TABLE
SELECT month_end, * EXCLUDE (currency, month_end, manager, entity, position) FROM collected_by_stage(as_of, false, 36)
WHERE manager IS NULL AND entity IS NULL ORDER BY month_end, position;

CREATE OR REPLACE MACRO recovery(as_of) AS TABLE
SELECT age, * EXCLUDE (currency, age, manager, entity) FROM recovery_by_age(as_of, false) WHERE manager IS NULL AND entity IS NULL
ORDER BY age;

CREATE OR REPLACE MACRO concentration(as_of) AS TABLE
SELECT measure, * EXCLUDE (currency, measure, manager, entity) FROM concentrations(as_of, false) WHERE manager IS NULL AND entity IS NULL
ORDER BY measure;

-- A management estimate.
CREATE OR REPLACE MACRO provision(as_of) AS TABLE
SELECT band, * EXCLUDE (currency, band, manager, entity, position) FROM provisions(as_of, false) WHERE manager IS NULL AND entity IS NULL
ORDER BY position;

CREATE OR REPLACE MACRO manager_provision(as_of) AS TABLE
SELECT manager, band, * EXCLUDE (currency, manager, band, entity, position) FROM provisions(as_of, false)
WHERE manager IS NOT NULL AND entity IS NULL ORDER BY manager, position;

-- What happens next, an estimate: refused where lists of open items do not tell what moved. week NULL: all 13 together.
CREATE OR REPLACE MACRO expected_cash(as_of) AS TABLE
SELECT week, first_day, last_day, expected, low, high FROM expected_cash_in([movement_day(as_of)], false)
WHERE manager IS NULL AND entity IS NULL ORDER BY week NULLS LAST;

CREATE OR REPLACE MACRO manager_expected_cash(as_of) AS TABLE
SELECT manager, week, first_day, last_day, expected, low, high FROM expected_cash_in([movement_day(as_of)], false)
WHERE manager IS NOT NULL AND entity IS NULL ORDER BY manager, week NULLS LAST;

CREATE OR REPLACE MACRO stage_outlook(as_of) AS TABLE
SELECT days, stage, amount, share FROM stage_outlooks(movement_day(as_of), [0], false) WHERE manager IS NULL AND entity IS NULL
ORDER BY days, position;
