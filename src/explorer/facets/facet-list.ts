import { compareExact, exactSum } from '../../figures/exact.ts';
import { element } from '../parts/element.ts';
import { moneyOf } from '../state/money.ts';
import type { Context } from '../parts/context.ts';
import type { Shown } from '../parts/shown.ts';
import { distribution } from '../sql/sql-of-selection.ts';
import { largestOf, stackedBar } from '../parts/stacked-bar.ts';
import type { Selection } from '../state/state.ts';
import { valueList } from '../parts/value-list.ts';

type ListFacet = 'stages' | 'managers' | 'entities' | 'currencies' | 'disputed';

const SHOWN = 8;

interface Value {
  value: string;
  items: number;
  /** By stage, for the bar alone. */
  parts: string[];
  amount: string;
  unfiltered: string;
}

/** Values to choose from, each with its money by stage: a click chooses, another takes it back; several may be chosen. */
export function listFacet(context: Context, facet: ListFacet, name: string): Shown {
  const { ledger, seen, state, texts, format, facts } = context;
  // Amounts of several currencies are not to be compared.
  const counted = facet === 'currencies' && facts.currency === null;
  const list = valueList(`facet-${facet}`, counted ? 'radio' : 'checkbox', choose);
  let whole = false;
  const more = element('button', {
    type: 'button',
    class: 'quiet',
    onclick: () => {
      whole = !whole;
      void show();
    },
  });
  const made = element('fieldset', { class: 'facet' }, element('legend', {}, name), list.element, more);

  async function show(): Promise<void> {
    const now = state.get();
    const values = valuesOf(await ledger.rows(distribution(facet, await seen.on(now.asOf), now.selection, facts)), facts.stages.length);
    const chosen = chosenOf(now.selection, facet);
    // What was chosen stays to be seen, and to be let go, where nothing of it is open.
    const gone = chosen.filter((id) => !values.some(({ value }) => value === id)).map((value) => emptyValue(value, facts.stages.length));
    const ordered = orderOf(facet, [...values, ...gone], context);
    const most = largestOf(ordered.map(({ unfiltered }) => unfiltered));
    const money = moneyOf(now, facts, format);
    const seenValues = whole ? ordered : ordered.filter(({ value }, index) => index < SHOWN || chosen.includes(value));
    list.draw(
      seenValues.map(({ value, items, parts, amount, unfiltered }) => ({
        value,
        label: labelOf(facet, value, context),
        said: counted ? format.count(items) : money.short(amount),
        title: counted ? '' : `${money.full(amount)} ${money.currency} · ${texts.items(items)}`,
        chosen: chosen.includes(value),
        bar: counted ? null : stackedBar(parts, most, facts.stages, unfiltered),
      })),
    );
    more.hidden = ordered.length <= SHOWN;
    more.textContent = whole ? texts.facet.fewer : texts.facet.more(ordered.length - SHOWN);
  }

  function choose(value: string): void {
    const { selection } = state.get();
    if (facet === 'disputed') {
      const wanted = value === 'true';
      state.select({ disputed: selection.disputed === wanted ? null : wanted });
    } else if (counted) {
      state.select({ currencies: [value] });
    } else {
      const chosen = selection[facet];
      state.select({ [facet]: chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value] });
    }
  }

  return { element: made, show };
}

function chosenOf(selection: Selection, facet: ListFacet): string[] {
  if (facet === 'disputed') return selection.disputed === null ? [] : [String(selection.disputed)];
  return selection[facet];
}

function emptyValue(value: string, stages: number): Value {
  return { value, items: 0, parts: Array.from({ length: stages }, () => '0'), amount: '0', unfiltered: '0' };
}

/** Rows of a distribution, one value after another, as values; sums stay exact. */
function valuesOf(rows: readonly (string | null)[][], stages: number): Value[] {
  const values = new Map<string, Value>();
  for (const [value, position, items, amount, unfiltered] of rows) {
    const one = values.get(value ?? '') ?? emptyValue(value ?? '', stages);
    one.items += Number(items);
    one.parts[Number(position) - 1] = amount ?? '0';
    one.amount = exactSum([one.amount, amount ?? '0']);
    one.unfiltered = exactSum([one.unfiltered, unfiltered ?? '0']);
    values.set(one.value, one);
  }
  return [...values.values()];
}

function orderOf(facet: ListFacet, values: readonly Value[], { facts }: Context): Value[] {
  const byName = (a: Value, b: Value): number => (a.value < b.value ? -1 : 1);
  if (facet === 'currencies' && facts.currency === null) return values.toSorted((a, b) => b.items - a.items || byName(a, b));
  if (facet !== 'stages') return values.toSorted((a, b) => compareExact(b.unfiltered, a.unfiltered) || byName(a, b));
  return facts.stages.map(({ id }) => values.find(({ value }) => value === id) ?? emptyValue(id, facts.stages.length));
}

function labelOf(facet: ListFacet, value: string, { facts, texts }: Context): string {
  switch (facet) {
    case 'stages':
      return facts.stages.find(({ id }) => id === value)?.name ?? value;
    case 'managers':
      return facts.managers.find(({ id }) => id === value)?.name ?? (value === 'unassigned' ? texts.unassigned : value);
    case 'entities':
      return value === 'none' ? texts.noEntity : value;
    case 'disputed':
      return value === 'true' ? texts.yes : texts.no;
    case 'currencies':
      return value;
  }
}
