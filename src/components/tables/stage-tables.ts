import { moneyCell, shareCell } from '../../figures/cells.ts';
import type { Table } from '../../figures/figure.ts';
import { compareExact } from '../../figures/exact.ts';
import { stageName } from '../../figures/stage-bar.ts';
import type { Site } from '../../layouts/site.ts';
import type { MonthMovement, StageMovement } from '../../report/schema/movement-schema.ts';
import type { Book } from '../../report/schema/report-schema.ts';

/** What each stage is, who acts in it, and what it holds. */
export function stagesTable(book: Pick<Book, 'stages' | 'provision'>, currency: string | null, { looks, reader }: Site): Table {
  const { text, format } = reader;
  const words = text.stagesPage;
  const inMoney = (head: string): string => (currency === null ? head : text.column.inCurrency(head, currency));
  return {
    caption: inMoney(words.are),
    columns: [
      { head: text.column.stage },
      { head: text.column.days },
      { head: words.acts, prose: true },
      ...(currency === null
        ? []
        : [
            { head: inMoney(text.column.amount), numeric: true },
            { head: text.column.share, numeric: true },
          ]),
      { head: text.column.customers, numeric: true },
      { head: text.column.customersShare, numeric: true },
      { head: text.column.items, numeric: true },
      ...(currency === null ? [] : [{ head: words.lossRate, numeric: true }]),
    ],
    rows: looks.map((look, index) => {
      const stage = book.stages[index];
      const rate = book.provision?.bands.find((band) => band.stage === look.id)?.rate ?? null;
      return [
        stageName(look),
        look.range,
        words.who[look.id] ?? (look.atRisk ? words.whoRisk : words.whoOwn),
        ...(currency === null ? [] : [moneyCell(stage?.amount ?? null, reader), shareCell(stage?.amountShare ?? null, reader)]),
        format.count(stage?.customers ?? 0),
        shareCell(stage?.customersShare ?? null, reader),
        format.count(stage?.items ?? 0),
        ...(currency === null ? [] : [rate === null ? '–' : format.shareFull(Number(rate))]),
      ];
    }),
  };
}

type Term = Exclude<keyof StageMovement, 'id'>;
const TAKEN = new Set<Term>(['cash', 'creditNotes', 'writeOffs', 'settlements', 'migrationOut']);
const LEVELS = new Set<Term>(['opening', 'closing']);
const TERMS: readonly Term[] = [
  'opening',
  'billed',
  'cash',
  'creditNotes',
  'writeOffs',
  'refunds',
  'settlements',
  'currencyDifference',
  'migrationIn',
  'migrationOut',
  'closing',
];

/** How each stage came from its opening to its closing: a line for each kind of movement, a column for each stage. */
export function stageBridgeTable(month: MonthMovement, currency: string, { looks, reader: { text, format } }: Site): Table {
  const words = text.stagesPage;
  const names: Record<Term, string> = {
    opening: words.opening,
    closing: words.closing,
    migrationIn: words.migrationIn,
    migrationOut: words.migrationOut,
    billed: text.movement.billed,
    cash: text.movement.cash,
    creditNotes: text.movement.creditNotes,
    writeOffs: text.movement.writeOffs,
    refunds: text.movement.refunds,
    settlements: text.movement.settlements,
    currencyDifference: text.movement.currencyDifference,
  };
  const written = (term: Term, amount: string | undefined): string => {
    if (amount === undefined) return '';
    if (LEVELS.has(term)) return format.money(amount);
    if (compareExact(amount, '0') === 0) return '–';
    return format.moneySigned(TAKEN.has(term) ? negated(amount) : amount);
  };
  const present = TERMS.filter((term) => LEVELS.has(term) || month.stages.some((stage) => compareExact(stage[term], '0') !== 0));
  return {
    caption: text.column.inCurrency(words.bridge(format.day(month.from), format.day(month.to)), currency),
    columns: [{ head: '' }, ...looks.map(({ name }) => ({ head: name, numeric: true })), { head: words.whole, numeric: true }],
    rows: present.map((term) => [
      names[term],
      ...looks.map(({ id }) => written(term, month.stages.find((stage) => stage.id === id)?.[term])),
      term === 'migrationIn' || term === 'migrationOut' ? '' : written(term, month[term]),
    ]),
  };
}

const negated = (amount: string): string => (amount.startsWith('-') ? amount.slice(1) : `-${amount}`);
