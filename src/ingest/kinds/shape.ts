import { Problem } from '../../config/problem.ts';
import { type Queryable, sqlFile } from '../../engine/database.ts';
import type { Cell } from '../columns/cell.ts';
import type { Columns } from '../columns/columns.ts';
import type { Shape } from '../columns/row-shape.ts';

const macros = sqlFile(import.meta.url, './shape.sql');

/** The codes that a shape can set rows aside by, beside those of its rules. */
const SHAPE_CODES = ['blank-row', 'total-row', 'section-row', 'document-line'];

export function asideCodes({ setAside, lines }: Shape): string[] {
  return [...new Set([...SHAPE_CODES, ...(lines === null ? [] : [lines.code]), ...setAside.map(({ code }) => code)])];
}

/**
 * Makes the table `shaped` of the file at hand, a canonical row for each of its rows and in their order, and lets `file_rows` read it.
 * The code by which a row is set aside stands in the column _aside. `dayColumns`: those whose values are days.
 */
export async function shapeRows(database: Queryable, columns: Columns, shape: Shape, dayColumns: readonly string[]): Promise<void> {
  const texts: string[] = [];
  const written = (text: string): string => `getvariable('shape_texts')[${texts.push(text)}]`;
  const canonical = [...shape.cells].map(([column, cell]) => {
    const isLateDay = 'text' in cell.origin && dayColumns.includes(column);
    return `${isLateDay ? 'NULL::VARCHAR' : valueOf(cell, written)} AS "${column}"`;
  });
  if (shape.buckets.length > 0) canonical.push(`${bucketsOf(shape)} AS buckets`);
  const further = [...shape.cells].flatMap(([column, { plus, linked }]) => [
    ...(plus === undefined ? [] : [`${daysOf(plus)} AS "_plus_${column}"`]),
    ...(linked === undefined
      ? []
      : [`[${linked.map(linkOf).join(', ')}]::STRUCT(number VARCHAR, year VARCHAR, day VARCHAR)[] AS "_link_${column}"`]),
  ]);
  further.push(...(shape.total?.sums ?? []).map((place) => `${cellAt(place)} AS "_sum_${place + 1}"`));
  const raw = columns.names.map((name) => `clean("${name}") AS "${name}"`).join(', ');
  const names = [...shape.cells.keys(), ...(shape.buckets.length > 0 ? ['buckets'] : [])].map((name) => `"${name}"`);
  const isFurther = `row_number() OVER (PARTITION BY _aside IS NULL, ${names.join(', ')} ORDER BY _row) > 1`;
  const sql = `CREATE OR REPLACE TEMP TABLE shaped AS
    WITH raw AS (SELECT row_number() OVER () AS _row, coalesce(${columns.names.map((name) => `clean("${name}")`).join(', ')}) IS NULL AS _blank, ${raw} FROM raw_rows()),
    filled AS (SELECT ${carriedCells(shape)} FROM raw),
    marked AS (SELECT *, ${documentTest(shape, written)} AS _document FROM filled),
    headed AS (SELECT *, ${headingTest(columns, shape)} AS _heading FROM marked),
    made AS (SELECT _row, ${totalTest(shape.total, written)} AS _total, ${[...canonical, ...further].join(', ')}, ${asideOf(columns, shape, written)} AS _aside FROM headed)
    SELECT * ${shape.documentLines ? `REPLACE (CASE WHEN _aside IS NULL AND ${isFurther} THEN 'document-line' ELSE _aside END AS _aside)` : ''}
    FROM made ORDER BY _row`;
  await database.setVariable('shape_texts', texts);
  await database.execute(macros);
  await database.execute(sql);
  await database.execute('CREATE OR REPLACE TEMP MACRO file_rows() AS TABLE SELECT * EXCLUDE (_row) FROM shaped');
}

/**
 * Completes the days that depend on how the file writes days: those with days added to them, and those that one text gives for all rows.
 * `dayOf` reads such a text as `YYYY-MM-DD`. The format of the file must be set.
 */
export async function shapeDays(
  database: Queryable,
  shape: Shape,
  dayColumns: readonly string[],
  dayOf: (column: string, text: string) => string,
): Promise<void> {
  for (const [column, { origin, plus }] of shape.cells) {
    if (plus !== undefined)
      await database.execute(
        `UPDATE shaped SET "${column}" = day_plus("${column}", "_plus_${column}") WHERE "_plus_${column}" IS NOT NULL`,
      );
    if (!('text' in origin) || !dayColumns.includes(column)) continue;
    await database.setVariable('shape_day', dayOf(column, origin.text));
    await database.execute(`UPDATE shaped SET "${column}" = day_written(getvariable('shape_day')::DATE) WHERE _aside IS NULL`);
  }
}

