import { z } from 'zod';
import { type Queryable, sqlFile } from '../../../engine/database.ts';
import { dayBefore } from '../../days.ts';
import type { Ledger } from '../../ledger.ts';
import { shareOf, thousandths } from '../../money.ts';
import type { Report } from '../../schema/report-schema.ts';
import { type Comparison, compareMoney, compareQuotient } from '../comparison.ts';
import { compareOutlook, outlookRow } from './outlook.ts';
import type { CountedBook, Places } from './places.ts';

const whole = z.string().transform(thousandths);
const recoveryRow = z.object({ place: z.number(), age: z.number(), open: whole, collected: whole });
const evidenceRow = z.object({ place: z.number(), band: z.number(), reached: whole, lost: whole });
const dwellRow = z.object({ place: z.number(), position: z.number(), there: z.boolean(), stayed: z.number(), amount: whole });
const rollRow = z.object({ place: z.number(), turn: z.number(), can_roll: whole, can_cure: whole, rolled: whole, cured: whole });
const vintageRow = z.object({ place: z.number(), month: z.string(), taken: z.number().nullable(), amount: whole });
const cameRow = z.object({ place: z.number(), day: z.string(), week: z.number(), amount: whole });

/** Beyond any two days; see src/ledger/build-ledger.ts. */
const WITHOUT_LIMIT = 1_000_000;
/** How long before a test of the forecast the naive one looks. */
const NAIVE_BACK = 91;

/** What was counted of one kind of figure, of the rows of a book. */
type Counted<Row> = (book: CountedBook) => Row[];

/**
 * Holds what became of the money of each book to what items and applications say: what of a month's items was collected, what cash came where
 * cash was forecast; and where nothing that was applied was taken back, so that sums tell what was open, also recovery, what was lost, days in
 * the stages, the rates of the trend, and the stages ahead.
 */
export async function compareCourses(
  { database, config }: Ledger,
  report: Report,
  books: readonly CountedBook[],
  places: Places,
): Promise<Comparison[]> {
  const counted = async <Row extends { place: number }>(name: string, row: z.ZodType<Row>): Promise<Counted<Row>> => {
    const rows = await database.rows(sqlFile(import.meta.url, `./${name}.sql`), undefined, row);
    return (book) => {
      const of = places.of(book);
      return rows.filter(({ place }) => of.has(place));
    };
  };
  const days = report.trend.map(({ asOf }) => asOf);
  const { bands, closedAfterDays } = config.provision;
  await setLimits(database, config.stages);
  await database.setVariable('recount_since', `${firstVintage(report) ?? report.asOf.slice(0, 7)}-01`);
  const [dwell, roll, outlook, recovery, vintage] = [
    await counted('dwell', dwellRow),
    await counted('roll', rollRow),
    await counted('outlook', outlookRow),
    await counted('recovery', recoveryRow),
    await counted('vintage', vintageRow),
  ];
  await setLimits(database, bands);
  await database.setVariable('recount_closed_after', closedAfterDays);
  const evidence = await counted('evidence', evidenceRow);
  await database.setVariable('recount_origins', originsOf(report));
  const came = await counted('came', cameRow);
  return books.flatMap((book) => {
    const company = { ...book, entity: null };
    return [
      ...compareVintages(book, vintage(book)),
      ...compareCame(book, came(book)),
      // What history says of losses is the whole company's, in the books of each entity too.
      ...(places.reopened(company) ? [] : compareEvidence(book, evidence(company))),
      ...(places.reopened(book)
        ? []
        : [
            ...compareCollectible(book),
            ...compareRates(book, days, roll(book)),
            ...compareOutlook(book, outlook(book)),
            ...compareRecovery(book, recovery(book)),
            ...compareDwell(
              book,
              config.stages.map(({ id }) => id),
              dwell(book),
            ),
          ]),
    ];
  });
}

async function setLimits(database: Queryable, ranges: readonly { from: number | null; upTo: number | null }[]): Promise<void> {
  await database.setVariable(
    'recount_from',
    ranges.map(({ from }) => String(from ?? -WITHOUT_LIMIT)),
  );
  await database.setVariable(
    'recount_up_to',
    ranges.map(({ upTo }) => String(upTo ?? WITHOUT_LIMIT)),
  );
}

const booksOf = (report: Report) => [report, ...report.entities].flatMap((book) => [book, ...book.currencies]);

function firstVintage(report: Report): string | null {
  return booksOf(report).reduce<string | null>(
    (first, { vintages: [one] }) => (one !== undefined && (first === null || one.month < first) ? one.month : first),
    null,
  );
}

/** The days on which a forecast is tested, and those that the naive one looks at. */
function originsOf(report: Report): string[] {
  const tested = booksOf(report).flatMap(({ forecast }) => (forecast.cash?.backtests ?? []).map(({ asOf }) => asOf));
  return [...new Set(tested.flatMap((day) => [day, dayBefore(day, NAIVE_BACK)]))].toSorted();
}

