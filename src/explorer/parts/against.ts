import { monthEnd } from '../state/days.ts';
import { dayChoice } from './day-choice.ts';
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

/** Where the other day is chosen. It stays in the page while what is told of the days is drawn anew. */
export function againstControl(context: Context): { element: HTMLElement; show(): void } {
  const { state, life, texts } = context;
  const day = dayChoice(context, { 'data-key': 'against' }, (against) => state.set({ against }));
  return {
    element: element('label', { class: 'against' }, texts.against, ' ', day.element),
    show: () => day.show(otherDay(state.get(), { life })),
  };
}