/**
 * Holds the rows that are read against the sums that the file states. Throws a Problem of status 3 where they differ: then rows that are
 * sums of others were read as documents, or documents were not read. A file that states no sum, or none that can be read, is not held
 * against anything.
 */
export async function requireTotal(
  database: Queryable,
  { path, header, lineOf }: { path: string; header: readonly string[]; lineOf: (row: number) => Promise<number | null> },
  { total }: Shape,
): Promise<void> {
  for (const place of total?.sums ?? []) {
    const money = `money_of(clean("_sum_${place + 1}"))`;
    const { stated, counted, row } = await database.row(
      `SELECT last(${money} ORDER BY _row) FILTER (_total) AS stated, max(_row) FILTER (_total) AS row, coalesce(sum(${money}) FILTER (_aside IS NULL), 0)::DECIMAL(18,3) AS counted FROM shaped`,
    );
    if (stated === null || stated === counted) continue;
    const what = `the rows that are read add up to ${String(counted)}, and the file states another sum of them`;
    const todo =
      total?.todo ??
      'Export it with one row for each customer or document, without groups of others above them; or say on its source in report.yaml which rows are documents (lines).';
    throw new Problem(3, [
      {
        place: [path, await lineOf(Number(row)), header[place] || null].filter((part) => part !== null).join(':'),
        what,
        value: String(stated),
        todo,
      },
    ]);
  }
}

type Written = (text: string) => string;

const cellAt = (place: number): string => `"_${place + 1}"`;
const linkOf = ({ place, year, day }: NonNullable<Cell['linked']>[number]): string =>
  `struct_pack(number := ${cellAt(place)}, year := ${year === null ? 'NULL' : `fiscal_year(${cellAt(year)})`}, day := ${day === null ? 'NULL' : cellAt(day)})`;
const lowered = (place: number): string => `lower(coalesce(${cellAt(place)}, ''))`;
const list = (texts: readonly string[], written: Written): string => texts.map((text) => written(text.trim().toLowerCase())).join(', ');

/** A canonical cell's value, as SQL over a row of the file. */
function valueOf(cell: Cell, written: Written): string {
  let value = originOf(cell, written);
  if (cell.pattern !== undefined) value = `caught(${value}, ${written(cell.pattern)})`;
  if (cell.nonZero !== undefined) value = `CASE WHEN NOT is_empty(${value}) THEN ${value} END`;
  if (cell.words !== undefined) {
    const cases = Object.entries(cell.words).map(
      ([word, texts]) => `WHEN lower(${value}) IN (${list(texts, written)}) THEN ${written(word)}`,
    );
    value = `CASE ${cases.join(' ')} END`;
  }
  if (cell.negative !== undefined) value = cell.negative === 'always' ? `always_negative(${value})` : `negative(${value})`;
  if (cell.negativeWhen !== undefined) {
    const { place, equals } = cell.negativeWhen;
    value = `CASE WHEN ${lowered(place)} IN (${list(equals, written)}) THEN negative(${value}) ELSE ${value} END`;
  }
  if (cell.year !== undefined) value = `of_year(${value}, ${cellAt(cell.year)})`;
  if (cell.when !== undefined)
    value = `CASE WHEN regexp_matches(coalesce(${cellAt(cell.when.place)}, ''), ${written(cell.when.matches)}) THEN ${value} END`;
  return overRows(cell, value, written);
}

function originOf({ origin }: Cell, written: Written): string {
  if ('text' in origin) return written(origin.text);
  if ('place' in origin) return cellAt(origin.place);
  return `coalesce(${origin.first.map((one) => valueOf(one, written)).join(', ')})`;
}

/** Values that stand in a row above the one that they are of. */
function overRows({ carried, section }: Cell, value: string, written: Written): string {
  const last = (given: string): string => `last_value(${given} IGNORE NULLS) OVER (ORDER BY _row)`;
  if (section === true) return last(`CASE WHEN NOT _document AND (_heading OR NOT is_total_text(${value})) THEN ${value} END`);
  if (section !== undefined) return last(`CASE WHEN NOT _document THEN caught(${value}, ${written(section)}) END`);
  if (carried !== undefined) return last(value);
  return value;
}

