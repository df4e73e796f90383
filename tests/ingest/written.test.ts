import { describe, expect, test } from 'vitest';
import { strptimePattern } from '../../src/ingest/values/date-format.ts';
import { invoicesOf, withRead } from './folder.ts';

const mapped = (format: string): string =>
  `currency: EUR\nsources:\n  - { files: export.csv, kind: invoices, columns: { id: No, customer: Klients, issued: Datums, amount: Summa }${format === '' ? '' : `, format: { ${format} }`} }\n`;
const export_ = (rows: readonly (readonly string[])[], delimiter = ';'): string =>
  ['No;Klients;Datums;Summa'.replaceAll(';', delimiter), ...rows.map((row) => row.join(delimiter))].join('\n');

describe('encodings', () => {
  const text = 'id,customer,issued,amount,currency\n1,"Ūdens, SIA",2026-01-05,10.00,EUR\n2,Šķūnis,2026-01-05,20.00,EUR\n';
  const utf16 = (big: boolean): Buffer => {
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
    return big ? bytes.swap16() : bytes;
  };
  test.for([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 little endian', utf16(false)],
    ['UTF-16 big endian', utf16(true)],
    ['lines that end with CR LF', Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['lines that end with CR', Buffer.from(text.replaceAll('\n', '\r'))],
    ['line ends of several kinds', Buffer.from(text.replace('\n', '\r\n'))],
  ] as const)('%s', async ([, bytes]) => {
    await withRead({ 'invoices.csv': bytes }, async (database) => {
      expect((await invoicesOf(database)).map(({ id, customer, amount }) => [id, customer, amount])).toEqual([
        ['1', 'Ūdens, SIA', '10.000'],
        ['2', 'Šķūnis', '20.000'],
      ]);
    });
  });

  test.for([
    ['windows-1257', [0xd0, 0xed], 'Šķ'],
    ['windows-1251', [0xc0, 0xff], 'Ая'],
    ['iso-8859-1', [0xc9, 0xe9], 'Éé'],
  ] as const)('%s, as the source states it', async ([encoding, letters, read]) => {
    const bytes = Buffer.concat([Buffer.from('No;Klients;Datums;Summa\n1;'), Buffer.from(letters), Buffer.from(';2026-01-05;10,00\n')]);
    await withRead({ 'export.csv': bytes, 'report.yaml': mapped(`encoding: ${encoding}`) }, async (database) => {
      expect((await invoicesOf(database))[0]?.['customer']).toBe(read);
      expect((await database.row('SELECT encoding FROM read_file'))['encoding']).toBe(encoding);
    });
  });
});

describe('separators', () => {
  test.for([',', ';', '\t', '|'])('%j is found', async (delimiter) => {
    await withRead(
      { 'export.csv': export_([['1', 'Alfa', '2026-01-05', '10.00']], delimiter), 'report.yaml': mapped('') },
      async (database) => {
        expect((await invoicesOf(database))[0]).toMatchObject({ id: '1', customer: 'Alfa', issued: '2026-01-05', amount: '10.000' });
      },
    );
  });

  test('a file without quotation marks may say so', async () => {
    await withRead(
      { 'export.csv': export_([['1', '"Alfa', '2026-01-05', '10.00']]), 'report.yaml': mapped('quote: ""') },
      async (database) => {
        expect((await invoicesOf(database))[0]?.['customer']).toBe('"Alfa');
      },
    );
  });

  test('lines that are blank stand before the header', async () => {
    await withRead(
      {
        'invoices.csv': '\n \nid,customer,issued,amount,currency\n1,Alfa,2026-01-05,x,EUR\n2,Alfa,2026-01-05,1,EUR\n',
        'report.yaml': 'tolerance: { rejectedRows: 1 }\n',
      },
      async (database) => {
        expect(await database.rows('SELECT line FROM reject')).toEqual([{ line: 4 }]);
      },
    );
  });
});

describe('days', () => {
  test.for([
    ['dd.MM.yyyy', '31.01.2026'],
    ['d.M.yyyy', '31.1.2026'],
    ['MM/dd/yyyy', '01/31/2026'],
    ['d/M/yy', '31/1/26'],
    ['yyyyMMdd', '20260131'],
    ['dd-MMM-yyyy', '31-Jan-2026'],
    ["yyyy-MM-dd'T'HH:mm:ss", '2026-01-31T23:59:59'],
    ['yyyy-MM-dd', '2026-01-31'],
  ] as const)('%s reads %s', async ([pattern, day]) => {
    await withRead(
      { 'export.csv': export_([['1', 'Alfa', day, '10.00']]), 'report.yaml': mapped(`date: "${pattern}"`) },
      async (database) => {
        expect((await invoicesOf(database))[0]?.['issued']).toBe('2026-01-31');
      },
    );
  });

  test.for([
    ['dd.MM.yyyy', ['01.02.2026', '31.01.2026']],
    ['MM/dd/yyyy', ['01/02/2026', '01/31/2026']],
    ['dd/MM/yyyy', ['01/02/2026', '31/01/2026']],
    ['dd/MM/yyyy', ['02/02/2026', '31/01/2026', 'soon']],
  ] as const)('%s is found in %j', async ([pattern, days]) => {
    const files = {
      'export.csv': export_(days.map((day, index) => [`${index}`, 'Alfa', day, '10.00'])),
      'report.yaml': `tolerance: { rejectedRows: 1 }\n${mapped('')}`,
    };
    await withRead(files, async (database) => {
      expect((await database.row('SELECT date_format FROM read_file'))['date_format']).toBe(pattern);
    });
  });

  test('a pattern becomes the words of strptime, and unknown letters make it none', () => {
    expect(strptimePattern("dd MMM yyyy 'at' HH:mm")).toBe('%d %b %Y at %H:%M');
    expect(strptimePattern('100%-yyyy')).toBe('100%%-%Y');
    expect(strptimePattern('dd.QQ.yyyy')).toBeNull();
  });
});

describe('amounts', () => {
  const amounts = async (written: readonly string[], format: string): Promise<unknown[]> =>
    withRead(
      { 'export.csv': export_(written.map((amount, index) => [`${index}`, 'Alfa', '2026-01-05', amount])), 'report.yaml': mapped(format) },
      async (database) => (await invoicesOf(database)).map(({ amount }) => amount),
    );

  test.for([
    ['decimal: ",", thousands: "."', ['1.234,50', '12,5', '-1.234.567,00', '7']],
    ['decimal: ",", thousands: " "', ['1 234,50', '12,5', '-1\u00a0234\u202f567,00', '7']],
    ['decimal: ".", thousands: ","', ['1,234.50', '12.50', '-1,234,567', '+7']],
    ['decimal: ".", thousands: "\'"', ["1'234.50", '12.5', '\u22121\u2019234\u2019567.00', '7.']],
    ['decimal: ","', ['1234,50', '12,50', '-1234567,00', '7,']],
    ['', ['1.234,50', '12,5', '-1.234.567,00', '7']],
    ['', ['1 234,50', '12,5', '-1 234 567,00', '7']],
    ['', ['1,234.50', '12.50', '-1,234,567.00', '7']],
    ['', ['1234.50', '12.5', '-1234567', '7']],
  ] as const)('{ %s } reads %j', async ([format, written]) => {
    expect(await amounts(written, format)).toEqual(['1234.500', '12.500', '-1234567.000', '7.000']);
  });
});
