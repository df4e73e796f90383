import { listedSheets } from './xlsx.ts';
import type { InputFile } from '../files/find-files.ts';
import type { Unpacked } from './unpack.ts';

/** A sheet that was read of a workbook, and the others that it has. */
export interface ReadSheet extends Pick<Unpacked, 'sheet' | 'others'> {
  path: string;
}

/** Sheets with rows that nothing reads, of all that was read of workbooks, as `book.xlsx: Name`. */
export function unreadSheets(read: readonly ReadSheet[]): string[] {
  const taken = new Set(read.map(({ path, sheet }) => `${path}: ${sheet}`));
  const present = read.flatMap(({ path, others }) => others.map(({ name }) => `${path}: ${name}`));
  return [...new Set(present)].filter((sheet) => !taken.has(sheet));
}

/** What to do for another sheet to be read. */
export const howToReadAnother = ({ name }: { name: string }): string =>
  `To read another, say on its source in report.yaml: sheet: "${name}"`;

/** What is worth telling of a workbook of which nobody chose a sheet; null where every one is read. */
export function sheetNote(
  { path }: InputFile,
  { sheet, others }: Pick<Unpacked, 'sheet' | 'others'>,
  files: readonly InputFile[],
): string | null {
  const named = new Set(files.filter((file) => file.path === path).map(({ source }) => source.sheet));
  const unread = others.filter(({ name, number }) => !named.has(name) && !named.has(number));
  const [other] = unread;
  return other === undefined ? null : `of its sheets, "${sheet}" is read; not ${listedSheets(unread)}. ${howToReadAnother(other)}`;
}
