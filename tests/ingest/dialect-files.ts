import iconv from 'iconv-lite';
import { expect } from 'vitest';

/** A ledger in a language, with the words that programs of that language write around it. */
export interface Language {
  /**
   * All text is such as every encoding of the language can hold. Headers of the columns, and the groups that stand above them in a header
   * of two lines.
   */
  invoices: [group: string, header: string][];
  payments: [group: string, header: string][];
  customers: string[];
  managers: string[];
  preamble: string[];
  total: string;
  subtotal: (customer: string) => string;
  months: string[];
  note: string;
}

export const russian: Language = {
  invoices: [
    ['Документ', 'Номер'],
    ['', 'Дата'],
    ['Контрагент', ''],
    ['Ответственный', ''],
    ['Расчёты', 'Срок оплаты'],
    ['', 'Сумма'],
  ],
  payments: [
    ['Документ', 'Номер'],
    ['', 'Дата'],
    ['Плательщик', ''],
    ['Основание', ''],
    ['Расчёты', 'Сумма'],
  ],
  customers: [
    'ООО "Северный берег"',
    'АО "Хлебозавод № 5"',
    'ИП Щёголев Юрий Объедкович',
    'Торговый дом "Янтарь; и сыновья"',
    'Жилищная компания Эталон',
  ],
  managers: ['Иванова Мария', 'Пётр Цыганков', 'Шульгина Елена'],
  preamble: ['Общество с ограниченной ответственностью Балтика', 'Реестр за октябрь 2026 года'],
  total: 'Итого',
  subtotal: (customer) => `Всего по ${customer}`,
  months: ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'],
  note: 'Отдел оптовых продаж',
};

export const latvian: Language = {
  invoices: [
    ['Rēķins', 'Numurs'],
    ['', 'Datums'],
    ['Klients', ''],
    ['Menedžeris', ''],
    ['Norēķini', 'Apmaksas termiņš'],
    ['', 'Summa'],
  ],
  payments: [
    ['Maksājums', 'Numurs'],
    ['', 'Datums'],
    ['Maksātājs', ''],
    ['Pamatojums', ''],
    ['Norēķini', 'Summa'],
  ],
  customers: [
    'SIA "Ziemeļu krasts"',
    'AS Maizes ceptuve Nr. 5',
    'Ķēniņš un dēli; tirdzniecība',
    'Zemnieku saimniecība Gaiļi',
    'SIA Šķūņa pārtika',
  ],
  managers: ['Anna Bērziņa', 'Jānis Ķirsons', 'Līga Žagare'],
  preamble: ['Sabiedrība ar ierobežotu atbildību Baltika', 'Rēķinu saraksts par 2026. gada oktobri'],
  total: 'Kopā',
  subtotal: (customer) => `Pavisam: ${customer}`,
  months: [
    'janvāris',
    'februāris',
    'marts',
    'aprīlis',
    'maijs',
    'jūnijs',
    'jūlijs',
    'augusts',
    'septembris',
    'oktobris',
    'novembris',
    'decembris',
  ],
  note: 'Vairumtirdzniecības daļa',
};

type Row = Record<string, string>;
/** Amounts are whole cents. Days of all months, so that no column leaves day and month in doubt. */
const documents = Array.from({ length: 36 }, (_, index) => ({
  index,
  day: new Date(Date.UTC(2026, index % 9, 3 + ((index * 7) % 26))).toISOString().slice(0, 10),
}));
const later = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

export const invoicesOf = ({ customers, managers }: Language): Row[] =>
  documents.map(({ index, day }) => ({
    Номер: `0${index + 1}/A`,
    Дата: day,
    Кто: customers[index % customers.length] ?? '',
    Чей: managers[index % managers.length] ?? '',
    Срок: later(day, 14 + (index % 3) * 30),
    Сумма: String(index === 7 ? -25_050 : 12_345 + index * index * 98_765),
  }));
export const paymentsOf = ({ customers }: Language): Row[] =>
  documents
    .filter(({ index }) => index % 3 !== 0)
    .map(({ index, day }) => ({
      Номер: `P${index}`,
      Дата: later(day, 20 + index),
      Кто: customers[index % customers.length] ?? '',
      За: index % 4 === 0 ? '' : `0${index + 1}/A`,
      Сумма: String(index === 11 ? -10_000 : Math.trunc((12_345 + index * index * 98_765) / (1 + (index % 2)))),
    }));

