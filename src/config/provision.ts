import { z } from 'zod';
import type { StageDays } from './stages.ts';

const RATE = 'must be a loss rate from 0 to 1 with at most six decimals, such as 0.022';
const rate = z
  .number({ error: RATE })
  .min(0, { error: RATE })
  .max(1, { error: RATE })
  .refine((value) => decimalOf(value) !== null, { error: RATE });
const DAYS = 'must be a whole number of days, from 1 to 3650';

export const provision = z
  .strictObject({
    byStage: z
      .record(z.string(), rate, { error: 'must be a map of stages and their loss rates, such as { critical: 0.1 }' })
      .optional()
      .describe('Loss rates of stages, from 0 to 1; a stage that is not named has the rate that the history gives.'),
    byAge: z
      .array(
        z.strictObject({
          upTo: z.int({ error: 'must be a whole number of days past due' }).min(-36_500).max(36_500).optional(),
          rate: rate.optional(),
        }),
        { error: 'must be a list of ages, such as [{ upTo: 0, rate: 0.005 }, { rate: 0.1 }]' },
      )
      .min(2, { error: 'must list two ages or more' })
      .optional()
      .describe('Loss rates by days past due instead of stages: each entry up to its last day, the last entry without one.'),
    closedAfterDays: z
      .int({ error: DAYS })
      .min(1, { error: DAYS })
      .max(3650, { error: DAYS })
      .default(365)
      .describe('After how many days money that is still unpaid counts as lost, where rates are estimated from the history.'),
  })
  .prefault({})
  .describe(
    'Loss rates for the provision: a management estimate. Without any the history gives them, and a last stage that is at risk is provided for in full.',
  );

export type WrittenProvision = z.output<typeof provision>;

/** A range of days past due with one loss rate. */
export interface ProvisionBand {
  /** null: the band is an age of its own. */
  stage: string | null;
  /** First and last day past due; null has no limit. */
  from: number | null;
  upTo: number | null;
  /** A decimal string from 0 to 1; null: none is set, so the history gives it. */
  rate: string | null;
  source: 'set' | 'default' | null;
}

export interface Provision {
  bands: ProvisionBand[];
  closedAfterDays: number;
}

/** The bands in the order of days past due. Nothing set: the stages, the last of them in full where it is at risk. */
export function resolvedProvision(
  { byStage, byAge, closedAfterDays }: WrittenProvision,
  stages: readonly StageDays[],
  riskStages: readonly string[],
): Provision {
  if (byAge !== undefined)
    return {
      bands: byAge.map(({ upTo = null, rate: set }, index) => ({
        stage: null,
        from: after(byAge[index - 1]?.upTo),
        upTo,
        ...sourced(set),
      })),
      closedAfterDays,
    };
  const last = stages.at(-1);
  const bands = stages.map(({ id, from, upTo }) => {
    const inFull = byStage === undefined && id === last?.id && riskStages.includes(id);
    return { stage: id, from, upTo, ...(inFull ? { rate: '1', source: 'default' as const } : sourced(byStage?.[id])) };
  });
  return { bands, closedAfterDays };
}

function sourced(rateSet: number | undefined): Pick<ProvisionBand, 'rate' | 'source'> {
  return rateSet === undefined ? { rate: null, source: null } : { rate: decimalOf(rateSet), source: 'set' };
}

function after(upTo: number | undefined): number | null {
  return upTo === undefined ? null : upTo + 1;
}

/** The number as it was written, where that has at most six decimals; else null. */
function decimalOf(value: number): string | null {
  const text = value.toFixed(6);
  return Number(text) === value ? text : null;
}

/** What is wrong with a list of ages: each must end after the one before it, and the last alone has no end. */
export function ageMistakes(list: readonly { upTo?: number | undefined }[]): { index: number; message: string; todo: string }[] {
  return list.flatMap(({ upTo }, index) => {
    const before = list[index - 1]?.upTo;
    if (upTo === undefined)
      return index === list.length - 1
        ? []
        : [
            {
              index,
              message: `provision.byAge entry ${index + 1} has no upTo, so the ages after it would never be reached`,
              todo: 'Give its last day past due.',
            },
          ];
    if (index === list.length - 1)
      return [
        {
          index,
          message: 'the last age of provision.byAge ends, so older money would have no loss rate',
          todo: 'Take its upTo away, or add an entry without one.',
        },
      ];
    return before !== undefined && upTo <= before
      ? [
          {
            index,
            message: `provision.byAge entry ${index + 1} ends on day ${upTo}, not after the entry before it`,
            todo: `Give it an upTo above ${before}.`,
          },
        ]
      : [];
  });
}
