import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allReplayed } from './figures.ts';
import { days, ledgers } from './ledgers.ts';
import { openOf, slowReplay, unappliedOf } from './slow-replay.ts';

describe('the slow replay on generated ledgers', () => {
  test('nothing is open below zero or above its amount; a credit is never applied beyond itself', () => {
    fc.assert(
      fc.property(ledgers, days, ({ documents, rules }, day) => {
        const ledger = slowReplay(documents, rules);
        for (const item of ledger.items) {
          const amount = openOf(ledger, item, day) ?? 0n;
          expect(amount >= 0n && amount <= item.amount).toBe(true);
        }
        for (const credit of ledger.credits) {
          const amount = unappliedOf(ledger, credit, day) ?? 0n;
          expect(credit.amount >= 0n ? amount >= 0n && amount <= credit.amount : amount <= 0n && amount >= credit.amount).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('open less unapplied is what was issued less what was credited', () => {
    fc.assert(
      fc.property(ledgers, days, ({ documents, rules }, day) => {
        const ledger = slowReplay(documents, rules);
        const issued = ledger.items.filter((one) => one.issued <= day).reduce((total, one) => total + one.amount, 0n);
        const credited = ledger.credits.filter((one) => one.date <= day).reduce((total, one) => total + one.amount, 0n);
        const open_ = ledger.items.reduce((total, one) => total + (openOf(ledger, one, day) ?? 0n), 0n);
        const left_ = ledger.credits.reduce((total, one) => total + (unappliedOf(ledger, one, day) ?? 0n), 0n);
        expect(open_ - left_).toBe(issued - credited);
      }),
      { numRuns: 300 },
    );
  });

  test('the order of the rows does not matter', () => {
    fc.assert(
      fc.property(ledgers, days, ({ documents, rules }, day) => {
        const reversed = { ...documents, invoices: documents.invoices.toReversed(), credits: documents.credits.toReversed() };
        expect(allReplayed(slowReplay(reversed, rules), day)).toEqual(allReplayed(slowReplay(documents, rules), day));
      }),
      { numRuns: 30 },
    );
  });

  test('the generated ledgers meet every turn of rule 13 that they are made for', () => {
    const seen = new Set<string>();
    for (const { documents, rules } of fc.sample(ledgers, { numRuns: 300, seed: 13 })) {
      const ledger = slowReplay(documents, rules);
      for (const { item, credit, amount, effective } of ledger.applications) {
        if (amount < 0n) seen.add('a refund re-opens');
        if (amount < 0n && credit.invoice === item.parent) seen.add('a refund re-opens an instalment through its parent');
        if (credit.id.startsWith('settled:')) seen.add('a settled date');
        if (credit.invoice === null && credit.amount > 0n) seen.add(`on account: ${credit.kind}`);
        if (credit.invoice !== null && credit.invoice !== item.id && credit.invoice !== item.parent) seen.add('the rest of a named credit');
        if (credit.customer !== item.customer) seen.add('somebody else pays');
        if (credit.entity !== item.entity)
          seen.add(credit.entity === null || item.entity === null ? 'an entity meets none' : 'one entity pays for another');
        if (credit.invoice === item.parent) seen.add('a credit names the parent');
        if (effective > credit.date) seen.add('a prepayment');
        if (effective > credit.date && effective > item.issued) seen.add('held back by a refund');
      }
      for (const credit of ledger.credits) {
        const rest = unappliedOf(ledger, credit, '2030-01-01') ?? 0n;
        if (rest < 0n) seen.add('overdrawn');
        if (rest > 0n && credit.invoice !== null) seen.add('an overpayment');
      }
    }
    expect([...seen].sort()).toEqual([
      'a credit names the parent',
      'a prepayment',
      'a refund re-opens',
      'a refund re-opens an instalment through its parent',
      'a settled date',
      'an entity meets none',
      'an overpayment',
      'held back by a refund',
      'on account: credit-note',
      'on account: payment',
      'on account: write-off',
      'one entity pays for another',
      'overdrawn',
      'somebody else pays',
      'the rest of a named credit',
    ]);
  });
});
