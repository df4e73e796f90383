import { compareExact, exactShare, exactSum } from '../../figures/exact.ts';
import { BIN_EDGES, DAY_BINS, amountsOf, daysOf } from '../state/bins.ts';
import { element } from '../parts/element.ts';
import { monthEnd } from '../state/days.ts';
import { moneyOf } from '../state/money.ts';
import { type RangeFacet, canHold } from '../state/ranges.ts';
import type { Context } from '../parts/context.ts';
import type { Shown } from '../parts/shown.ts';
import { distribution } from '../sql/sql-of-selection.ts';
import type { Range, Selection } from '../state/state.ts';

/** What one facet of bins is about. A bin is known by its key, as the query gives it. */
interface BinKind<Facet extends RangeFacet> {
  facet: Facet;
  name: string;
  /** Every key from the first to the last that has anything. */
  keys(found: string[]): string[];
  /** What a run of bins chooses. */
  rangeOf(first: string, last: string): Selection[Facet];
  /** Whether a bin lies in what is chosen. */
  within(key: string, range: Selection[Facet]): boolean;
  /** Where a bin begins, as it stands under the first one; and where it ends, under the last. */
  begins(key: string): string;
  ends(key: string): string;
  input: { type: string; step?: string; pattern: RegExp };
  typed(from: string, to: string): Selection[Facet];
}

export function amountFacet(context: Context): Shown {
  return binFacet(context, {
    facet: 'amount',
    name: context.texts.facet.amount,
    keys: numbersBetween,
    rangeOf: (first, last) => amountsOf(Number(first), Number(last)),
    within: (key, [from, below]) =>
      (from === null || Number(BIN_EDGES[Number(key) - 1] ?? 0) >= Number(from)) &&
      (below === null || Number(BIN_EDGES[Number(key)] ?? Infinity) <= Number(below)),
    begins: (key) => context.format.moneyShort(amountsOf(Number(key), Number(key))[0] ?? '0'),
    ends: (key) =>
      amountsOf(Number(key), Number(key))[1] === null ? '∞' : context.format.moneyShort(amountsOf(Number(key), Number(key))[1]!),
    input: { type: 'text', pattern: /^\d{1,15}(\.\d{1,3})?$/ },
    typed: (from, to) => [from || null, to || null],
  });
}

export function daysFacet(context: Context): Shown {
  return binFacet(context, {
    facet: 'days',
    name: context.texts.facet.days,
    keys: numbersBetween,
    rangeOf: (first, last) => daysOf(Number(first), Number(last)),
    within: (key, [from, to]) => {
      const bin = Number(key);
      return (
        (from === null || (bin > DAY_BINS.first && bin * DAY_BINS.width + 1 >= from)) &&
        (to === null || (bin < DAY_BINS.last && (bin + 1) * DAY_BINS.width <= to))
      );
    },
    begins: (key) =>
      Number(key) <= DAY_BINS.first
        ? `≤ ${context.format.count((DAY_BINS.first + 1) * DAY_BINS.width)}`
        : context.format.count(Number(key) * DAY_BINS.width + 1),
    ends: (key) =>
      Number(key) >= DAY_BINS.last ? `≥ ${DAY_BINS.last * DAY_BINS.width + 1}` : context.format.count((Number(key) + 1) * DAY_BINS.width),
    input: { type: 'number', step: '1', pattern: /^-?\d{1,6}$/ },
    typed: (from, to) => [from === '' ? null : Number(from), to === '' ? null : Number(to)],
  });
}

export function monthsFacet(context: Context): Shown {
  return binFacet(context, {
    facet: 'months',
    name: context.texts.facet.months,
    keys: (found) => {
      const sorted = found.toSorted();
      const keys: string[] = [];
      for (let month = sorted[0]; month !== undefined && month <= sorted.at(-1)!; month = monthEnd(`${month}-01`, 1).slice(0, 7))
        keys.push(month);
      return keys;
    },
    rangeOf: (first, last) => [first, last],
    within: (key, [from, to]) => (from === null || key >= from) && (to === null || key <= to),
    begins: (key) => context.format.monthShort(`${key}-01`),
    ends: (key) => context.format.monthShort(`${key}-01`),
    input: { type: 'month', pattern: /^\d{4}-(0[1-9]|1[0-2])$/ },
    typed: (from, to) => [from || null, to || null],
  });
}

