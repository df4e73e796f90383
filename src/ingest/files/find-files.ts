import { readdir, realpath, stat } from 'node:fs/promises';
import { join, matchesGlob, relative, sep } from 'node:path';
import { type SourceKind, sourceKinds } from '../../config/columns.ts';
import { Problem, type ProblemLine } from '../../config/problem.ts';
import { type Source, resolvedSource } from '../../config/sources.ts';
import { type FurtherReading, furtherReadings } from '../profiles/profile.ts';

/** A file to be read, and as what. */
export interface InputFile {
  /** Relative to the report folder, with `/`. */
  path: string;
  /** Where it is on the machine; never printed. */
  location: string;
  source: Source;
  /** Whether report.yaml names it or its header tells what it is; else it is read because of its canonical name. */
  configured: boolean;
  /** How the file is read, where it is read once more than its source says. */
  further?: FurtherReading;
}

/** A file as whoever mends it is told of it: of a workbook with the sheet that was chosen. */
export const shownPath = ({ path, source: { sheet } }: InputFile): string => (sheet === null ? path : `${path} (${sheet})`);

/**
 * Finds out of files that have a canonical name, and of such as have none, how they are read; `unknown` says of the others what was seen.
 */
export type Recognise = (
  named: readonly InputFile[],
  unnamed: readonly InputFile[],
) => Promise<{ files: InputFile[]; unknown: ProblemLine[] }>;

/**
 * Folders and files of a report folder that are no exports: the configuration, the record of past runs, what is hidden, what Excel keeps
 * beside an open workbook.
 */
const NO_EXPORT = /^(report\.ya?ml|history\/.*|(.*\/)?(\.|~\$).*)$/;

/** The kinds that say who owes: one of them there must be. */
const DEBTS = new Set<SourceKind>(['invoices', 'open-items', 'customer-ledger']);

const canonicalNames = new Map<string, SourceKind>(sourceKinds.map((kind) => [`${kind}.csv`, kind]));

/**
 * The files that a run reads, in an order that does not depend on the folder's: by kind, then path. What report.yaml does not name is known
 * by its canonical name or, as `recognise` finds, by its header.
 * Throws a Problem: 2 where the folder is none or one inside it cannot be read, a file is claimed twice or fits several profiles, 3 where a
 * pattern matches nothing or nothing says who owes.
 */
export async function findFiles(
  dataDir: string,
  sources: readonly Source[],
  recognise: Recognise,
): Promise<{ files: InputFile[]; unread: string[] }> {
  const present = await exportsIn(dataDir);
  const files = sources.flatMap((source) =>
    matches(source, present).map((path) => ({ path, location: join(dataDir, path), source, configured: true })),
  );
  const twice = claimedTwice(files);
  if (twice.length > 0) throw new Problem(2, twice);
  const taken = new Set(files.map(({ path }) => path));
  const without = unmatched(sources, present);
  if (without.length > 0) throw new Problem(3, without);
  const named: InputFile[] = [];
  const unnamed: InputFile[] = [];
  for (const path of present.filter((one) => !taken.has(one))) {
    const kind = canonicalNames.get(path.toLowerCase());
    (kind === undefined ? unnamed : named).push({
      path,
      location: join(dataDir, path),
      source: resolvedSource({ files: path, kind: kind ?? 'invoices' }),
      configured: false,
    });
  }
  await requireInside(dataDir, [...files, ...named]);
  const inside: InputFile[] = [];
  for (const file of unnamed) if ((await linkProblems(dataDir, [file])).length === 0) inside.push(file);
  const recognised = await recognise(named, inside);
  files.push(...recognised.files);
  if (!files.some(({ source }) => DEBTS.has(source.kind))) throw noDebts(present, recognised.unknown);
  files.push(
    ...files.flatMap((file) =>
      furtherReadings(file.source).map((further) => ({
        ...file,
        source: { ...file.source, kind: further.kind, columns: {}, setAside: [] },
        further,
      })),
    ),
  );
  const order = (file: InputFile): number => sourceKinds.indexOf(file.source.kind);
  files.sort((a, b) => order(a) - order(b) || (a.path < b.path ? -1 : 1));
  const read = new Set(files.map(({ path }) => path));
  return { files, unread: present.filter((path) => !read.has(path)) };
}

