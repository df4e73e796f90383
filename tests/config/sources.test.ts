import { expect, test } from 'vitest';
import { configOf, refusalOf } from './report-folder.ts';

test('a profile, rows set aside and a currency of their own', async () => {
  const { sources } = await configOf(`sources:
  - files: xero/*.csv
    kind: invoices
    profile: xero
    setAside:
      - { code: not-receivable, column: type, equals: [ACCPAY] }
    currency: EUR
`);
  expect(sources.map(({ place, ...source }) => ({ ...source, place: place('setAside', 0) }))).toEqual([
    {
      files: 'xero/*.csv',
      kind: 'invoices',
      profile: 'xero',
      columns: {},
      format: { encoding: null, delimiter: null, quote: null, escape: null, decimal: null, thousands: null, date: null },
      setAside: [{ code: 'not-receivable', column: 'type', equals: ['ACCPAY'] }],
      lines: null,
      carried: null,
      total: null,
      documentLines: null,
      buckets: [],
      currency: 'EUR',
      sheet: null,
      listed: null,
      place: 'report.yaml:6',
    },
  ]);
});

test('what is wrong with a source', async () => {
  expect(
    await refusalOf(`sources:
  - files: ../other.csv
    kind: invoice
    profil: xero
  - kind: payments
    columns: { Id: No, custmer: Who, due: Due, date: 3 }
    format: { encoding: win1257x, delimiter: ";;", decimal: ";", thousands: "..", date: DD.MM.YYYY, quotes: x }
    setAside: [{ code: Not Receivable, column: type, equals: ACCPAY }, { code: b }]
    currency: euro
  - nothing
`),
  ).toMatchInlineSnapshot(`
    "
    report.yaml:2: files of sources entry 1 must name files inside the report folder, relative to it: "../other.csv"
    report.yaml:3: kind of sources entry 1 must be one of "invoices", "payments", "credits", "open-items", "customer-ledger", "customers", "managers", "rates", "control": "invoice"
      Did you mean "invoices"?
    report.yaml:4: unknown key in sources entry 1: "profil"
      Did you mean "profile"?
    report.yaml:5: files of sources entry 2 is missing: it must be text
    report.yaml:6: columns.date of sources entry 2 must be text: "3"
      Put it in quotes: "3".
    report.yaml:6: unknown column in columns of sources entry 2, which are payments: "Id"
      Did you mean "id"?
    report.yaml:6: unknown column in columns of sources entry 2, which are payments: "custmer"
      Did you mean "customer"?
    report.yaml:6: unknown column in columns of sources entry 2, which are payments: "due"
      The columns of the report are id, customer, date, amount, currency, invoice, entity.
    report.yaml:7: format.encoding of sources entry 2 must be the name of a text encoding, such as utf-8 or windows-1251: "win1257x"
    report.yaml:7: format.delimiter of sources entry 2 must be one character, such as ";" or "\\t": ";;"
    report.yaml:7: format.decimal of sources entry 2 must be "." or ",": ";"
    report.yaml:7: format.thousands of sources entry 2 must be one character, such as " " or ".", or "" for none: ".."
    report.yaml:7: format.date of sources entry 2 must be a pattern of d, M and y, such as dd.MM.yyyy (M is the month, in capitals; d and y are small): "DD.MM.YYYY"
    report.yaml:7: unknown key in format of sources entry 2: "quotes"
      Did you mean "quote"?
    report.yaml:8: code of setAside entry 1 of sources entry 2 must be small letters and digits joined by hyphens, such as not-receivable: "Not Receivable"
    report.yaml:8: equals of setAside entry 1 of sources entry 2 must be a list, such as [a, b]: "ACCPAY"
    report.yaml:8: setAside entry 2 of sources entry 2 must have a column, or empty
    report.yaml:9: currency of sources entry 2 must be the three capital letters of a currency, such as EUR: "euro"
    report.yaml:10: sources entry 3 must be a map of keys, such as { key: value }: "nothing"
    "
  `);
});

