import { compareExact } from '../figures/exact.ts';
import { element } from './parts/element.ts';
import type { Facts } from './state/facts.ts';
import type { Cell, Ledger } from './engine/ledger.ts';
import { dayLiteral } from './sql/literal.ts';
import type { Context } from './parts/context.ts';

interface StageOfReport {
  id: string;
  amount: string | null;
  items: number;
  customers: number;
}
interface BookOfReport {
  totals: {
    open: string | null;
    overdue: string | null;
    unapplied: string | null;
    net: string | null;
    items: number;
    customersOwing: number;
  };
  stages: StageOfReport[];
  trend: { asOf: string; stages: StageOfReport[] }[];
  managers: { id: string; stages: StageOfReport[] }[];
}
interface ReportFile extends BookOfReport {
  asOf: string;
  currency: string | null;
  currencies: (BookOfReport & { currency: string })[];
}

/** Every figure of a report by a name of its own. */
type Figures = Map<string, string | null>;

/** Computes the published figures again, and says whether they are the ones of report.json, to the cent. */
export async function selfCheck(place: HTMLElement, { ledger, facts, texts, format }: Context): Promise<void> {
  place.replaceChildren(element('p', { class: 'check', role: 'status' }, texts.check.running));
  const report = (await fetch(facts.files.report, { cache: 'no-cache' }).then((response) => response.json())) as ReportFile;
  const published = figuresOf(report);
  const computed = await computedFigures(ledger, report.asOf, facts);
  const names = new Set([...published.keys(), ...computed.keys()]);
  const different = [...names].filter((name) => !equal(published.get(name), computed.get(name)));
  if (different.length === 0) {
    place.replaceChildren(element('p', { class: 'check holds', role: 'status' }, texts.check.holds(names.size, format.day(report.asOf))));
    return;
  }
  const said = (value: string | null | undefined): string => value ?? texts.na;
  place.replaceChildren(
    element(
      'div',
      { class: 'check fails', role: 'alert' },
      element('p', {}, element('strong', {}, texts.check.fails(different.length, names.size))),
      element(
        'ul',
        {},
        ...different
          .slice(0, 10)
          .map((name) =>
            element('li', {}, element('code', {}, name), ' ', texts.check.difference(said(published.get(name)), said(computed.get(name)))),
          ),
      ),
    ),
  );
}

function equal(one: string | null | undefined, other: string | null | undefined): boolean {
  if (one == null || other == null) return one === other;
  return compareExact(one, other) === 0;
}

export function figuresOf(report: ReportFile): Figures {
  const figures: Figures = new Map();
  const books = report.currency === null ? report.currencies : [{ ...report, currency: report.currency }];
  const putStages = (name: string, stages: readonly StageOfReport[]): void => {
    for (const { id, amount, items, customers } of stages)
      for (const [what, value] of Object.entries({ amount, items: String(items), customers: String(customers) }))
        figures.set(`${name}.${id}.${what}`, value);
  };
  for (const { currency, totals, stages, trend, managers } of books) {
    for (const [what, value] of Object.entries({
      open: totals.open,
      overdue: totals.overdue,
      unapplied: totals.unapplied,
      net: totals.net,
      items: String(totals.items),
      customersOwing: String(totals.customersOwing),
    }))
      figures.set(`${currency}.totals.${what}`, value);
    putStages(`${currency}.stages`, stages);
    for (const point of trend) putStages(`${currency}.trend.${point.asOf}`, point.stages);
    for (const manager of managers) putStages(`${currency}.managers.${manager.id}`, manager.stages);
  }
  return figures;
}

/** The same from the ledger, by the macros that it carries. */
async function computedFigures(ledger: Ledger, asOf: string, facts: Facts): Promise<Figures> {
  const figures: Figures = new Map();
  const day = dayLiteral(asOf);
  const currency = facts.currency === null ? 'currency' : "rule('currency') AS currency";
  const put = (rows: readonly Cell[][], name: (row: Cell[]) => string, columns: readonly string[]): void => {
    for (const row of rows)
      columns.forEach((column, index) => figures.set(`${row[0]}.${name(row)}.${column}`, row[row.length - columns.length + index] ?? null));
  };
  put(await ledger.rows(`SELECT ${currency}, open, overdue, unapplied, net, items, customers_owing FROM totals(${day})`), () => 'totals', [
    'open',
    'overdue',
    'unapplied',
    'net',
    'items',
    'customersOwing',
  ]);
  put(
    await ledger.rows(`SELECT ${currency}, stage, amount, items, customers FROM stage_distribution(${day})`),
    (row) => `stages.${row[1]}`,
    ['amount', 'items', 'customers'],
  );
  put(
    await ledger.rows(`SELECT ${currency}, as_of_day, stage, amount, items, customers FROM trend(${day})`),
    (row) => `trend.${row[1]}.${row[2]}`,
    ['amount', 'items', 'customers'],
  );
  put(
    await ledger.rows(`SELECT ${currency}, manager, stage, amount, items, customers FROM manager_risk(${day})`),
    (row) => `managers.${row[1]}.${row[2]}`,
    ['amount', 'items', 'customers'],
  );
  return figures;
}
