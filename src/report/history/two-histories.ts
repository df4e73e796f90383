import { z } from 'zod';
import type { Ledger } from '../ledger.ts';
import { decimalOf, moneyText, thousandths } from '../money.ts';
import type { Book } from '../schema/report-schema.ts';
import { historyCauses, type Told } from './history-causes.ts';
import type { History, PastRun, SinceRecord } from '../schema/history-schema.ts';
import { type KeptRecord, recordsBefore } from '../records/read-records.ts';
import type { PublishedRecord } from '../records/record.ts';

const replayRow = z.object({ stage: z.string(), amount: z.string().nullable(), items: z.number() });
const totalRow = z.object({
  open: z.string().nullable(),
  overdue: z.string().nullable(),
  unapplied: z.string().nullable(),
  items: z.number(),
  customers_owing: z.number(),
});

/**
 * What past runs published beside what the ledger says today of their days, and what changed since the last of them. `book` is the
 * company's of this run.
 */
export async function twoHistories(
  ledger: Ledger,
  book: Pick<Book, 'totals' | 'stages' | 'risk' | 'managers' | 'metrics'>,
): Promise<History> {
  const kept = recordsBefore(ledger.records, ledger.asOf, ledger.inputs);
  const told = await historyCauses(ledger, kept);
  const runs: PastRun[] = [];
  for (const [run, { record }] of kept.entries()) runs.push(await pastRun(ledger, record, told[run]));
  const last = kept.findLast(({ record }) => record.asOf < ledger.asOf);
  return { runs, since: last === undefined ? null : sinceRecord(ledger, last, book) };
}

async function pastRun(ledger: Ledger, record: PublishedRecord, why: Told = { causes: null, absent: 'not-kept' }): Promise<PastRun> {
  const told = await canTell(ledger, record.asOf);
  const [total] = told
    ? await ledger.database.rows('SELECT * FROM totals_in($day::DATE, false) WHERE entity IS NULL', { day: record.asOf }, totalRow)
    : [];
  const stages = told
    ? await ledger.database.rows(
        'SELECT stage, amount, items FROM stage_figures($day::DATE, false, 0) WHERE manager IS NULL AND entity IS NULL ORDER BY position',
        { day: record.asOf },
        replayRow,
      )
    : [];
  const money = moneyOf(ledger, record.currency);
  const nothing = record.currency === null ? null : money('0');
  const replayed = (amount: string | null | undefined): string | null =>
    amount == null || ledger.currency !== record.currency ? null : money(amount);
  const count = (published: number, now: number | undefined): PastRun['items'] => ({
    published,
    replayed: now ?? null,
    difference: now === undefined ? null : now - published,
  });
  const two = (published: string | null, now: string | null | undefined): PastRun['open'] => ({
    published,
    replayed: replayed(now),
    difference: difference(published, replayed(now), money),
  });
  return {
    asOf: record.asOf,
    inputs: record.inputs,
    currency: record.currency,
    open: two(record.totals.open, total?.open),
    overdue: two(record.totals.overdue, total?.overdue),
    unapplied: two(record.totals.unapplied, total?.unapplied),
    items: count(record.totals.items, total?.items),
    customersOwing: count(record.totals.customersOwing, total?.customers_owing),
    stages: stagesOfBoth(
      record.stages.map(({ id }) => id),
      ledger,
    ).map((id) => ({
      id,
      ...two(
        amountOf(record.stages, id, nothing),
        told
          ? amountOf(
              stages.map(({ stage, amount }) => ({ id: stage, amount })),
              id,
              nothing,
            )
          : null,
      ),
    })),
    otherStages: hasOtherStages(record, ledger),
    causes: why.causes,
    causesAbsent: why.absent,
  };
}

/** Lists of open items tell of their own days alone. */
async function canTell({ database, history }: Ledger, day: string): Promise<boolean> {
  if (history === 'documents') return true;
  const { days } = await database.row('SELECT count(*) AS days FROM list_day WHERE day = $day::DATE', { day });
  return days === 1;
}

