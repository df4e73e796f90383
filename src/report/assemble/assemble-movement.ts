import { CAUSES, FIGURES, MONEY_FIGURES, type CauseRow } from '../../metrics/movement/cause.ts';
import type { RollForwardRow, RollForwardTerms } from '../../metrics/movement/roll-forward.ts';
import type { StageBridgeRow } from '../../metrics/movement/stage-bridge.ts';
import { ORIGINS, OUTCOMES, type TransitionRow } from '../../metrics/movement/transition.ts';
import type { VintageRow } from '../../metrics/movement/vintage.ts';
import type { MovementFigures } from '../ask/ask-movement.ts';
import type { BookKey } from './book-key.ts';
import { decimalOf, moneyText, shareOf, thousandths } from '../money.ts';
import type {
  BookMovement,
  FigureCauses,
  ManagerMovement,
  MonthMovement,
  StageMovement,
  Transitions,
  Vintage,
} from '../schema/movement-schema.ts';
import type { Movement } from '../schema/report-schema.ts';

type MovementKey = Pick<BookKey, 'own' | 'currency' | 'entity' | 'asOf' | 'decimals' | 'history'>;

type Slice = { own: boolean; currency: string | null; entity: string | null; manager?: string | null };
type InSlice = (row: Slice) => boolean;

/** What moved, of one book of report.json. */
export function bookMovement(figures: MovementFigures, key: MovementKey, names: ReadonlyMap<string, string>): BookMovement {
  const inBook = inSlice(key, null);
  const told = figures.from < key.asOf;
  const inMoney = key.currency !== null;
  return {
    movements: inMoney && figures.byDocuments ? months(figures.bridges.filter(inBook), key) : [],
    transitions: told && inMoney && figures.itemsFollowed ? transitions(figures, inBook, key) : null,
    customerTransitions: told
      ? figures.customerTransitions.filter(inBook).map((row) => ({ from: row.from_stage, to: row.to_stage, customers: row.customers }))
      : [],
    causes: told && figures.byDocuments ? figureCauses(figures, key, names) : [],
    vintages: inMoney && figures.byDocuments ? vintages(figures.vintages.filter(inBook), key) : [],
    dwell:
      inMoney && figures.byDocuments
        ? figures.dwells.filter(inBook).map((row) => ({
            id: row.stage,
            itemsLeft: row.items_left,
            itemDays: row.item_days,
            itemDaysMedian: row.item_days_median,
            amountLeft: moneyText(row.amount_left, key.decimals),
            moneyDays: row.money_days,
            itemsThere: row.items_there,
            amountThere: moneyText(row.amount_there, key.decimals),
            daysThere: row.days_there,
          }))
        : [],
  };
}

/** What moved in one manager's book since the stretch before the as-of date. */
export function managerMovement(figures: MovementFigures, key: MovementKey, manager: string): ManagerMovement {
  const inBook = inSlice(key, manager);
  if (figures.from >= key.asOf) return { movement: null, transitions: null, causes: [] };
  const inMoney = key.currency !== null;
  return {
    movement: inMoney && figures.byDocuments ? (months(figures.bridges.filter(inBook), key).at(-1) ?? null) : null,
    transitions: inMoney && figures.itemsFollowed ? transitions(figures, inBook, key) : null,
    causes: !figures.byDocuments
      ? []
      : FIGURES.flatMap((figure) => {
          const causes = causesOf(
            figures.causes.filter((row) => row.figure === figure && inBook(row)),
            figure,
            key,
          );
          return causes === null ? [] : [causes];
        }),
  };
}

/** What moved since the last month-end before the as-of date. */
export function movementSince(row: RollForwardRow | undefined, key: Pick<MovementKey, 'decimals'>): Movement | null {
  return row === undefined ? null : { from: row.opening_day, to: row.closing_day, ...lines([row], key) };
}

/** `manager` null: all of them. */
function inSlice(key: MovementKey, manager: string | null): InSlice {
  return (row) => row.own === key.own && row.currency === key.currency && row.entity === key.entity && (row.manager ?? null) === manager;
}

/** The terms as they are published, and as they are asked. */
const TERMS = {
  opening: 'opening',
  billed: 'billed',
  cash: 'cash',
  creditNotes: 'credit_notes',
  writeOffs: 'write_offs',
  refunds: 'refunds',
  settlements: 'settlements',
  currencyDifference: 'currency_difference',
  closing: 'closing',
} as const;
type Lines = Record<keyof typeof TERMS, string>;

function lines(rows: readonly RollForwardTerms[], { decimals }: Pick<MovementKey, 'decimals'>): Lines {
  const sum = (name: (typeof TERMS)[keyof typeof TERMS]): string =>
    moneyText(decimalOf(rows.reduce((total, row) => total + thousandths(row[name]), 0n)), decimals);
  return Object.fromEntries(Object.entries(TERMS).map(([key, name]) => [key, sum(name)])) as Lines;
}

function months(rows: readonly StageBridgeRow[], key: MovementKey): MonthMovement[] {
  return [...Map.groupBy(rows, (row) => row.closing_day)].map(([to, stages]) => ({
    from: stages[0]!.opening_day,
    to,
    ...lines(stages, key),
    stages: stages.map((row): StageMovement => ({
      id: row.stage,
      ...lines([row], key),
      migrationIn: moneyText(row.migration_in, key.decimals),
      migrationOut: moneyText(row.migration_out, key.decimals),
    })),
  }));
}

