import { zipOf } from './write-zip.ts';

/** A sheet: its name, and the XML of what stands inside `sheetData`. */
export interface WrittenSheet {
  name: string;
  rows: string;
  hidden?: boolean;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The number formats of the styles 0, 1, 2 … of a written workbook: an id that every workbook knows, or a format's text. */
const STYLES: readonly (number | string)[] = [
  0,
  14,
  'dd\\.mm\\.yyyy;@',
  '[$-426]d. mmmm yyyy',
  '#,##0.00\\ "d. y. m."',
  22,
  'h:mm',
  '[h]:mm:ss',
  'yyyy\\-mm\\-dd hh:mm:ss',
  '[Red]-General',
  'mmm\\-yy',
  '0.00%',
];

/** The files of a workbook as spreadsheet programs write them. `strings` are those that cells of the type s refer to. */
export function workbookFiles(
  sheets: readonly WrittenSheet[],
  { strings = [], since1904 = false }: { strings?: readonly string[]; since1904?: boolean } = {},
): Record<string, string> {
  const numbered = sheets.map((sheet, index) => ({ ...sheet, number: index + 1 }));
  const formats = STYLES.map((format, index) => ({ format, id: typeof format === 'number' ? format : 164 + index }));
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr${since1904 ? ' date1904="1"' : ''}/><sheets>${numbered
      .map(
        ({ name, number, hidden }) => `<sheet name="${name}" sheetId="${number}"${hidden ? ' state="hidden"' : ''} r:id="rId${number}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}">${numbered
      .map(({ number }) => `<Relationship Id="rId${number}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${number}.xml"/>`)
      .join(
        '',
      )}<Relationship Id="rId100" Type="${RELATIONS}/styles" Target="styles.xml"/><Relationship Id="rId101" Type="${RELATIONS}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${formats
      .filter(({ format }) => typeof format === 'string')
      .map(({ format, id }) => `<numFmt numFmtId="${id}" formatCode="${escaped(String(format))}"/>`)
      .join(
        '',
      )}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${formats.map(({ id }) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings.map((text) => (text.startsWith('<') ? `<si>${text}</si>` : `<si><t xml:space="preserve">${escaped(text)}</t></si>`)).join('')}</sst>`,
    ...Object.fromEntries(
      numbered.map(({ number, rows }) => [
        `xl/worksheets/sheet${number}.xml`,
        `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
  };
}

export function workbook(sheets: readonly WrittenSheet[], options: { strings?: readonly string[]; since1904?: boolean } = {}): Buffer {
  return zipOf(workbookFiles(sheets, options));
}

/** Rows of cells, texts inline and numbers as numbers, as XML. */
export function rowsOf(rows: readonly (readonly (string | number)[])[], first = 1): string {
  return rows
    .map(
      (cells, index) =>
        `<row r="${first + index}">${cells.map((cell) => (typeof cell === 'number' ? `<c><v>${cell}</v></c>` : `<c t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`)).join('')}</row>`,
    )
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
