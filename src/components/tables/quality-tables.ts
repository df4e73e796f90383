import { exactSum } from '../../figures/exact.ts';
import type { Table } from '../../figures/figure.ts';
import { type RowCounts, rowBar } from '../../figures/row-equation.ts';
import type { Site } from '../../layouts/site.ts';
import type { CodeCount, FileAccount } from '../../report/page-data/page-data.ts';
import { type Fragment, html, named } from '../../text/html.ts';
import type { Text } from '../../text/en/text.ts';

/** What a code means in the reader's language, under the code itself. */
export function codeCell(code: string, { codes }: Text): Fragment {
  const meaning = codes[code];
  return meaning === undefined ? html`<code>${code}</code>` : html`<code>${code}</code> <span class="dim">${meaning}</span>`;
}

/** A file's name, and as what it was read where it was read as more than one kind. */
function fileCell({ path, kind }: FileAccount, { data, reader: { text } }: Site): Fragment {
  if (data.files.filter((file) => file.path === path).length === 1) return named(path);
  return html`${named(path)} <span class="dim">${text.inputs[kind] ?? kind}</span>`;
}

/** A value from a file as it stands there, marks of direction and blanks made visible. */
function written(value: string, { quality }: Text): Fragment {
  if (value === '') return html`<span class="dim">${quality.blank}</span>`;
  const seen = value.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (mark) => `\\u{${mark.codePointAt(0)?.toString(16)}}`);
  return html`<bdi><q>${seen}</q></bdi>`;
}

export function fileTable(site: Site): Table {
  const {
    data,
    reader: { text, format },
  } = site;
  const { quality } = data.report;
  const sum = (list: readonly CodeCount[]): number => list.reduce((rows, one) => rows + one.rows, 0);
  const line = (counts: RowCounts): Fragment[] => {
    const parts = [
      [text.column.used, counts.used],
      [text.column.aside, counts.aside],
      [text.column.refused, counts.refused],
    ] as const;
    const words = parts.map(([name, rows]) => `${name}: ${format.count(rows)}`).join('; ');
    return [
      format.count(counts.read),
      format.count(counts.used),
      format.count(counts.aside),
      format.count(counts.refused),
      rowBar(counts, words),
    ];
  };
  return {
    caption: text.quality.files,
    columns: [
      { head: text.column.file },
      { head: text.column.read, numeric: true },
      ...[`= ${text.column.used}`, `+ ${text.column.aside}`, `+ ${text.column.refused}`].map((head) => ({ head, numeric: true })),
      { head: text.column.rows },
    ],
    rows: data.files.map((file) => [
      fileCell(file, site),
      ...line({ read: file.rowsRead, used: file.rowsUsed, aside: sum(file.setAside), refused: sum(file.refused) }),
    ]),
    closing: [
      text.column.total,
      ...line({ read: quality.rowsRead, used: quality.rowsUsed, aside: quality.rowsSetAside, refused: quality.rowsRejected }),
    ],
  };
}

/** Rows and money of each code over all files: what was set aside, or refused; the most rows first. */
export function outcomeTable(caption: string, outcome: 'setAside' | 'refused', { data, reader: { text, format } }: Site): Table {
  const rows = [
    ...Map.groupBy(
      data.files.flatMap((file) => file[outcome]),
      ({ code }) => code,
    ),
  ].map(([code, list]) => ({
    code,
    rows: list.reduce((sum, one) => sum + one.rows, 0),
    money: [
      ...Map.groupBy(
        list.flatMap(({ money }) => money),
        ({ currency }) => currency,
      ),
    ].map(([currency, amounts]) => ({ currency, amount: exactSum(amounts.map(({ amount }) => amount)) })),
  }));
  return {
    caption,
    columns: [
      { head: text.column.code, prose: true },
      { head: text.column.rows, numeric: true },
      { head: text.column.amount, numeric: true },
    ],
    rows: rows
      .toSorted((one, other) => other.rows - one.rows)
      .map((row) => [codeCell(row.code, text), format.count(row.rows), moneyList(row.money, format)]),
  };
}

