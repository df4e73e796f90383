import { z } from 'zod';
import { LOCALES } from '../text/locale.ts';
import { currencyCode } from './currency.ts';
import { calendarDay } from './day.ts';
import { identity } from './identity.ts';
import { provision } from './provision.ts';
import { risk } from './risk.ts';
import { sources } from './sources.ts';
import { stages } from './stages.ts';
import { words } from './words.ts';

const whole = (what: string) => {
  const error = `must be a whole number of ${what}, 0 or more`;
  return z.int({ error }).nonnegative({ error });
};

const AMOUNT = 'must be an amount of money, 0 or more, such as 0.00';

/** The title of a report that is given none; pages say it in the reader's language. */
export const DEFAULT_TITLE = 'Receivables';

/** `report.yaml` as written. Every key has a default; `report.schema.json` is made from it. */
export const settings = z.strictObject({
  company: words.optional().describe('Whose receivables these are; default: none is shown.'),
  title: words.default(DEFAULT_TITLE),
  asOf: calendarDay.optional().describe('The day at whose end balances are stated; default: the latest issue or credit date in the data.'),
  currency: currencyCode.optional().describe('The reporting currency; default: the only currency of the data.'),
  locales: z
    .array(z.enum(LOCALES), { error: 'must be a list of languages, such as [en, ru]' })
    .min(1)
    .refine((list) => new Set(list).size === list.length, { error: 'must name each language once' })
    .default(['en'])
    .describe('Languages of the site; the first is served at the root.'),
  identity,
  stages: stages.optional(),
  risk,
  customerStage: z.enum(['worst', 'most-money']).default('worst').describe('In which stage a customer stands.'),
  owner: z
    .enum(['at-issue', 'current'])
    .default('at-issue')
    .describe('Whose an item is: the owner when it was issued, or the owner of today.'),
  allocation: z
    .enum(['explicit', 'oldest-first'])
    .optional()
    .describe('Whether credits that name no item are applied, and how; default: explicit, with a customer ledger oldest-first.'),
  valuation: z.enum(['as-of', 'document']).default('as-of').describe("Which day's rate values an open item."),
  tolerance: z
    .strictObject({
      rejectedRows: whole('rows').default(0).describe('More refused rows than this stop the run.'),
      // An editor sees a number; the loader hands over the digits as written, so that money is never a float.
      control: z
        .union([z.string().regex(/^\d{1,15}(\.\d{1,3})?$/, { error: AMOUNT }), z.number().nonnegative({ error: AMOUNT })], {
          error: AMOUNT,
        })
        .default('0.00')
        .describe('By how much the ledger may differ from the control account.'),
    })
    .prefault({}),
  provision,
  staleAfterDays: whole('days').default(7).describe('Data older than the as-of date by more than this is a finding.'),
  pages: z
    .strictObject({ customers: whole('customers').default(200).describe('For how many customers, those who owe most, a page is made.') })
    .prefault({}),
  history: z
    .strictObject({
      items: z
        .boolean()
        .default(false)
        .describe(
          'Whether a recorded run (--record) keeps its documents too, in a compact file, so that later reports tell why they differ.',
        ),
    })
    .prefault({}),
  sources: sources.default([]).describe('One entry per file or pattern; default: the files that bear canonical names.'),
});

export type Settings = z.output<typeof settings>;
