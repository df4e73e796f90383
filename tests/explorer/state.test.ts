import { expect, test } from 'vitest';
import { EVERYTHING, type State, type Store, storeOf } from '../../src/explorer/state/state.ts';

const FIRST: State = {
  asOf: '2026-10-31',
  against: null,
  selection: EVERYTHING,
  beside: null,
  view: 'items',
  sort: null,
  columns: null,
  query: null,
  whatIf: null,
};

/** A store, and the days of which its listeners were told. */
function heard(): { store: Store; days: string[] } {
  const store = storeOf(FIRST);
  const days: string[] = [];
  store.listen(({ asOf }) => days.push(asOf));
  return { store, days };
}

test('what changes nothing is told to nobody, and is no step to take back', () => {
  const { store, days } = heard();
  store.set({ asOf: FIRST.asOf });
  store.select({ managers: [] });
  expect([days, store.canUndo()]).toEqual([[], false]);
  store.set({ asOf: '2026-09-30' });
  expect([days, store.canUndo()]).toEqual([['2026-09-30'], true]);
});

test('a day that is dragged is told at every step, and taken back in one', () => {
  const { store, days } = heard();
  for (const asOf of ['2026-10-30', '2026-10-29', '2026-10-28']) store.set({ asOf }, true);
  store.set({}); // let go
  expect(days).toEqual(['2026-10-30', '2026-10-29', '2026-10-28']);
  store.set({ asOf: '2026-09-30' }, true);
  expect([store.undo(), store.get().asOf, store.undo(), store.get().asOf, store.undo()]).toEqual([
    true,
    '2026-10-28',
    true,
    FIRST.asOf,
    false,
  ]);
});

test('to look at another view, or another sorting, is no step; taking back keeps it', () => {
  const { store } = heard();
  store.select({ managers: ['anna'] });
  store.set({ view: 'customers' });
  store.undo();
  expect([store.get().view, store.get().selection, store.canUndo()]).toEqual(['customers', EVERYTHING, false]);
});

test('a hundred steps can be taken back, and no more', () => {
  const { store } = heard();
  for (let step = 0; step < 130; step += 1) store.select({ managers: [String(step)] });
  let taken = 0;
  while (store.undo()) taken += 1;
  expect([taken, store.get().selection.managers]).toEqual([100, ['29']]);
});
