import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { progressTo } from '../../src/config/progress.ts';
import { loadConfig } from '../../src/config/report.ts';
import { openDatabase } from '../../src/engine/database.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { invoicesOf, withFolder, withRead } from './folder.ts';
import { rowsOf, workbook } from './formats/write-workbook.ts';

const SETTINGS = (files: string, more = ''): string =>
  `tolerance: { rejectedRows: 5 }\nsources: [{ files: ${files}, kind: invoices${more} }]\n`;
const ROWS = [
  ['id', 'customer', 'issued', 'amount', 'currency'],
  ['1', 'Ūdens, SIA', '2026-01-05', '10.00', 'EUR'],
  ['', '', '', '', ''],
  ['2', 'Zaļā\nLīnija', '2026-01-05', 'ten', 'EUR'],
  ['3', 'Beta', '2026-01-06', '12.5', 'EUR'],
];

describe('a workbook', () => {
  const book = workbook([
    { name: 'Invoices', rows: rowsOf(ROWS) },
    {
      name: 'Payments',
      rows: rowsOf([
        ['id', 'customer', 'date', 'amount', 'currency'],
        ['9', 'Beta', '2026-02-01', 2.5, 'EUR'],
      ]),
    },
  ]);

  test('is read, and what is refused in it is told by its row', async () => {
    await withRead({ 'book.xlsx': book, 'report.yaml': SETTINGS('book.xlsx') }, async (database) => {
      expect((await invoicesOf(database)).map(({ id, customer, amount }) => [id, customer, amount])).toEqual([
        ['1', 'Ūdens, SIA', '10.000'],
        ['3', 'Beta', '12.500'],
      ]);
      expect(await database.rows('SELECT path, line, column_name, value FROM reject')).toEqual([
        { path: 'book.xlsx', line: 4, column_name: 'amount', value: 'ten' },
      ]);
      expect(await database.row('SELECT encoding, bytes, sha256 FROM read_file')).toEqual({
        encoding: 'utf-8',
        bytes: book.length,
        sha256: createHash('sha256').update(book).digest('hex'),
      });
    });
  });

  test('may be several sources, each with a sheet of its own', async () => {
    const config =
      'sources: [{ files: book.xlsx, kind: invoices, sheet: Invoices }, { files: book.xlsx, kind: payments, sheet: 2 }]\ntolerance: { rejectedRows: 5 }\n';
    await withRead({ 'book.xlsx': book, 'report.yaml': config }, async (database) => {
      expect(await database.rows('SELECT id, amount FROM read_credit')).toEqual([{ id: '9', amount: '2.500' }]);
    });
  });

  test('may be several sources of one kind: a sheet for each year', async () => {
    const years = workbook([
      { name: '2025', rows: rowsOf([ROWS[0]!, ROWS[1]!]) },
      { name: '2026', rows: rowsOf([ROWS[0]!, ROWS[4]!]) },
    ]);
    const config = 'sources: [{ files: book.xlsx, kind: invoices, sheet: "2025" }, { files: book.xlsx, kind: invoices, sheet: "2026" }]\n';
    await withRead({ 'book.xlsx': years, 'report.yaml': config }, async (database) => {
      expect((await invoicesOf(database)).map(({ id, amount }) => [id, amount])).toEqual([
        ['1', '10.000'],
        ['3', '12.500'],
      ]);
      expect(await database.rows('SELECT path, rows_read AS rows FROM read_file ORDER BY source')).toEqual([
        { path: 'book.xlsx', rows: 1 },
        { path: 'book.xlsx', rows: 1 },
      ]);
    });
    await expect(withRead({ 'book.xlsx': years, 'report.yaml': config.replace('2026', '2025') }, () => Promise.resolve())).rejects.toThrow(
      'two sources of the kind invoices match this file',
    );
  });

  test('that begins with a cover is read by the first sheet whose header says what it is, whatever the file is called', async () => {
    const covered = workbook([
      { name: 'Cover', rows: rowsOf([['Debtors of Example'], ['Made by', 'Finance'], ['On', '2026-01-31']]) },
      { name: 'Of 2026', rows: rowsOf([ROWS[0]!, ROWS[1]!]) },
    ]);
    for (const name of ['invoices.xlsx', 'Debtors in January.xlsx']) {
      await withRead({ [name]: covered }, async (database) => {
        expect((await invoicesOf(database)).map(({ id, amount }) => [id, amount])).toEqual([['1', '10.000']]);
      });
    }
  });

  test('that nothing names is read sheet by sheet, each as what its header or its name says', async () => {
    const [[names = []], payment] = [ROWS, ['9', 'Beta', '2026-02-01', '2.50', 'EUR']];
    const whole = workbook([
      { name: 'Cover', rows: rowsOf([['Debtors of Example']]) },
      { name: '2025', rows: rowsOf([names, ROWS[1]!]) },
      { name: '2026', rows: rowsOf([names, ROWS[4]!]) },
      { name: 'Payments', rows: rowsOf([['id', 'customer', 'date', 'amount', 'currency'], payment]) },
      { name: 'Chart', rows: rowsOf([['Sum', 22.5]]) },
    ]);
    await withRead({ 'Debtors.xlsx': whole }, async (database, { unread, untold }) => {
      expect((await invoicesOf(database)).map(({ id, amount }) => [id, amount])).toEqual([
        ['1', '10.000'],
        ['3', '12.500'],
      ]);
      expect(await database.rows('SELECT id, amount FROM read_credit')).toEqual([{ id: '9', amount: '2.500' }]);
      expect(unread).toEqual(['Debtors.xlsx: Cover', 'Debtors.xlsx: Chart']);
      expect(untold).toEqual(unread);
    });
  });

  test('names the sheet of a row that is refused, where a sheet was chosen', async () => {
    const config = 'sources: [{ files: book.xlsx, kind: invoices, sheet: Invoices }]\ntolerance: { rejectedRows: 5 }\n';
    await withRead({ 'book.xlsx': book, 'report.yaml': config }, async (database) => {
      expect(await database.rows('SELECT path, line FROM reject')).toEqual([{ path: 'book.xlsx (Invoices)', line: 4 }]);
    });
  });

  test('says which sheets it does not read, once', async () => {
    const notes: string[] = [];
    await withFolder({ 'book.xlsx': book, 'report.yaml': SETTINGS('book.xlsx') }, async (dataDir) => {
      const database = await openDatabase({ threads: 1 });
      const progress = progressTo(
        (event) => {
          if (event.event === 'note') notes.push(event.message);
        },
        () => 0,
      );
      const { unread, untold } = await ingest({ database, config: await loadConfig({ dataDir }), dataDir, scratch: dataDir, progress });
      database.close();
      // For the quality page: the notes are for whoever stands by.
      expect(unread).toEqual(['book.xlsx: Payments']);
      expect(untold).toEqual([]);
    });
    expect(notes).toEqual([
      'book.xlsx: of its sheets, "Invoices" is read; not "Payments". To read another, say on its source in report.yaml: sheet: "Payments"',
    ]);
  });
});