function transitions(figures: MovementFigures, inBook: InSlice, key: MovementKey): Transitions {
  const rows = figures.transitions.filter(inBook);
  const rates = figures.rollRates.filter(inBook);
  const whole = rates.find((row) => row.position === null);
  const sources = [...Map.groupBy(rows, (row) => `${row.origin} ${row.from_position ?? ''}`).values()];
  const place = (row: TransitionRow): number => ORIGINS.indexOf(row.origin) * 1000 + (row.from_position ?? 0);
  const wayPlace = (row: TransitionRow): number => OUTCOMES.indexOf(row.outcome) * 1000 + (row.to_position ?? 0);
  return {
    from: figures.from,
    to: key.asOf,
    rows: sources
      .toSorted((one, other) => place(one[0]!) - place(other[0]!))
      .map((ways) => {
        const { origin, from_position: position, from_stage: stage } = ways[0]!;
        const total = ways.reduce((sum, row) => sum + thousandths(row.amount), 0n);
        const rate = origin === 'open' ? rates.find((row) => row.position === position) : undefined;
        return {
          origin,
          stage,
          amount: moneyText(decimalOf(total), key.decimals),
          outcomes: ways
            .toSorted((one, other) => wayPlace(one) - wayPlace(other))
            .map((row) => ({
              outcome: row.outcome,
              stage: row.to_stage,
              amount: moneyText(row.amount, key.decimals),
              share: origin === 'rates' ? null : shareOf(thousandths(row.amount), total),
              items: row.items,
              dueMoved: moneyText(row.due_moved, key.decimals),
            })),
          rolled: rate ? moneyText(rate.rolled, key.decimals) : null,
          rollRate: rate?.roll_rate ?? null,
          cured: rate && key.history === 'documents' ? moneyText(rate.cured, key.decimals) : null,
          cureRate: rate?.cure_rate ?? null,
        };
      }),
    rollRate: whole?.roll_rate ?? null,
    cureRate: whole?.cure_rate ?? null,
  };
}

type Value = string | number | null;

function valueOf(row: Pick<CauseRow, 'amount' | 'share' | 'customers'>, { decimals }: MovementKey): Value {
  return row.amount === null ? (row.share ?? row.customers) : moneyText(row.amount, decimals);
}

function difference(closing: Value, opening: Value, { decimals }: MovementKey): Value {
  if (typeof closing === 'string' && typeof opening === 'string')
    return moneyText(decimalOf(thousandths(closing) - thousandths(opening)), decimals);
  return typeof closing === 'number' && typeof opening === 'number' ? closing - opening : null;
}

/** Null where the slice has no such figure. */
function causesOf(rows: readonly CauseRow[], figure: FigureCauses['figure'], key: MovementKey): ManagerMovement['causes'][number] | null {
  const at = (cause: string): Value => {
    const row = rows.find((candidate) => candidate.cause === cause);
    return row === undefined ? null : valueOf(row, key);
  };
  if (rows.length === 0) return null;
  const [opening, closing] = [at('opening'), at('closing')];
  return {
    figure,
    opening,
    closing,
    change: difference(closing, opening, key),
    causes: CAUSES.flatMap((cause) =>
      rows.filter((row) => row.cause === cause).map((row) => ({ cause, part: row.part, value: valueOf(row, key) })),
    ),
  };
}

function figureCauses(figures: MovementFigures, key: MovementKey, names: ReadonlyMap<string, string>): FigureCauses[] {
  const inBook = inSlice(key, null);
  return FIGURES.flatMap((figure) => {
    const own = causesOf(
      figures.causes.filter((row) => row.figure === figure && inBook(row)),
      figure,
      key,
    );
    if (own === null) return [];
    const changes = figures.changes.filter(
      (row) => row.own === key.own && row.currency === key.currency && row.entity === key.entity && row.figure === figure,
    );
    const change = (row: (typeof changes)[number]): Value => valueOf({ ...row, customers: null }, key);
    const others = changes.find((row) => row.manager === null && row.customer === null);
    return [
      {
        ...own,
        managers: changes.flatMap((row) =>
          row.manager === null ? [] : [{ id: row.manager, name: names.get(row.manager) ?? row.manager, change: change(row) }],
        ),
        customers: changes.flatMap((row) =>
          row.customer === null ? [] : [{ id: row.customer, name: row.name ?? row.customer, change: change(row) }],
        ),
        otherCustomers: others
          ? change(others)
          : (MONEY_FIGURES as readonly string[]).includes(figure)
            ? moneyText('0.000', key.decimals)
            : figure === 'at-risk-share'
              ? 0
              : null,
      },
    ];
  });
}

function vintages(rows: readonly VintageRow[], { decimals }: MovementKey): Vintage[] {
  return [...Map.groupBy(rows, (row) => row.month)].map(([month, cells]) => {
    const whole = cells.find((cell) => cell.age === null);
    return {
      month: month.slice(0, 7),
      billed: moneyText(cells[0]!.billed, decimals),
      collected: moneyText(whole?.collected ?? '0.000', decimals),
      share: whole?.share ?? null,
      ages: cells.flatMap(({ age, collected, share }) =>
        age === null ? [] : [{ age, collected: collected === null ? null : moneyText(collected, decimals), share }],
      ),
    };
  });
}
