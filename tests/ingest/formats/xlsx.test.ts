import { existsSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unpacked } from './copied.ts';
import { rowsOf, workbook, workbookFiles } from './write-workbook.ts';
import { zipOf } from './write-zip.ts';

const sheet = (rows: string): { name: string; rows: string } => ({ name: 'Sheet1', rows });
const one = async (cell: string, options: Parameters<typeof workbook>[1] = {}): Promise<string | undefined> =>
  (await unpacked(workbook([sheet(`<row r="1"><c t="inlineStr"><is><t>head</t></is></c></row><row r="2">${cell}</row>`)], options)))
    .rows[1]?.[0];

test('texts: shared, of several fonts, in the cell, of formulas, with characters that XML does not have', async () => {
  const strings = [
    'Ūdens & dēli',
    '<r><t>Zaļā </t></r><r><t xml:space="preserve">Līnija</t></r><rPh><t>no</t></rPh>',
    'line_x000D_\nbreak',
    '_x005F_x0041_',
    '',
  ];
  const rows =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c><c r="E1" t="s"><v>4</v></c><c r="F1" t="str"><f>"a"</f><v>a</v></c><c r="G1" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c></row>';
  expect((await unpacked(workbook([sheet(rows)], { strings }))).rows).toEqual([
    ['Ūdens & dēli', 'Zaļā Līnija', 'line\nbreak', '_x0041_', '', 'a', 'inline'],
  ]);
});

test.for([
  ['1234.5600000000001', '1234.56'],
  ['0.30000000000000004', '0.3'],
  ['-1234.5', '-1234.5'],
  ['100', '100'],
  ['1.2E3', '1200'],
  ['1.5E-3', '0.0015'],
  ['0', '0'],
  ['-0', '0'],
  ['1E+2', '100'],
  ['999999999999999.99', '1000000000000000'],
  ['12345678901234567890', '12345678901234567890'],
  ['1234567890.125', '1234567890.1250'],
  ['.5', '0.5'],
  ['5.', '5'],
  ['2.9999999999999996', '3'],
  ['80.989999999999995', '80.99'],
  ['not a number', 'not a number'],
] as const)('the number %s is %s', async ([stored, read]) => {
  expect(await one(`<c><v>${stored}</v></c>`)).toBe(read);
});

test('an amount of at most two decimals comes back as it was, however a float writes it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: -99_999_999_999_999, max: 99_999_999_999_999 }), { minLength: 1, maxLength: 50 }),
      async (cents) => {
        const noisy = (value: number): string => (value / 100).toPrecision(17);
        const { rows } = await unpacked(
          workbook([sheet(cents.map((value, index) => `<row r="${index + 1}"><c><v>${noisy(value)}</v></c></row>`).join(''))]),
        );
        expect(rows.map(([cell]) => cell)).toEqual(cents.map((value) => String(value / 100)));
      },
    ),
    { numRuns: 20 },
  );
});

test.for([
  [1, '46053', '2026-01-31'],
  [2, '46053', '2026-01-31'],
  [3, '46053.75', '2026-01-31'],
  [4, '46053', '46053'],
  [5, '46053.999', '2026-01-31'],
  [6, '0.75', '18:00:00'],
  [7, '0.5', '12:00:00'],
  [8, '46052.99999999999', '2026-01-31'],
  [9, '46053', '46053'],
  [10, '46053', '2026-01-31'],
  [11, '0.5', '0.5'],
  [1, '1', '1900-01-01'],
  [1, '59', '1900-02-28'],
  [1, '60', '1900-02-29'],
  [1, '61', '1900-03-01'],
  [1, '0', '0'],
  [1, '-5', '-5'],
  [1, '2958465', '9999-12-31'],
  [1, '2958466', '2958466'],
  [0, '46053', '46053'],
  [99, '46053', '46053'],
] as const)('in the format of style %i the number %s is %s', async ([style, stored, read]) => {
  expect(await one(`<c s="${style}"><v>${stored}</v></c>`)).toBe(read);
});

test('a workbook may count its days from 1904', async () => {
  expect(await one('<c s="1"><v>44591</v></c>', { since1904: true })).toBe('2026-01-31');
});

test.for([
  ['<c t="b"><v>1</v></c>', 'TRUE'],
  ['<c t="b"><v>0</v></c>', 'FALSE'],
  ['<c t="e"><v>#REF!</v></c>', '#REF!'],
  ['<c t="d"><v>2026-01-31T00:00:00</v></c>', '2026-01-31'],
  ['<c><f>1+1</f><v>2</v></c>', '2'],
  ['<c t="str"><f>""</f><v></v></c>', undefined],
] as const)('%s is %s', async ([cell, read]) => {
  expect(await one(cell)).toBe(read);
});

test('a formula without a result is refused with its cell', async () => {
  for (const cell of ['<c r="B2"><f>SUM(B3:B9)</f></c>', '<c r="B2"><f>SUM(B3:B9)</f><v></v></c>']) {
    await expect(one(cell)).rejects.toThrow('the workbook cannot be read: the formula in cell B2 has no result');
  }
});

test('rows keep their numbers, blank ones too, and all have one width', async () => {
  const rows =
    '<row r="2"><c r="B2"><v>1</v></c></row><row r="3" hidden="1"><c r="A3"><v>2</v></c><c r="C3" s="1"/></row><row r="6"><c r="D6"><v>3</v></c></row><row r="7"><c r="A7"/></row>';
  expect((await unpacked(workbook([sheet(rows)]))).text).toBe('\n,1,,\n2,,,\n\n\n,,,3\n');
});