function compareVintages({ slice, book }: CountedBook, rows: readonly z.infer<typeof vintageRow>[]): Comparison[] {
  const months = Map.groupBy(rows, ({ month }) => month);
  return book.vintages.flatMap(({ month, billed, collected, ages }) => {
    const these = months.get(month) ?? [];
    const name = `${slice}, items of ${month}`;
    const paid = (days: number): bigint => sumOf(these.filter(({ taken }) => taken !== null && taken <= days));
    return [
      compareMoney(`${name}, billed`, sumOf(these.filter(({ taken }) => taken === null)), billed),
      compareMoney(`${name}, collected`, paid(Number.POSITIVE_INFINITY), collected),
      ...ages.flatMap((cell) =>
        cell.collected === null ? [] : [compareMoney(`${name}, collected after ${cell.age} days`, paid(cell.age), cell.collected)],
      ),
    ];
  });
}

function compareCame({ slice, book }: CountedBook, rows: readonly z.infer<typeof cameRow>[]): Comparison[] {
  return (book.forecast.cash?.backtests ?? []).flatMap(({ asOf, weeks }) =>
    weeks.flatMap(({ to, came, naive }, index) => {
      const of = (origin: string): bigint => sumOf(rows.filter(({ day, week }) => day === origin && week === index + 1));
      return [
        compareMoney(`${slice}, cash that came in the week to ${to} of what was open on ${asOf}`, of(asOf), came),
        compareMoney(`${slice}, cash that the naive forecast of ${asOf} says of the week to ${to}`, of(dayBefore(asOf, NAIVE_BACK)), naive),
      ];
    }),
  );
}

/** Where nothing was taken back, what came into a stage in a month is what its movements say. */
function compareCollectible({ slice, book }: CountedBook): Comparison[] {
  const moved = new Map(book.movements.map((month) => [`${month.from} ${month.to.slice(0, 7)}`, month.stages]));
  return book.metrics.collected.flatMap(({ month, stages }) => {
    const movement = moved.get(`${dayBefore(`${month}-01`)} ${month}`) ?? [];
    return movement.map(({ id, opening, billed, migrationIn }) =>
      compareMoney(
        `${slice}, collectible of ${id} in ${month}`,
        [opening, billed, migrationIn].reduce((all, term) => all + thousandths(term), 0n),
        stages.find((stage) => stage.id === id)?.collectible ?? null,
      ),
    );
  });
}

/** Of every stretch but the first, which begins before the trend. */
function compareRates({ slice, book }: CountedBook, days: readonly string[], rows: readonly z.infer<typeof rollRow>[]): Comparison[] {
  return book.metrics.trend.flatMap(({ asOf, rollRate, cureRate }) => {
    const turn = days.indexOf(asOf) + 1;
    if (turn < 2) return [];
    const sum = (part: 'rolled' | 'can_roll' | 'cured' | 'can_cure'): bigint =>
      rows.filter((row) => row.turn === turn).reduce((all, row) => all + row[part], 0n);
    return [
      compareQuotient(`${slice}, roll rate up to ${asOf}`, shareOf(sum('rolled'), sum('can_roll')), rollRate),
      compareQuotient(`${slice}, cure rate up to ${asOf}`, shareOf(sum('cured'), sum('can_cure')), cureRate),
    ];
  });
}

function compareRecovery({ slice, book }: CountedBook, rows: readonly z.infer<typeof recoveryRow>[]): Comparison[] {
  return book.metrics.recovery.flatMap(({ age, open, collected }) => {
    const sum = (part: 'open' | 'collected'): bigint => rows.filter((row) => row.age === age).reduce((all, row) => all + row[part], 0n);
    const name = `${slice}, recovery of what was ${age} days past due`;
    return [compareMoney(`${name}, open`, sum('open'), open), compareMoney(`${name}, collected`, sum('collected'), collected)];
  });
}

function compareEvidence({ slice, book }: CountedBook, rows: readonly z.infer<typeof evidenceRow>[]): Comparison[] {
  return (book.provision?.bands ?? []).flatMap(({ evidence }, index) => {
    const sum = (part: 'reached' | 'lost'): bigint =>
      rows.filter(({ band }) => band === index + 1).reduce((all, row) => all + row[part], 0n);
    const name = `${slice}, evidence of band ${index + 1}`;
    return [compareMoney(`${name}, reached`, sum('reached'), evidence.reached), compareMoney(`${name}, lost`, sum('lost'), evidence.lost)];
  });
}

function compareDwell({ slice, book }: CountedBook, stages: readonly string[], rows: readonly z.infer<typeof dwellRow>[]): Comparison[] {
  return book.dwell.flatMap(({ id, amountLeft, moneyDays, amountThere, daysThere }) => {
    const these = rows.filter(({ position }) => position === stages.indexOf(id) + 1);
    const part = (there: boolean): [bigint, bigint] => {
      const of = these.filter((row) => row.there === there);
      return [sumOf(of), of.reduce((all, { amount, stayed }) => all + amount * BigInt(stayed), 0n)];
    };
    const [[gone, goneDays], [there, thereDays]] = [part(false), part(true)];
    const name = `${slice}, ${id}`;
    return [
      compareMoney(`${name}, money that left`, gone, amountLeft),
      compareQuotient(`${name}, days of the money that left`, shareOf(goneDays, gone), moneyDays),
      compareMoney(`${name}, money there`, there, amountThere),
      compareQuotient(`${name}, days of the money there`, shareOf(thereDays, there), daysThere),
    ];
  });
}

const sumOf = (rows: readonly { amount: bigint }[]): bigint => rows.reduce((all, { amount }) => all + amount, 0n);
