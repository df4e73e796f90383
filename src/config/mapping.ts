import { z } from 'zod';

const text = z.string().min(1);
const header = z.union([text, z.array(text).min(1)]).meta({ id: 'header' });

/** A regular expression of a mapping, which may begin with (?i) as RE2 writes it. */
export function expressionOf(pattern: string): RegExp {
  return pattern.startsWith('(?i)') ? new RegExp(pattern.slice('(?i)'.length), 'iu') : new RegExp(pattern, 'u');
}

/**
 * What JavaScript has and RE2, by which the engine reads, has not: looking around, back references, named groups, \u and \c, properties with
 * a value, [^] for any character, more than a thousand repetitions.
 */
const NOT_IN_RE2 = /\(\?<?[=!]|\(\?<[\p{L}_$]|\\[1-9kuc]|\\[pP]\{[^}]*=|\[\^\]|\{(?:\d+,)?(?!1000[,}])\d{4,}[,}]/u;

/** Groups that catch something in a regular expression; null where it is none, or none that RE2 knows. */
function groupsOf(pattern: string): number | null {
  // Behind a backslash that is a letter itself nothing is an escape.
  if (NOT_IN_RE2.test(pattern.replaceAll('\\\\', ''))) return null;
  try {
    return (expressionOf(`${pattern}|`).exec('')?.length ?? 1) - 1;
  } catch {
    return null;
  }
}

const NO_PATTERN = String.raw`must be a regular expression that RE2 knows: without look-around, back references, named groups, \u00a0 and its like`;
const pattern = z
  .string()
  .min(1)
  .refine((written) => groupsOf(written) === 1, {
    error: `${NO_PATTERN}, with one group in round brackets around what is meant (others begin with "(?:")`,
  });
/** A regular expression that a cell holds or does not: its groups mean nothing. */
export const test = z
  .string()
  .min(1)
  .refine((written) => groupsOf(written) !== null, { error: NO_PATTERN });

const condition = z
  .strictObject({ header, matches: test })
  .describe('Only in rows whose cell of this header matches the regular expression; else the cell is blank.');

const namedDocument = z.strictObject({
  header,
  year: header.optional().describe('The column of the fiscal year in which the named document stands, where the file has it.'),
  day: header.optional().describe('The column of a day in that fiscal year, where the file does not tell the year itself.'),
});

const rule = z.strictObject({
  header: header.optional().describe('The header of the column; of several, the first that the file has.'),
  nth: z.int().min(1).max(99).optional().describe('Which of several columns of this header, counted from 1 at the left.'),
  right: z
    .int()
    .min(1)
    .max(99)
    .optional()
    .describe('The column that many places to the right of the header, where its own header is blank.'),
  place: z.int().min(1).max(999).optional().describe('The column at this place, counted from 1, where its header is blank.'),
  value: z.string().optional().describe('The same text in every row; with none, "", no column of the file is it.'),
  preamble: pattern.optional().describe('What the group catches in the lines above the header.'),
  fileName: pattern.optional().describe("What the group catches in the file's name."),
  get first() {
    return z.array(cellMapping).min(1).optional().describe('The first of several that is not blank in the row.');
  },
  pattern: pattern.optional().describe('Only what the group catches; blank where the expression does not match.'),
  nonZero: z.literal(true).optional().describe('A cell of 0 counts as blank.'),
  when: condition.optional(),
  words: z
    .record(z.string(), z.array(z.string()).min(1))
    .optional()
    .describe('For each word of the report the words that the files write for it; any other is blank.'),
  plus: z.array(text).min(1).optional().describe('Columns of whole days: the first that is not 0 is added to the date.'),
  negativeWhen: z
    .strictObject({ header, equals: z.array(z.string()).min(1) })
    .optional()
    .describe('The amount is negative in rows where this column has one of the values.'),
  negative: z
    .union([z.literal(true), z.literal('always')], { error: 'must be true or "always"' })
    .optional()
    .describe("The amount's sign is turned, as in a column of credits; with always it is negative however it is written."),
  carried: z.literal(true).optional().describe('A blank cell has the value above it.'),
  section: z
    .union([z.literal(true), pattern])
    .optional()
    .describe('The value stands once, in a row of its own above the rows that it is of; those rows are set aside.'),
  linked: z
    .array(z.union([text, namedDocument]))
    .min(1)
    .optional()
    .describe(
      'Of the column match: columns that name the cell of another row. Lines of one customer and entity that name one another belong together, in whichever file they stand.',
    ),
  year: header
    .optional()
    .describe('Beside linked: the column of the fiscal year, where numbers begin again with each; it is looked at where the file has it.'),
});

/** The ways of saying where a value comes from: one of them in each mapping. */
const ORIGINS = ['header', 'place', 'value', 'preamble', 'fileName', 'first'] as const;

/** Where a canonical column comes from: a header of the file, several of which the first is taken that the file has, or a rule. */
export const cellMapping: z.ZodType<CellMapping> = z.union([
  text,
  z.array(text).min(1),
  rule.check(({ value, issues }) => {
    if (value.year !== undefined && value.linked === undefined)
      issues.push({ code: 'custom', input: value, path: [], message: 'must have linked where it has year' });
    const stated = ORIGINS.filter((origin) => value[origin] !== undefined);
    if (stated.length === 1) return;
    issues.push({ code: 'custom', input: value, path: [], message: `must have one of ${ORIGINS.join(', ')}` });
  }),
]);

export interface CellRule {
  header?: string | string[] | undefined;
  nth?: number | undefined;
  right?: number | undefined;
  place?: number | undefined;
  value?: string | undefined;
  preamble?: string | undefined;
  fileName?: string | undefined;
  first?: CellMapping[] | undefined;
  pattern?: string | undefined;
  nonZero?: true | undefined;
  when?: { header: string | string[]; matches: string } | undefined;
  words?: Record<string, string[]> | undefined;
  plus?: string[] | undefined;
  negativeWhen?: { header: string | string[]; equals: string[] } | undefined;
  negative?: true | 'always' | undefined;
  carried?: true | undefined;
  section?: true | string | undefined;
  linked?:
    (string | { header: string | string[]; year?: string | string[] | undefined; day?: string | string[] | undefined })[] | undefined;
  year?: string | string[] | undefined;
}

export type CellMapping = string | string[] | CellRule;

const code = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, { error: 'must be small letters and digits joined by hyphens, such as not-receivable' })
  .describe('Under which word the rows are counted.');