test('a row that is wider than a thousand rows before it widens them', async () => {
  const cells = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
  const rows = Array.from({ length: 4000 }, (_, index) => cells(index === 3500 ? 5 : 3));
  const read = (await unpacked(workbook([sheet(rowsOf(rows))]))).rows;
  expect(read).toHaveLength(4000);
  expect(new Set(read.map(({ length }) => length))).toEqual(new Set([5]));
  expect(read[3500]).toEqual(['0', '1', '2', '3', '4']);
});

test('of several sheets the first visible one with rows is read, and the others are named', async () => {
  const sheets = [
    { name: 'Cover', rows: '<row r="1"/>' },
    { name: 'Old', rows: rowsOf([['old']]), hidden: true },
    { name: 'Data', rows: rowsOf([['data']]) },
    { name: 'More', rows: rowsOf([['more']]) },
  ];
  expect(await unpacked(workbook(sheets))).toMatchObject({ rows: [['data']], sheet: 'Data', others: [{ name: 'More', number: 4 }] });
  expect((await unpacked(workbook(sheets.slice(0, 2)))).rows).toEqual([['old']]);
});

test.for([
  ['More', 'more'],
  [' more ', 'more'],
  [3, 'data'],
  ['Old', 'old'],
] as const)('the sheet %j is read where the source names it', async ([name, read]) => {
  const sheets = [
    { name: 'Cover', rows: '' },
    { name: 'Old', rows: rowsOf([['old']]), hidden: true },
    { name: 'Data', rows: rowsOf([['data']]) },
    { name: 'More', rows: rowsOf([['more']]) },
  ];
  expect((await unpacked(workbook(sheets), { sheet: name })).rows).toEqual([[read]]);
});

test('a sheet that is not there is refused with those that are', async () => {
  await expect(unpacked(workbook([sheet(''), { name: 'Data', rows: '' }]), { sheet: 'Invoices' })).rejects.toMatchObject({
    status: 3,
    message: 'export: the workbook has no such sheet: "Invoices"\n  Its sheets are "Sheet1", "Data".',
  });
});

test('names with prefixes, of another folder, with capitals', async () => {
  const files = workbookFiles([sheet('')]);
  const moved = Object.fromEntries(
    Object.entries(files).map(([name, content]) => [name.replace('xl/worksheets/sheet1.xml', 'XL/Worksheets/Sheet1.xml'), content]),
  );
  moved['XL/Worksheets/Sheet1.xml'] =
    '\ufeff<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>';
  expect((await unpacked(zipOf(moved))).rows).toEqual([['a', '1']]);
});

test.for([
  ['no rows at all', () => workbook([sheet('')]), 'the workbook is empty: no sheet of it has a row'],
  ['cut off', () => workbook([sheet(rowsOf([['a']]))]).subarray(0, 500), 'the file is damaged, or was cut off: it cannot be unpacked'],
  ['XML that is none', () => workbook([sheet('<row><c>')]), 'the workbook is damaged'],
  [
    'entities that grow',
    () => zipOf({ ...workbookFiles([sheet('')]), 'xl/worksheets/sheet1.xml': '<!DOCTYPE a [<!ENTITY b "bb">]><worksheet>&b;</worksheet>' }),
    'the workbook is damaged (it holds a document type)',
  ],
  ['rows out of order', () => workbook([sheet('<row r="2"/><row r="1"/>')]), 'row 1 stands behind row 2'],
  ['a row beyond the last', () => workbook([sheet('<row r="1048577"/>')]), 'row 1048577 is beyond the last that a sheet can have'],
  ['a text that is not there', () => workbook([sheet('<row><c r="A1" t="s"><v>7</v></c></row>')]), 'the text of cell A1 is missing'],
  [
    'another archive',
    () => zipOf({ 'export.csv': 'id\n1\n' }),
    'the file is no table of text: it is a ZIP archive that holds "export.csv"',
  ],
  ['a binary workbook', () => zipOf({ 'xl/workbook.bin': '' }), 'a workbook in binary form (.xlsb)'],
  ['an OpenDocument file', () => zipOf({ 'META-INF/manifest.xml': '', 'content.xml': '' }), 'an OpenDocument file'],
  ['a document', () => zipOf({ '_rels/.rels': '<Relationships/>', 'word/document.xml': '' }), 'a document of a word processor'],
] as const)('%s is refused in words', async ([, bytes, words]) => {
  const outcome = unpacked(bytes());
  await expect(outcome).rejects.toMatchObject({ name: 'Problem', status: 3 });
  await expect(outcome).rejects.toThrow(words);
});

test.runIf(existsSync('/proc/self/fd'))('a damaged archive is closed', async () => {
  const bytes = workbook([sheet(rowsOf([['a']]))]);
  bytes.write('??', bytes.lastIndexOf('PK\x01\x02'), 'latin1');
  const opened = (): number => readdirSync('/proc/self/fd').length;
  const before = opened();
  for (let time = 0; time < 5; time += 1) await expect(unpacked(bytes)).rejects.toThrow('the file is damaged, or was cut off');
  expect(opened()).toBeLessThan(before + 5);
});