function sinceRecord(
  ledger: Ledger,
  { record }: KeptRecord,
  book: Pick<Book, 'totals' | 'stages' | 'risk' | 'managers' | 'metrics'>,
): SinceRecord {
  const money = moneyOf(ledger, record.currency);
  const alike = ledger.currency === record.currency;
  const moneys = (before: string | null, now: string | null) => ({
    before,
    now: alike ? now : null,
    change: difference(before, alike ? now : null, money),
  });
  const numbers = (before: number | null, now: number | null) => ({
    before,
    now,
    change: before === null || now === null ? null : now - before,
  });
  const risk = new Set(ledger.config.risk.stages);
  const atRisk = (stages: readonly { id: string; amount: string | null }[] | undefined): string | null =>
    stages === undefined || stages.some(({ amount }) => amount === null) || [...risk].some((id) => !stages.some((stage) => stage.id === id))
      ? null
      : money(decimalOf(stages.filter(({ id }) => risk.has(id)).reduce((sum, { amount }) => sum + thousandths(amount ?? '0'), 0n)));
  const names = new Map([...record.managers, ...book.managers].map(({ id, name }) => [id, name]));
  const nothing = record.currency === null ? null : money('0');
  return {
    asOf: record.asOf,
    currency: record.currency,
    open: moneys(record.totals.open, book.totals.open),
    overdue: moneys(record.totals.overdue, book.totals.overdue),
    atRiskShare: numbers(record.risk.amountShare, book.risk.amountShare),
    customersAtRiskShare: numbers(record.risk.customersShare, book.risk.customersShare),
    dsoCountback: numbers(record.metrics.dsoCountback, book.metrics.dsoCountback),
    stages: stagesOfBoth(
      record.stages.map(({ id }) => id),
      ledger,
    ).map((id) => ({ id, ...moneys(amountOf(record.stages, id, nothing), amountOf(book.stages, id, nothing)) })),
    otherStages: hasOtherStages(record, ledger),
    managers: [...names]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, name]) => {
        const [before, now] = [record.managers.find((one) => one.id === id), book.managers.find((one) => one.id === id)];
        return {
          id,
          name,
          ...moneys(before === undefined ? nothing : before.open, now === undefined ? nothing : now.open),
          atRisk: moneys(
            before === undefined ? nothing : atRisk(before.stages),
            !alike ? null : now === undefined ? nothing : atRisk(now.stages),
          ),
        };
      }),
  };
}

/** The stages of now, and behind them those that a past run alone had. */
function stagesOfBoth(then: readonly string[], { config }: Ledger): string[] {
  return [...new Set([...config.stages.map(({ id }) => id), ...then])];
}

/**
 * A stage's money: nothing where the stage was not there, so that the parts of one that was split, or of two that were joined, add up to
 * what they were.
 */
function amountOf(stages: readonly { id: string; amount: string | null }[], id: string, nothing: string | null): string | null {
  const stage = stages.find((one) => one.id === id);
  return stage === undefined ? nothing : stage.amount;
}

/** Whether the stages of a past run had other names, or other limits as far as it says. */
function hasOtherStages({ stages }: PublishedRecord, { config }: Ledger): boolean {
  return (
    stages.length !== config.stages.length ||
    stages.some(({ id, upTo }, at) => id !== config.stages[at]?.id || (upTo !== undefined && upTo !== config.stages[at].upTo))
  );
}

type Money = (amount: string) => string;

function moneyOf(ledger: Ledger, currency: string | null): Money {
  return (amount) => moneyText(decimalOf(thousandths(amount)), currency === null ? 0 : ledger.decimals(currency));
}

function difference(published: string | null, replayed: string | null, money: Money): string | null {
  return published === null || replayed === null ? null : money(decimalOf(thousandths(replayed) - thousandths(published)));
}
