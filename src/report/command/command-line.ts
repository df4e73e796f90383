import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { NO_DAY, isCalendarDay } from '../../config/day.ts';
import { Problem } from '../../config/problem.ts';
import { type ConsoleOutput, type Streams, consoleOutput } from './console-output.ts';
import { machineFault } from '../../config/machine-fault.ts';

/** How a command was called. */
export interface CommandCall {
  /** What stands after the command's name. */
  arguments: readonly string[];
  streams: Streams;
  /** Whether a line can be drawn again. */
  terminal: boolean;
  /** Whether faults of the program show where they happened. */
  debug: boolean;
  /** A clock that only runs forward. */
  seconds: () => number;
}

/** The options of every command that reads a report folder. */
export interface FolderOptions {
  data: string;
  asOf?: string;
  config?: string;
  json?: boolean;
  quiet?: boolean;
}

const REFRESH_MS = 200;

/** A command that reads a report folder, with the options that all such commands have. */
export function folderCommand(name: string, description: string): Command {
  return new Command(`npm run ${name} --`)
    .description(description)
    .option('--data <dir>', 'the report folder', path, 'data')
    .option('--as-of <YYYY-MM-DD>', 'the day at whose end balances are stated', day)
    .option('--config <file>', 'a configuration other than report.yaml of the report folder', path)
    .option('--json', 'one JSON object per line on standard output')
    .option('--quiet', 'nothing but problems')
    .helpOption('--help', 'shows this')
    .showHelpAfterError(`(options stand after a double dash: npm run ${name} -- --help)`);
}

/** The options as they were written, or the exit status when there is nothing to run. */
export function parsedOptions<Options extends FolderOptions>(
  program: Command,
  { arguments: words, streams }: CommandCall,
): Options | number {
  program.configureOutput({ writeOut: (text) => streams.out.write(text), writeErr: (text) => streams.err.write(text) }).exitOverride();
  try {
    return program.parse(words, { from: 'user' }).opts<Options>();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    const what = error.message.replace(/^error: /, '');
    if (words.includes('--json'))
      streams.out.write(`${JSON.stringify({ event: 'finished', status: 2, problems: [{ place: null, what }], out: null })}\n`);
    return 2;
  }
}

/** Runs the work of a command with its voice. What it throws becomes words and an exit status; `facts` are said with every refusal. */
export async function spoken(
  call: CommandCall,
  options: FolderOptions,
  facts: Record<string, unknown>,
  work: (output: ConsoleOutput) => Promise<void>,
): Promise<number> {
  const manner = options.json ? 'json' : options.quiet ? 'quiet' : call.terminal ? 'live' : 'plain';
  const output = consoleOutput(manner, call.streams, call.seconds, options.quiet);
  const redraw = setInterval(() => output.refresh(), REFRESH_MS).unref();
  try {
    await work(output);
    return 0;
  } catch (error) {
    return refused(error, facts, output, call.debug);
  } finally {
    clearInterval(redraw);
  }
}

function refused(error: unknown, facts: Record<string, unknown>, output: ConsoleOutput, debug: boolean): number {
  const problem = error instanceof Problem ? error : machineFault(error);
  if (problem !== null) {
    output.problem(problem);
    output.finished({ status: problem.status, problems: problem.lines, ...facts });
    return problem.status;
  }
  const what = `a fault of the program: ${error instanceof Error ? error.message : String(error)}`;
  const stack = error instanceof Error && error.stack !== undefined ? error.stack : what;
  output.fault(debug ? stack : `${what}\n  Run again with ARREARS_DEBUG=1 to see where.`);
  output.finished({ status: 1, problems: [{ place: null, what }], ...facts });
  return 1;
}

/** The value of an option that names a place. */
export function path(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('It must not be blank.');
  // `--out --json` forgets the place; a folder of that name is written ./--json.
  if (text.startsWith('--')) throw new InvalidArgumentError('It begins with -- like an option: was its value forgotten?');
  return text;
}

function day(text: string): string {
  if (!isCalendarDay(text)) throw new InvalidArgumentError(`It ${NO_DAY}.`);
  return text;
}
