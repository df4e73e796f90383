import { compareExact, exactShare, exactSum } from '../../figures/exact.ts';
import { againstControl, otherDay } from '../parts/against.ts';
import { element, redraw } from '../parts/element.ts';
import type { Facts } from '../state/facts.ts';
import type { Cell } from '../engine/ledger.ts';
import { moneyOf } from '../state/money.ts';
import type { Context, Mounted } from '../parts/context.ts';
import { BRIDGE_TERMS, bridge, matrix, movementFacets } from '../sql/sql-of-course.ts';
import { type State, EVERYTHING } from '../state/state.ts';
import { swatch } from '../parts/stacked-bar.ts';
import { tableOf } from '../parts/table.ts';
import { viewHead } from '../parts/view-head.ts';

const OUTCOMES = ['paid', 'credited', 'written-off', 'settled'] as const;

/** What happened between two days: where the money of the first stands on the second, and how the one sum came from the other. */
export function mount(body: HTMLElement, context: Context): Mounted {
  const { ledger, state, texts, format, facts, life } = context;
  const other = againstControl(context);
  const told = element('div', {});
  body.append(other.element, told);
  return {
    async show() {
      const now = state.get();
      other.show();
      const [from, to] = [otherDay(now, { life }), now.asOf].toSorted() as [string, string];
      const money = moneyOf(now, facts, format);
      const sql = matrix(from, to, now.selection, facts);
      const bridgeSql = bridge(from, to, now.selection, facts);
      const moves = from === to || !facts.itemsFollowed ? [] : await ledger.rows(sql);
      const [terms] = from === to || life.listed !== null ? [] : await ledger.rows(bridgeSql);
      if (state.get() !== now) return;
      redraw(
        told,
        ...(narrowedOtherwise(now, facts) ? [element('p', { class: 'notice' }, texts.movement.narrowed(facts.currency === null))] : []),
        ...(from === to
          ? [element('p', {}, texts.movement.sameDay)]
          : !facts.itemsFollowed
            ? [element('p', {}, texts.movement.listsOfRanges)]
            : [
                viewHead(context, texts.movement.matrix(format.day(from), format.day(to)), texts.movement.matrixSub(money.currency), sql),
                matrixTable(moves, context, money),
                ...(terms
                  ? [
                      viewHead(
                        context,
                        texts.movement.bridge(format.day(from), format.day(to)),
                        texts.movement.bridgeSub(money.currency),
                        bridgeSql,
                      ),
                      ...(now.selection.stages.length > 0 ? [element('p', { class: 'notice' }, texts.movement.allStages)] : []),
                      tableOf(
                        texts.movement.bridge(format.day(from), format.day(to)),
                        [{ head: texts.column.movement }, { head: texts.column.amount(money.currency), numeric: true }],
                        BRIDGE_TERMS.map((term, index) => [texts.movement.terms[term], money.full(terms[index] ?? '0')]),
                      ),
                    ]
                  : [element('p', {}, texts.movement.listsBridge)]),
              ]),
      );
    },
  };
}

/** Whether a facet is used by which the macros of movement do not state slices. */
function narrowedOtherwise({ selection }: State, facts: Pick<Facts, 'currency'>): boolean {
  return (Object.keys(EVERYTHING) as (keyof typeof EVERYTHING)[]).some(
    (facet) => !movementFacets(facts).includes(facet) && JSON.stringify(selection[facet]) !== JSON.stringify(EVERYTHING[facet]),
  );
}

function matrixTable(moves: readonly Cell[][], { facts, texts, format }: Context, money: ReturnType<typeof moneyOf>): HTMLElement {
  const origins = [
    ...facts.stages.map(({ id }) => ['open', id] as const),
    ['new', null] as const,
    ['reopened', null] as const,
    ['rates', null] as const,
  ];
  const outcomes = [...facts.stages.map(({ id }) => ['open', id] as const), ...OUTCOMES.map((outcome) => [outcome, null] as const)];
  const sum = (rows: readonly Cell[][]): string => exactSum(rows.map((row) => row[4] ?? '0'));
  const of = ([origin, stage]: (typeof origins)[number]): Cell[][] =>
    moves.filter((row) => row[0] === origin && (stage === null || row[1] === stage));
  const used = outcomes.filter(([outcome, stage]) => stage !== null || moves.some((row) => row[2] === outcome));
  const rows = origins.filter((origin) => of(origin).length > 0);
  const stageName = (id: string): Node => {
    const stage = facts.stages.find((one) => one.id === id)!;
    return element('span', {}, swatch(stage), ` ${stage.name}`);
  };
  return tableOf(
    texts.views['movement']!,
    [
      { head: texts.movement.stageThen },
      { head: texts.column.open(money.currency), numeric: true },
      ...used.map(([outcome, stage]) => ({ head: stage === null ? texts.movement.outcomes[outcome] : stageName(stage), numeric: true })),
    ],
    rows.map((origin) => {
      const whole = sum(of(origin));
      return [
        origin[1] === null ? texts.movement.origins[origin[0] as 'new' | 'reopened' | 'rates'] : stageName(origin[1]),
        money.full(whole),
        ...used.map(([outcome, stage]) => {
          const part = sum(of(origin).filter((row) => row[2] === outcome && (stage === null || row[3] === stage)));
          const share = exactShare(part, whole) ?? 0;
          if (compareExact(part, '0') === 0) return element('span', { class: 'dim' }, '–');
          return element(
            'span',
            {
              class: 'cell-share',
              style: origin[0] === 'rates' ? null : `--share:${Math.min(1, Math.max(0, share))}`,
              title: `${money.full(part)} ${money.currency}`,
            },
            origin[0] === 'rates' ? money.full(part) : format.share(share),
            element('small', {}, money.short(part)),
          );
        }),
      ];
    }),
  );
}
