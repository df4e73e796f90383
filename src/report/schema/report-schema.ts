import { z } from 'zod';
import { bookRisk } from './book-risk-schema.ts';
import { forecast, managerForecast } from './forecast-schema.ts';
import { historySchema } from './history-schema.ts';
import { bookMetrics, bookProvision, concentration, managerMetrics, managerProvision } from './metrics-schema.ts';
import { bookMovement, managerMovement } from './movement-schema.ts';
import { count, day, money, rollForwardTerms, share } from './published-values.ts';

export const stageFigure = z.strictObject({
  id: z.string(),
  amount: money,
  amountShare: share,
  items: count,
  customers: count,
  customersShare: share,
  customersActiveShare: share,
});

export const riskVerdict = z.strictObject({
  /** null: nobody owes anything. */
  inRiskZone: z.boolean().nullable(),
  /** Which leg is over the threshold; null when none is. */
  leg: z.enum(['money', 'customers', 'both']).nullable(),
  amountShare: share,
  customersShare: share,
  threshold: z.number(),
  /** The larger leg's share minus the threshold: positive inside the zone. */
  distance: z.number().nullable(),
  /** First day of the present unbroken run of days inside (or outside) the zone. */
  since: day.nullable(),
});

export const trendPoint = z.strictObject({
  asOf: day,
  open: money,
  unapplied: money,
  stages: z.array(z.strictObject({ id: z.string(), amount: money, items: count, customers: count })),
  /** The two legs on that day, so that the distance to the threshold can be followed. */
  risk: z.strictObject({ inRiskZone: z.boolean().nullable(), amountShare: share, customersShare: share }),
});

/** What a manager can still move, and what has passed to their head and the lawyers. */
const handling = z.strictObject({ amount: money, amountShare: share, items: count });

export const managerBook = z.strictObject({
  id: z.string(),
  name: z.string(),
  open: money,
  items: count,
  customers: count,
  stages: z.array(stageFigure),
  risk: riskVerdict,
  theirsToActOn: handling,
  escalated: handling,
  bookRisk,
  metrics: managerMetrics,
  /** null where money cannot be added; so is provision. */
  concentration: concentration.nullable(),
  provision: managerProvision.nullable(),
  expectedCash: managerForecast,
  /** What moved in the book since the last month-end before the as-of date. */
  ...managerMovement,
});

export const totals = z.strictObject({
  open: money,
  overdue: money,
  unapplied: money,
  net: money,
  items: count,
  customersOwing: count,
  customersActive: count,
});

/**
 * What moved between the ends of two days. Cash and credit notes are what was applied to items; settlements are what lists of open items no
 * longer hold.
 */
export const movement = z.strictObject({ from: day, to: day, ...rollForwardTerms });

/** One set of figures: the company in its reporting currency, one currency of it, or one entity. */
const book = {
  totals,
  stages: z.array(stageFigure),
  risk: riskVerdict,
  trend: z.array(trendPoint),
  /** The days within the trend on which it came into the risk zone or left it; empty where lists of open items do not tell them. */
  crossings: z.array(z.strictObject({ day, inRiskZone: z.boolean() })),
  managers: z.array(managerBook),
  /** Since the last month-end before the as-of date; null where money cannot be added. */
  movement: movement.nullable(),
  metrics: bookMetrics,
  /** null where money cannot be added; so is provision. */
  concentration: concentration.nullable(),
  provision: bookProvision.nullable(),
  forecast,
  ...bookMovement,
};

/** A currency's figures in its own money, and what they are worth in the reporting currency; null where nothing is converted. */
const currencyBook = z.strictObject({
  currency: z.string(),
  ...book,
  reporting: z
    .strictObject({
      open: money,
      unapplied: money,
      net: money,
      /** Of all that is open. */
      openShare: share,
      /** One unit in the reporting currency on the as-of date; null where every document has the rate of its own day. */
      rate: z.string().nullable(),
    })
    .nullable(),
});

export const reportSchema = z.strictObject({
  schema: z.literal('arrears/report@1'),
  company: z.string().nullable(),
  title: z.string(),
  asOf: day,
  /** The latest date in the data: an older one than the as-of date by more than `staleAfterDays` is a finding. */
  latest: day.nullable(),
  currency: z.string().nullable(),
  ...book,
  currencies: z.array(currencyBook),
  /** Where there are several; `none` is what names no entity. */
  entities: z.array(z.strictObject({ entity: z.string(), ...book, currencies: z.array(currencyBook) })),
  /**
   * What past runs published beside the ledger replayed to their days, and what changed since the last of them; from the records that
   * `--record` keeps.
   */
  history: historySchema,
  quality: z.strictObject({
    rowsRead: count,
    rowsUsed: count,
    rowsSetAside: count,
    rowsRejected: count,
    findings: z.array(
      z.strictObject({
        code: z.string(),
        rows: count,
        /** Of the documents; null where they are not all in the reporting currency. */
        amount: money,
        /** What is open of the items that the finding touches, in the reporting currency. */
        atRisk: money,
      }),
    ),
  }),
  absent: z.array(z.strictObject({ panel: z.string(), needs: z.string() })),
});

/** `data/report.json`: what the pages say, for programs. The shape is the contract's; it is versioned by `schema`. */
export type Report = z.infer<typeof reportSchema>;
export type Book = Pick<
  Report,
  | 'totals'
  | 'stages'
  | 'risk'
  | 'trend'
  | 'crossings'
  | 'managers'
  | 'movement'
  | 'metrics'
  | 'concentration'
  | 'provision'
  | 'forecast'
  | keyof typeof bookMovement
>;
export type StageFigure = z.infer<typeof stageFigure>;
export type RiskVerdict = z.infer<typeof riskVerdict>;
export type TrendPoint = z.infer<typeof trendPoint>;
export type CurrencyBook = z.infer<typeof currencyBook>;
export type Movement = z.infer<typeof movement>;
export type ManagerBook = z.infer<typeof managerBook>;
