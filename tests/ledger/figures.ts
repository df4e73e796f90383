import type { Book, Report, RiskVerdict, StageFigure } from '../../src/report/schema/report-schema.ts';
import type { Day } from './calendar.ts';
import { decimal, type Rules } from './slow-documents.ts';
import {
  activeCustomers,
  currenciesOf,
  currenciesOfEntity,
  entitiesOf,
  openItems,
  since,
  stageFigures,
  unapplied,
  verdict,
  type OpenItem,
  type Slice,
} from './slow-figures.ts';
import type { SlowLedger } from './slow-replay.ts';

/** The figures of one book in a shape in which the product's and the slow replay's can be held side by side. */
export interface Figures {
  totals: Record<string, string | number | null>;
  stages: StageLine[];
  risk: RiskLine;
  managers: Record<string, { open: string | null; items: number; customers: number; stages: StageLine[]; risk: RiskLine }>;
}

interface StageLine {
  id: string;
  amount: string | null;
  amountShare: number | null;
  items: number;
  customers: number;
  customersShare: number | null;
}

type RiskLine = Omit<RiskVerdict, 'threshold'>;

/** Shares are compared to 12 places: the quotient of two decimals may differ in the last bit. */
const PLACES = 12;

/** What the product says of a book; managers without open items may or may not be listed, and are left out. */
export function figuresOfBook(book: Book): Figures {
  const { customersActive: _, ...totals } = book.totals;
  const managers = book.managers
    .filter((one) => one.items > 0)
    .map(
      ({ id, open, items, customers, stages, risk }) =>
        [id, { open, items, customers, stages: stages.map(stageLine), risk: riskLine(risk) }] as const,
    );
  return { totals, stages: book.stages.map(stageLine), risk: riskLine(book.risk), managers: Object.fromEntries(managers) };
}

/**
 * The same from the slow replay, to a run whose own as-of date is `today`: of one currency or entity, or of the whole company; money is
 * null where currencies cannot be added.
 */
export function figuresOfReplay(ledger: SlowLedger, day: Day, today: Day, currency?: string, entity?: string): Figures {
  const [only, ...others] = currenciesOf(ledger);
  const stated = currency ?? (others.length === 0 ? only : undefined);
  const money = (minor: bigint): string | null => (stated === undefined ? null : decimal(minor, stated));
  const slice: Slice = { ...(currency === undefined ? {} : { currency }), ...(entity === undefined ? {} : { entity }) };
  const open = openItems(ledger, day, today, slice);
  const late = open.filter((one) => one.daysPastDue > 0);
  const left = [...unapplied(ledger, day, currency, entity).values()].reduce((total, one) => total + one, 0n);
  const managers = [...new Set(open.map((one) => one.manager))].map((manager) => {
    const theirs = openItems(ledger, day, today, { ...slice, manager });
    const lines = {
      open: money(total(theirs)),
      items: theirs.length,
      customers: customersOf(theirs),
      stages: stageLines(ledger, theirs, money),
    };
    return [manager, { ...lines, risk: riskOf(ledger, theirs, day, today, { ...slice, manager }) }] as const;
  });
  return {
    totals: {
      open: money(total(open)),
      overdue: money(total(late)),
      unapplied: money(left),
      net: money(total(open) - left),
      items: open.length,
      customersOwing: customersOf(open),
    },
    stages: stageLines(ledger, open, money),
    risk: riskOf(ledger, open, day, today, slice),
    managers: Object.fromEntries(managers),
  };
}

/** The figures of the company, of each currency, and of each entity. */
export function allFigures(report: Report): Record<string, Figures> {
  const entities = report.entities.flatMap((one) => [
    [one.entity, figuresOfBook(one)] as const,
    ...one.currencies.map((own) => [`${one.entity} ${own.currency}`, figuresOfBook(own)] as const),
  ]);
  return Object.fromEntries([
    ['company', figuresOfBook(report)],
    ...report.currencies.map((one) => [one.currency, figuresOfBook(one)] as const),
    ...entities,
  ]);
}

/** Those of the slow replay. */
export function allReplayed(ledger: SlowLedger, day: Day, today: Day = day): Record<string, Figures> {
  const several = currenciesOf(ledger).length > 1;
  const entities = entitiesOf(ledger).flatMap((entity) => {
    const currencies = several ? currenciesOfEntity(ledger, entity) : currenciesOf(ledger);
    return [
      [entity, figuresOfReplay(ledger, day, today, undefined, entity)] as const,
      ...currencies.map((one) => [`${entity} ${one}`, figuresOfReplay(ledger, day, today, one, entity)] as const),
    ];
  });
  return Object.fromEntries([
    ['company', figuresOfReplay(ledger, day, today)],
    ...currenciesOf(ledger).map((one) => [one, figuresOfReplay(ledger, day, today, one)] as const),
    ...entities,
  ]);
}

/** The number of active customers, which is stated for the company as a whole. */
export function activeOfReplay(ledger: SlowLedger, day: Day): number {
  return activeCustomers(ledger, day).size;
}

function stageLine({ id, amount, amountShare, items, customers, customersShare }: StageFigure): StageLine {
  return { id, amount, amountShare: rounded(amountShare), items, customers, customersShare: rounded(customersShare) };
}

function riskLine({ inRiskZone, leg, amountShare, customersShare, distance, since: first }: RiskVerdict): RiskLine {
  return {
    inRiskZone,
    leg,
    amountShare: rounded(amountShare),
    customersShare: rounded(customersShare),
    distance: rounded(distance),
    since: first,
  };
}

function stageLines(ledger: SlowLedger, open: OpenItem[], money: (minor: bigint) => string | null): StageLine[] {
  const figures = stageFigures(ledger, open);
  const whole = Number(total(open));
  const owing = customersOf(open);
  return ledger.rules.stages.map(({ id }: Rules['stages'][number], stage) => {
    const { amount, items, customers } = figures[stage] ?? { amount: 0n, items: 0, customers: 0 };
    const stated = money(amount);
    return {
      id,
      amount: stated,
      amountShare: stated === null || whole === 0 ? null : rounded(Number(amount) / whole),
      items,
      customers,
      customersShare: owing === 0 ? null : rounded(customers / owing),
    };
  });
}

function riskOf(ledger: SlowLedger, open: OpenItem[], day: Day, today: Day, slice: Slice): RiskLine {
  const { inRiskZone, leg, amountShare, customersShare } = verdict(ledger, open, slice);
  const legs = [amountShare, customersShare].filter((one) => one !== null);
  const distance = legs.length === 0 ? null : rounded(Math.max(...legs) - Number(ledger.rules.risk.threshold));
  return {
    inRiskZone,
    leg,
    amountShare: rounded(amountShare),
    customersShare: rounded(customersShare),
    distance,
    since: since(ledger, day, today, slice),
  };
}

function total(open: OpenItem[]): bigint {
  return open.reduce((sum, one) => sum + one.open, 0n);
}

function customersOf(open: OpenItem[]): number {
  return new Set(open.map((one) => one.item.customer)).size;
}

function rounded(share: number | null): number | null {
  return share === null ? null : Number(share.toFixed(PLACES));
}