test('rows are set aside by columns of the report that there are', async () => {
  expect(
    await refusalOf(`sources:
  - files: a.csv
    kind: customer-ledger
    setAside:
      - { code: opening-row, empty: [debit, credit, Amount] }
      - { code: draft, column: Status, equals: [Draft], empty: [issued] }
`),
  ).toMatchInlineSnapshot(`
    "
    report.yaml:5: unknown column in empty of setAside entry 1 of sources entry 1, which are customer-ledger: "Amount"
      Did you mean "amount"?
    report.yaml:6: unknown column in empty of setAside entry 2 of sources entry 1, which are customer-ledger: "issued"
      The columns of the report are customer, id, document, date, due, debit, credit, amount, type, currency, manager, entity, name, match, balance.
    "
  `);
});

test('what lists of open items alone have is refused elsewhere', async () => {
  expect(
    await refusalOf(`sources:
  - files: a.csv
    kind: invoices
    listed: 2026-10-31
  - files: b.csv
    kind: customer-ledger
    buckets: [{ header: 1-30, from: 1 }]
`),
  ).toMatchInlineSnapshot(`
    "
    report.yaml:4: listed of sources entry 1 belongs to lists of open items, and its kind is invoices
      Take it away, or write kind: open-items.
    report.yaml:7: buckets of sources entry 2 belongs to lists of open items, and its kind is customer-ledger
      Take it away, or write kind: open-items.
    "
  `);
});

test.each([
  ['{ delimiter: ";", quote: ";" }', 'quote'],
  ["{ delimiter: '\"' }", 'delimiter'],
  ['{ delimiter: "§" }', 'delimiter'],
  ['{ delimiter: "\\n" }', 'delimiter'],
  ['{ quote: "„" }', 'quote'],
])('the marks of a file are two different ones of ASCII: %s', async (written, key) => {
  expect(await refusalOf(`sources:\n  - files: a.csv\n    kind: rates\n    format: ${written}\n`)).toContain(
    `report.yaml:4: format.${key} of sources entry 1 must be `,
  );
});

test('decimal and thousands must differ', async () => {
  expect(await refusalOf('sources: [{ files: a.csv, kind: rates, format: { decimal: ",", thousands: "," } }]')).toMatchInlineSnapshot(`
    "
    report.yaml:1: format.thousands of sources entry 1 must be another character than decimal: ","
    "
  `);
});

test.each(['5', 'x', '-', '+', '(', '€', '%'])('%s stands between no thousands: it would be taken out of the numbers', async (mark) => {
  expect(await refusalOf(`sources: [{ files: a.csv, kind: rates, format: { thousands: "${mark}" } }]`)).toContain(
    `report.yaml:1: format.thousands of sources entry 1 must be a mark that stands between digits, such as " " or ".", or "" for none: "${mark}"`,
  );
});

test.each([' ', '\u00a0', '.', ',', "'", '’', '_', '٬', ''])('%s may stand between thousands', async (mark) => {
  const { sources } = await configOf(`sources: [{ files: a.csv, kind: rates, format: { thousands: "${mark}" } }]`);
  expect(sources[0]?.format.thousands).toBe(mark);
});

test.each(['ddd dd.MM.yyyy', 'dd.MM.yyy', 'dd.MMMMM.yyyy'])('%s has parts that mean nothing', async (date) => {
  expect(await refusalOf(`sources: [{ files: a.csv, kind: rates, format: { date: "${date}" } }]`)).toContain(
    'report.yaml:1: format.date of sources entry 1 must be a pattern of d, M and y',
  );
});

