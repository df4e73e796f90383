import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll } from 'vitest';
import { openWithMacros } from '../ledger/open-with-macros.ts';
import { asked } from './selected-items.ts';
import { type Choices, anyDay, anySelection } from './selection-arbitrary.ts';

/** The sample's ledger, as the explorer's queries are tried on it; it is closed behind the tests of the file. */
export const ledger = await openWithMacros({ dataDir: join(import.meta.dirname, '..', '..', 'data') });
afterAll(() => ledger.close());
export const { database } = ledger;

export const ask = (query: string): Promise<(string | null)[][]> => asked(database, query);
/** The first column of an answer. */
export const column = async (query: string): Promise<string[]> => (await ask(query)).map(([value]) => value!);

export const facts = {
  currency: ledger.currency,
  customerStage: ledger.config.customerStage,
  stages: ledger.config.stages.map((stage) => ({
    ...stage,
    range: '',
    fill: '',
    hatched: false,
    name: stage.id,
    atRisk: ledger.config.risk.stages.includes(stage.id),
  })),
  threshold: ledger.config.risk.threshold,
};
export const choices: Choices = {
  stages: facts.stages.map(({ id }) => id),
  managers: await column('SELECT id FROM manager ORDER BY id'),
  customers: await column('SELECT id FROM customer ORDER BY id'),
  days: { first: '2023-11-15', last: ledger.asOf },
};

export const anyState = fc.record({ day: anyDay(choices), selection: anySelection(choices) });
