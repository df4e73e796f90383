import { notAvailable, shareCell } from '../../figures/cells.ts';
import { exactShare } from '../../figures/exact.ts';
import type { Table } from '../../figures/figure.ts';
import { intervalCell } from '../../figures/interval-cell.ts';
import type { Site } from '../../layouts/site.ts';
import type { Book, ManagerBook } from '../../report/schema/report-schema.ts';
import { type Fragment, html, named } from '../../text/html.ts';
import type { Reader } from '../../text/reader.ts';
import { managerName, slugOf } from './manager-name.ts';

type Standing = NonNullable<ManagerBook['bookRisk']['standing']>;
type Ranked = ManagerBook & { bookRisk: { standing: Standing } };

/** The books that have a place, the worst first. */
export function rankedBooks(managers: readonly ManagerBook[]): Ranked[] {
  return managers
    .filter((manager): manager is Ranked => manager.bookRisk.standing !== null)
    .toSorted((one, other) => one.bookRisk.standing.place - other.bookRisk.standing.place);
}

/** What the ranking finds, in one sentence. All books have one place only where they differ no more than by chance: see manager-ranking.sql. */
export function rankingTitle(ranked: readonly Ranked[], reader: Reader): string {
  const {
    text: { bookRisk: words },
    format,
  } = reader;
  const worst = ranked.filter(({ bookRisk }) => bookRisk.standing.place === 1);
  const [first] = worst;
  if (first === undefined || worst.length === ranked.length) return words.titleSame;
  const share = format.share(first.bookRisk.standing.expectedShare ?? 0);
  return worst.length === 1 ? words.title(managerName(first, reader), share) : words.titleAlike(worst.length, share);
}

/** The components of every book's risk side by side. */
export function rankingTable(ranked: readonly Ranked[], site: Site): Table {
  const { data, reader, to } = site;
  const {
    text: { bookRisk: words, column },
    format,
  } = reader;
  return {
    caption: words.table,
    columns: [
      { head: column.manager },
      { head: words.place, numeric: true },
      { head: words.interval },
      { head: words.expected, numeric: true },
      { head: words.alone, numeric: true },
      { head: words.weight, numeric: true },
      { head: words.overdue, numeric: true },
      { head: words.rollRate, numeric: true },
      { head: words.terms, numeric: true },
      { head: words.largest, numeric: true },
    ],
    rows: ranked.map((manager) => {
      const { standing, overdueShare, rollRate, daysBeyondTerms, largestCustomerShare } = manager.bookRisk;
      const name = managerName(manager, reader);
      const slug = slugOf(manager.id, data);
      const shares = {
        expected: standing.expectedShare ?? 0,
        own: standing.share ?? 0,
        low: standing.low ?? 0,
        high: standing.high ?? 0,
        all: standing.allShare ?? 0,
      };
      const summary = words.summary(
        name,
        format.share(shares.expected),
        format.share(shares.own),
        format.share(shares.low),
        format.share(shares.high),
      );
      return [
        slug === null ? named(name) : html`<a href="${to(`/managers/${slug}/`)}">${named(name)}</a>`,
        format.count(standing.place),
        intervalCell(shares, summary),
        shareCell(standing.expectedShare, reader),
        words.of(standing.customersAtRisk, standing.customers),
        shareCell(standing.ownWeight, reader),
        shareCell(overdueShare, reader),
        shareCell(rollRate, reader),
        daysBeyondTerms === null ? noPayment(site) : format.days(daysBeyondTerms),
        shareCell(largestCustomerShare, reader),
      ];
    }),
  };
}

/** The components of one book's risk, each beside what it is to be compared with in the book of all managers. */
export function componentsTable(
  manager: ManagerBook,
  all: Pick<Book, 'totals' | 'risk' | 'concentration'>,
  site: Site,
  caption: string,
): Table {
  const { reader } = site;
  const { text, format } = reader;
  const words = text.bookRisk;
  const { standing, overdueShare, rollRate, companyRollRate, daysBeyondTerms, earlier, largestCustomerShare } = manager.bookRisk;
  const since = manager.transitions?.from;
  const companyOverdue = all.totals.open === null || all.totals.overdue === null ? null : exactShare(all.totals.overdue, all.totals.open);
  const company = (share: number | null): Fragment => (share === null ? '' : words.company(format.share(share)));
  return {
    caption,
    columns: [{ head: words.component }, { head: words.book }, { head: words.beside }],
    rows: [
      [words.rows.overdue, shareText(overdueShare, reader), company(companyOverdue)],
      [words.rows.atRisk, shareText(manager.risk.amountShare, reader), company(all.risk.amountShare)],
      ...(standing === null
        ? []
        : [
            [
              words.rows.customers,
              words.standing(
                format.share(standing.expectedShare ?? 0),
                format.count(standing.customersAtRisk),
                format.share(standing.low ?? 0),
                format.share(standing.high ?? 0),
                standing.customers,
              ),
              words.allBooks(format.share(standing.allShare ?? 0)),
            ],
          ]),
      [
        since === undefined ? words.rollRate : words.rows.rollRate(format.day(since)),
        shareText(rollRate, reader),
        company(companyRollRate),
      ],
      [
        words.rows.terms,
        daysBeyondTerms === null ? noPayment(site) : words.days(format.days(daysBeyondTerms)),
        earlier === null || earlier.daysBeyondTerms === null
          ? ''
          : words.earlier(words.days(format.days(earlier.daysBeyondTerms)), format.dayShort(earlier.asOf)),
      ],
      [words.rows.largest, shareText(largestCustomerShare, reader), company(all.concentration?.open.top1 ?? null)],
    ],
  };
}

const shareText = (share: number | null, reader: Reader): Fragment => (share === null ? notAvailable(reader) : reader.format.share(share));

/** Lists of open items do not tell whether anything was paid. */
const noPayment = ({ reader, lists }: Site): Fragment => notAvailable(reader, lists ? 'lists' : 'paid');
