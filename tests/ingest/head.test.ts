import { describe, expect, test } from 'vitest';
import { findHeader } from '../../src/ingest/rows/find-header.ts';
import { invoicesOf, withRead } from './folder.ts';

const head = (text: string, wanted: readonly string[] = [], known: { delimiter?: string; made?: boolean; whole?: boolean } = {}) =>
  findHeader(
    text,
    { delimiter: known.delimiter ?? null, quote: '"', escape: null, whole: known.whole ?? true, made: known.made ?? false },
    (header) => wanted.filter((name) => header.includes(name)).length,
  );

describe('the header', () => {
  test('stands below a preamble, of which the lines are kept as text', () => {
    const found = head('Baltika;;\n\n"Debts ""as of""";31.10.2026;\nNo;Client;Total\n1;Alfa;10\n', ['No', 'Total']);
    expect(found).toMatchObject({
      header: ['No', 'Client', 'Total'],
      headerLine: 4,
      line: 5,
      preamble: ['Baltika', 'Debts "as of" 31.10.2026'],
      rows: [['1', 'Alfa', '10']],
    });
  });

  test('of two lines is joined, the upper cell standing for the blanks to its right', () => {
    const text = 'Период;Сальдо на начало;;Обороты;;Итого\n;Дебет;Кредит;Дебет;Кредит;\n1;2;3;4;5;6\n';
    expect(head(text, ['Период', 'Сальдо на начало Дебет', 'Обороты Кредит'])).toMatchObject({
      header: ['Период', 'Сальдо на начало Дебет', 'Сальдо на начало Кредит', 'Обороты Дебет', 'Обороты Кредит', 'Итого'],
      headerRows: [
        ['Период', 'Сальдо на начало', '', 'Обороты', '', 'Итого'],
        ['', 'Дебет', 'Кредит', 'Дебет', 'Кредит', ''],
      ],
      headerLine: 1,
      line: 3,
      rows: [['1', '2', '3', '4', '5', '6']],
    });
  });

  test('is one line where one line has all that is looked for', () => {
    expect(head('No;Total\n;\n1;2\n', ['No', 'Total'])).toMatchObject({ header: ['No', 'Total'], line: 2 });
  });

  test('is the earliest of equals', () => {
    expect(head('No;Total\n1;2\nNo;Total\n', ['No', 'Total'])?.headerLine).toBe(1);
  });

  test('is that of the first table, where another one below has more columns: rows between them are not lost as a preamble', () => {
    expect(head('No;Total\n1;2\n\nNo;Total;Due\n3;4;5\n', ['No', 'Total', 'Due'])).toMatchObject({ headerLine: 1, rows: [['1', '2']] });
    expect(head('Date;31.10.2026\nfor;Alfa\nNo;Total;Date\n3;4;5\n', ['No', 'Total', 'Date'])).toMatchObject({
      headerLine: 3,
      preamble: ['Date 31.10.2026', 'for Alfa'],
    });
  });

  test('is the fullest row where nothing is known of it', () => {
    expect(head('Report\n\na;b;c\n1;2;3\n')).toMatchObject({ header: ['a', 'b', 'c'], headerLine: 3 });
  });

  test('may have line breaks in its cells, and then its lines are counted as an editor does', () => {
    expect(head('"Total\r\namount",No\r\n1,2\r\n', ['No'])).toMatchObject({ header: ['Total\r\namount', 'No'], headerLine: 1, line: 3 });
  });

  test('may begin or end with columns that have no name', () => {
    expect(head(';;No;Total\n;;1;2\n', ['No'])?.header).toEqual(['', '', 'No', 'Total']);
    expect(head('No;Total\n1;2;;\n3;4\n', ['No'])).toMatchObject({
      header: ['No', 'Total'],
      rows: [
        ['1', '2'],
        ['3', '4'],
      ],
    });
    expect(head('No;Total;\n1;2\n3;4\n', ['No'])?.header).toEqual(['No', 'Total']);
    expect(head('No;Total\n1;2;3\n', ['No'])?.header).toEqual(['No', 'Total']);
  });

  test('of a copy of our own making is told by the number of its row', () => {
    expect(head('"a\nb",c\n,\nNo,Total\n1,2\n', ['No', 'Total'], { made: true })).toMatchObject({
      headerLine: 3,
      line: 4,
      preamble: ['a\nb c'],
    });
  });

  test('is none where there are only blanks, or where it does not end', () => {
    expect(head(' \n;;\n')).toBeNull();
    expect(head('No;Total', [], { whole: false })).toBeNull();
  });
});