async function exportsIn(dataDir: string): Promise<string[]> {
  const entries = await readdir(dataDir, { recursive: true, withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT')
      throw new Problem(2, [{ place: dataDir, what: 'there is no such folder', todo: 'Name the folder of your exports with --data.' }]);
    const todo = 'Give the user who runs this the right to read it, or put your exports into a folder of their own.';
    throw new Problem(2, [{ place: error.path ?? dataDir, what: `the folder cannot be read (${error.code})`, todo }]);
  });
  return entries
    .filter((entry) => !entry.isDirectory() || canonicalNames.has(entry.name.toLowerCase()))
    .map((entry) => relative(dataDir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !NO_EXPORT.test(path))
    .toSorted();
}

/** Letters with marks are the same in whichever of their two forms a disk or a person writes them. */
function matches(source: Source, present: readonly string[]): string[] {
  const pattern = source.files.replace(/^\.\//, '').normalize();
  const exact = present.filter((path) => path.normalize() === pattern);
  return exact.length > 0 ? exact : present.filter((path) => matchesGlob(path.normalize(), pattern));
}

function unmatched(sources: readonly Source[], present: readonly string[]): ProblemLine[] {
  return sources
    .filter((source) => matches(source, present).length === 0)
    .map((source) => ({ place: source.place('files'), what: 'no file matches the source', value: source.files, todo: listed(present) }));
}

function claimedTwice(files: readonly InputFile[]): ProblemLine[] {
  const seen = new Map<string, InputFile>();
  return files.flatMap((file) => {
    const key = [file.source.kind, file.path, file.source.sheet].join('\n');
    const first = seen.get(key);
    seen.set(key, file);
    if (!first) return [];
    const what = `two sources of the kind ${file.source.kind} match this file`;
    return [
      {
        place: file.path,
        what,
        value: `${first.source.files}, ${file.source.files}`,
        todo: `Keep one of them: ${first.source.place('files')} or ${file.source.place('files')}.`,
      },
    ];
  });
}

function noDebts(present: readonly string[], unknown: readonly ProblemLine[]): Problem {
  if (present.length === 0) {
    return new Problem(3, [
      {
        place: null,
        what: 'the folder is empty',
        todo: `Put your exports there: ${canonicalList()}; or name them under "sources" in report.yaml.`,
      },
    ]);
  }
  const what =
    'there are no invoices: no file is called invoices.csv, open-items.csv or customer-ledger.csv, and no source in report.yaml has one of these kinds';
  const todo = `${listed(present)} Files that are found by their names are ${canonicalList()}; others by their header, where a profile or a canonical header fits it.`;
  return new Problem(3, [...unknown, { place: null, what, todo }]);
}

const SHOWN = 20;

function listed(present: readonly string[]): string {
  if (present.length === 0) return 'The folder holds no files.';
  const more = present.length > SHOWN ? ` and ${present.length - SHOWN} more` : '';
  return `The folder holds ${present.slice(0, SHOWN).join(', ')}${more}.`;
}

const canonicalList = (): string => [...canonicalNames.keys()].join(', ');

/** What a run reads must be what the folder holds: a link to elsewhere would bring in a file that nobody put there. */
async function requireInside(dataDir: string, files: readonly InputFile[]): Promise<void> {
  const problems = await linkProblems(dataDir, files);
  if (problems.length > 0) throw new Problem(3, problems);
}

async function linkProblems(dataDir: string, files: readonly InputFile[]): Promise<ProblemLine[]> {
  const root = (await realpath(dataDir)) + sep;
  const problems: ProblemLine[] = [];
  for (const { path, location } of files) {
    const target = await realpath(location).catch(() => null);
    if (target === null)
      problems.push({
        place: path,
        what: 'the file cannot be read: it is a link to nothing',
        todo: 'Put the file itself into the folder.',
      });
    else if (!target.startsWith(root))
      problems.push({
        place: path,
        what: 'the file is a link that leaves the report folder',
        todo: 'Put the file itself into the folder.',
      });
    else {
      const found = await stat(target);
      if (found.isDirectory())
        problems.push({ place: path, what: 'the file cannot be read: it is a folder', todo: 'Put the file itself there.' });
      // A pipe would be waited for without end.
      else if (!found.isFile())
        problems.push({
          place: path,
          what: 'the file cannot be read: it is a pipe, a socket or a device',
          todo: 'Put the file itself there.',
        });
    }
  }
  return problems;
}
