import { relative } from 'node:path';
import { Problem, type ProblemLine, shownValue } from '../../config/problem.ts';
import { shellWord } from '../../config/shell-word.ts';
import type { FileOpener } from './file-opener.ts';
import type { InputFile, Recognise } from '../files/find-files.ts';
import { columnsFound } from './columns.ts';
import { asRecognised, hasCanonicalHeader, recogniseFile } from './recognise.ts';

/** What looks into files: their heads, and which other sheets a workbook has. */
type Opener = Pick<FileOpener, 'head' | 'otherSheets'>;

/** A file that nothing names and no header tells: what stands in its header, or why it cannot be read. */
type Unknown = { path: string; location: string; header: string[] } | { path: string; problem: Problem };

/** Endings of files that may be exports; others, such as letters and pictures, are not looked at. */
const EXPORT = /\.(csv|tsv|tab|txt|dat|prn|gz|xlsx|xls|json|jsonl|ndjson|parquet)$/i;

const SHOWN = 12;

/**
 * Looks into the files that report.yaml does not name, for what their header tells. `named` bear a canonical name, and are read as what it
 * says unless their header is another's; `unnamed` are read where one reading fits. Throws a Problem of status 2 where several do.
 */
export async function recogniseFiles(
  named: readonly InputFile[],
  unnamed: readonly InputFile[],
  opener: Opener,
  note: (message: string) => void,
): ReturnType<Recognise> {
  const files: InputFile[] = [];
  const unknown: Unknown[] = [];
  const several: ProblemLine[] = [];
  const take = (found: readonly InputFile[]): void => {
    for (const file of found) note(noteOf(file));
    files.push(...found);
  };
  for (const file of named) {
    if (await isAsNamed(file, opener)) {
      files.push(file);
      take((await otherSheets(file, opener)).found);
    } else {
      const found = await recognisedOrNone(file, opener);
      take(found);
      // What is wrong with the file is said when it is read.
      if (found.length === 0) files.push(file);
    }
  }
  for (const file of unnamed.filter(({ path }) => EXPORT.test(path))) {
    try {
      const { found, header } = await recognisedSheets(file, opener);
      take(found);
      if (found.length === 0) unknown.push({ path: file.path, location: file.location, header });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.status === 2 && error.lines.some(({ todo }) => todo?.includes('"sources"'))) several.push(...error.lines);
      else unknown.push({ path: file.path, problem: error });
    }
  }
  if (several.length > 0) throw new Problem(2, several);
  return { files, unknown: unknown.slice(0, SHOWN).flatMap(unknownLines) };
}

/** Whether a file that bears a canonical name has the header of that kind; true where it cannot be read, which is said when it is. */
async function isAsNamed(file: InputFile, opener: Opener): Promise<boolean> {
  try {
    return hasCanonicalHeader(file, await opener.head(file, (header) => columnsFound(file, null, header)));
  } catch (error) {
    if (error instanceof Problem && error.status === 3) return true;
    throw error;
  }
}

/** As what a file is read whose name says one thing and whose header another; nothing where nothing better is known. */
async function recognisedOrNone(file: InputFile, opener: Opener): Promise<InputFile[]> {
  try {
    return (await recognisedSheets(file, opener)).found;
  } catch (error) {
    if (error instanceof Problem && error.status === 3) return [];
    throw error;
  }
}

/**
 * The file as its header tells it, of a workbook every sheet whose header does: the first of all may be a cover. `header`: of the first
 * sheet.
 */
async function recognisedSheets(file: InputFile, opener: Opener): Promise<{ found: InputFile[]; header: string[] }> {
  const first = await recogniseFile((wanted) => opener.head(file, wanted));
  const one = asRecognised(file, first);
  const { found, doubtful } = await otherSheets(file, opener);
  if (one === null && found.length === 0 && doubtful !== null) throw doubtful;
  return { found: one === null ? found : [one, ...found], header: first.head.header };
}

/**
 * The further sheets of a workbook that one reading fits; `doubtful`: what to say of one that several fit. It is not read: the first sheet
 * may be all that is meant.
 */
async function otherSheets(file: InputFile, opener: Opener): Promise<{ found: InputFile[]; doubtful: Problem | null }> {
  const found: InputFile[] = [];
  let doubtful: Problem | null = null;
  for (const sheet of await opener.otherSheets(file)) {
    const one = { ...file, source: { ...file.source, sheet } };
    try {
      const recognised = asRecognised(one, await recogniseFile((wanted) => opener.head(one, wanted)));
      if (recognised !== null) found.push(recognised);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      doubtful ??= error;
    }
  }
  return { found, doubtful };
}

function noteOf({ path, source: { kind, profile, sheet } }: InputFile): string {
  const what = sheet === null ? '' : `its sheet ${shownValue(String(sheet))} is `;
  return `${path}: ${what}read as ${kind}${profile === null ? ', by its header' : ` by the profile ${profile}, which its header fits`}`;
}

/** What is said of a file that nobody knows, where nothing else in the folder says who owes. A text without columns is no export. */
function unknownLines(one: Unknown): ProblemLine[] {
  if ('problem' in one) return [...one.problem.lines];
  if (one.header.filter((cell) => cell !== '').length < 2) return [];
  const todo = `Look at the file: npm run inspect -- ${shellWord(relative('.', one.location))}. It proposes which column is which, and writes a report.yaml to start from.`;
  return [
    {
      place: one.path,
      what: 'no profile knows this header',
      value: one.header.map((cell) => (cell === '' ? '(blank)' : cell)).join(', '),
      todo,
    },
  ];
}