test.each(['dd.MM.yyyy', 'd/M/yy', 'yyyyMMdd', 'MM-dd-yyyy', 'd MMM yyyy', "yyyy-MM-dd'T'HH:mm:ss"])(
  '%s is a pattern of a date',
  async (date) => {
    expect((await configOf(`sources: [{ files: a.csv, kind: rates, format: { date: "${date}" } }]`)).sources[0]?.format.date).toBe(date);
  },
);

test('what is wrong with a rule of a mapping is said of the way in which it is written', async () => {
  expect(
    await refusalOf(`sources:
  - files: card.csv
    kind: invoices
    columns:
      id: { header: Document, patern: "(x)" }
      customer: { header: Who, preamble: "to (.+)" }
      issued: { header: Document, pattern: "from .+" }
      amount: [Total, ""]
      due: { header: Date, pattern: "(?=x)(y)" }
    setAside: [{ code: a, column: type }, { code: b, empty: [open] }, { code: c, matches: x }]
`),
  ).toMatchInlineSnapshot(`
    "
    report.yaml:5: unknown key in columns.id of sources entry 1: "patern"
      Did you mean "pattern"?
    report.yaml:6: columns.customer of sources entry 1 must have one of header, place, value, preamble, fileName, first
    report.yaml:7: columns.issued.pattern of sources entry 1 must be a regular expression that RE2 knows: without look-around, back references, named groups, \\u00a0 and its like, with one group in round brackets around what is meant (others begin with "(?:"): "from .+"
    report.yaml:8: columns.amount entry 2 of sources entry 1 must not be blank
    report.yaml:9: columns.due.pattern of sources entry 1 must be a regular expression that RE2 knows: without look-around, back references, named groups, \\u00a0 and its like, with one group in round brackets around what is meant (others begin with "(?:"): "(?=x)(y)"
    report.yaml:10: setAside entry 1 of sources entry 1 must have one of equals, matches, blank
    report.yaml:10: setAside entry 3 of sources entry 1 must have a column, or empty
    report.yaml:10: unknown column in empty of setAside entry 2 of sources entry 1, which are invoices: "open"
      The columns of the report are id, customer, issued, amount, due, currency, manager, entity, parent, disputed, settled.
    "
  `);
});

const patternOf = (written: string): string =>
  `sources: [{ files: a.csv, kind: rates, columns: { date: { header: Day, pattern: '${written}' } } }]`;

test.each(['\\u00a0(.+)', '(?<day>.+)', '(\\p{Script=Latin}+)', '([^]+)', '\\cA(.)', '(.{1,2000})', '(.{1001})', '(.)\\1'])(
  '%s is a regular expression that the engine does not know, and is refused with its line',
  async (written) => {
    expect(await refusalOf(patternOf(written))).toContain(
      'report.yaml:1: columns.date.pattern of sources entry 1 must be a regular expression',
    );
  },
);

test.each(['\\\\u(.+)', '(\\p{Lu}.{0,1000})', '\\\\1(.)', '(?i)([^\\]]+)', '([0-9]{1,2}\\/[0-9]{4})'])(
  '%s is one that it knows',
  async (written) => {
    expect((await configOf(patternOf(written))).sources[0]?.columns['date']).toEqual({ header: 'Day', pattern: written });
  },
);

test('only lines of a customer ledger are told to belong together by naming one another', async () => {
  expect(
    await refusalOf(`sources:
  - files: lines.csv
    kind: customer-ledger
    columns:
      id: { header: No, linked: [Cleared by] }
      match: { header: No, linked: [Cleared by] }
`),
  ).toBe(
    '\nreport.yaml:5: linked tells which lines of a customer ledger belong together, and stands in its column match, not in id\n  Take it away, or put it there.\n',
  );
});

test('a fiscal year of numbers is told beside what the lines name one another by', async () => {
  expect(
    await refusalOf(`sources:
  - files: lines.csv
    kind: customer-ledger
    columns:
      match: { header: No, year: Year }
`),
  ).toBe('\nreport.yaml:5: columns.match of sources entry 1 must have linked where it has year\n');
});
