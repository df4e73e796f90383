import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

// Every scalar of the file is read as text, so that 60.00 stays 60.00 and a date stays a date.
const SECTIONS = [
  'metrics',
  'concentration',
  'provision',
  'transitions',
  'causes',
  'vintages',
  'dwell',
  'months',
  'customerTransitions',
  'bookRisk',
  'forecast',
  'expectedCash',
] as const;

const orNull = <T extends z.ZodType>(schema: T): z.ZodUnion<[z.ZodPipe<z.ZodLiteral<'null'>, z.ZodTransform<null, 'null'>>, T]> =>
  z.union([z.literal('null').transform(() => null), schema]);
const money = orNull(z.string().regex(/^-?\d+(\.\d+)?$/, 'money is written in digits, such as 60.00'));
const count = z.string().regex(/^\d+$/, 'a count is written in digits').transform(Number);
/** A share may be written as the bookkeeper reckons it: 2/3. */
const share = orNull(
  z
    .string()
    .regex(/^-?\d+(\.\d+)?(\/\d+(\.\d+)?)?$/, 'a share is a number from 0 to 1, or a fraction such as 2/3')
    .transform((text) => {
      const [part = '', whole = '1'] = text.split('/');
      return Number(part) / Number(whole);
    }),
);
const day = orNull(z.iso.date());

const stage = z.union([
  money.transform((amount) => ({ amount })),
  z.strictObject({
    amount: money.optional(),
    amountShare: share.optional(),
    items: count.optional(),
    customers: count.optional(),
    customersShare: share.optional(),
    customersActiveShare: share.optional(),
  }),
]);
const stages = z.record(z.string(), stage);
const risk = z.strictObject({
  inRiskZone: orNull(z.enum(['true', 'false']).transform((text) => text === 'true')).optional(),
  leg: orNull(z.enum(['money', 'customers', 'both'])).optional(),
  amountShare: share.optional(),
  customersShare: share.optional(),
  distance: share.optional(),
  since: day.optional(),
});
/**
 * Figures by name as deep as the case needs them: each is read as what the report has there, a decimal as text, a number as a number or a
 * fraction.
 */
type Figures = string | { [name: string]: Figures };
const tree: z.ZodType<Figures> = z.lazy(() => z.union([z.string(), z.record(z.string(), tree)]));
/** The sections of report.json that are told by name: see named-report.ts. */
const sections = Object.fromEntries(SECTIONS.map((name) => [name, tree.optional()])) as Record<
  (typeof SECTIONS)[number],
  z.ZodOptional<typeof tree>
>;

const manager = z.strictObject({
  ...sections,
  name: z.string().optional(),
  open: money.optional(),
  items: count.optional(),
  customers: count.optional(),
  stages: stages.optional(),
  risk: risk.optional(),
  theirsToActOn: money.optional(),
  escalated: money.optional(),
});
const totals = z.strictObject({
  open: money.optional(),
  overdue: money.optional(),
  unapplied: money.optional(),
  net: money.optional(),
  items: count.optional(),
  customersOwing: count.optional(),
  customersActive: count.optional(),
});
const movement = z.strictObject({
  from: day.optional(),
  to: day.optional(),
  opening: money.optional(),
  billed: money.optional(),
  cash: money.optional(),
  creditNotes: money.optional(),
  writeOffs: money.optional(),
  refunds: money.optional(),
  settlements: money.optional(),
  currencyDifference: money.optional(),
  closing: money.optional(),
});
const book = {
  ...sections,
  totals: totals.optional(),
  stages: stages.optional(),
  risk: risk.optional(),
  managers: z.record(z.string(), manager).optional(),
  movement: orNull(movement).optional(),
};
const worth = z.strictObject({
  open: money.optional(),
  unapplied: money.optional(),
  net: money.optional(),
  openShare: share.optional(),
  rate: money.optional(),
});
const figures = z.strictObject({
  ...book,
  currencies: z.record(z.string(), z.strictObject({ ...book, reporting: orNull(worth).optional() })).optional(),
  entities: z
    .record(
      z.string(),
      z.strictObject({
        ...book,
        currencies: z.record(z.string(), z.strictObject({ ...book, reporting: orNull(worth).optional() })).optional(),
      }),
    )
    .optional(),
  /** The days of the trend, all of them. */
  trend: z.array(z.iso.date()).optional(),
  /** Days of crossing the threshold, all of the trend’s time: `2026-02-01 in`, `2026-02-10 out`. */
  crossings: z.array(z.string()).optional(),
  /** Panels that are left out, all of them, each with what it needs: `since: invoices`. */
  absent: z.array(z.string()).optional(),
  quality: z
    .strictObject({
      rowsRead: count.optional(),
      rowsUsed: count.optional(),
      rowsSetAside: count.optional(),
      rowsRejected: count.optional(),
    })
    .optional(),
  /** Rows by code of finding. */
  findings: z.record(z.string(), count).optional(),
  /** All open items and what is open of them: one that is not named here must not be open. */
  openItems: z.record(z.string(), money).optional(),
  /** All credits of which something is left, or which are overdrawn. */
  unappliedCredits: z.record(z.string(), money).optional(),
  /** Speed of single customers, by the columns of the macro `customer_speed`. */
  customerSpeed: z.record(z.string(), z.record(z.string(), tree)).optional(),
  /** Customers who owe, by the columns of the macro `customers_owing`. */
  customers: z.record(z.string(), z.record(z.string(), tree)).optional(),
  /** All customers that passed from one manager to another, by the columns of the macro `handovers`. */
  handovers: z
    .record(
      z.string(),
      z.strictObject({
        former: z.string(),
        manager: z.string(),
        since: z.iso.date(),
        open_then: money,
        late_then: money,
        open: money,
        left_over: money,
      }),
    )
    .optional(),
});

const expectedFile = z.strictObject({ about: z.string(), dates: z.record(z.iso.date(), figures) });

export type Expected = z.infer<typeof expectedFile>;
export type ExpectedFigures = z.infer<typeof figures>;

/** `expected.yaml` of a case; an unknown key is an error, so that a slip of the pen cannot pass. */
export function readExpected(path: string): Expected {
  const read = expectedFile.safeParse(parse(readFileSync(path, 'utf8'), { schema: 'failsafe' }));
  if (read.success) return read.data;
  throw new Error(`${path}\n${z.prettifyError(read.error)}`);
}
