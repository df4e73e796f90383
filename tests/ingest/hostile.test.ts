import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Problem } from '../../src/config/problem.ts';
import { silentProgress } from '../../src/config/progress.ts';
import { loadConfig } from '../../src/config/report.ts';
import { openDatabase } from '../../src/engine/database.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { invoicesOf, readFolder, withFolder, withRead } from './folder.ts';

const HEADER = 'id,customer,issued,amount,currency\n';
const GOOD = '1,Alfa,2026-01-05,10.00,EUR\n';

test('what a program or a page could take for its own stays text', async () => {
  const names = ['<script>alert(1)</script>', '=1+1', "'); DROP TABLE read_invoice; --", 'a"b', '\u202eafla', 'NULL', '\\N', 'a,b\nc'];
  const rows = names.map((name, index) => `${index},"${name.replaceAll('"', '""')}",2026-01-05,10.00,EUR\n`);
  await withRead({ 'invoices.csv': HEADER + rows.join('') }, async (database) => {
    expect((await invoicesOf(database)).map(({ customer }) => customer)).toEqual(names);
  });
});

test('a file is found by its name in whichever form its letters with marks are written', async () => {
  const yaml = (pattern: string) => `sources: [{ files: "${pattern}", kind: invoices }]\n`;
  const name = 'rēķini-2026.csv';
  for (const [onDisk, named] of [
    [name.normalize('NFD'), name],
    [name, name.normalize('NFD')],
    [name.normalize('NFD'), 'rēķini-*.csv'],
  ] as const) {
    await withRead({ [onDisk]: HEADER + GOOD, 'report.yaml': yaml(named) }, async (database) => {
      expect(await invoicesOf(database)).toMatchObject([{ id: '1' }]);
    });
  }
});

test('a header that looks like SQL, or like a name of the program, is a header', async () => {
  const header = 'id,customer,issued,amount,currency,"x"" VARCHAR); --",_2,source,{a: 1}\n';
  await withRead({ 'invoices.csv': `${header}1,Alfa,2026-01-05,10.00,EUR,a,b,c,d\n` }, async (database) => {
    expect(await invoicesOf(database)).toMatchObject([{ id: '1', customer: 'Alfa' }]);
  });
});

test('a cell of ten megabytes is read', { timeout: 60_000 }, async () => {
  const long = 'x'.repeat(10_000_000);
  await withRead(
    {
      'invoices.csv': `${HEADER}${GOOD}2,"${long}",2026-01-05,10.00,EUR\n3,Alfa,2026-01-05,ten,EUR\n`,
      'report.yaml': 'tolerance: { rejectedRows: 1 }\n',
    },
    async (database) => {
      expect(await database.rows('SELECT id, length(customer) AS length FROM read_invoice ORDER BY id')).toEqual([
        { id: '1', length: 4 },
        { id: '2', length: 10_000_000 },
      ]);
      expect(await database.rows('SELECT line, value FROM reject')).toEqual([{ line: 4, value: 'ten' }]);
    },
  );
});

test('a row that is longer than a row can be is refused, and the others are read', { timeout: 60_000 }, async () => {
  const long = Buffer.alloc(70_000_000, 'x');
  const bytes = Buffer.concat([
    Buffer.from(`${HEADER}${GOOD}2,`),
    long,
    Buffer.from(',2026-01-05,10.00,EUR\n3,Beta,2026-01-05,10.00,EUR\n'),
  ]);
  await withRead({ 'invoices.csv': bytes, 'report.yaml': 'tolerance: { rejectedRows: 1 }\n' }, async (database) => {
    expect((await invoicesOf(database)).map(({ id }) => id)).toEqual(['1', '3']);
    expect(await database.rows('SELECT line, code FROM reject')).toEqual([{ line: 3, code: 'line-too-long' }]);
  });
});

test('two megabytes behind a quotation mark that is never closed are not lost', { timeout: 60_000 }, async () => {
  const rows = Array.from({ length: 100_000 }, (_, index) => `${index + 10},Alfa,2026-01-05,10.00,EUR\n`).join('');
  await expect(withRead({ 'invoices.csv': `${HEADER}${GOOD}2,"Beta,2026-01-05,10.00,EUR\n${rows}` }, async () => {})).rejects.toThrow(
    'invoices.csv:3: a quotation mark is never closed, so that the rows behind it cannot be told apart: "2,"Beta,2026-01-05,10.00,EUR"',
  );
});

describe('folders', () => {
  test('a link that leaves the folder is not followed', async () => {
    await withFolder({ 'secret.csv': HEADER + GOOD }, (elsewhere) =>
      withFolder({}, async (dataDir) => {
        symlinkSync(join(elsewhere, 'secret.csv'), join(dataDir, 'invoices.csv'));
        await expect(readFolder(dataDir, async () => {})).rejects.toThrow('invoices.csv: the file is a link that leaves the report folder');
      }),
    );
  });

  test('a link inside the folder is read', async () => {
    await withFolder({ '2026/january.csv': HEADER + GOOD }, async (dataDir) => {
      symlinkSync(join('2026', 'january.csv'), join(dataDir, 'invoices.csv'));
      expect(await readFolder(dataDir, invoicesOf)).toHaveLength(1);
    });
  });

  test('an empty folder says what is looked for', async () => {
    const problem = await withRead({}, async () => {}).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({ status: 3 });
    expect(String(problem)).toContain('the folder is empty\n  Put your exports there: invoices.csv, payments.csv');
  });

  test('no folder is a wrong command line', async () => {
    const config = await withFolder({}, (dataDir) => loadConfig({ dataDir }));
    const database = await openDatabase();
    await expect(
      ingest({ database, config, dataDir: 'no-such-folder', scratch: 'no-such-folder', progress: silentProgress }),
    ).rejects.toMatchObject({ status: 2 });
    database.close();
  });

  test('a pattern takes files of subfolders, in one order', async () => {
    const files = {
      'b/2.csv': `${HEADER}3,C,2026-01-05,1,EUR\n`,
      'a/1.csv': HEADER + GOOD,
      'a/deep/0.csv': `${HEADER}2,B,2026-01-05,1,EUR\n`,
      'report.yaml': 'sources: [{ files: "**/*.csv", kind: invoices }]\n',
    };
    await withRead(files, async (database) => {
      expect((await database.rows('SELECT path FROM read_file ORDER BY source')).map(({ path }) => path)).toEqual([
        'a/1.csv',
        'a/deep/0.csv',
        'b/2.csv',
      ]);
    });
  });
});

test('a refused value of two megabytes is told whole, and so are the cells behind it', async () => {
  const long = 'x'.repeat(2_000_000);
  const files = {
    'invoices.csv': `id,customer,issued,amount,currency\n1,A,2026-01-05,1.00,EUR\n2,A,2026-01-05,${long},EUR\n3,${long},no day,1.00,EUR\n`,
    'report.yaml': 'tolerance: { rejectedRows: 2 }\n',
  };
  const values = await withRead(files, (database) => database.rows('SELECT line, column_name, value FROM reject ORDER BY line'));
  expect(values).toEqual([
    { line: 3, column_name: 'amount', value: long },
    { line: 4, column_name: 'issued', value: 'no day' },
  ]);
});
