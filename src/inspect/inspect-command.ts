import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { Command, CommanderError } from 'commander';
import { isCurrency } from '../config/currency.ts';
import type { CellRule } from '../config/mapping.ts';
import { Problem, type ProblemLine, shownValue } from '../config/problem.ts';
import { shellWord } from '../config/shell-word.ts';
import { openDatabase } from '../engine/database.ts';
import type { Asker } from './ask.ts';
import { decideSource } from './decide-source.ts';
import type { Decision } from './decision.ts';
import { kindInWords } from './propose-source.ts';
import { describeFile } from './describe-file.ts';
import { type FileFacts, examineFile } from './examine-file.ts';
import { reportYaml, sourceLines } from './report-yaml.ts';

export interface InspectCommand {
  /** What stands after the command's name. */
  arguments: readonly string[];
  out: { write(text: string): unknown };
  err: { write(text: string): unknown };
  /** Whom to ask; null where nobody sits at a terminal. */
  asker: Asker | null;
}

const NAME = 'report.yaml';
/** What stands in a report folder and is no input, though a pattern may name it. */
const NO_INPUT = /^(report\.ya?ml|\..*)$/;

/**
 * The command `inspect`: says what files are that no one has described, and writes a report.yaml to start from beside them. Its exit
 * status: 0 the folder can be reported, 1 a fault of the program or the machine, 2 something is left for a person to say, or wrong usage, 3 a
 * file cannot be read.
 */
