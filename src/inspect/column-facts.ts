import { z } from 'zod';
import { type Database, sqlFile } from '../engine/database.ts';
import { AmbiguousForm } from '../ingest/values/ambiguous-form.ts';
import { bringToHand, defineConversion } from '../ingest/load/at-hand.ts';
import type { Columns } from '../ingest/columns/columns.ts';
import type { InputFile } from '../ingest/files/find-files.ts';
import type { Head } from '../ingest/rows/head.ts';
import type { Inspection } from '../ingest/rows/inspect-bytes.ts';
import { type CellFormat, setFormat } from '../ingest/values/cell-format.ts';
import { cellFormat } from '../ingest/values/sniff.ts';
import { isTotal } from '../ingest/values/total-words.ts';

const columnFacts = sqlFile(import.meta.url, './column-facts.sql');
/** Cells, counted. */
const countedRow = z.object({ filled: z.number(), different: z.number(), readable_days: z.number(), readable_amounts: z.number() });

/** What a column of a file holds, as its cells tell. */
export interface ColumnFacts {
  /** From 0, in the order of the file. */
  place: number;
  header: string;
  /** Cells that are not blank, and how many different ones. */
  filled: number;
  different: number;
  /** The first different cells. */
  examples: string[];
  holds: 'blank' | 'day' | 'number' | 'text';
  /** How days or numbers are written; null for anything else, and where that cannot be told. */
  form: CellFormat | null;
  /** What only a person can decide: what is doubtful, the line of configuration that decides it, and the forms that fit. */
  doubt: { what: string; todo: string; forms: string[] } | null;
  /** Whether it adds up the amounts of the rows before, and so holds nothing of a document. */
  isRunning?: true;
}

const EXAMPLES = 3;
/** A column holds days, or numbers, when so many of its different cells can be read as such: a few bad ones make it no text. */
const MOST = 0.8;

type Reading = Pick<ColumnFacts, 'filled' | 'different' | 'form' | 'doubt'> & { readable: number };

/** Looks at one column after the other with the eyes of a run: what it says here is what a run would read. */
export async function everyColumn(database: Database, file: InputFile, head: Head, inspection: Inspection): Promise<ColumnFacts[]> {
  const facts: ColumnFacts[] = [];
  await defineConversion(database);
  for (const [place, header] of head.header.entries()) {
    const examples = [...new Set(head.rows.map((row) => (row[place] ?? '').trim()).filter((cell) => cell !== ''))].slice(0, EXAMPLES);
    const days = await readAs('issued', database, file, head, inspection, place);
    const headings = shareOfHeadings(head.rows, place);
    const isMostly = ({ readable, different }: Reading): boolean =>
      different > 0 && readable > 0 && readable >= MOST * (1 - headings) * different;
    const amounts = isMostly(days) || days.filled === 0 ? days : await readAs('amount', database, file, head, inspection, place);
    const { filled, different } = days;
    const known = { place, header, filled, different, examples };
    if (filled === 0) facts.push({ ...known, holds: 'blank', form: null, doubt: null });
    else if (isMostly(days)) facts.push({ ...known, holds: 'day', form: days.form, doubt: days.doubt });
    else if (isMostly(amounts)) facts.push({ ...known, holds: 'number', form: amounts.form, doubt: amounts.doubt });
    else facts.push({ ...known, holds: 'text', form: null, doubt: null });
  }
  return facts;
}

/**
 * What of a column's different cells are headings and sums of sections, whose rows hold nothing else, or a total: they tell nothing of the
 * documents' cells below them.
 */
function shareOfHeadings(rows: readonly (readonly string[])[], place: number): number {
  const cells = new Set<string>();
  const headings = new Set<string>();
  for (const row of rows) {
    const filled = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
    const cell = (row[place] ?? '').trim();
    if (cell !== '') cells.add(cell);
    if (isTotal(cell) || (cell !== '' && filled[0] === cell && /\p{L}/u.test(cell) && filled.length === 1)) headings.add(cell);
  }
  return cells.size === 0 ? 0 : headings.size / cells.size;
}

/** A column read as if it were the issue date, or the amount, of an invoice. */
async function readAs(
  as: 'issued' | 'amount',
  database: Database,
  file: InputFile,
  head: Head,
  inspection: Inspection,
  place: number,
): Promise<Reading> {
  const columns = oneColumn(head, place, as);
  const stated = as === 'issued' ? { decimal: '.', thousands: '' } : { date: 'yyyy-MM-dd' };
  const asked = { ...file, source: { ...file.source, format: { ...file.source.format, ...stated } } };
  await bringToHand(database, { source: 0, file: asked, head, columns, inspection, currency: '' });
  let form: CellFormat | null = null;
  let doubt: ColumnFacts['doubt'] = null;
  try {
    form = await cellFormat(database, asked, columns);
    await setFormat(database, form);
  } catch (error) {
    if (!(error instanceof AmbiguousForm)) throw error;
    const [line] = error.lines;
    doubt = { what: line?.what ?? '', todo: line?.todo ?? '', forms: error.forms.map(({ shown }) => shown) };
    const [first] = error.forms;
    if (first !== undefined) await setFormat(database, first.form);
  }
  await database.setVariable('typed_columns', [as]);
  const { filled, different, readable_days: days, readable_amounts: amounts } = countedRow.parse(await database.row(columnFacts));
  return { filled, different, readable: as === 'issued' ? days : amounts, form, doubt };
}

/** The columns of a file of which nothing is known, but for one that is looked at as a canonical one. */
function oneColumn(head: Head, place: number, as: string): Columns {
  return {
    names: head.header.map((_, at) => (at === place ? as : `_${at + 1}`)),
    headers: new Map([[as, head.header[place] ?? '']]),
    places: new Map([[as, [place]]]),
    setAside: [],
    shape: null,
  };
}
