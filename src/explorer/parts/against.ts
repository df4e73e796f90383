import { monthEnd } from '../state/days.ts';
import { element } from './element.ts';
import type { Context } from './context.ts';
import type { State } from '../state/state.ts';

/** The other day that is looked at: the chosen one, else the month-end (or the list) before the day. */
export function otherDay({ against, asOf }: Pick<State, 'against' | 'asOf'>, { life }: Pick<Context, 'life'>): string {
  if (against !== null) return against;
  if (life.listed !== null) return life.at(Math.max(0, life.indexOf(asOf) - 1));
  const before = monthEnd(asOf, -1);
  return before < life.first ? life.first : before;
}

/** Where the other day is chosen. */
export function againstControl({ state, life, texts, format }: Context): HTMLElement {
  const day = otherDay(state.get(), { life });
  const input =
    life.listed === null
      ? element('input', { type: 'date', min: life.first, max: life.last, value: day, 'data-key': 'against' })
      : element(
          'select',
          { 'data-key': 'against' },
          ...life.listed.map((listed) => element('option', { value: listed, selected: listed === day }, format.dayShort(listed))),
        );
  input.addEventListener('change', () => {
    if (life.has(input.value)) state.set({ against: input.value });
  });
  return element('label', { class: 'against' }, texts.against, ' ', input);
}