/** The cells of a row, those of the rows that it goes on with among them. */
function carriedCells({ carried }: Shape): string {
  if (carried === null) return '*';
  const value = (place: number): string =>
    `last_value(CASE WHEN ${cellAt(carried.by)} IS NOT NULL THEN struct_pack(v := ${cellAt(place)}) END IGNORE NULLS) OVER (ORDER BY _row)`;
  return `* REPLACE (${carried.places.map((place) => `CASE WHEN ${cellAt(carried.by)} IS NULL AND ${cellAt(place)} IS NULL AND NOT _blank THEN (${value(place)}).v ELSE ${cellAt(place)} END AS ${cellAt(place)}`).join(', ')})`;
}

/** Whether a row states the sum of a column. */
const totalTest = (total: Shape['total'], written: Written): string =>
  total === null ? 'false' : `regexp_matches(coalesce(${cellAt(total.place)}, ''), ${written(total.matches)})`;

/** Whether a row is a document: by the rule for that, else whenever it is no heading of a section. */
function documentTest({ lines, cells }: Shape, written: Written): string {
  if (lines !== null) return `regexp_matches(coalesce(${cellAt(lines.place)}, ''), ${written(lines.matches)})`;
  const headings = [...cells.values()].flatMap(({ origin, section }) =>
    typeof section === 'string' && 'place' in origin ? [`regexp_matches(coalesce(${cellAt(origin.place)}, ''), ${written(section)})`] : [],
  );
  return headings.length === 0 ? 'true' : `NOT (${headings.join(' OR ')})`;
}

/**
 * Whether a row of one text is a heading whatever the text says, as of a customer who is called Total Oil: a document follows it at once.
 * Below a sum comes the next heading.
 */
function headingTest({ names }: Columns, { cells }: Shape): string {
  if (![...cells.values()].some(({ section }) => section === true)) return 'false';
  const filled = `len(list_filter([${names.map((name) => `"${name}"`).join(', ')}], lambda cell: cell IS NOT NULL))`;
  return `NOT _document AND ${filled} = 1 AND coalesce(lead(_document) OVER (ORDER BY _row), false)`;
}

function asideOf({ names }: Columns, { setAside, cells, lines, total }: Shape, written: Written): string {
  const all = names.map((name) => `"${name}"`).join(', ');
  const rules = setAside.map(({ code, column, rule }) => {
    const tests = (rule.empty ?? []).map((name) => `is_empty(${cells.has(name) ? `"${name}"` : 'NULL'})`);
    if (column !== null && rule.equals !== undefined) tests.push(`${lowered(column)} IN (${list(rule.equals, written)})`);
    if (column !== null && rule.matches !== undefined)
      tests.push(`regexp_matches(coalesce(${cellAt(column)}, ''), ${written(rule.matches)})`);
    if (column !== null && rule.blank !== undefined) tests.push(`${cellAt(column)} IS NULL`);
    return `WHEN ${tests.join(' AND ')} THEN ${written(code)}`;
  });
  return `CASE WHEN _blank THEN 'blank-row'
    WHEN ${totalTest(total, written)} THEN 'total-row' WHEN NOT _document THEN CASE WHEN NOT _heading AND is_total_text(coalesce(${all})) THEN 'total-row' ELSE ${written(lines?.code ?? 'section-row')} END ${rules.join(' ')} END`;
}

/**
 * What each bucket holds, but for those with nothing in them; a semicolon, which no amount has, must not part one cell into two buckets. Where the list has no column of what is open, a row of noughts says that
 * nothing is.
 */
function bucketsOf({ buckets, cells }: Shape): string {
  const held = `nullif(concat_ws(';', ${buckets.map(({ place, from }) => `CASE WHEN NOT is_empty(${cellAt(place)}) THEN '${from}:' || replace(${cellAt(place)}, ';', '?') END`).join(', ')}), '')`;
  if (cells.has('open')) return held;
  const first = `coalesce(${buckets.map(({ place }) => cellAt(place)).join(', ')})`;
  return `coalesce(${held}, CASE WHEN ${first} IS NOT NULL THEN '${buckets[0]?.from ?? 0}:0' END)`;
}

/** The first of some columns of whole days that is not 0. */
const daysOf = (places: readonly number[]): string =>
  places.length === 0 ? 'NULL' : `coalesce(${places.map((place) => `whole_days(${cellAt(place)})`).join(', ')})`;