export const numbers: { name: string; write: (cents: number) => string }[] = [
  ['1234.56', '.', '', '-'],
  ['1234,56', ',', '', '-'],
  ['1 234,56', ',', ' ', '-'],
  ['1.234,56', ',', '.', '-'],
  ['1,234.56', '.', ',', '-'],
  ["1'234.56", '.', "'", '-'],
  ['1 234,56 (no-break)', ',', '\u00a0', '-'],
  ['1 234,56 (narrow)', ',', '\u202f', '\u2212'],
  ['1.234,56-', ',', '.', 'behind'],
  ['(1,234.56)', '.', ',', 'brackets'],
  ['1 234,56 EUR', ',', ' ', '-', ' EUR'],
  ['1.234,56 €', ',', '.', '-', ' €'],
].map(([name = '', decimal = '', thousands = '', sign = '', currency = '']) => ({
  name,
  write: (cents) => {
    const text = `${String(Math.trunc(Math.abs(cents) / 100)).replace(/\B(?=(\d{3})+$)/g, thousands)}${decimal}${String(Math.abs(cents) % 100).padStart(2, '0')}${currency}`;
    return cents >= 0 ? text : sign === 'behind' ? `${text}-` : sign === 'brackets' ? `(${text})` : `${sign}${text}`;
  },
}));

const parts = (day: string): [string, string, string] => day.split('-') as [string, string, string];
export const days: { name: string; write: (day: string, language: Language) => string }[] = [
  { name: 'yyyy-MM-dd', write: (day) => day },
  { name: 'dd.MM.yyyy', write: (day) => parts(day).toReversed().join('.') },
  { name: 'dd/MM/yyyy', write: (day) => parts(day).toReversed().join('/') },
  { name: 'M/d/yyyy', write: (day) => `${Number(parts(day)[1])}/${Number(parts(day)[2])}/${parts(day)[0]}` },
  {
    name: 'dd.MM.yy',
    write: (day) =>
      parts(day)
        .toReversed()
        .join('.')
        .replace(/20(\d\d)$/, '$1'),
  },
  { name: 'dd-MM-yyyy', write: (day) => parts(day).toReversed().join('-') },
  { name: 'dd.MM.yyyy 0:00:00', write: (day) => `${parts(day).toReversed().join('.')} 0:00:00` },
  { name: 'ISO with a time', write: (day) => `${day}T23:30:00+03:00` },
  { name: 'yyyyMMdd', write: (day) => day.replaceAll('-', '') },
  {
    name: 'names of months',
    write: (day, { months }) => `${Number(parts(day)[2])}. ${months[Number(parts(day)[1]) - 1]} ${parts(day)[0]}`,
  },
];

const encodings: [label: string, language: Language][] = [
  ['utf-8', russian],
  ['windows-1251', russian],
  ['cp866', russian],
  ['iso-8859-5', russian],
  ['utf-8 with mark', russian],
  ['utf-16le with mark', russian],
  ['utf-16be with mark', russian],
  ['utf-16le', russian],
  ['utf-8', latvian],
  ['windows-1257', latvian],
  ['iso-8859-13', latvian],
  ['utf-8 with mark', latvian],
  ['utf-16le with mark', latvian],
  ['utf-16be', latvian],
];

interface Combination {
  name: string;
  language: Language;
  bytes: (text: string) => Buffer;
  delimiter: string;
  separator: boolean;
  end: string;
  lastEnd: boolean;
  quote: 'where needed' | 'always' | 'backslash';
  number: (typeof numbers)[number];
  day: (typeof days)[number];
  preamble: number;
  blankColumns: number;
  totals: boolean;
  twoLines: boolean;
}

