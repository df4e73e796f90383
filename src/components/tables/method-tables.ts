import { codes } from '../../ingest/refusals/codes.ts';
import type { Table } from '../../figures/figure.ts';
import { stageName } from '../../figures/stage-bar.ts';
import type { Site } from '../../layouts/site.ts';
import type { FileAccount } from '../../report/page-data/page-data.ts';
import { html, named } from '../../text/html.ts';

export function stageTable({ looks, reader: { text } }: Site): Table {
  return {
    caption: text.method.stages,
    columns: [{ head: text.column.stage }, { head: text.column.days }, { head: text.column.risk }, { head: text.column.code }],
    rows: looks.map((look) => [stageName(look), look.range, look.atRisk ? text.figure.yes : text.figure.no, html`<code>${look.id}</code>`]),
  };
}

/** The files of the run, with the hash of their bytes where the run states it: a figure can be traced to what it came from. */
export function inputTable({ data, reader: { text, format } }: Site): Table {
  const files: (FileAccount & { sha256?: string })[] = data.files;
  const hashed = files.every((file) => file.sha256 !== undefined);
  return {
    caption: text.method.files,
    columns: [
      { head: text.column.file },
      { head: text.column.kind },
      { head: text.column.profile },
      { head: text.column.encoding },
      { head: text.column.rows, numeric: true },
      ...(hashed ? [{ head: text.column.hash }] : []),
    ],
    rows: files.map((file) => [
      named(file.path),
      text.inputs[file.kind] ?? file.kind,
      file.profile ?? '–',
      file.encoding,
      format.count(file.rowsRead),
      ...(hashed ? [html`<code class="hash">${file.sha256 ?? ''}</code>`] : []),
    ]),
  };
}

/** What is left out of the report, and why. */
export function absentTable({ data, reader: { text } }: Site): Table {
  return {
    caption: text.method.absent,
    columns: [{ head: text.column.panel }, { head: text.column.reason, prose: true }, { head: text.column.needs }],
    rows: data.report.absent.map(({ panel, needs }) => {
      const input = text.inputs[needs] ?? needs;
      return [
        text.panels[panel] ?? text.inputs[panel] ?? panel,
        text.absent[`${panel}:${needs}`] ?? text.absent[panel] ?? text.absentFor(input),
        input,
      ];
    }),
  };
}

/** Codes of one kind with their meaning: those that the program knows, and those of the run's own rules. */
export function codeTable(caption: string, kind: 'contract' | 'finding' | 'refused', { data, reader: { text } }: Site): Table {
  const known =
    kind === 'contract'
      ? data.contracts.map(({ code }) => code)
      : Object.entries(codes)
          .filter(([, code]) => (kind === 'finding') === (code.kind === 'finding'))
          .map(([name]) => name);
  const own = kind === 'refused' ? data.files.flatMap((file) => [...file.setAside, ...file.refused].map(({ code }) => code)) : [];
  return {
    caption,
    columns: [{ head: text.column.code }, { head: text.column.meaning, prose: true }],
    rows: [...new Set([...known, ...own])].map((code) => [html`<code>${code}</code>`, text.codes[code] ?? text.method.ownCode]),
  };
}