function moneyList(money: CodeCount['money'], format: Site['reader']['format']): Fragment {
  return money.map(({ amount, currency }) => html`<span class="one">${format.money(amount)} ${currency}</span>`);
}

export function moneyTable(site: Site): Table {
  const {
    data,
    reader: { text, format },
  } = site;
  return {
    caption: text.quality.money,
    columns: [
      { head: text.column.file },
      { head: text.column.currency },
      ...[text.column.read, text.column.used, text.column.aside, text.column.refused].map((head) => ({ head, numeric: true })),
    ],
    rows: data.files.flatMap((file) =>
      file.money.map((line) => [
        fileCell(file, site),
        line.currency,
        format.money(line.read),
        format.money(line.used),
        format.money(line.setAside),
        format.money(line.refused),
      ]),
    ),
  };
}

export function rejectTable({ data, reader: { text, format } }: Site): Table {
  return {
    caption: text.quality.refused,
    columns: [
      { head: text.column.file },
      { head: text.column.line, numeric: true },
      { head: text.column.column },
      { head: text.column.value },
      { head: text.column.reason, prose: true },
    ],
    rows: data.rejected.map((row) => [
      named(row.path),
      format.count(row.line),
      named(row.column),
      written(row.value, text),
      text.codes[row.code] ?? row.reason,
    ]),
  };
}

/** Every code with what is open of the items behind it, its rows, and the money of their documents. */
export function findingTable({ data, reader }: Site): Table {
  const { text, format } = reader;
  const { currency } = data.report;
  return {
    caption: text.quality.findings,
    columns: [
      { head: text.column.finding, prose: true },
      { head: currency === null ? text.column.inDoubt : text.column.inCurrency(text.column.inDoubt, currency), numeric: true },
      { head: text.column.rows, numeric: true },
      { head: text.column.amount, numeric: true },
    ],
    rows: data.findings.map(({ code, rows, money, atRisk }) => [
      codeCell(code, text),
      atRisk.length === 0
        ? html`<span class="dim">${text.quality.noRisk}</span>`
        : currency === null
          ? moneyList(atRisk, format)
          : format.money(exactSum(atRisk.map(({ amount }) => amount))),
      format.count(rows),
      moneyList(money, format),
    ]),
  };
}

/** The first rows of one finding. */
export function exampleTable({ code, examples }: Site['data']['findings'][number], { reader: { text, format } }: Site): Table {
  return {
    caption: text.codes[code] ?? code,
    columns: [
      { head: text.column.file },
      { head: text.column.line, numeric: true },
      { head: text.column.item },
      { head: text.column.customer },
      { head: text.column.amount, numeric: true },
    ],
    rows: examples.map(({ path, line, document, customer, amount, currency }) => [
      path === '' ? '–' : named(path),
      line === null ? '' : format.count(line),
      document === null ? '' : named(document),
      customer === null ? '' : named(customer),
      amount === null || currency === null ? '' : html`${format.money(amount)} ${currency}`,
    ]),
  };
}

export function contractTable({ data, reader: { text, format } }: Site): Table {
  return {
    caption: text.quality.contracts,
    columns: [
      { head: text.column.check, prose: true },
      { head: text.column.checked, numeric: true },
    ],
    rows: data.contracts.map(({ code, checked }) => [codeCell(code, text), format.count(checked)]),
  };
}

export function controlTable({ data, reader: { text, format } }: Site): Table {
  return {
    caption: text.quality.control,
    columns: [
      { head: text.column.day, day: true },
      { head: text.column.entity },
      { head: text.column.currency },
      ...[text.column.net, text.column.balance, text.column.difference].map((head) => ({ head, numeric: true })),
    ],
    rows: data.control.map((line) => [
      format.dayShort(line.date),
      line.entity === null ? text.quality.whole : named(line.entity),
      line.currency,
      format.money(line.net),
      format.money(line.balance),
      format.moneySigned(line.difference),
    ]),
  };
}
