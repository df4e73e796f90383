import { exactDifference, exactShare, exactSum, compareExact } from '../figures/exact.ts';
import type { Site } from '../layouts/site.ts';
import type { ManagerHistory } from '../report/page-data/page-data.ts';
import type { Book, RiskVerdict } from '../report/schema/report-schema.ts';
import { type Html, html, joined, named } from '../text/html.ts';
import { yearAgo } from './tables/comparison-table.ts';
import { UNASSIGNED } from './tables/manager-name.ts';

/** A change smaller than this, in shares, is said to be none; half a tenth of a point is not seen in print. */
const UNSEEN = 0.0005;
/** Books are named until they explain so much of the whole, and never more than so many. */
const EXPLAINED = 0.5;
const MOST_NAMED = 2;
const MOST_LISTED = 3;
/** A change of the money at risk below this part of it is not explained. */
const WORTH_NAMING = 0.02;

/** What follows the verdict: the larger leg, how far it is from the threshold, and better or worse than before; then the other leg. */
export function sentences(book: Pick<Book, 'risk' | 'trend'>, site: Site): Html[] {
  const { inRiskZone } = book.risk;
  const all = [
    inRiskZone ? largerLeg(book.risk, site) : null,
    distance(book.risk, site),
    change(book, site),
    year(book, site),
    inRiskZone === null ? null : otherLeg(book.risk, site),
  ];
  return all.filter((sentence) => sentence !== null);
}

/** The larger leg in words, where the title names no share: the distance and the comparisons that follow are of that one. */
function largerLeg({ amountShare, customersShare, threshold }: RiskVerdict, { reader: { text, format }, risk: stages }: Site): Html | null {
  if (amountShare !== null && amountShare >= (customersShare ?? 0))
    return text.verdict.moneyLeg(format.share(amountShare, threshold), stages.within);
  return customersShare === null ? null : text.verdict.customersLeg(format.share(customersShare, threshold), stages.within);
}

/** The leg that is not named yet. */
export function otherLeg({ amountShare, customersShare, threshold }: RiskVerdict, { reader: { text, format } }: Site): Html | null {
  if (amountShare === null || customersShare === null) return null;
  return amountShare >= customersShare
    ? text.verdict.alsoCustomers(format.share(customersShare, threshold))
    : text.verdict.alsoMoney(format.share(amountShare, threshold));
}

/** How far from the threshold, and since when; lists of open items do not tell the day. */
export function distance(risk: RiskVerdict, { lists, reader: { text, format } }: Site): Html | null {
  if (risk.inRiskZone === null || risk.distance === null) return null;
  const atThreshold = risk.distance === 0;
  if (lists && atThreshold) return text.verdict.atOnList(risk.threshold);
  if (lists) return text.verdict[risk.inRiskZone ? 'overOnList' : 'underOnList'](format.points(risk.distance), risk.threshold);
  if (risk.since === null) return null;
  if (atThreshold) return text.verdict.at(risk.threshold, format.day(risk.since));
  return text.verdict[risk.inRiskZone ? 'over' : 'under'](format.points(risk.distance), risk.threshold, format.day(risk.since));
}

/** The point of comparison: the last month-end before the as-of date, or the list of open items before. */
function before<Point extends { asOf: string }>(points: readonly Point[]): Point | null {
  return points.at(-2) ?? null;
}

/** Better or worse than at the month-end before, by the leg that is nearer to the threshold. */
function change(book: Pick<Book, 'risk' | 'trend'>, { reader: { text, format } }: Site): Html | null {
  const then = before(book.trend);
  const now = nearerLeg(book, book.risk);
  const was = then === null ? null : nearerLeg(book, then.risk);
  if (then === null || now === null || was === null) return null;
  const difference = now - was;
  const day = format.day(then.asOf);
  if (Math.abs(difference) < UNSEEN) return text.verdict.same(day);
  return text.verdict[difference > 0 ? 'more' : 'less'](format.points(difference), day);
}

/** The share of the leg that is nearer to the threshold now. */
function nearerLeg({ risk }: Pick<Book, 'risk'>, on: Pick<RiskVerdict, 'amountShare' | 'customersShare'>): number | null {
  return risk.amountShare !== null && risk.amountShare >= (risk.customersShare ?? 0) ? on.amountShare : on.customersShare;
}

