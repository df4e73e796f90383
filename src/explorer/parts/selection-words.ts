import type { Context } from './context.ts';
import type { Range, Selection } from '../state/state.ts';

/**
 * What a selection is narrowed to, in words: "Stage: Critical, Hopeless · Days past due: 31 …". Where there is no common currency every
 * selection is of one, which narrows nothing.
 */
export function inWords(selection: Selection, { facts, texts, format }: Pick<Context, 'facts' | 'texts' | 'format'>): string {
  const nameIn =
    (named: readonly { id: string; name: string }[]) =>
    (id: string): string =>
      named.find((one) => one.id === id)?.name ?? id;
  const said: [name: string, values: string[]][] = [
    [texts.facet.stages, selection.stages.map(nameIn(facts.stages))],
    [texts.facet.managers, selection.managers.map((id) => (id === 'unassigned' ? texts.unassigned : nameIn(facts.managers)(id)))],
    [texts.facet.customers, selection.customers],
    [texts.facet.entities, selection.entities.map((id) => (id === 'none' ? texts.noEntity : id))],
    [texts.facet.currencies, facts.currency === null ? [] : selection.currencies],
    [texts.facet.amount, span(selection.amount, (amount) => format.money(amount), `${texts.facet.below} `)],
    [texts.facet.days, span(selection.days, (days) => format.count(days))],
    [texts.facet.months, span(selection.months, (month) => month)],
    [texts.facet.disputed, selection.disputed === null ? [] : [selection.disputed ? texts.yes : texts.no]],
  ];
  const narrowed = said.filter(([, values]) => values.length > 0);
  return narrowed.length === 0 ? texts.everything : narrowed.map(([name, values]) => `${name}: ${values.join(', ')}`).join(' · ');

  function span<Value>([from, to]: Range<Value>, show: (value: Value) => string, until = `${texts.facet.upTo} `): string[] {
    if (from === null && to === null) return [];
    return [`${from === null ? '' : `${show(from)} `}${to === null ? '…' : `${until}${show(to)}`}`];
  }
}
