import { Problem } from '../../config/problem.ts';
import { utf16WithoutMark } from '../encoding/encoding.ts';
import type { InputFile } from '../files/find-files.ts';

/** How files begin that are no tables of text, and what to say of them. */
const KNOWN: readonly { begins: string; is: string; todo?: string }[] = [
  {
    begins: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    is: 'a workbook in the old binary form (.xls), or one that is locked with a password',
    todo: 'Open it in a spreadsheet program and save it without a password as .xlsx or CSV.',
  },
  { begins: '\x89PNG\r\n', is: 'a picture (PNG)' },
  { begins: '\xff\xd8\xff', is: 'a picture (JPEG)' },
  { begins: 'GIF8', is: 'a picture (GIF)' },
  { begins: '%PDF-', is: 'a PDF document' },
  { begins: 'SQLite format 3\0', is: 'an SQLite database' },
  { begins: '7z\xbc\xaf\x27\x1c', is: 'a 7-Zip archive', todo: 'Unpack it and put the export itself into the folder.' },
  { begins: 'Rar!\x1a\x07', is: 'a RAR archive', todo: 'Unpack it and put the export itself into the folder.' },
  { begins: 'BZh', is: 'a file packed with bzip2', todo: 'Unpack it, or pack it with gzip.' },
  { begins: '\xfd7zXZ\0', is: 'a file packed with xz', todo: 'Unpack it, or pack it with gzip.' },
  { begins: '\x28\xb5\x2f\xfd', is: 'a file packed with Zstandard', todo: 'Unpack it, or pack it with gzip.' },
  { begins: '{\\rtf', is: 'a document of a word processor (RTF)' },
  {
    begins: '<!doctype html',
    is: 'a web page (HTML), whatever its name says',
    todo: 'Open it in a spreadsheet program and save it as .xlsx or CSV.',
  },
  {
    begins: '<html',
    is: 'a web page (HTML), whatever its name says',
    todo: 'Open it in a spreadsheet program and save it as .xlsx or CSV.',
  },
  {
    begins: '<table',
    is: 'a web page (HTML), whatever its name says',
    todo: 'Open it in a spreadsheet program and save it as .xlsx or CSV.',
  },
  { begins: '<?xml', is: 'an XML file', todo: 'Open it in a spreadsheet program and save it as .xlsx or CSV.' },
  { begins: '\x7fELF', is: 'a program' },
  { begins: 'MZ\x90\0', is: 'a program' },
];

const EXPORT_AGAIN = 'Export the table itself, as CSV, .xlsx, JSON or Parquet.';
/** A file of which more than this part are bytes that no text has is none; a stray one may be a fault of a single cell. */
const MOST_CONTROLS = 0.01;

/** Throws a Problem of status 3 where the head of a file shows that it is no text, saying what it looks like. */
export function requireText(file: InputFile, head: Buffer): void {
  const beginning = head.toString('latin1', 0, 64).replace(/^(\xef\xbb\xbf)?\s+(?=<)|^\xef\xbb\xbf(?=<)/, '');
  const known = KNOWN.find(({ begins }) => beginning.slice(0, begins.length).toLowerCase() === begins.toLowerCase());
  if (known)
    throw new Problem(3, [{ place: file.path, what: `the file is no table of text: it is ${known.is}`, todo: known.todo ?? EXPORT_AGAIN }]);
  const isWide = /^(\xff\xfe|\xfe\xff)/.test(beginning) || utf16WithoutMark(head) !== null;
  if (!isWide && controls(head) > Math.max(head.length * MOST_CONTROLS, 3)) {
    throw new Problem(3, [{ place: file.path, what: 'the file is no table of text: it holds bytes that no text has', todo: EXPORT_AGAIN }]);
  }
}

function controls(head: Buffer): number {
  let count = 0;
  for (const byte of head) if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1a && byte !== 0x1b) count += 1;
  return count;
}
