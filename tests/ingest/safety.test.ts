import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { progressTo } from '../../src/config/progress.ts';
import { loadConfig } from '../../src/config/report.ts';
import { openDatabase } from '../../src/engine/database.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { invoicesOf, readFolder, withFolder, withRead } from './folder.ts';
import { zipOf } from './formats/write-zip.ts';

const HEADER = 'id,customer,issued,amount,currency\n';
const GOOD = '1,Alfa,2026-01-05,10.00,EUR\n';

/** What is said of a folder that is refused: the status, then the message. */
async function refusal(outcome: Promise<unknown>): Promise<string> {
  const error = (await outcome.catch((problem: unknown) => problem)) as Error & { status?: number };
  expect(error).toHaveProperty('name', 'Problem');
  return `${error.status} ${error.message}`;
}

describe('a file that is no text, whatever its name says', () => {
  const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');
  test.for([
    ['a picture', bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), 'it is a picture (PNG)'],
    ['a photograph', bytes('\xff\xd8\xff\xe0\0\x10JFIF'), 'it is a picture (JPEG)'],
    ['a document', bytes('%PDF-1.7\n%\xe2\xe3'), 'it is a PDF document'],
    ['an archive', zipOf({ 'a.csv': '', 'b.csv': '' }), 'it is a ZIP archive that holds 2 files'],
    [
      'an old workbook',
      bytes(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(600)}`),
      'it is a workbook in the old binary form (.xls), or one that is locked with a password\n  Open it in a spreadsheet program and save it without a password as .xlsx or CSV.',
    ],
    ['a database', bytes('SQLite format 3\0\x10\0'), 'it is an SQLite database'],
    ['a web page', bytes('\xef\xbb\xbf \n<HTML><table>'), 'it is a web page (HTML)'],
    ['an XML file', bytes('<?xml version="1.0"?><Workbook/>'), 'it is an XML file'],
    ['a program', bytes('\x7fELF\x02\x01\x01\0'), 'it is a program'],
    [
      'noise',
      bytes(Array.from({ length: 4000 }, (_, index) => String.fromCharCode((index * 89 + (index >> 3)) % 256)).join('')),
      'it holds bytes that no text has',
    ],
  ] as const)('%s', async ([, content, words]) => {
    const said = await refusal(withRead({ 'invoices.csv': content }, async () => {}));
    expect(said).toContain('3 invoices.csv: the file is no table of text: ');
    expect(said).toContain(words);
  });
});

test('a zero byte in a text is told with its line', async () => {
  for (const row of ['2,Be\0ta,2026-01-05,10.00,EUR\n', '\0\0\0\0']) {
    expect(await refusal(withRead({ 'invoices.csv': HEADER + GOOD.repeat(30_000) + row }, async () => {}))).toBe(
      '3 invoices.csv:30002: the file holds a zero byte, which no text has: it was damaged, or is no text\n  Export it again as CSV in UTF-8.',
    );
  }
});

test('a packed file that is cut off is refused, and one that is whole is read', async () => {
  const packed = gzipSync(HEADER + GOOD);
  const config = 'sources: [{ files: "*.gz", kind: invoices }]\n';
  await withRead({ 'invoices.csv.gz': packed, 'report.yaml': config }, async (database) => {
    expect(await invoicesOf(database)).toMatchObject([{ id: '1', amount: '10.000' }]);
  });
  expect(await refusal(withRead({ 'invoices.csv.gz': packed.subarray(0, -12), 'report.yaml': config }, async () => {}))).toMatch(
    /^3 invoices\.csv\.gz: the gzip file ends in the middle: it was cut off/,
  );
});

describe('what a file may be besides a file', () => {
  test('a pipe is not waited for', async () => {
    await withFolder({}, async (dataDir) => {
      execFileSync('mkfifo', [join(dataDir, 'invoices.csv')]);
      expect(await refusal(readFolder(dataDir, async () => {}))).toMatch(
        /^3 invoices\.csv: the file cannot be read: it is a pipe, a socket or a device/,
      );
    });
  });

  test.for([
    ['a file', 'invoices.csv', /^3 invoices\.csv: the file cannot be read: there is no permission to \(E/],
    [
      'a folder inside',
      'lost+found',
      /^2 .*lost\+found: the folder cannot be read \(E[A-Z]+\)\n {2}Give the user who runs this the right to read it, or put your exports into a folder of their own\.$/,
    ],
  ] as const)('%s that this user may not read is said to be so', async ([, locked, words]) => {
    await withFolder({ 'invoices.csv': HEADER + GOOD, 'lost+found/a.csv': '' }, async (dataDir) => {
      chmodSync(dataDir, 0o755);
      chmodSync(join(dataDir, locked), 0o000);
      const asNobody = process.getuid?.() === 0;
      if (asNobody) process.seteuid?.(65_534);
      try {
        const database = await openDatabase({ threads: 1 });
        const config = await loadConfig({ dataDir });
        expect(await refusal(ingest({ database, config, dataDir, scratch: dataDir, progress: silent() }))).toMatch(words);
        database.close();
      } finally {
        if (asNobody) process.seteuid?.(0);
        chmodSync(join(dataDir, locked), 0o700);
      }
    });
  });
});

describe('a file that changes while it is read', () => {
  const files = { 'invoices.csv': HEADER + GOOD, 'payments.csv': 'id,customer,date,amount,currency\n1,Alfa,2026-01-05,1.00,EUR\n' };
  const changed = (when: string, change: (dataDir: string) => void): Promise<string> =>
    withFolder(files, async (dataDir) => {
      const progress = progressTo(
        (event) => {
          if (event.event === 'started' && event.step === when) change(dataDir);
        },
        () => 0,
      );
      const database = await openDatabase({ threads: 1 });
      try {
        return await refusal(ingest({ database, config: await loadConfig({ dataDir }), dataDir, scratch: dataDir, progress }));
      } finally {
        database.close();
      }
    });

  test('grows', async () => {
    expect(
      await changed('Reading payments.csv', (dataDir) => appendFileSync(join(dataDir, 'invoices.csv'), '2,Alfa,2026-01-05,10.00,EUR\n')),
    ).toBe('3 invoices.csv: the file changed while it was read\n  Run again once the program that writes it is done.');
  });

  test('becomes something that cannot be read', async () => {
    expect(await changed('Reading payments.csv', (dataDir) => writeFileSync(join(dataDir, 'payments.csv'), 'x'))).toContain(
      '3 payments.csv: the file changed while it was read',
    );
  });

  test('is none that is read', async () => {
    await withFolder({ ...files, 'notes.txt': 'a,b\n' }, async (dataDir) => {
      const progress = progressTo(
        (event) => {
          if (event.event === 'started') appendFileSync(join(dataDir, 'notes.txt'), 'x');
        },
        () => 0,
      );
      const database = await openDatabase({ threads: 1 });
      expect(await ingest({ database, config: await loadConfig({ dataDir }), dataDir, scratch: dataDir, progress })).toMatchObject({
        rows: 2,
      });
      database.close();
    });
  });

  test('is taken away', async () => {
    expect(await changed('Checking the rows', (dataDir) => rmSync(join(dataDir, 'invoices.csv')))).toContain(
      '3 invoices.csv: the file was taken away while it was read',
    );
  });
});

test('a cell of fifty megabytes is read', { timeout: 120_000 }, async () => {
  const long = Buffer.alloc(50_000_000, 'x').toString();
  await withRead({ 'invoices.csv': `${HEADER}${GOOD}2,"${long}",2026-01-05,10.00,EUR\n` }, async (database) => {
    expect(await database.rows('SELECT id, length(customer) AS length FROM read_invoice ORDER BY id')).toEqual([
      { id: '1', length: 4 },
      { id: '2', length: 50_000_000 },
    ]);
  });
});

function silent(): ReturnType<typeof progressTo> {
  return progressTo(
    () => {},
    () => 0,
  );
}

describe('the name of a file is a name, whatever it means to the engine', () => {
  test.for(['a[1].csv', 'a*b.csv', 'a?b.csv', 'customer=Beta/a.csv', 'plain.csv.gz', 'plain.csv.zst', "a'b.csv", 'ū {x}.csv'])(
    '%s',
    async (name) => {
      const files = {
        [name]: HEADER + GOOD,
        'a1.csv': `${HEADER}${GOOD}9,Other,2026-01-05,1.00,EUR\n`,
        'acb.csv': `${HEADER}8,Other,2026-01-05,1.00,EUR\n`,
      };
      await withRead(
        {
          ...files,
          'report.yaml': `sources: [{ files: ${JSON.stringify(name)}, kind: invoices }, { files: a1.csv, kind: customers }, { files: acb.csv, kind: customers }]\n`,
        },
        async (database) => {
          expect(await invoicesOf(database)).toMatchObject([{ id: '1', customer: 'Alfa', amount: '10.000' }]);
        },
      );
    },
  );

  test('a folder of a Parquet file adds no column', async () => {
    const database = await openDatabase();
    await withFolder({ 'x.csv': '' }, async (folder) => {
      await database.execute(
        `COPY (SELECT '1' AS id, 'Alfa' AS customer, DATE '2026-01-05' AS issued, 10.00::DECIMAL(9,2) AS amount, 'EUR' AS currency) TO '${join(folder, 'x.parquet')}' (FORMAT parquet)`,
      );
      await withRead(
        {
          'amount=99/x[1].parquet': readFileSync(join(folder, 'x.parquet')),
          'report.yaml': 'sources: [{ files: "**/*.parquet", kind: invoices }]\n',
        },
        async (read) => {
          expect(await invoicesOf(read)).toMatchObject([{ id: '1', amount: '10.000' }]);
        },
      );
    });
    database.close();
  });
});
