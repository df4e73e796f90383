import { type CellMapping, type CellRule, expressionOf } from '../../config/mapping.ts';

/** Where the values of a canonical column come from, with places of the file's columns (from 0) instead of headers. */
export interface Cell {
  origin: { place: number } | { text: string } | { first: Cell[] };
  pattern?: string;
  nonZero?: true;
  when?: { place: number; matches: string };
  words?: Record<string, string[]>;
  negative?: true | 'always';
  negativeWhen?: { place: number; equals: string[] };
  carried?: true;
  section?: true | string;
  plus?: number[];
  linked?: { place: number; year: number | null; day: number | null }[];
  year?: number;
}

/** What a mapping is looked up in. */
export interface Lookup {
  /** The place of the first of these headers that the file has, and of several columns of it the nth; null: it has none of them. */
  placeOf: (header: string | readonly string[], nth?: number) => number | null;
  columns: number;
  preamble: readonly string[];
  path: string;
}

/**
 * A mapping's headers in the places of a file; `absent` names what the file does not have, as a person would look for it. A source means
 * each column that it names (`isMeant`), a profile all that its system may write.
 */
export function resolveCell(mapping: CellMapping, lookup: Lookup, isMeant: boolean): { cell: Cell } | { absent: string } {
  if (typeof mapping === 'string' || Array.isArray(mapping)) {
    const place = lookup.placeOf(mapping);
    return place === null ? { absent: [mapping].flat()[0] ?? '' } : { cell: { origin: { place } } };
  }
  const found = originOf(mapping, lookup, isMeant);
  return 'absent' in found ? found : withRest(mapping, found.origin, lookup, isMeant);
}

function originOf(rule: CellRule, lookup: Lookup, isMeant: boolean): { origin: Cell['origin'] } | { absent: string } {
  if (rule.value !== undefined) return { origin: { text: rule.value } };
  if (rule.fileName !== undefined)
    return textOrigin(caught([lookup.path.split('/').at(-1) ?? ''], rule.fileName), "a part of the file's name");
  if (rule.preamble !== undefined) return textOrigin(caught(lookup.preamble, rule.preamble), 'a line above the header');
  if (rule.first !== undefined) {
    const cells = rule.first.map((one) => resolveCell(one, lookup, isMeant));
    const [absent] = cells.flatMap((one) => ('absent' in one ? [one.absent] : []));
    const first = cells.flatMap((one) => ('cell' in one ? [one.cell] : []));
    return first.length > 0 && !(isMeant && absent !== undefined) ? { origin: { first } } : { absent: absent ?? '' };
  }
  const start = rule.place === undefined ? lookup.placeOf(rule.header ?? [], rule.nth) : rule.place - 1;
  const place = start === null ? null : start + (rule.right ?? 0);
  if (place !== null && place < lookup.columns) return { origin: { place } };
  return { absent: [rule.header ?? `column ${rule.place}`].flat()[0] ?? '' };
}

const textOrigin = (text: string | null, absent: string): { origin: Cell['origin'] } | { absent: string } =>
  text === null ? { absent } : { origin: { text } };

/** What the group of an expression catches in the first of some lines that it matches. */
function caught(lines: readonly string[], pattern: string): string | null {
  const expression = expressionOf(pattern);
  const found = lines
    .map((line) => expression.exec(line.normalize('NFC'))?.[1]?.trim())
    .find((group) => group !== undefined && group !== '');
  return found ?? null;
}

function withRest(rule: CellRule, origin: Cell['origin'], { placeOf }: Lookup, isMeant: boolean): { cell: Cell } | { absent: string } {
  const named = [...(rule.plus ?? []), ...(rule.linked ?? []).map((one) => (typeof one === 'string' ? one : one.header))];
  const lacking = isMeant ? named.find((header) => placeOf(header) === null) : undefined;
  if (lacking !== undefined) return { absent: [lacking].flat()[0] ?? '' };
  const cell: Cell = { origin };
  if (rule.pattern !== undefined) cell.pattern = rule.pattern;
  if (rule.nonZero !== undefined) cell.nonZero = rule.nonZero;
  if (rule.words !== undefined) cell.words = rule.words;
  if (rule.section !== undefined) cell.section = rule.section;
  if (rule.negative !== undefined) cell.negative = rule.negative;
  if (rule.carried !== undefined) cell.carried = true;
  if (rule.linked !== undefined) cell.linked = rule.linked.flatMap((named) => linkedTo(named, placeOf));
  const year = rule.year === undefined || rule.linked === undefined ? null : placeOf(rule.year, 1);
  if (year !== null) cell.year = year;
  if (rule.plus !== undefined) cell.plus = rule.plus.flatMap((header) => placeOf(header) ?? []);
  if (rule.when !== undefined) {
    const place = placeOf(rule.when.header);
    if (place === null) return { absent: [rule.when.header].flat()[0] ?? '' };
    cell.when = { place, matches: rule.when.matches };
  }
  if (rule.negativeWhen !== undefined) {
    const place = placeOf(rule.negativeWhen.header);
    if (place === null) return { absent: [rule.negativeWhen.header].flat()[0] ?? '' };
    cell.negativeWhen = { place, equals: rule.negativeWhen.equals };
  }
  return { cell };
}

function linkedTo(named: NonNullable<CellRule['linked']>[number], placeOf: Lookup['placeOf']): NonNullable<Cell['linked']> {
  const { header, year, day } = typeof named === 'string' ? { header: named } : named;
  const place = placeOf(header);
  return place === null
    ? []
    : [{ place, year: year === undefined ? null : placeOf(year, 1), day: day === undefined ? null : placeOf(day, 1) }];
}

/** The columns of the file that a value is read from, the first of several first. */
export function placesOf({ origin }: Cell): number[] {
  if ('place' in origin) return [origin.place];
  return 'first' in origin ? origin.first.flatMap(placesOf) : [];
}

/** Whether a cell is nothing but the text of one column. */
export function isPlain(cell: Cell): boolean {
  return 'place' in cell.origin && Object.keys(cell).length === 1;
}

/** The headers that a mapping looks for, each with those that may stand for it; what it can do without is left out. */
export function headersOf(mapping: CellMapping): string[][] {
  if (typeof mapping === 'string') return [[mapping]];
  if (Array.isArray(mapping)) return [mapping];
  if (mapping.first !== undefined) return [mapping.first.flatMap((one) => headersOf(one).slice(0, 1).flat())];
  return [mapping.header, mapping.when?.header, mapping.negativeWhen?.header].flatMap((header) =>
    header === undefined ? [] : [[header].flat()],
  );
}