/** What the same share was in the same month a year before. */
function year(book: Pick<Book, 'risk' | 'trend'>, site: Site): Html | null {
  const then = book.trend[yearAgo(book, site)];
  const was = then === undefined ? null : nearerLeg(book, then.risk);
  if (then === undefined || was === null) return null;
  return site.reader.text.verdict.yearBefore(site.reader.format.share(was, book.risk.threshold), site.reader.format.day(then.asOf));
}

interface Part {
  name: Html;
  now: string;
  change: string;
  inside: boolean;
  /** The day that the change is counted from. */
  before: string;
}

function parts(
  managers: Book['managers'],
  history: readonly ManagerHistory[],
  currency: string,
  { reader, to }: Site,
  linked: boolean,
): Part[] {
  return history
    .filter((line) => line.currency === currency)
    .flatMap((line) => {
      const now = line.points.at(-1)?.atRisk ?? null;
      const then = before(line.points);
      const was = then?.atRisk ?? null;
      const manager = managers.find(({ id }) => id === line.id);
      if (now === null || then === null || was === null || !manager) return [];
      const words = line.id === UNASSIGNED ? html`${reader.text.managers.unassigned}` : named(manager.name);
      return [
        {
          name: linked ? html`<a href="${to(`/managers/${line.slug}/`)}">${words}</a>` : words,
          now,
          change: exactDifference(now, was),
          inside: manager.risk.inRiskZone === true,
          before: then.asOf,
        },
      ];
    });
}

/**
 * Because of whom: the books that explain most of the change, and those that hold most of the money at risk; with the way to them where
 * they are `linked`.
 */
export function because(
  book: Book,
  history: readonly ManagerHistory[],
  currency: string,
  site: Site,
  { linked = true }: { linked?: boolean } = {},
): Html | null {
  const { text, format } = site.reader;
  const list = parts(book.managers, history, currency, site, linked);
  const total = exactSum(list.map((part) => part.now));
  if (list.length < 2 || compareExact(total, '0') <= 0) return null;
  const said = holding(list, total, site);
  const net = exactSum(list.map((part) => part.change));
  const size = net.replace('-', '');
  const moved = exactShare(size, total);
  if (moved === null || moved < WORTH_NAMING) return said;
  const sign = compareExact(net, '0');
  const movers = leading(
    list.filter((part) => compareExact(part.change, '0') === sign).map((part) => ({ ...part, size: part.change.replace('-', '') })),
    (part) => part.size,
    size,
  );
  const books = joined(
    movers.map((part) => html`${part.name} (${format.moneyInSigned(part.change, currency)})`),
    ', ',
  );
  return html`${text.verdict[sign > 0 ? 'rise' : 'fall'](site.risk.within, format.moneyIn(size, currency), format.day(list[0]!.before), books)} ${said}`;
}

/**
 * Whose the money at risk is: the books inside the risk zone themselves, where they are few enough to be named, else those that hold most
 * of it.
 */
function holding(list: readonly Part[], total: string, { reader: { text, format }, risk: { within } }: Site): Html {
  const share = (some: readonly Part[]) => format.share(exactShare(exactSum(some.map((part) => part.now)), total) ?? 0);
  const names = (some: readonly Part[]) => format.list(some.map((part) => part.name));
  const inside = list.filter((part) => part.inside);
  if (inside.length === 1) return text.verdict.insideOne(within, names(inside), share(inside));
  if (inside.length > 1 && inside.length <= MOST_LISTED)
    return text.verdict.insideSome(within, inside.length, names(inside), share(inside));
  const holders = leading(list, (part) => part.now, total);
  return holders.length === 1
    ? text.verdict.holdOne(within, names(holders), share(holders))
    : text.verdict.holdSome(within, names(holders), share(holders));
}

/** The largest parts, until they make up half of the whole, but no more than can be read. */
function leading<One>(list: readonly One[], amount: (one: One) => string, whole: string): One[] {
  const sorted = [...list].sort((a, b) => compareExact(amount(b), amount(a)));
  const chosen: One[] = [];
  for (const one of sorted) {
    if (chosen.length >= MOST_NAMED) break;
    chosen.push(one);
    if ((exactShare(exactSum(chosen.map(amount)), whole) ?? 1) >= EXPLAINED) break;
  }
  return chosen;
}