describe('the separator', () => {
  test.for([';', ',', '\t', '|', '!'])('%j is stated by a first line', (delimiter) => {
    expect(head(`sep=${delimiter}\r\nNo${delimiter}Total\r\n1${delimiter}2\r\n`)).toMatchObject({
      delimiter,
      header: ['No', 'Total'],
      headerLine: 2,
      line: 3,
      preamble: [],
    });
  });

  test('is told by the rows where no header is known', () => {
    expect(head('No;Name;Total\n1;Alfa, SIA;10,00\n2;Beta, SIA;20,00\n')?.delimiter).toBe(';');
    expect(head('a|b\n1,5|2\n')?.delimiter).toBe('|');
    expect(head('one|two,two|three\nfour|five,five|six\n')?.delimiter).toBe('|');
    expect(head('a b\n1 2\n')?.delimiter).toBe(',');
  });
});

describe('quotation marks', () => {
  test.for([
    ['written twice', 'No,Name\n1,"a ""b"", c"\n', ['1', 'a "b", c']],
    ['escaped by a backslash', 'No,Name\n1,"a \\"b\\", c"\n', ['1', 'a "b", c']],
    ['behind a backslash that is a letter', 'No,Name\n1,"C:\\a\\"\n', ['1', 'C:\\a\\']],
    ['inside a cell without them', 'No,Name\n1,5" pipe\n', ['1', '5" pipe']],
    ['with blanks around them', 'No,Name\n 1, "a, b" \n', [' 1', 'a, b']],
  ] as const)('%s', ([, text, row]) => {
    expect(head(text, ['No', 'Name'])?.rows).toEqual([row]);
  });
});

const rows = (text: string): string => text.replaceAll(',', ';');
const HEADER = 'No,Klients,Datums,Summa';
const MAPPED =
  'currency: EUR\ntolerance: { rejectedRows: 5 }\nsources:\n  - { files: export.csv, kind: invoices, columns: { id: No, customer: Klients, issued: Datums, amount: Summa }, format: { decimal: ".", date: yyyy-MM-dd } }\n';

describe('the rows behind the header', () => {
  test.for([
    ['a preamble of rows of other widths', 'Baltika\n\n"Two\nlines";;;;;;\n', '\n', 5],
    ['sep=', 'sep=;\n', '\n', 2],
    ['blank lines', '\n\n', '\n', 3],
    ['CR LF', '', '\r\n', 1],
    ['CR', 'Baltika\r', '\r', 2],
  ] as const)('are read, and refused ones are named by their line, below %s', async ([, above, end, headerLine]) => {
    const text =
      above +
      rows(
        [
          HEADER,
          '1,"Alfa, ""SIA""",2026-01-05,10.00',
          '',
          '2,Beta,2026-01-05,ten',
          '3,"Ga\nmma",2026-01-05,30.00',
          '4,Delta,never,40.00',
        ].join(end),
      );
    await withRead({ 'export.csv': text, 'report.yaml': MAPPED }, async (database) => {
      expect((await invoicesOf(database)).map(({ id, customer, amount }) => [id, customer, amount])).toEqual([
        ['1', 'Alfa; "SIA"', '10.000'],
        ['3', 'Ga\nmma', '30.000'],
      ]);
      expect(await database.rows('SELECT line, value FROM reject ORDER BY line')).toEqual([
        { line: headerLine + 3, value: 'ten' },
        { line: headerLine + 6, value: 'never' },
      ]);
    });
  });

  test.for([
    ['that are first met far behind the head', 3000],
    ['in the head', 1],
  ] as const)('may have quotation marks escaped by a backslash, %s', async ([, at]) => {
    const text = Array.from(
      { length: 4000 },
      (_, index) =>
        `${index + 1};"${index === at ? 'a \\"b\\"; C:\\\\d' : 'SIA Alfa un pārējie'}";2026-01-05;${index === at + 1 ? 'ten' : '10.00'}`,
    ).join('\n');
    await withRead({ 'export.csv': `${rows(HEADER)}\n${text}\n`, 'report.yaml': MAPPED }, async (database) => {
      expect(await database.rows('SELECT customer FROM read_invoice WHERE id = $id', { id: String(at + 1) })).toEqual([
        { customer: 'a "b"; C:\\d' },
      ]);
      expect(await database.rows('SELECT line, value FROM reject')).toEqual([{ line: at + 3, value: 'ten' }]);
    });
  });

  test('a header of two lines is mapped by its joined names', async () => {
    const text = 'Nr.;Klients;Rēķins;\n;;Datums;Summa\n1;Alfa;2026-01-05;10.00\n;;;\n2;Beta;2026-01-05;x\n';
    const yaml = MAPPED.replace('id: No', 'id: Nr.')
      .replace('issued: Datums', 'issued: Rēķins Datums')
      .replace('amount: Summa', 'amount: Rēķins Summa');
    await withRead({ 'export.csv': text, 'report.yaml': yaml }, async (database) => {
      expect(await invoicesOf(database)).toMatchObject([{ id: '1', issued: '2026-01-05', amount: '10.000' }]);
      expect(await database.rows('SELECT line, column_name FROM reject')).toEqual([{ line: 5, column_name: 'Rēķins Summa' }]);
    });
  });
});
