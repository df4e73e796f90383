import { type SourceKind, canonicalColumns, sourceKinds } from '../../config/columns.ts';
import { silentProgress } from '../../config/progress.ts';
import { provision, resolvedProvision } from '../../config/provision.ts';
import { resolvedSource } from '../../config/sources.ts';
import type { StageDays } from '../../config/stages.ts';
import type { Queryable } from '../../engine/database.ts';
import { USUAL, bringToHand, defineConversion } from '../../ingest/load/at-hand.ts';
import { setFormat } from '../../ingest/values/cell-format.ts';
import { columnsFound, findColumns, headerOf } from '../../ingest/columns/columns.ts';
import { findHeader } from '../../ingest/rows/find-header.ts';
import { MODELS, makeRoom } from '../../ingest/kinds/kind-models.ts';
import type { ReadFile } from '../../ingest/load/load.ts';
import { makeReadTables } from '../../ingest/load/read-tables.ts';
import { settleMarks } from '../../ingest/load/settle-marks.ts';
import { settleRows } from '../../ingest/settle/settle-rows.ts';
import { cellFormat } from '../../ingest/values/sniff.ts';
import { latestDate, listDays } from '../../ledger/build-ledger.ts';
import { publishMetrics } from '../../metrics/define-metrics.ts';
import { allocationOf, replay } from '../../metrics/replay.ts';
import type { Facts } from '../state/facts.ts';
import { type OwnFault, OwnProblem } from './own-problem.ts';

/** Characters in which the header must end. */
const HEAD = 65_536;
const REFUSALS_SHOWN = 5;
/** Kinds of input that can be looked at here; a control account has nothing to be compared with. */
const KINDS = sourceKinds.filter((kind) => kind !== 'control');

/** Those that say what is owed or paid. */
const TELLING: ReadonlySet<SourceKind> = new Set(['invoices', 'payments', 'credits', 'open-items', 'customer-ledger']);

export interface OwnTable {
  name: string;
  bytes: Uint8Array;
}

/** The rules under which a ledger of the reader's own is looked at: those that the page was published with. */
export type Rules = Pick<Facts, 'stages' | 'threshold' | 'customerStage' | 'allocation' | 'currency'>;

/**
 * Makes a ledger of the reader's own CSV files, with canonical columns, in the database in use: read, settled and replayed by the models of
 * the build.
 * `register` hands the engine a file under a name. Gives back the page's currency where files of money name none and are taken to be in it,
 * else null. Throws a Problem of what a person can mend.
 */
export async function ledgerOfTables(
  database: Queryable,
  tables: readonly OwnTable[],
  rules: Rules,
  register: (name: string, bytes: Uint8Array) => Promise<void>,
): Promise<string | null> {
  const stages = stagesOf(rules);
  const risk = { stages: rules.stages.filter(({ atRisk }) => atRisk).map(({ id }) => id), threshold: rules.threshold };
  await makeReadTables(database);
  await defineConversion(database);
  const read: ReadFile[] = [];
  for (const [source, table] of tables.entries()) read.push(await readTable(database, table, source, rules, register));
  const kinds = read.map(({ file }) => file.source.kind);
  if (read.every(({ file, cut }) => cut === 0 || !TELLING.has(file.source.kind)))
    throw new OwnProblem([{ file: null, fault: 'no-documents' }]);
  const config = {
    asOf: null,
    owner: 'at-issue',
    valuation: 'as-of',
    customerStage: rules.customerStage,
    stages,
    risk,
    provision: resolvedProvision(provision.parse(undefined), stages, risk.stages),
    allocation: allocationOf(kinds.includes('customer-ledger') ? null : rules.allocation, kinds),
    // Without rates the files' own currency is the one to sum in, whatever the page's is.
    currency: kinds.includes('rates') ? rules.currency : null,
  } as const;
  await settleRows(database, config, read, () => requireNoneRefused(database, read));
  const history = (await listDays(database)).length > 0 ? 'snapshots' : 'documents';
  const asOf = await latestDate(database);
  if (asOf === null) throw new OwnProblem([{ file: null, fault: 'no-documents' }]);
  const { currency } = await replay({ database, config, asOf, history, progress: silentProgress });
  await publishMetrics({ database, currency });
  return read.some(
    ({ file, columns }) => canonicalColumns[file.source.kind].optional.includes('currency') && !columns.headers.has('currency'),
  )
    ? rules.currency
    : null;
}

