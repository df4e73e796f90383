import { exactDifference, exactSum } from '../../figures/exact.ts';
import { againstControl, otherDay } from '../parts/against.ts';
import { element, redraw } from '../parts/element.ts';
import type { Cell } from '../engine/ledger.ts';
import { moneyOf, ownDecimals } from '../state/money.ts';
import type { Context, Mounted } from '../parts/context.ts';
import { inWords } from '../parts/selection-words.ts';
import { byItself } from '../sql/sql-of-day.ts';
import { besideSums, managersByStage, stageSums } from '../sql/sql-of-selection.ts';
import { largestOf, stackedBar, swatch } from '../parts/stacked-bar.ts';
import type { Selection, State } from '../state/state.ts';
import { tableOf } from '../parts/table.ts';
import { viewHead } from '../parts/view-head.ts';

/** One of the two that stand side by side. */
interface Side {
  /** As the heads of columns call it. */
  name: string;
  day: string;
  selection: Selection;
}

interface Answer extends Side {
  /** Stage by stage; manager by manager. */
  stages: Cell[][];
  managers: Cell[][];
  money: ReturnType<typeof moneyOf>;
  sum: string;
}

/** The same selection on two days, side by side; or two selections on one day. */
export function mount(body: HTMLElement, context: Context): Mounted {
  const { ledger, seen, state, texts, format, facts } = context;
  const choice = sideChoice(context);
  const told = element('div', {});
  body.append(choice.element, told);
  return {
    async show() {
      const now = state.get();
      choice.show();
      const both = sidesOf(now, context);
      // One after another: the engine has one pair of hands.
      const one = await answered(both[0]);
      const other = await answered(both[1]);
      if (state.get() !== now) return;
      const alike = one.money.currency === other.money.currency;
      const decimals = facts.decimals[one.money.currency] ?? 2;
      const change = (from: string, to: string): string =>
        alike ? format.moneySigned(ownDecimals(exactDifference(to, from), decimals)) : texts.na;
      const longest = largestOf([one.sum, other.sum]);
      const heads = [...both.map(({ name }) => ({ head: name, numeric: true })), { head: texts.column.change, numeric: true }];
      const ids = [...new Set([...other.managers, ...one.managers].map(([id]) => id!))];
      const name = (id: string): string =>
        facts.managers.find((manager) => manager.id === id)?.name ?? (id === 'unassigned' ? texts.unassigned : id);
      const openOf = ({ managers }: Answer, id: string): string => managers.find(([manager]) => manager === id)?.[1] ?? '0';
      const sql = besideSums(...(both.map(({ day, selection }) => stageSums(byItself(day), selection, facts)) as [string, string]));
      redraw(
        told,
        viewHead(
          context,
          now.beside === null
            ? texts.compare.title(format.day(one.day), format.day(other.day))
            : texts.compare.titleOfTwo(format.day(now.asOf)),
          subOf(now, [one, other]),
          sql,
        ),
        ...[one, other].map((side) =>
          element(
            'div',
            { class: 'side' },
            element('span', { class: 'dim' }, side.name),
            stackedBar(
              side.stages.map((row) => row[2] ?? '0'),
              alike ? longest : side.sum,
              facts.stages,
            ),
          ),
        ),
        tableOf(
          texts.compare.stages,
          [{ head: texts.column.stage }, ...heads, ...both.map((side) => ({ head: texts.compare.customers(side.name), numeric: true }))],
          facts.stages.map((stage, index) => {
            const [before, after] = [one.stages[index]!, other.stages[index]!];
            return [
              element('span', {}, swatch(stage), ` ${stage.name}`),
              one.money.full(before[2]!),
              other.money.full(after[2]!),
              change(before[2]!, after[2]!),
              format.count(Number(before[3])),
              format.count(Number(after[3])),
            ];
          }),
          [texts.total, one.money.full(one.sum), other.money.full(other.sum), change(one.sum, other.sum), '', ''],
        ),
        tableOf(
          texts.compare.managers,
          [{ head: texts.column.manager }, ...heads],
          ids.map((id) => [
            name(id),
            one.money.full(openOf(one, id)),
            other.money.full(openOf(other, id)),
            change(openOf(one, id), openOf(other, id)),
          ]),
        ),
      );
    },
  };

  async function answered(side: Side): Promise<Answer> {
    const source = await seen.on(side.day);
    const stages = await ledger.rows(stageSums(source, side.selection, facts));
    const managers = await ledger.rows(managersByStage(source, side.selection, facts));
    return { ...side, stages, managers, money: moneyOf(side, facts, format), sum: exactSum(stages.map((row) => row[2] ?? '0')) };
  }

  function subOf({ beside }: State, [one, other]: readonly [Answer, Answer]): string {
    if (beside === null) return texts.compare.sub(one.money.currency);
    return [one, other].map((side) => `${side.name}: ${inWords(side.selection, context)}, ${side.money.currency}`).join('; ');
  }
}

/** What is looked at beside the selection: another day, or a selection that was kept. */
function sideChoice(context: Context): { element: HTMLElement; show(): void } {
  const { state, texts } = context;
  const button = (key: string, says: string, onclick: () => void): HTMLElement =>
    element('button', { type: 'button', class: 'quiet', 'data-key': key, onclick }, says);
  const against = againstControl(context);
  const keep = button('keep', texts.compare.keep, () => state.set({ beside: state.get().selection }));
  const changePlaces = button('change-places', texts.compare.changePlaces, () => {
    const { selection, beside } = state.get();
    state.set({ beside: selection, selection: beside ?? selection });
  });
  const letGo = button('let-go', texts.compare.letGo, () => state.set({ beside: null }));
  return {
    element: element('div', { class: 'side-choice' }, against.element, keep, changePlaces, letGo),
    show() {
      against.show();
      const { beside } = state.get();
      const held = document.activeElement;
      against.element.hidden = keep.hidden = beside !== null;
      changePlaces.hidden = letGo.hidden = beside === null;
      // The keyboard goes on with what stands in the place of what it pressed.
      if (held === keep && beside !== null) changePlaces.focus();
      if (held === letGo && beside === null) keep.focus();
    },
  };
}

/** The kept selection stands before the one in hand, as the other day stands before the day. */
function sidesOf(now: State, { life, texts, format }: Pick<Context, 'life' | 'texts' | 'format'>): [Side, Side] {
  if (now.beside !== null)
    return [
      { name: texts.compare.kept, day: now.asOf, selection: now.beside },
      { name: texts.compare.inHand, day: now.asOf, selection: now.selection },
    ];
  const other = otherDay(now, { life });
  return [
    { name: format.dayShort(other), day: other, selection: now.selection },
    { name: format.dayShort(now.asOf), day: now.asOf, selection: now.selection },
  ];
}
