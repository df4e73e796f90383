import { posix } from 'node:path';
import { type Shown, shownAs } from './serial-day.ts';
import { attribute, readXml } from './xml.ts';
import type { Zip } from './zip.ts';

/** A sheet of a workbook. */
export interface SheetEntry {
  name: string;
  /** Where its rows stand in the archive. */
  path: string;
  visible: boolean;
}

/** All of a workbook but its rows. */
export interface Workbook {
  sheets: SheetEntry[];
  /** Whether days are counted from 1904. */
  since1904: boolean;
  /** What numbers stand for, by the style of their cell. */
  shown: readonly Shown[];
  /** The texts that cells refer to by number. */
  strings: readonly string[];
}

/** The path of the workbook inside the archive; null where there is none. */
export async function workbookPath(zip: Zip): Promise<string | null> {
  if (!zip.has('_rels/.rels')) return null;
  const relations = await relationsOf(zip, '');
  const found = [...relations.values()].find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml';
  return found.endsWith('.xml') && zip.has(found) && /sheet|workbook|xl\//i.test(found) ? found : null;
}

export async function readWorkbook(zip: Zip, path: string): Promise<Workbook> {
  const relations = await relationsOf(zip, path);
  const sheets: SheetEntry[] = [];
  let since1904 = false;
  await readXml(zip.text(path), {
    open: (name, attributes) => {
      if (name === 'workbookPr') since1904 = isTrue(attribute(attributes, 'date1904'));
      if (name !== 'sheet') return;
      const relation = relations.get(attribute(attributes, 'id') ?? '');
      if (relation?.type.endsWith('/worksheet'))
        sheets.push({ name: attributes['name'] ?? '', path: relation.target, visible: !/hidden/i.test(attributes['state'] ?? '') });
    },
  });
  const part = (type: string): string | undefined =>
    [...relations.values()].find((relation) => relation.type.endsWith(`/${type}`) && zip.has(relation.target))?.target;
  const styles = part('styles');
  const strings = part('sharedStrings');
  return {
    sheets,
    since1904,
    shown: styles === undefined ? [] : await shownByStyle(zip, styles),
    strings: strings === undefined ? [] : await sharedStrings(zip, strings),
  };
}

async function relationsOf(zip: Zip, path: string): Promise<Map<string, { type: string; target: string }>> {
  const folder = posix.dirname(`/${path}`);
  const relations = new Map<string, { type: string; target: string }>();
  const file = posix.join(folder, '_rels', `${posix.basename(path)}.rels`);
  if (!zip.has(file)) return relations;
  await readXml(zip.text(file), {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      relations.set(attributes['Id'] ?? '', {
        type: attributes['Type'] ?? '',
        target: posix.join('/', posix.resolve(folder, attributes['Target'] ?? '')).slice(1),
      });
    },
  });
  return relations;
}

async function shownByStyle(zip: Zip, path: string): Promise<Shown[]> {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let inside = false;
  await readXml(zip.text(path), {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') inside = true;
      if (name === 'xf' && inside) ids.push(Number(attributes['numFmtId'] ?? 0));
    },
    close: (name) => {
      if (name === 'cellXfs') inside = false;
    },
  });
  return ids.map((id) => shownAs(id, codes.get(id)));
}

/** Pronunciation is no part of a text, and runs of different fonts are one. */
async function sharedStrings(zip: Zip, path: string): Promise<string[]> {
  const strings: string[] = [];
  let text = '';
  let within = '';
  let spoken = false;
  await readXml(zip.text(path), {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') spoken = true;
      within = name;
    },
    text: (piece) => {
      if (within === 't' && !spoken) text += piece;
    },
    close: (name) => {
      if (name === 'si') strings.push(unescaped(text));
      if (name === 'rPh') spoken = false;
      within = '';
    },
  });
  return strings;
}

/** Workbooks write characters that XML does not have as `_x000D_`, and an underscore that would look so as `_x005F_`. */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}

export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';
