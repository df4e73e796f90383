import type { Table } from '../figures/figure.ts';
import type { Site } from '../layouts/site.ts';
import { type Fragment, html, joined, named } from '../text/html.ts';
import type { Text } from '../text/en.ts';

/** What a code means in the reader's language, under the code itself. */
export function codeCell(code: string, { codes }: Text): Fragment {
  const meaning = codes[code];
  return meaning === undefined ? html`<code>${code}</code>` : html`<code>${code}</code> <span class="dim">${meaning}</span>`;
}

/** A value from a file as it stands there, marks of direction and blanks made visible. */
function written(value: string, { quality }: Text): Fragment {
  if (value === '') return html`<span class="dim">${quality.blank}</span>`;
  const seen = value.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (mark) => `\\u{${mark.codePointAt(0)?.toString(16)}}`);
  return html`<bdi><q>${seen}</q></bdi>`;
}

export function fileTable({ data, reader: { text, format } }: Site): Table {
  const { quality } = data.report;
  const counted = (list: { code: string; rows: number }[]): Fragment =>
    list.length === 0 ? '0' : html`${format.count(list.reduce((sum, { rows }) => sum + rows, 0))} <span class="dim">${list.map(({ code }) => code).join(', ')}</span>`;
  return {
    caption: text.quality.files,
    columns: [{ head: text.column.file }, { head: text.column.read, numeric: true }, { head: text.column.used, numeric: true }, { head: text.column.aside, numeric: true }, { head: text.column.refused, numeric: true }],
    rows: data.files.map((file) => [named(file.path), format.count(file.rowsRead), format.count(file.rowsUsed), counted(file.setAside), counted(file.refused)]),
    closing: [text.column.total, format.count(quality.rowsRead), format.count(quality.rowsUsed), format.count(quality.rowsSetAside), format.count(quality.rowsRejected)],
  };
}

export function moneyTable({ data, reader: { text, format } }: Site): Table {
  return {
    caption: text.quality.money,
    columns: [{ head: text.column.file }, { head: text.column.currency }, ...[text.column.read, text.column.used, text.column.aside, text.column.refused].map((head) => ({ head, numeric: true }))],
    rows: data.files.flatMap((file) => file.money.map((line) => [named(file.path), line.currency, format.money(line.read), format.money(line.used), format.money(line.setAside), format.money(line.refused)])),
  };
}

export function rejectTable({ data, reader: { text, format } }: Site): Table {
  return {
    caption: text.quality.refused,
    columns: [{ head: text.column.file }, { head: text.column.line, numeric: true }, { head: text.column.column }, { head: text.column.value }, { head: text.column.reason, prose: true }],
    rows: data.rejected.map((row) => [named(row.path), format.count(row.line), named(row.column), written(row.value, text), text.codes[row.code] ?? row.reason]),
  };
}

export function findingTable({ data, reader: { text, format } }: Site): Table {
  const document = ({ path, document: id, customer }: Site['data']['findings'][number]['examples'][number]) =>
    joined([named(path), ...[id, customer].filter((part) => part !== null).map((part) => named(part))], ' · ');
  return {
    caption: text.quality.findings,
    columns: [{ head: text.column.finding, prose: true }, { head: text.column.rows, numeric: true }, { head: text.column.amount, numeric: true }, { head: text.column.documents, prose: true }],
    rows: data.findings.map((finding) => [
      codeCell(finding.code, text),
      format.count(finding.rows),
      joined(finding.money.map(({ amount, currency }) => html`${format.money(amount)} ${currency}`), '; '),
      joined(finding.examples.map(document), '; '),
    ]),
  };
}

export function contractTable({ data, reader: { text, format } }: Site): Table {
  return {
    caption: text.quality.contracts,
    columns: [{ head: text.column.check, prose: true }, { head: text.column.checked, numeric: true }],
    rows: data.contracts.map(({ code, checked }) => [codeCell(code, text), format.count(checked)]),
  };
}

export function controlTable({ data, reader: { text, format } }: Site): Table {
  return {
    caption: text.quality.control,
    columns: [{ head: text.column.day }, { head: text.column.entity }, { head: text.column.currency }, ...[text.column.net, text.column.balance, text.column.difference].map((head) => ({ head, numeric: true }))],
    rows: data.control.map((line) => [format.dayShort(line.date), line.entity === null ? text.quality.whole : named(line.entity), line.currency, format.money(line.net), format.money(line.balance), format.moneySigned(line.difference)]),
  };
}
