import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { StageDays } from '../../config/stages.ts';
import type { Report } from '../schema/report-schema.ts';

const money = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .nullable();
const share = z.number().min(0).max(1).nullable();
const count = z.int().nonnegative();
const days = z.number().nullable();
const stage = z.strictObject({ id: z.string(), amount: money, items: count, customers: count });

/**
 * What one run published, as it is kept in `history/` of the report folder: a file for each, never changed. Money, days and shares as in
 * report.json.
 */
export const recordSchema = z.strictObject({
  schema: z.literal('arrears/record@1'),
  asOf: z.iso.date(),
  /** Hash of the inputs, hexadecimal: with the as-of date the key of the record. */
  inputs: z.string().regex(/^[0-9a-f]{64}$/),
  /**
   * Which of the records of its as-of date it is, from 1, in the order in which they were kept; older ones say nothing of it, and come
   * before.
   */
  turn: z.int().positive().optional(),
  currency: z.string().nullable(),
  totals: z.strictObject({ open: money, overdue: money, unapplied: money, net: money, items: count, customersOwing: count }),
  risk: z.strictObject({ inRiskZone: z.boolean().nullable(), amountShare: share, customersShare: share, threshold: z.number() }),
  /** upTo: the last day past due, null of the last stage; older records say nothing of it. */
  stages: z.array(stage.extend({ upTo: z.int().nullable().optional() })),
  managers: z.array(z.strictObject({ id: z.string(), name: z.string(), open: money, stages: z.array(stage) })),
  metrics: z.strictObject({ dsoCountback: days, bestPossibleDso: days, averageDaysDelinquent: days }),
});
export type PublishedRecord = z.infer<typeof recordSchema>;

/** The record of a published report with these `limits` of stages; `others`: those that stood there already. */
export function recordOf(
  report: Report,
  inputs: string,
  limits: readonly StageDays[],
  others: readonly PublishedRecord[] = [],
): PublishedRecord {
  const stagesOf = (list: Report['stages']): z.infer<typeof stage>[] =>
    list.map(({ id, amount, items, customers }) => ({ id, amount, items, customers }));
  const { open, overdue, unapplied, net, items, customersOwing } = report.totals;
  const { inRiskZone, amountShare, customersShare, threshold } = report.risk;
  const { dsoCountback, bestPossibleDso, averageDaysDelinquent } = report.metrics;
  return {
    schema: 'arrears/record@1',
    asOf: report.asOf,
    inputs,
    // Not the time of the clock: the same folder gives the same record on any day.
    turn: 1 + Math.max(0, ...others.filter(({ asOf }) => asOf === report.asOf).map(({ turn = 1 }) => turn)),
    currency: report.currency,
    totals: { open, overdue, unapplied, net, items, customersOwing },
    risk: { inRiskZone, amountShare, customersShare, threshold },
    stages: stagesOf(report.stages).map((one) => ({ ...one, upTo: limits.find(({ id }) => id === one.id)?.upTo ?? null })),
    managers: report.managers.map((manager) => ({
      id: manager.id,
      name: manager.name,
      open: manager.open,
      stages: stagesOf(manager.stages),
    })),
    metrics: { dsoCountback, bestPossibleDso, averageDaysDelinquent },
  };
}

/**
 * The hash of what a run read: of every file's path and own hash, the configuration among them. The records of past runs are no part of it.
 */
export function inputsHash(inputs: readonly { path: string; sha256: string }[]): string {
  const hash = createHash('sha256');
  for (const { path, sha256 } of inputs.toSorted((a, b) => (a.path < b.path ? -1 : 1))) hash.update(`${path}\0${sha256}\n`);
  return hash.digest('hex');
}

/** The name of the file of a run's items, beside that of its record. */
export const itemsName = (record: string): string => record.replace(/\.json$/, '.items.parquet');

/** The name of a record's file: as-of date and the first of the hash. */
export const recordName = ({ asOf, inputs }: Pick<PublishedRecord, 'asOf' | 'inputs'>): string => `${asOf}-${inputs.slice(0, 16)}.json`;