test.for(['a list', 'lines'])(
  'records of JSON (%s) are read, and what is refused in them is told by the number of the record',
  async (form) => {
    const [names = [], ...rows] = ROWS;
    const records = rows.map((cells) =>
      JSON.stringify(Object.fromEntries(cells.map((cell, index) => [names[index], cell === '' ? null : cell]))),
    );
    const text = form === 'lines' ? records.join('\n') : `[${records.join(',')}]`;
    await withRead({ 'export.json': text, 'report.yaml': SETTINGS('export.json') }, async (database) => {
      expect((await invoicesOf(database)).map(({ id, customer, amount }) => [id, customer, amount])).toEqual([
        ['1', 'Ūdens, SIA', '10.000'],
        ['3', 'Beta', '12.500'],
      ]);
      expect(await database.rows('SELECT path, line, column_name, value FROM reject')).toEqual([
        { path: 'export.json', line: 3, column_name: 'amount', value: 'ten' },
      ]);
    });
  },
);

test('a record of nothing is counted as a blank row', async () => {
  await withRead({ 'export.json': `[{}, ${KUWAITI(1.5).slice(1, -1)}, {}]`, 'report.yaml': SETTINGS('export.json') }, async (database) => {
    expect(await database.rows('SELECT outcome, code, rows FROM row_account ORDER BY outcome')).toEqual([
      { outcome: 'set-aside', code: 'blank-row', rows: 2 },
      { outcome: 'used', code: null, rows: 1 },
    ]);
  });
});

const KUWAITI = (amount: unknown): string => JSON.stringify([{ id: '1', customer: 'Alfa', issued: '2026-01-05', amount, currency: 'KWD' }]);

test('a number of three decimals in JSON is no question of thousands; a text is', async () => {
  await withRead({ 'export.json': KUWAITI(1.085), 'report.yaml': SETTINGS('export.json') }, async (database) => {
    expect((await invoicesOf(database)).map(({ amount }) => amount)).toEqual(['1.085']);
  });
  await expect(
    withRead({ 'export.json': KUWAITI('1.085'), 'report.yaml': SETTINGS('export.json') }, () => Promise.resolve()),
  ).rejects.toThrow('the last three digits may be decimals or thousands');
});

test('nor is it one in a sheet', async () => {
  const book = workbook([
    {
      name: 'Invoices',
      rows: rowsOf([
        ['id', 'customer', 'issued', 'amount', 'currency'],
        ['1', 'Alfa', '2026-01-05', 1.085, 'KWD'],
        ['2', 'Alfa', '2026-01-05', -1250.125, 'KWD'],
      ]),
    },
  ]);
  await withRead({ 'book.xlsx': book, 'report.yaml': SETTINGS('book.xlsx') }, async (database) => {
    expect((await invoicesOf(database)).map(({ amount }) => amount)).toEqual(['1.085', '-1250.125']);
  });
});
