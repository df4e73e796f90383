import { describe, expect, test } from 'vitest';
import { plusDays, type Day } from './calendar.ts';
import { DEFAULT_RULES, decimal, minor, type Credit, type Documents, type Invoice, type Rules } from './slow-documents.ts';
import { openItems, ownerOf, since, stageFigures, unapplied, verdict } from './slow-figures.ts';
import { slowReplay, type SlowLedger } from './slow-replay.ts';

function invoice(id: string, issued: Day, amount: string, rest: Partial<Invoice> = {}): Invoice {
  return {
    id,
    customer: 'C',
    issued,
    due: issued,
    amount: minor(amount, 'EUR'),
    currency: 'EUR',
    manager: null,
    entity: null,
    parent: null,
    settled: null,
    ...rest,
  };
}

function payment(id: string, date: Day, amount: string, of: string | null, rest: Partial<Credit> = {}): Credit {
  return { id, customer: 'C', kind: 'payment', date, amount: minor(amount, 'EUR'), currency: 'EUR', entity: null, invoice: of, ...rest };
}

function replay(invoices: Invoice[], credits: Credit[], rules: Partial<Rules> = {}, rest: Partial<Documents> = {}): SlowLedger {
  return slowReplay({ invoices, credits, customers: null, ownerships: [], ...rest }, { ...DEFAULT_RULES, ...rules });
}

function open(ledger: SlowLedger, day: Day): Record<string, string> {
  return Object.fromEntries(openItems(ledger, day, day).map((one) => [one.item.id, decimal(one.open, 'EUR')]));
}

function left(ledger: SlowLedger, day: Day): Record<string, string> {
  return Object.fromEntries([...unapplied(ledger, day)].map(([id, amount]) => [id, decimal(amount, 'EUR')]));
}