/** A rule that sets rows aside: by the values of a column, by a regular expression that they match, or because they are blank. */
export const setAsideRule = z
  .strictObject({
    code,
    column: z
      .union([header, z.int().min(1)])
      .optional()
      .describe("The column's header in the file, of several the first that the file has; or its place, counted from 1."),
    optional: z.literal(true).optional().describe('The rule counts only where the file has the column.'),
    equals: z.array(z.string()).min(1).optional().describe('The values whose rows are set aside.'),
    matches: test.optional().describe('A regular expression: rows whose value matches it are set aside.'),
    blank: z.literal(true).optional().describe('Rows in which the column is blank are set aside.'),
    empty: z.array(text).min(1).optional().describe('Only rows in which all of these columns of the report are blank or 0.'),
  })
  .check(({ value, issues }) => {
    const tests = [value.equals, value.matches, value.blank].filter((one) => one !== undefined).length;
    if (tests === (value.column === undefined ? 0 : 1) && (tests === 1 || value.empty !== undefined)) return;
    const message = value.column === undefined ? 'must have a column, or empty' : 'must have one of equals, matches, blank';
    issues.push({ code: 'custom', input: value, path: [], message });
  });

export type SetAsideRule = z.output<typeof setAsideRule>;

/**
 * Which rows of a file are documents: those whose cell matches; others are headings of sections, totals, notes, or what `code` calls them.
 */
export const documentRows = z.strictObject({ header: z.union([header, z.int().min(1)]), matches: test, code: code.optional() });
export type DocumentRows = z.output<typeof documentRows>;

/** A row in which the file itself states the sums of some columns: the rows that are read must add up to them. */
export const statedTotal = z.strictObject({ header: z.union([header, z.int().min(1)]), matches: test, columns: z.array(text).min(1) });
export type StatedTotal = z.output<typeof statedTotal>;

/** Rows that go on with the one above: where the column is blank, these others have the values of the last row in which it is not. */
export const carriedRows = z.strictObject({ by: header, headers: z.array(text).min(1) });
export type CarriedRows = z.output<typeof carriedRows>;

/** A column of an ageing list: the money that is `from` days past due or more, up to the next bucket. */
export const bucket = z.strictObject({ header, from: z.int() });
export type Bucket = z.output<typeof bucket>;
