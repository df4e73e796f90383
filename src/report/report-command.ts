import { resolve } from 'node:path';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { isCalendarDay } from '../config/day.ts';
import { Problem } from '../config/problem.ts';
import { type Progress, progressTo } from '../config/progress.ts';
import { type ReportConfig, loadConfig } from '../config/report.ts';
import { type ConsoleOutput, type Streams, consoleOutput } from './console-output.ts';
import { machineFault } from './machine-fault.ts';
import { publish } from './publishing.ts';
import type { Report } from './report-schema.ts';

/** Makes the whole site of a report folder in an empty folder, and says what it states. */
export type ProduceSite = (run: {
  dataDir: string;
  config: ReportConfig;
  stageDir: string;
  progress: Progress;
  /** Aborted when the run is told to stop; for child processes. */
  signal: AbortSignal;
}) => Promise<{ report: Pick<Report, 'asOf' | 'risk'> }>;

export interface ReportCommand {
  /** What stands after the command's name. */
  arguments: readonly string[];
  streams: Streams;
  /** Whether a line can be drawn again. */
  terminal: boolean;
  /** Whether faults of the program show where they happened. */
  debug: boolean;
  /** A clock that only runs forward. */
  seconds: () => number;
  produceSite: ProduceSite;
}

interface Options {
  data: string;
  out: string;
  asOf?: string;
  config?: string;
  json?: boolean;
  quiet?: boolean;
}

const REFRESH_MS = 200;

/** The command `report`: publishes a site or refuses. Its exit status: 0 published, 1 fault, 2 usage or configuration, 3 input refused, 4 contract broken. */
export async function reportCommand(command: ReportCommand): Promise<number> {
  const { streams, seconds } = command;
  const options = parsed(command);
  if (typeof options === 'number') return options;
  const manner = options.json ? 'json' : options.quiet ? 'quiet' : command.terminal ? 'live' : 'plain';
  const output = consoleOutput(manner, streams, seconds, options.quiet);
  const redraw = setInterval(() => output.refresh(), REFRESH_MS).unref();
  try {
    const { report } = await publish({
      out: options.out,
      dataDir: options.data,
      // The configuration is read under the lock, after a killed run was healed: also a refusal leaves a whole site behind.
      build: async (stageDir, signal) => {
        const config = await loadConfig({ dataDir: options.data, configFile: options.config, asOf: options.asOf });
        return command.produceSite({ dataDir: options.data, config, stageDir, progress: progressTo(output.tell, seconds), signal });
      },
    });
    output.say(`Published to ${options.out} as of ${report.asOf}: ${verdictText(report.risk)}.`);
    output.finished({ status: 0, asOf: report.asOf, verdict: report.risk, out: resolve(options.out) });
    return 0;
  } catch (error) {
    return refused(error, resolve(options.out), output, command.debug);
  } finally {
    clearInterval(redraw);
  }
}

function refused(error: unknown, out: string, output: ConsoleOutput, debug: boolean): number {
  const problem = error instanceof Problem ? error : machineFault(error);
  if (problem !== null) {
    output.problem(problem);
    output.finished({ status: problem.status, problems: problem.lines, out });
    return problem.status;
  }
  const what = `a fault of the program: ${error instanceof Error ? error.message : String(error)}`;
  const stack = error instanceof Error && error.stack !== undefined ? error.stack : what;
  output.fault(debug ? stack : `${what}\n  Run again with ARREARS_DEBUG=1 to see where.`);
  output.finished({ status: 1, problems: [{ place: null, what }], out });
  return 1;
}

/** The options, or the exit status when there is nothing to run. */
function parsed({ arguments: words, streams }: ReportCommand): Options | number {
  const program = new Command('npm run report --')
    .description('Publishes the receivables report of a folder of exports.')
    .option('--data <dir>', 'the report folder', path, 'data')
    .option('--out <dir>', 'the site', path, 'dist')
    .option('--as-of <YYYY-MM-DD>', 'the day at whose end balances are stated', day)
    .option('--config <file>', 'a configuration other than report.yaml of the report folder', path)
    .option('--json', 'one JSON object per line on standard output')
    .option('--quiet', 'nothing but problems')
    .helpOption('--help', 'shows this')
    .addHelpText('after', '\nExit status: 0 published, 1 fault of program or machine, 2 usage or configuration,\n3 input refused, 4 a contract of the ledger is broken. For 1 to 4 nothing is published.')
    .showHelpAfterError('(options stand after a double dash: npm run report -- --help)')
    .configureOutput({ writeOut: (text) => streams.out.write(text), writeErr: (text) => streams.err.write(text) })
    .exitOverride();
  try {
    return program.parse(words, { from: 'user' }).opts<Options>();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    const what = error.message.replace(/^error: /, '');
    if (words.includes('--json')) streams.out.write(`${JSON.stringify({ event: 'finished', status: 2, problems: [{ place: null, what }], out: null })}\n`);
    return 2;
  }
}

function path(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('It must not be blank.');
  // `--out --json` forgets the place; a folder of that name is written ./--json.
  if (text.startsWith('--')) throw new InvalidArgumentError('It begins with -- like an option: was its value forgotten?');
  return text;
}

function day(text: string): string {
  if (!isCalendarDay(text)) throw new InvalidArgumentError('It must be a day of the calendar, written YYYY-MM-DD.');
  return text;
}

function verdictText({ inRiskZone }: Report['risk']): string {
  if (inRiskZone === null) return 'no debt, no verdict';
  return inRiskZone ? 'in the risk zone' : 'outside the risk zone';
}
