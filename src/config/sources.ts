import { z } from 'zod';
import { sourceKinds } from './columns.ts';
import { currencyCode } from './currency.ts';
import { calendarDay } from './day.ts';
import {
  type Bucket,
  type CarriedRows,
  type CellMapping,
  type DocumentRows,
  type SetAsideRule,
  type StatedTotal,
  bucket,
  carriedRows,
  cellMapping,
  documentRows,
  setAsideRule,
  statedTotal,
} from './mapping.ts';

const DATE_LETTERS = /^(?=.*y)(?=.*M)(?=.*d)[yMdHhmsSaT\P{L}]+$/u;

/** What a pattern of days is made of, each letter as often as it may stand. */
export const DATE_PARTS = [
  'y',
  'yy',
  'yyyy',
  'M',
  'MM',
  'MMM',
  'MMMM',
  'd',
  'dd',
  'H',
  'HH',
  'h',
  'hh',
  'm',
  'mm',
  's',
  'ss',
  'S',
  'SS',
  'SSS',
  'a',
] as const;

/** Letters in single quotes stand for themselves, as does the T before a time of day. */
function isOfParts(pattern: string): boolean {
  const runs = pattern.replace(/'[^']*'/g, '').match(/([A-Za-z])\1*/g) ?? [];
  return runs.every((run) => /^T+$/.test(run) || (DATE_PARTS as readonly string[]).includes(run));
}

function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label) instanceof TextDecoder;
  } catch {
    return false;
  }
}

/** The engine cuts rows at single bytes. Behind the tab, ASCII has four more that separate (28 to 31). */
const isMark = (mark: string): boolean => mark === '\t' || (mark >= '\u001c' && mark <= '~');

const date = z.string().refine((pattern) => DATE_LETTERS.test(pattern) && isOfParts(pattern), {
  error: 'must be a pattern of d, M and y, such as dd.MM.yyyy (M is the month, in capitals; d and y are small)',
});

const format = z
  .strictObject({
    encoding: z.string().refine(isEncoding, { error: 'must be the name of a text encoding, such as utf-8 or windows-1251' }).optional(),
    delimiter: z
      .string()
      .length(1, { error: 'must be one character, such as ";" or "\\t"' })
      .refine((mark) => mark.length !== 1 || isMark(mark), { error: 'must be a character of ASCII, such as ";" or "\\t"' })
      .optional(),
    quote: z
      .string()
      .max(1, { error: 'must be one character, or "" for none' })
      .refine((mark) => mark.length !== 1 || isMark(mark), { error: 'must be a character of ASCII, or "" for none' })
      .optional(),
    escape: z
      .enum(['doubled', 'backslash'])
      .optional()
      .describe('How a quotation mark inside quotation marks is written: twice, or behind a backslash.'),
    decimal: z.enum(['.', ',']).optional(),
    thousands: z
      .string()
      .max(1, { error: 'must be one character, such as " " or ".", or "" for none' })
      // It is taken out of amounts: a digit or a sign of them would go with it.
      .refine((mark) => mark.length > 1 || !/[\p{L}\p{N}\p{Sc}+%()−-]/u.test(mark), {
        error: 'must be a mark that stands between digits, such as " " or ".", or "" for none',
      })
      .optional(),
    date: date.optional(),
  })
  .check(({ value, issues }) => {
    const differ = (key: 'thousands' | 'delimiter' | 'quote', from: string): void =>
      void issues.push({ code: 'custom', input: value[key], path: [key], message: `must be another character than ${from}` });
    if (value.decimal !== undefined && value.decimal === value.thousands) differ('thousands', 'decimal');
    if (value.delimiter === undefined || value.delimiter !== (value.quote ?? '"')) return;
    if (value.quote === undefined) differ('delimiter', "quote, which is '\"' where nothing is said");
    else differ('quote', 'delimiter');
  })
  .describe('How the files are written; what is absent is found out from the head of each file.');