/** Every encoding three or four times, and the other choices turned so that each meets many of the others. */
export function combinationAt(index: number): Combination {
  const [label = '', language = russian] = encodings[index % encodings.length] ?? [];
  const [encoding = '', marked] = label.split(' with ');
  const bytes = (text: string): Buffer => iconv.encode(text, encoding, { addBOM: marked !== undefined });
  const turn = <Choice>(choices: readonly Choice[], step: number): Choice =>
    choices[(index * step + Math.trunc(index / encodings.length)) % choices.length] as Choice;
  const fits = numbers.filter(({ write }) => iconv.decode(bytes(write(-123_456_789)), encoding) === write(-123_456_789));
  const chosen = {
    delimiter: turn([';', ',', '\t', '|'], 1),
    end: turn(['\r\n', '\n', '\r'], 1),
    quote: turn(['where needed', 'always', 'backslash'] as const, 2),
    number: turn(fits, 5),
    day: turn(days, 3),
  };
  const [preamble, separator, totals, twoLines] = [index % 3, index % 5 === 0, index % 2 === 0, index % 4 === 1];
  const shape = [separator ? 'sep=' : '', `${preamble} lines above`, totals ? 'totals' : '', twoLines ? 'header of two lines' : '']
    .filter(Boolean)
    .join(', ');
  return {
    name: `${label} ${language === russian ? 'ru' : 'lv'}, ${JSON.stringify(chosen.delimiter)}, ${JSON.stringify(chosen.end)}, quotes ${chosen.quote}, ${chosen.number.name}, ${chosen.day.name}, ${shape}`,
    language,
    bytes,
    ...chosen,
    separator,
    lastEnd: index % 7 !== 0,
    preamble,
    blankColumns: index % 6 === 2 ? 2 : 0,
    totals,
    twoLines,
  };
}

export function fileOf(how: Combination, columns: [string, string][], rows: readonly Row[]): Buffer {
  const { language, delimiter, quote, twoLines, blankColumns, number, day, totals } = how;
  const keys = Object.keys(rows[0] ?? {});
  const cell = (text: string): string => {
    if (quote !== 'always' && !/["\n\r]/.test(text) && !text.includes(delimiter)) return text;
    return `"${quote === 'backslash' ? text.replaceAll('"', '\\"') : text.replaceAll('"', '""')}"`;
  };
  const line = (cells: readonly string[]): string =>
    [...Array.from({ length: blankColumns }, () => ''), ...cells].map((text) => (text === '' ? '' : cell(text))).join(delimiter);
  const written = (key: string, value: string): string =>
    key === 'Сумма' ? number.write(Number(value)) : key === 'Дата' || key === 'Срок' ? day.write(value, language) : value;
  const header = twoLines
    ? [line(columns.map(([group]) => group)), line(columns.map(([, own]) => own))]
    : [line(columns.map(([group, own]) => own || group))];
  const sum = (some: readonly Row[]): string => number.write(some.reduce((all, row) => all + Number(row['Сумма']), 0));
  const totalRow = (text: string, some: readonly Row[]): string =>
    line(
      keys.map((key) =>
        key === 'Номер' && blankColumns === 0 ? text : key === 'Кто' && blankColumns > 0 ? text : key === 'Сумма' ? sum(some) : '',
      ),
    );
  const lines = rows.map((row) => line(keys.map((key) => written(key, row[key] ?? ''))));
  if (totals) {
    const half = rows.slice(0, 12);
    lines.splice(
      12,
      0,
      totalRow(language.subtotal(language.customers[0] ?? ''), half),
      '',
      ...header,
      line([language.note, ...keys.slice(1).map(() => '')]),
    );
    lines.push(totalRow(language.total, rows));
  }
  const above = [
    ...(how.separator ? [`sep=${delimiter}`] : []),
    ...language.preamble.slice(0, how.preamble).map((text) => cell(text)),
    ...(how.preamble > 1 ? [''] : []),
  ];
  const text = [...above, ...header, ...lines].join(how.end) + (how.lastEnd ? how.end : '');
  const bytes = how.bytes(text);
  expect(iconv.decode(bytes, how.name.split(' ')[0] ?? '')).toBe(text);
  return bytes;
}

/** Each column under its own name, or under that of its group and its own where the header has two lines. */
export function reportYaml({ invoices, payments }: Language): string {
  const names = (columns: [string, string][]): string[] => {
    let group = '';
    return columns.map(([above, own]) => {
      group = above || group;
      return JSON.stringify(own === '' ? above : [own, `${group} ${own}`]);
    });
  };
  const [id, issued, customer, manager, due, amount] = names(invoices);
  const [number, date, payer, invoice, paid] = names(payments);
  return `currency: EUR
asOf: 2026-10-31
sources:
  - { files: invoices.txt, kind: invoices, columns: { id: ${id}, issued: ${issued}, customer: ${customer}, manager: ${manager}, due: ${due}, amount: ${amount} } }
  - { files: payments.txt, kind: payments, columns: { id: ${number}, date: ${date}, customer: ${payer}, invoice: ${invoice}, amount: ${paid} } }
`;
}