export async function inspectCommand(command: InspectCommand): Promise<number> {
  const given = parsed(command);
  if (typeof given === 'number') return given;
  const scratch = await mkdtemp(join(tmpdir(), 'arrears-'));
  try {
    const paths = await filesOf(given);
    const folder = folderOf(paths);
    const decisions: Decision[] = [];
    for (const [place, path] of paths.entries()) {
      for (const facts of await examined(path, folder, join(scratch, String(place)))) {
        command.out.write(`${describeFile(facts).join('\n')}\n`);
        const decision = await decideSource(facts, command.asker);
        if (decision === null) return stopped(command);
        command.out.write(`${decidedText(decision)}\n\n`);
        decisions.push(decision);
      }
    }
    return await written(command, folder, decisions);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    command.err.write(`${error.message}\n`);
    return error.status;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function examined(path: string, folder: string, scratch: string): Promise<FileFacts[]> {
  await mkdir(scratch);
  const database = await openDatabase({ scratch, memoryLimit: '900MB' });
  try {
    return await examineFile(database, { path, name: relative(folder, path).replaceAll('\\', '/'), location: resolve(path) }, scratch);
  } finally {
    database.close();
  }
}

function decidedText({ source, open, leftOut }: Decision): string {
  const buckets = source.buckets.map(({ header, from }) => `from ${from} days past due = "${header}"`);
  const columns = [
    ...Object.entries(source.columns)
      .filter(([, from]) => typeof from === 'string' || from.value === undefined)
      .map(([column, header]) => `${column} = ${shownOrigin(header)}`),
    ...buckets,
  ];
  const how = source.profile === null ? '' : `, by the profile ${source.profile}`;
  return [
    `  To be read as ${kindInWords(source.kind)}${how}${columns.length === 0 ? '.' : `: ${columns.join(', ')}.`}`,
    ...source.setAside.map(
      ({ column, equals }) =>
        `  Set aside: rows whose ${shownValue(String(column))} is ${(equals ?? []).map((value) => shownValue(value)).join(', ')}.`,
    ),
    ...(leftOut.length === 0 ? [] : [`  Not read: ${leftOut.map((header) => shownValue(header)).join(', ')}.`]),
    ...open.map((line) => `  For you to say: ${line}.`),
  ].join('\n');
}

/** Where a column comes from, for a reader: its header, its place, or the header with the column that has its sign. */
function shownOrigin(from: string | CellRule): string {
  if (typeof from === 'string') return `"${from}"`;
  const [signed] = from.first ?? [];
  if (typeof signed === 'object' && 'when' in signed) return `"${String(signed.header)}" with the sign of "${String(signed.when?.header)}"`;
  if (typeof signed === 'object' && 'words' in signed) return `"${String(signed.header)}" by the names in it`;
  if (from.words !== undefined) return `"${String(from.header)}" by the words in it`;
  if (from.pattern !== undefined) return `the number in "${String(from.header)}"`;
  if (from.carried === true) return `"${String(from.header)}" of the row or of the last one above`;
  return from.section === true ? `column ${from.place}, above the rows of each` : `column ${from.place}`;
}

async function written(command: InspectCommand, folder: string, decisions: readonly Decision[]): Promise<number> {
  const sources = decisions.map(({ source }) => source);
  const open = decisions.flatMap((decision) => decision.open);
  let currency: string | null = null;
  const partly = decisions.some((decision) => decision.currency === 'partly');
  if (
    partly ||
    (decisions.some((decision) => decision.currency === 'unstated') && decisions.every((decision) => decision.currency !== 'stated'))
  ) {
    const answer =
      command.asker === null
        ? ''
        : await command.asker.word('In which currency are the amounts that state none?', 'EUR', (code) =>
            isCurrency(code) ? undefined : 'Write its three capital letters.',
          );
    if (answer === null) return stopped(command);
    currency = answer;
    if (answer === '') open.push(partly ? 'no column states the currency of some amounts' : 'no column states the currency of the amounts');
  }
  const path = join(folder, NAME);
  if (existsSync(path)) {
    command.out.write(`${path} is there already and stays as it is. Under its "sources:" belong the lines\n\n${sourceLines(sources)}\n`);
    return open.length === 0 ? 0 : 2;
  }
  await writeNew(command, path, reportYaml(sources, currency));
  const next = open.length === 0 ? 'Next' : `Complete it (${open.join('; ')}), then`;
  command.out.write(`Wrote ${path}. ${next}: npm run report -- --data ${shellWord(folder)} --out my-site\n`);
  return open.length === 0 ? 0 : 2;
}

/** Where the file cannot be written, shows what it would hold: answers were given for it. */
async function writeNew({ out }: InspectCommand, path: string, text: string): Promise<void> {
  await writeFile(path, text, { flag: 'wx' }).catch(({ code, message }: NodeJS.ErrnoException) => {
    out.write(`${text}\n`);
    const todo =
      'Give the user who runs this the right to write there; or put the lines above into a file of your own, and name it with --config.';
    throw new Problem(1, [{ place: path, what: `the file cannot be written (${code ?? message})`, todo }]);
  });
}

function stopped({ out }: InspectCommand): number {
  out.write('Nothing was written.\n');
  return 130;
}

/** The files that are named, and those of the folders that are. */
async function filesOf(given: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  const problems: ProblemLine[] = [];
  for (const path of given) {
    const at = await stat(path).catch(() => null);
    if (at === null) problems.push({ place: path, what: 'there is no such file' });
    else if (!at.isDirectory()) found.push(...(NO_INPUT.test(basename(path)) ? [] : [path]));
    else
      for (const name of (await readdir(path)).toSorted())
        if (!NO_INPUT.test(name) && (await stat(join(path, name)).catch(() => null))?.isFile() === true) found.push(join(path, name));
  }
  if (problems.length > 0) throw new Problem(2, problems);
  if (found.length === 0) {
    const todo = `Name exports, or the folder that they stand in; ${NAME} and hidden files are none.`;
    throw new Problem(3, [{ place: given[0] ?? null, what: 'there is no file to look at', todo }]);
  }
  return found;
}

/** The report folder: where the files stand, or what their folders have in common. */
function folderOf(paths: readonly string[]): string {
  let folder = dirname(paths[0] ?? '.');
  while (paths.some((path) => relative(folder, path).startsWith('..')))
    folder = dirname(folder) === folder ? join(folder, '..') : dirname(folder);
  return folder;
}

function parsed({ arguments: words, out, err }: InspectCommand): string[] | number {
  const program = new Command('npm run inspect --')
    .description(`Says what files are that no one has described, and writes a ${NAME} to start from.`)
    .argument('<file...>', 'exports, or folders of them')
    .helpOption('--help', 'shows this')
    .addHelpText(
      'after',
      '\nExit status: 0 the folder can be reported, 1 a fault of the program or the machine, 2 something is left to be said (or wrong usage), 3 a file cannot be read.',
    )
    .configureOutput({ writeOut: (text) => out.write(text), writeErr: (text) => err.write(text) })
    .exitOverride();
  try {
    return program.parse(words, { from: 'user' }).args;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
}
