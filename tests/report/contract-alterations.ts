import type { ContractCode } from '../../src/report/contracts/check-contracts.ts';
import type { Report } from '../../src/report/schema/report-schema.ts';

/** A statement that alters a table, or what alters the report that was made of the tables. */
export type Alteration = string | ((report: Report) => unknown);

/**
 * Alterations of one table each, or of the report, made between the ledger and its checks; each breaks this one contract and no other, so that none stands on
 * the shoulders of another.
 */
export const ALTERATIONS: [ContractCode, string, Alteration, folder?: 'entities' | 'history' | 'long' | 'ledger' | 'lists'][] = [
  ['stages-partition', 'a cent less is open in total than in the stages', 'UPDATE figure_total SET open = open - 0.01'],
  ['stages-partition', 'an item more is counted than the stages have', 'UPDATE figure_total SET items = items + 1'],
  ['stages-partition', 'a customer is missing from the list of those who owe', "DELETE FROM figure_customer WHERE customer = 'Beta'"],
  [
    'stages-partition',
    'a customer stands in another stage in the list of those who owe',
    "UPDATE figure_customer SET position = position - 1 WHERE customer = 'Beta'",
  ],
  [
    'stages-partition',
    'a cent of a customer stands in another stage in that list',
    "UPDATE figure_customer SET stages = [stages[1] + 0.01, stages[2] - 0.01, stages[3], stages[4]] WHERE customer = 'Beta'",
  ],
  [
    'managers-add-up',
    "a cent of a manager's book stands in another stage",
    "UPDATE figure_stage SET amount = amount + CASE stage WHEN 'critical' THEN 0.01 ELSE -0.01 END WHERE manager = 'anna' AND stage IN ('current', 'critical') AND as_of_day = DATE '2026-03-31'",
  ],
  [
    'managers-add-up',
    "a manager's book has an item less",
    "UPDATE figure_stage SET items = items - 1 WHERE manager = 'boris' AND stage = 'overdue' AND as_of_day = DATE '2026-03-31'",
  ],
  [
    'ranking-covers-managers',
    'a manager has a customer at risk too many',
    "UPDATE figure_ranking SET customers_at_risk = customers_at_risk + 1 WHERE manager = 'boris'",
  ],
  ['ranking-covers-managers', 'a manager stands in the place of another', 'UPDATE figure_ranking SET place = 3 - place'],
  [
    'entities-add-up',
    "a cent of an entity's books stands in another stage",
    "UPDATE figure_stage SET amount = amount + CASE stage WHEN 'critical' THEN 0.01 ELSE -0.01 END WHERE entity = 'LV' AND stage IN ('current', 'critical') AND as_of_day = DATE '2026-02-28'",
    'entities',
  ],
  [
    'entities-add-up',
    'an entity has a cent more on account',
    "UPDATE figure_unapplied SET unapplied = unapplied + 0.01 WHERE entity = 'EE'",
    'entities',
  ],
  [
    'entities-add-up',
    "an entity's list of customers lacks one",
    "UPDATE figure_customer SET customer = 'Gamma' WHERE entity = 'EE'",
    'entities',
  ],
  ['roll-forward-closes', 'a movement belongs to none of those that are named', 'UPDATE figure_movement SET write_offs = 0'],
  [
    'roll-forward-closes',
    "an entity's payments are a cent less",
    "UPDATE figure_movement SET cash = cash - 0.01 WHERE entity = 'LV' AND manager IS NULL AND closing_day = DATE '2026-02-28'",
    'entities',
  ],
  [
    'speed-agrees',
    'the speed of a day forgets a cent of the open money',
    "UPDATE figure_speed SET open = open - 0.01 WHERE manager = 'boris' AND as_of_day = DATE '2026-02-28'",
  ],
  ['speed-agrees', 'the speed of the company misses a payment', 'UPDATE figure_speed SET paid = 0 WHERE manager IS NULL'],
  [
    'speed-agrees',
    'a month has billed more than the roll-forward says',
    "UPDATE figure_effectiveness SET billed = billed + 0.01 WHERE manager IS NULL AND month_end = DATE '2026-02-28'",
  ],
  [
    'speed-agrees',
    'cash was collected in no stage',
    "UPDATE figure_collected SET collected = 0 WHERE manager = 'anna' AND stage = 'overdue'",
  ],
  [
    'concentration-covers-open',
    'a customer is left out of the concentration',
    'UPDATE figure_concentration SET amount = amount - 240, top_5 = top_5 - 240, top_10 = top_10 - 240 WHERE manager IS NULL',
  ],
  ['provision-covers-open', 'an item stands in two bands', 'UPDATE provision_band SET up_to = 10 WHERE position = 1'],
  ['provision-covers-open', 'a band is provided for at another rate', 'UPDATE figure_provision SET rate = rate / 2'],
  [
    'provision-covers-open',
    "a manager's provision is a cent less",
    "UPDATE figure_provision SET amount = amount - 0.01 WHERE manager = 'anna' AND position = 3",
  ],
  [
    'forecast-covers-open',
    'the outlook begins with a cent more in a stage',
    "UPDATE figure_outlook SET amount = amount + 0.01 WHERE manager IS NULL AND days = 0 AND stage = 'current' AND as_of_day = DATE '2026-03-31'",
    'long',
  ],
  [
    'forecast-covers-open',
    'more cash is expected than is open',
    'UPDATE figure_expected_cash SET expected = open + 1 WHERE manager IS NULL AND week = 1',
    'long',
  ],
  [
    'forecast-covers-open',
    'a cent of the open money is not in the forecast',
    'UPDATE figure_expected_cash SET open = open - 0.01 WHERE manager IS NULL AND days_back = 0 AND week IS NULL',
    'long',
  ],
  [
    'stage-bridges-close',
    'what came to a stage left none',
    "UPDATE figure_stage_movement SET migration_in = migration_in + 0.01 WHERE manager = 'anna' AND stage = 'overdue' AND closing_day = DATE '2026-02-28'",
  ],
  [
    'stage-bridges-close',
    'a credit note is told as written off',
    'UPDATE figure_stage_movement SET write_offs = write_offs + credit_notes, credit_notes = 0 WHERE manager IS NULL',
  ],
  [
    'matrix-whole',
    'a cent of a stage went nowhere',
    "UPDATE figure_transition SET amount = amount - 0.01 WHERE manager = 'anna' AND origin = 'open' AND outcome = 'written-off'",
  ],
  [
    'matrix-whole',
    'a customer stands in a stage that no customer came to',
    "UPDATE figure_customer_transition SET to_stage = 'overdue' WHERE manager IS NULL AND to_stage = 'critical'",
  ],
  [
    'rates-agree',
    'a cent rolled that the matrix does not know',
    "UPDATE figure_roll_rate SET rolled = rolled + 0.01 WHERE manager IS NOT NULL AND stage IS NOT NULL AND closing_day = DATE '2026-03-31'",
  ],
  [
    'rates-agree',
    'a cent was cured that nobody paid',
    "UPDATE figure_roll_rate SET cured = cured + 0.01 WHERE manager IS NULL AND stage = 'overdue' AND closing_day = DATE '2026-03-31'",
  ],
  [
    'rates-agree',
    'a stretch of the past began with a cent less',
    "UPDATE figure_roll_rate SET open = open - 0.01 WHERE manager IS NULL AND stage = 'current' AND closing_day = DATE '2026-02-28'",
  ],
  [
    'causes-add-up',
    'a cause is a cent too much',
    "UPDATE figure_cause SET amount = amount + 0.01 WHERE manager IS NULL AND figure = 'open' AND cause = 'billed'",
  ],
  [
    'causes-add-up',
    "a customer's cause is missing",
    "DELETE FROM figure_customer_cause WHERE customer = 'Beta' AND figure = 'open' AND cause = 'credited'",
  ],
  [
    'causes-add-up',
    'a cause of the share is a thousandth too much',
    "UPDATE figure_cause SET share = share + 0.001 WHERE manager IS NULL AND figure = 'at-risk-share' AND cause = 'rolled-in'",
  ],
  [
    'causes-add-up',
    'a customer more is at risk than came',
    "UPDATE figure_cause SET customers = customers + 1 WHERE manager = 'anna' AND figure = 'customers-at-risk' AND cause = 'closing'",
  ],
  [
    'vintage-adds-up',
    'a cent was collected of no month',
    "UPDATE figure_vintage SET collected = collected + 0.01 WHERE manager IS NULL AND age IS NULL AND month = DATE '2026-01-01'",
  ],
  [
    'histories-add-up',
    'a day of the past has a cent more in a stage than was published and has come since',
    "UPDATE stage_change SET amount = amount + 0.01 WHERE NOT by_currency AND manager IS NULL AND entity IS NULL AND position = 1 AND day = DATE '2026-01-10'",
    'history',
  ],
  ['applications-meet', 'an application comes from no credit', "UPDATE applied SET credit = 99 WHERE kind = 'credit-note'"],
  ['applications-meet', 'an application takes effect before its credit', "UPDATE credit SET date = DATE '2026-02-16' WHERE id = 'PAY-1'"],
  [
    'applications-meet',
    'an application tells another day of issue than its item has',
    "UPDATE applied SET issued = issued + 1 WHERE kind = 'write-off'",
  ],
  ['open-not-negative', 'an item is open below zero', "UPDATE balance SET open = -0.01 WHERE issued = DATE '2026-03-05'"],
  [
    'spans-whole',
    'the days of an item overlap',
    "UPDATE balance SET valid_to = valid_to + 2 WHERE issued = DATE '2026-01-10' AND valid_from = DATE '2026-02-15'",
  ],
  [
    'spans-whole',
    'a day of an item has no balance',
    "UPDATE balance SET valid_from = valid_from + 1 WHERE issued = DATE '2026-01-10' AND valid_from = DATE '2026-02-15'",
  ],
  [
    'spans-whole',
    'the last span of an item ends before it is paid in full',
    "UPDATE balance SET valid_to = DATE '2026-04-10' WHERE valid_to = DATE '9999-12-31' AND issued = DATE '2026-03-05'",
  ],
  ['control-agrees', 'the general ledger has a cent more', 'UPDATE staged_control SET balance = balance + 0.01'],
  [
    'closing-agrees',
    'a closing balance is a cent more than its lines',
    "UPDATE closing_control SET stated = stated + 0.01 WHERE kind = 'closing' AND day = DATE '2026-01-31'",
    'ledger',
  ],
  [
    'closing-agrees',
    'lines are missing between two files',
    "UPDATE closing_control SET counted = 80, by_end = 90 WHERE kind = 'opening'",
    'ledger',
  ],
  [
    'lists-agree',
    'a list has a cent more open than is replayed',
    "UPDATE list_total SET open = open + 0.01 WHERE day = DATE '2026-01-31' AND customer = 'Alfa'",
    'lists',
  ],
  [
    'lists-agree',
    'a list has an item more than is replayed',
    "UPDATE list_total SET items = 2 WHERE day = DATE '2026-02-28' AND customer = 'Alfa'",
    'lists',
  ],
  [
    'lists-agree',
    'a list has a cent less on account than is replayed',
    "UPDATE list_total SET unapplied = unapplied - 0.01 WHERE day = DATE '2026-02-28' AND customer = 'Beta'",
    'lists',
  ],
  ['figures-follow', 'a share of a month of items is another than its money tells', ({ vintages }) => (vintages[0]!.share = 0.5)],
  [
    'figures-follow',
    'the roll rate of the risk of a book is another than that of its matrix',
    ({ managers }) => (managers[0]!.bookRisk.rollRate = 0.25),
  ],
  [
    'recount-agrees',
    'an item is due on another day than it was when the figures were asked',
    "UPDATE item SET due = DATE '2026-03-25' WHERE id = 'INV-3'",
  ],
];