const source = z.strictObject({
  files: z
    .string()
    .min(1)
    .refine((path) => !path.startsWith('/') && !/^[A-Za-z]:/.test(path) && !path.split(/[\\/]/).includes('..'), {
      error: 'must name files inside the report folder, relative to it',
    })
    .describe('A file name or a pattern, relative to the report folder.'),
  kind: z.enum(sourceKinds).describe('Which input the files are.'),
  profile: z.string().min(1).optional().describe('A named mapping that ships with the program, such as xero.'),
  columns: z
    .record(z.string(), cellMapping)
    .optional()
    .describe('For each canonical column the header that the files give it, or a rule that says where its values come from.'),
  format: format.optional(),
  setAside: z.array(setAsideRule).optional().describe('Rows that are no part of the ledger: set aside and counted, never lost.'),
  lines: documentRows
    .optional()
    .describe('Which rows are documents: those whose cell matches. Headings of sections, totals and notes are set aside.'),
  carried: carriedRows
    .optional()
    .describe(
      'Rows that go on with the one above: where the column `by` is blank, the others named have the values of the last row in which it is not.',
    ),
  total: statedTotal
    .optional()
    .describe(
      'The row in which the files state the sums of some columns: they are refused where the rows that are read do not add up to them.',
    ),
  documentLines: z
    .boolean()
    .optional()
    .describe('The files have a row for each line of a document: further rows that say the same of it are set aside.'),
  buckets: z
    .array(bucket)
    .min(1)
    .optional()
    .describe('The columns of an ageing list, each with the days past due from which on its money is.'),
  currency: currencyCode.optional().describe('The currency of every row of files that have no such column.'),
  sheet: z
    .union([z.string().min(1), z.int().min(1)], { error: 'must be the name of a sheet, or its number from 1' })
    .optional()
    .describe('The sheet of a workbook: its name, or its number from 1; default: the first that has rows.'),
  listed: calendarDay
    .optional()
    .describe('The day for which lists of open items state the balances; default: as the file or its name says.'),
});

export const sources = z.array(source);

/** One file or pattern of the report folder, and how it is read. Absent parts of `format` are null: found out from the file. */
export interface Source {
  files: string;
  kind: z.output<typeof source>['kind'];
  profile: string | null;
  columns: Record<string, CellMapping>;
  format: Record<'encoding' | 'delimiter' | 'quote' | 'escape' | 'decimal' | 'thousands' | 'date', string | null>;
  setAside: SetAsideRule[];
  lines: DocumentRows | null;
  carried: CarriedRows | null;
  total: StatedTotal | null;
  documentLines: boolean | null;
  buckets: Bucket[];
  currency: string | null;
  /** A sheet's name, or its number from 1; null where nobody says. */
  sheet: string | number | null;
  /** The day of lists of open items, `YYYY-MM-DD`. */
  listed: string | null;
  /** Where report.yaml says it, or a part of it; null of a source that is none of the user's. */
  place: (...path: PropertyKey[]) => string | null;
}

/** A source as written, with every absent part made plain. */
export function resolvedSource(written: z.output<typeof source>, place: Source['place'] = () => null): Source {
  const {
    encoding = null,
    delimiter = null,
    quote = null,
    escape = null,
    decimal = null,
    thousands = null,
    date: pattern = null,
  } = written.format ?? {};
  return {
    files: written.files,
    kind: written.kind,
    profile: written.profile ?? null,
    columns: written.columns ?? {},
    format: { encoding, delimiter, quote, escape, decimal, thousands, date: pattern },
    setAside: written.setAside ?? [],
    lines: written.lines ?? null,
    carried: written.carried ?? null,
    total: written.total ?? null,
    documentLines: written.documentLines ?? null,
    buckets: written.buckets ?? [],
    currency: written.currency ?? null,
    sheet: written.sheet ?? null,
    listed: written.listed ?? null,
    place,
  };
}
