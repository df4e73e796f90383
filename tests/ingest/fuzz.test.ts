import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { Problem } from '../../src/config/problem.ts';
import { withRead } from './folder.ts';
import { rowsOf, workbook } from './formats/write-workbook.ts';

const TABLE = [
  ['id', 'customer', 'issued', 'amount', 'currency'],
  ['1', 'Ūdens, "SIA"', '2026-01-05', '10.00', 'EUR'],
  ['2', 'Альфа', '2026-01-06', '1 234,50', 'EUR'],
  ['3', 'a\nb', '', '', ''],
];
const CSV = TABLE.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');
const JSON_TEXT = JSON.stringify(TABLE.slice(1).map((cells) => Object.fromEntries(cells.map((cell, index) => [TABLE[0]?.[index], cell]))));

/** Whole files of every form, from which damaged ones are made. */
const WHOLE: Record<string, Buffer> = {
  'csv in UTF-8': Buffer.from(CSV),
  'csv in UTF-16': Buffer.from(`\ufeff${CSV}`, 'utf16le'),
  'csv in windows-1251': iconv.encode(CSV.replace('Ūdens', 'Вода'), 'windows-1251'),
  gzip: gzipSync(CSV),
  workbook: workbook([{ name: 'Data', rows: rowsOf(TABLE) }], { strings: ['a'] }),
  json: Buffer.from(JSON_TEXT),
  lines: Buffer.from(JSON_TEXT.slice(1, -1).replaceAll('},{', '}\n{')),
};

/**
 * How a run on one file of any bytes ends: in a report or in a sentence for people. Anything else is a fault of the program, and so is
 * waiting long.
 */
async function ending(bytes: Buffer, name: string): Promise<string> {
  const begun = performance.now();
  const files = {
    [name]: bytes,
    'report.yaml': `tolerance: { rejectedRows: 1000 }\ncurrency: EUR\nsources: [{ files: "${name}", kind: invoices }]\n`,
  };
  const error: unknown = await withRead(files, async () => null).catch((thrown: unknown) => thrown);
  if (error !== null && !(error instanceof Problem)) throw error;
  if (performance.now() - begun > 20_000) return 'late';
  if (error === null) return 'well';
  const { status, message } = error;
  return (status === 2 || status === 3) && !/arrears-(folder|scratch)/.test(message) ? 'well' : message;
}

const NAMES = ['invoices.csv', 'invoices.csv.gz', 'invoices.xlsx', 'invoices.json'];
const noise = fc.uint8Array({ maxLength: 600 }).map((bytes) => Buffer.from(bytes));
const textual = fc
  .array(
    fc.constantFrom(...'id,;\t|"\'\\\r\n {}[]:0123456789.-é', '\0', '\ufeff', 'customer', 'amount', 'issued', '2026-01-05', 'Итого', '\n'),
    { maxLength: 120 },
  )
  .map((parts) => parts.join(''));
const begun = fc
  .tuple(
    fc.constantFrom('\x1f\x8b\x08', 'PK\x03\x04', 'PAR1', '[{', '{"', '\xff\xfe', '\xef\xbb\xbf', 'id,customer,issued,amount\n', 'sep=;\n'),
    noise,
  )
  .map(([start, rest]) => Buffer.concat([Buffer.from(start, 'latin1'), rest]));

describe('a file of any bytes', { timeout: 240_000 }, () => {
  test('noise', async () => {
    await fc.assert(
      fc.asyncProperty(noise, fc.constantFrom(...NAMES), async (bytes, name) => {
        expect(await ending(bytes, name)).toBe('well');
      }),
      { numRuns: 60 },
    );
  });

  test('signs that tables are made of', async () => {
    await fc.assert(
      fc.asyncProperty(textual, fc.constantFrom('utf8', 'utf16le', 'latin1'), fc.constantFrom(...NAMES), async (text, encoding, name) => {
        expect(await ending(Buffer.from(text, encoding as BufferEncoding), name)).toBe('well');
      }),
      { numRuns: 120 },
    );
  });

  test('noise that begins as a file of some form', async () => {
    await fc.assert(
      fc.asyncProperty(begun, fc.constantFrom(...NAMES), async (bytes, name) => {
        expect(await ending(bytes, name)).toBe('well');
      }),
      { numRuns: 80 },
    );
  });

  test.for(Object.keys(WHOLE))('%s, damaged', async (form) => {
    const whole = WHOLE[form] ?? Buffer.alloc(0);
    const damage = fc.array(
      fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 }), fc.constantFrom('write', 'insert', 'cut', 'end')),
      { minLength: 1, maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(damage, fc.constantFrom(...NAMES), async (faults, name) => {
        let bytes = Buffer.from(whole);
        for (const [at, byte, how] of faults) {
          if (how === 'write' && at < bytes.length) bytes[at] = byte;
          else if (how === 'insert') bytes = Buffer.concat([bytes.subarray(0, at), Buffer.from([byte]), bytes.subarray(at)]);
          else if (how === 'cut') bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + (byte % 20))]);
          else if (how === 'end' && byte > 200) bytes = bytes.subarray(0, at);
        }
        expect(await ending(bytes, name)).toBe('well');
      }),
      { numRuns: 25 },
    );
  });
});