describe('the slow replay on ledgers that can be reckoned by hand', () => {
  test('100,000 with 40,000 paid on the 10th and 60,000 on the 20th is 60,000 on the 15th and 0 on the 25th', () => {
    const ledger = replay(
      [invoice('S', '2023-01-01', '100000')],
      [payment('1', '2023-01-10', '40000', 'S'), payment('2', '2023-01-20', '60000', 'S')],
    );
    expect(open(ledger, '2022-12-31')).toEqual({});
    expect(open(ledger, '2023-01-09')).toEqual({ S: '100000.00' });
    expect(open(ledger, '2023-01-15')).toEqual({ S: '60000.00' });
    expect(open(ledger, '2023-01-25')).toEqual({});
  });

  test('a prepayment is unapplied until the invoice is issued', () => {
    const ledger = replay([invoice('S', '2026-02-01', '100')], [payment('1', '2026-01-10', '130', 'S')]);
    expect(left(ledger, '2026-01-09')).toEqual({});
    expect(left(ledger, '2026-01-31')).toEqual({ 1: '130.00' });
    expect(left(ledger, '2026-02-01')).toEqual({ 1: '30.00' });
    expect(open(ledger, '2026-02-01')).toEqual({});
  });

  test('a refund re-opens what was applied by then; beyond that it overdraws what is unapplied', () => {
    const ledger = replay(
      [invoice('S', '2026-01-01', '100')],
      [payment('1', '2026-01-05', '60', 'S'), payment('2', '2026-01-10', '-80', 'S'), payment('3', '2026-01-20', '30', 'S')],
    );
    expect(open(ledger, '2026-01-05')).toEqual({ S: '40.00' });
    expect(open(ledger, '2026-01-10')).toEqual({ S: '100.00' });
    expect(left(ledger, '2026-01-10')).toEqual({ 2: '-20.00' });
    expect(open(ledger, '2026-01-20')).toEqual({ S: '70.00' });
  });

  test('oldest first: what is on account meets items by issue date, after every named credit, back-dated or not', () => {
    const items = [invoice('B', '2026-01-02', '50'), invoice('A', '2026-01-02', '50'), invoice('C', '2026-03-01', '100')];
    const ledger = replay(items, [payment('1', '2026-01-10', '120', null), payment('2', '2026-02-01', '50', 'A')], {
      allocation: 'oldest-first',
    });
    expect(open(ledger, '2026-01-10')).toEqual({ A: '50.00' });
    expect(left(ledger, '2026-01-10')).toEqual({ 1: '70.00' });
    expect(open(ledger, '2026-02-01')).toEqual({});
    expect(open(ledger, '2026-03-01')).toEqual({ C: '30.00' });
  });

  test('oldest first: the money of one entity never meets an item of another; what names none may meet either', () => {
    const items = [
      invoice('A', '2026-01-05', '100', { entity: 'LV' }),
      invoice('B', '2026-01-10', '100', { entity: 'EE' }),
      invoice('C', '2026-01-12', '20'),
    ];
    const ledger = replay(items, [payment('1', '2026-02-01', '130', null, { entity: 'EE' }), payment('2', '2026-02-10', '40', null)], {
      allocation: 'oldest-first',
    });
    expect(open(ledger, '2026-02-28')).toEqual({ A: '60.00' });
    expect(left(ledger, '2026-02-28')).toEqual({ 1: '10.00' });
  });

  test('a credit that names no entity belongs to that of its item, else to the only one that had billed its customer by then', () => {
    const items = [invoice('A', '2026-01-05', '100', { entity: 'LV' }), invoice('B', '2026-02-01', '100', { entity: 'EE' })];
    const whose = (credit: Credit): string | null | undefined => replay(items, [credit]).credits[0]?.entity;
    expect(whose(payment('1', '2026-01-31', '1', null))).toBe('LV');
    expect(whose(payment('1', '2026-02-01', '1', null))).toBeNull();
    expect(whose(payment('1', '2026-02-01', '1', 'B'))).toBe('EE');
    expect(whose(payment('1', '2026-01-04', '1', null))).toBeNull();
    expect(whose(payment('1', '2026-01-31', '1', null, { customer: 'D' }))).toBe('LV');
  });

  test('oldest first never meets an item before its last refund', () => {
    const items = [invoice('A', '2026-01-01', '100')];
    const credits = [
      payment('0', '2026-01-02', '40', null),
      payment('1', '2026-01-05', '100', 'A'),
      payment('2', '2026-01-20', '-40', 'A'),
    ];
    const ledger = replay(items, credits, { allocation: 'oldest-first' });
    expect(open(ledger, '2026-01-10')).toEqual({});
    expect(left(ledger, '2026-01-10')).toEqual({ 0: '40.00' });
    expect(open(ledger, '2026-01-20')).toEqual({});
    expect(left(ledger, '2026-01-20')).toEqual({});
  });

  test('a credit that names the parent meets the instalments by due date; one that names an item of that name means the item', () => {
    const parts = [
      invoice('P-b', '2026-01-01', '50', { due: '2026-03-01', parent: 'P' }),
      invoice('P-a', '2026-01-01', '30', { due: '2026-02-01', parent: 'P' }),
    ];
    const ledger = replay(parts, [payment('1', '2026-01-15', '40', 'P'), payment('2', '2026-01-20', '-15', 'P')]);
    expect(open(ledger, '2026-01-15')).toEqual({ 'P-b': '40.00' });
    expect(open(ledger, '2026-01-20')).toEqual({ 'P-b': '40.00', 'P-a': '15.00' });
    const named = replay([...parts, invoice('P', '2026-01-01', '10')], [payment('1', '2026-01-15', '40', 'P')]);
    expect(open(named, '2026-01-15')).toEqual({ 'P-b': '50.00', 'P-a': '30.00' });
    expect(left(named, '2026-01-15')).toEqual({ 1: '30.00' });
  });

  test("another customer pays: applied there, the rest is the payer's", () => {
    const items = [invoice('A', '2026-01-01', '100'), invoice('D', '2026-01-01', '100', { customer: 'D' })];
    const ledger = replay(items, [payment('1', '2026-01-05', '120', 'A', { customer: 'D' })], { allocation: 'oldest-first' });
    expect(open(ledger, '2026-01-05')).toEqual({ D: '80.00' });
  });

  test('settled: what the named credits do not account for was paid on that day', () => {
    const ledger = replay([invoice('A', '2026-01-01', '100', { settled: '2026-01-10' })], [payment('1', '2026-01-05', '30', 'A')]);
    expect(open(ledger, '2026-01-09')).toEqual({ A: '70.00' });
    expect(open(ledger, '2026-01-10')).toEqual({});
    expect(ledger.credits.map((one) => one.id)).toEqual(['1', 'settled:A']);
    const covered = replay([invoice('A', '2026-01-01', '100', { settled: '2026-01-10' })], [payment('1', '2026-01-15', '100', 'A')]);
    expect(open(covered, '2026-01-10')).toEqual({ A: '100.00' });
    expect(covered.credits).toHaveLength(1);
  });

  test('a negative invoice is a credit note on account', () => {
    const ledger = replay([invoice('A', '2026-01-01', '100'), invoice('N', '2026-01-02', '-20')], []);
    expect(open(ledger, '2026-01-02')).toEqual({ A: '100.00' });
    expect(left(ledger, '2026-01-02')).toEqual({ N: '20.00' });
  });

  test('due today is current, day 1 is not; the limits are 30 and 90', () => {
    const ledger = replay([invoice('A', '2026-01-01', '1')], []);
    const stage = (days_: number): number | undefined => openItems(ledger, plusDays('2026-01-01', days_), '2026-01-01')[0]?.stage;
    expect([0, 1, 30, 31, 90, 91].map(stage)).toEqual([0, 1, 1, 2, 2, 3]);
  });

  test('a missing due date is the issue date plus the terms of the customer, else the issue date', () => {
    const customers = [{ id: 'C', manager: null, terms: 14, active: true }];
    expect(replay([invoice('A', '2026-01-01', '1', { due: null })], [], {}, { customers }).items[0]?.due).toBe('2026-01-15');
    expect(replay([invoice('A', '2026-01-01', '1', { due: null })], []).items[0]?.due).toBe('2026-01-01');
  });

  test('a customer stands in the worst stage, or where most of the money is; a tie is the worse one', () => {
    const items = [invoice('new', '2026-04-30', '50'), invoice('late', '2026-04-10', '50'), invoice('old', '2026-01-01', '1')];
    const customers = (rules: Partial<Rules>): number[] => {
      const ledger = replay(items, [], rules);
      return stageFigures(ledger, openItems(ledger, '2026-04-30', '2026-04-30')).map((one) => one.customers);
    };
    expect(customers({ customerStage: 'worst' })).toEqual([0, 0, 0, 1]);
    expect(customers({ customerStage: 'most-money' })).toEqual([0, 1, 0, 0]);
  });

  test('exactly a half is no risk, one cent more is; no debt, no verdict', () => {
    const judged = (late: string, day = '2026-03-31'): ReturnType<typeof verdict> => {
      const ledger = replay([invoice('new', '2026-03-31', '100'), invoice('late', '2026-02-01', late, { customer: 'D' })], []);
      return verdict(ledger, openItems(ledger, day, day));
    };
    expect(judged('100')).toEqual({ inRiskZone: false, leg: null, amountShare: 0.5, customersShare: 0.5 });
    expect(judged('100.01')).toMatchObject({ inRiskZone: true, leg: 'money' });
    expect(judged('100', '2026-01-31')).toMatchObject({ inRiskZone: null, amountShare: null });
  });

  test('since: the first day of the unbroken run, which may begin in mid-month', () => {
    const ledger = replay(
      [invoice('A', '2026-01-01', '100'), invoice('B', '2026-02-10', '300', { customer: 'D' })],
      [payment('1', '2026-02-12', '300', 'B', { customer: 'D' })],
    );
    // 31 days past due on 1 February; outside on 10 and 11 February, while B is open; inside again from the 12th.
    expect(since(ledger, '2026-01-31', '2026-01-31')).toBe('2026-01-01');
    expect(since(ledger, '2026-02-09', '2026-02-09')).toBe('2026-02-01');
    expect(since(ledger, '2026-02-11', '2026-02-11')).toBe('2026-02-10');
    expect(since(ledger, '2026-04-30', '2026-04-30')).toBe('2026-02-12');
  });

  test('the owner at issue, and today', () => {
    const ownerships = [
      { manager: 'anna', customer: 'C', from: null, to: '2026-01-31' },
      { manager: 'boris', customer: 'C', from: '2026-02-01', to: null },
    ];
    const items = [
      invoice('A', '2026-01-31', '1'),
      invoice('B', '2026-02-01', '1'),
      invoice('O', '2026-01-01', '1', { manager: 'own' }),
      invoice('X', '2026-01-01', '1', { customer: 'X' }),
    ];
    const owners = (owner: Rules['owner']): string[] => {
      const ledger = replay(items, [], { owner }, { ownerships });
      return ledger.items.map((item) => ownerOf(ledger, item, '2026-03-01'));
    };
    expect(owners('at-issue')).toEqual(['anna', 'boris', 'own', 'unassigned']);
    expect(owners('current')).toEqual(['boris', 'boris', 'boris', 'unassigned']);
  });
});