async function readTable(
  database: Queryable,
  { name, bytes }: OwnTable,
  source: number,
  rules: Rules,
  register: (name: string, bytes: Uint8Array) => Promise<void>,
): Promise<ReadFile> {
  const text = decoded(name, bytes);
  const kind = kindOf(name, text);
  const file = { path: name, location: `own-${source}.csv`, configured: true, source: resolvedSource({ files: name, kind }) };
  const head = headOf(text, (header) => columnsFound(file, null, header));
  if (head === null) throw new OwnProblem([{ file: name, fault: 'no-header' }]);
  const columns = findColumns(file, { ...head, encoding: 'utf-8', made: false }, null);
  const rows = new TextEncoder().encode(text.slice(head.after).replace(/\r\n?/g, '\n'));
  await register(file.location, rows);
  const inspection = {
    bytes: bytes.length,
    sha256: '',
    padded: true,
    rows: null,
    longestLine: 0,
    text: {
      delimiter: head.delimiter,
      quote: head.quote,
      width: head.header.length,
      made: false,
      escape: 'doubled' as const,
      location: file.location,
      skip: 0,
      line: head.line,
    },
  };
  const known = { source, file, head: { ...head, encoding: 'utf-8', made: false }, columns, inspection };
  await database.execute('DROP TABLE IF EXISTS reject_errors; DROP TABLE IF EXISTS reject_scans;');
  // A blank in a column of currencies is settled by the other rows, or asked about.
  await bringToHand(database, { ...known, currency: columns.headers.has('currency') ? '' : (rules.currency ?? '') });
  // The columns are canonical, and so is a dot in front of three digits that may be thousands elsewhere: it is decimal, as for the command.
  const format = await cellFormat(database, file, columns, '.');
  await setFormat(database, format);
  await makeRoom(database, kind);
  const { table, sql } = MODELS[kind];
  const count = async (): Promise<number> => Number((await database.row(`SELECT count(*) AS rows FROM ${table}`))['rows']);
  const first = await count();
  await database.execute(sql);
  const cut = (await count()) - first;
  const { misshapen } = await database.row('SELECT count(DISTINCT line_byte_position) AS misshapen FROM reject_errors');
  if (Number(misshapen) > 0) throw new OwnProblem([{ file: name, fault: 'fields-count', detail: String(misshapen) }]);
  if (format.currencies) await settleMarks(database, file, first);
  await database.execute(
    'INSERT INTO read_file VALUES ($source, $path, $kind, NULL, $encoding, $delimiter, $decimal, $date, $bytes, NULL, $rows)',
    {
      source,
      path: name,
      kind,
      encoding: 'utf-8',
      delimiter: head.delimiter,
      decimal: format.decimal,
      date: format.date,
      bytes: bytes.length,
      rows: cut,
    },
  );
  return { ...known, format, first, cut, ...USUAL, misshapen: 0 };
}

/** Text in UTF-8, or in UTF-16 with its mark. What else there is must be told, and the command asks. */
function decoded(name: string, bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(wide, { fatal: true }).decode(bytes);
  } catch {
    throw new OwnProblem([{ file: name, fault: 'not-utf-8' }]);
  }
}

const headOf = (text: string, wanted: (header: readonly string[]) => number): ReturnType<typeof findHeader> =>
  findHeader(text.slice(0, HEAD), { delimiter: null, quote: '"', escape: 'doubled', whole: text.length <= HEAD, made: false }, wanted);

/** The kind of input that a file is named for; else the one whose required columns its header has, and the most of the others. */
function kindOf(name: string, text: string): SourceKind {
  const named = KINDS.find((kind) => new RegExp(`(^|/)${kind}[^/]*$`, 'i').test(name));
  if (named !== undefined) return named;
  const found = KINDS.map((kind) => {
    const file = { path: name, location: name, configured: true, source: resolvedSource({ files: name, kind }) };
    const header = headOf(text, (one) => columnsFound(file, null, one))?.header.map((cell) => cell.toLowerCase()) ?? [];
    const { required, optional } = canonicalColumns[kind];
    return {
      kind,
      whole: required.every((column) => header.includes(column)),
      count: [...required, ...optional].filter((column) => header.includes(column)).length,
    };
  });
  const [best] = found.filter(({ whole }) => whole).toSorted((a, b) => b.count - a.count);
  if (best !== undefined) return best.kind;
  const columns = `invoices: ${canonicalColumns.invoices.required.join(', ')}; open items: ${canonicalColumns['open-items'].required.join(', ')}`;
  throw new OwnProblem([{ file: name, fault: 'unknown-columns', detail: columns }]);
}

async function requireNoneRefused(database: Queryable, read: readonly ReadFile[]): Promise<void> {
  const refused = await database.rows(`
    SELECT source, ordinal, refused
    FROM (
      SELECT source, rowid AS ordinal, refused FROM staged_invoice UNION ALL SELECT source, rowid, refused FROM staged_credit UNION ALL SELECT source, rowid, refused FROM staged_line
      UNION ALL SELECT source, rowid, refused FROM staged_customer UNION ALL SELECT source, rowid, refused FROM staged_owner UNION ALL SELECT source, rowid, refused FROM staged_rate
    )
    WHERE refused IS NOT NULL
    ORDER BY source, ordinal`);
  if (refused.length === 0) return;
  const faults = refused.slice(0, REFUSALS_SHOWN).map(({ source, ordinal, refused: why }): OwnFault => {
    const { file, first, columns } = read.find((one) => one.source === source)!;
    const [code = '', column = ''] = String(why).split(' ');
    return { file: file.path, fault: { code, row: Number(ordinal) - first + 1, column: headerOf(columns, column) } };
  });
  throw new OwnProblem(faults, refused.length - faults.length);
}

/** The published stages with their first days. */
function stagesOf({ stages }: Rules): StageDays[] {
  return stages.map(({ id, upTo }, index) => ({ id, from: index === 0 ? null : stages[index - 1]!.upTo! + 1, upTo }));
}