function numbersBetween(found: string[]): string[] {
  const numbers = found.map(Number);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  return found.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

/** Bars side by side: drag over them to choose a run, click a chosen one to let go, or type its ends. */
function binFacet<Facet extends RangeFacet>(context: Context, kind: BinKind<Facet>): Shown {
  const { ledger, seen, state, texts, format, facts } = context;
  const bars = element('div', { class: 'bins', 'aria-hidden': 'true' });
  const scale = element('div', { class: 'bin-ends', 'aria-hidden': 'true' });
  const [from, to] = [texts.facet.from(kind.name), texts.facet.to(kind.name)].map((label) =>
    element('input', { type: kind.input.type, step: kind.input.step ?? null, 'aria-label': label, placeholder: '…', onchange: type }),
  ) as [HTMLInputElement, HTMLInputElement];
  const made = element(
    'fieldset',
    { class: 'facet' },
    element('legend', {}, kind.name),
    bars,
    scale,
    element(
      'div',
      { class: 'ends' },
      from,
      element('span', { class: 'dim' }, kind.facet === 'amount' ? texts.facet.below : texts.facet.upTo),
      to,
    ),
  );
  let keys: string[] = [];
  let began: number | null = null;
  const choose = (range: Range<string> | Range<number>): void => state.select({ [kind.facet]: range } as Partial<Selection>);

  function type(): void {
    const readable = ({ value }: HTMLInputElement): boolean => value === '' || kind.input.pattern.test(value);
    const whole = [from, to].every(readable);
    const fits = whole && canHold(kind.facet, kind.typed(from.value, to.value));
    // Of two ends in the wrong order neither is wrong by itself.
    for (const input of [from, to]) input.setAttribute('aria-invalid', String(!readable(input) || (whole && !fits)));
    if (fits) choose(kind.typed(from.value, to.value));
  }

  const binAt = (event: PointerEvent): number => {
    const { left, width } = bars.getBoundingClientRect();
    return Math.min(keys.length - 1, Math.max(0, Math.floor(((event.clientX - left) / width) * keys.length)));
  };
  const mark = (event: PointerEvent): [number, number] => [Math.min(began!, binAt(event)), Math.max(began!, binAt(event))];
  bars.addEventListener('pointerdown', (event) => {
    if (keys.length === 0) return;
    began = binAt(event);
    bars.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  bars.addEventListener('pointermove', (event) => {
    if (began === null) return;
    const [first, last] = mark(event);
    [...bars.children].forEach((bar, index) => bar.classList.toggle('off', index < first || index > last));
  });
  bars.addEventListener('pointerup', (event) => {
    if (began === null) return;
    const [first, last] = mark(event);
    const range = kind.rangeOf(keys[first]!, keys[last]!);
    began = null;
    choose(JSON.stringify(range) === JSON.stringify(state.get().selection[kind.facet]) ? [null, null] : range);
  });
  bars.addEventListener('pointercancel', () => {
    began = null;
  });

  async function show(): Promise<void> {
    const now = state.get();
    const rows = await ledger.rows(distribution(kind.facet, await seen.on(now.asOf), now.selection, facts));
    if (began !== null) return;
    const range = now.selection[kind.facet];
    keys = kind.keys([...new Set(rows.map(([key]) => key!))]);
    const money = moneyOf(now, facts, format);
    const sums = keys.map((key) => rows.filter((row) => row[0] === key));
    // The square root lets a bar of few items be seen beside one of many; the money stands in each bar's title.
    const size = (value: string): number =>
      compareExact(value, '0') > 0 ? Math.max(3, 100 * Math.sqrt(exactShare(value, highest) ?? 0)) : 0;
    const sumOf = (bin: typeof rows, column: 3 | 4): string => exactSum(bin.map((row) => row[column]!));
    const highest = sums.map((bin) => sumOf(bin, 4)).reduce((most, one) => (compareExact(one, most) > 0 ? one : most), '0');
    const open = range[0] === null && range[1] === null;
    bars.replaceChildren(
      ...keys.map((key, index) => {
        const bin = sums[index]!;
        const [amount, whole] = [sumOf(bin, 3), sumOf(bin, 4)];
        const [first, last] = kind.rangeOf(key, key);
        const said = [first, last]
          .map((end) => (end === null ? '…' : kind.facet === 'amount' ? format.rate(String(end)) : String(end)))
          .join(' – ');
        const items = bin.reduce((sum, row) => sum + Number(row[2]), 0);
        const bar = element(
          'span',
          {
            class: open || kind.within(key, range) ? 'bin' : 'bin off',
            title: `${said}: ${money.short(amount)} ${money.currency} · ${texts.items(items)}`,
          },
          element('span', { class: 'ghost', style: `height:${size(whole)}%` }),
        );
        const filled = element('span', { class: 'filled', style: `height:${size(amount)}%` });
        for (const row of bin) {
          const stage = facts.stages[Number(row[1]) - 1]!;
          const share = exactShare(row[3]!, amount) ?? 0;
          if (share > 0)
            filled.append(
              element('span', {
                class: stage.hatched ? 'hatched' : null,
                style: `flex-grow:${share};background-color:${stage.fill}`,
              }),
            );
        }
        bar.append(filled);
        return bar;
      }),
    );
    scale.replaceChildren(
      ...(keys.length > 0 ? [element('span', {}, kind.begins(keys[0]!)), element('span', {}, kind.ends(keys.at(-1)!))] : []),
    );
    if (document.activeElement !== from) from.value = range[0] === null ? '' : String(range[0]);
    if (document.activeElement !== to) to.value = range[1] === null ? '' : String(range[1]);
  }

  return { element: made, show };
}
