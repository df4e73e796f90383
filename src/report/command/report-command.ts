import { resolve } from 'node:path';
import { type Progress, progressTo } from '../../config/progress.ts';
import { type ReportConfig, loadConfig } from '../../config/report.ts';
import { type CommandCall, type FolderOptions, folderCommand, parsedOptions, path, spoken } from './command-line.ts';
import { type Recording, startRecording } from '../records/keep-record.ts';
import type { PublishedRecord } from '../records/record.ts';
import { publish } from '../publishing/publishing.ts';
import type { Report } from '../schema/report-schema.ts';
import { verdictText } from './verdict-text.ts';

/** Makes the whole site of a report folder in an empty folder, and says what it states. */
export type ProduceSite = (run: {
  dataDir: string;
  config: ReportConfig;
  stageDir: string;
  progress: Progress;
  /** Aborted when the run is told to stop; for child processes. */
  signal: AbortSignal;
  /** What the run keeps of itself; null where it is not recorded. */
  recording: Recording | null;
}) => Promise<{ report: Pick<Report, 'asOf' | 'risk'>; record: PublishedRecord | null }>;

export interface ReportCommand extends CommandCall {
  produceSite: ProduceSite;
}

/**
 * The command `report`: publishes a site or refuses. Its exit status: 0 published, 1 fault, 2 usage or configuration, 3 input refused, 4
 * contract broken.
 */
export async function reportCommand(command: ReportCommand): Promise<number> {
  const program = folderCommand('report', 'Publishes the receivables report of a folder of exports.')
    .option('--out <dir>', 'the site', path, 'dist')
    .option('--record', 'keeps what was published in history/ of the report folder')
    .addHelpText(
      'after',
      '\nExit status: 0 published, 1 fault of program or machine, 2 usage or configuration,\n3 input refused, 4 a contract of the ledger is broken. For 1 to 4 nothing is published.',
    );
  const options = parsedOptions<FolderOptions & { out: string; record?: boolean }>(program, command);
  if (typeof options === 'number') return options;
  const out = resolve(options.out);
  return spoken(command, options, { out }, async (output) => {
    const recording = options.record ? startRecording(options.data) : null;
    try {
      const { report } = await publish({
        out: options.out,
        dataDir: options.data,
        // The configuration is read under the lock, after a killed run was healed: also a refusal leaves a whole site behind.
        build: async (stageDir, signal) => {
          const config = await loadConfig({ dataDir: options.data, configFile: options.config, asOf: options.asOf });
          const made = await command.produceSite({
            dataDir: options.data,
            config,
            stageDir,
            progress: progressTo(output.tell, command.seconds),
            signal,
            recording,
          });
          if (made.record !== null) await recording?.prepare(made.record);
          return made;
        },
      });
      await recording?.keep();
      output.say(`Published to ${options.out} as of ${report.asOf}: ${verdictText(report.risk)}.`);
      output.finished({ status: 0, asOf: report.asOf, verdict: report.risk, out });
    } finally {
      await recording?.drop();
    }
  });
}
