import { resolve } from 'node:path';
import { progressTo } from '../../config/progress.ts';
import { loadConfig } from '../../config/report.ts';
import { checkFolder } from './check-folder.ts';
import { type CommandCall, type FolderOptions, folderCommand, parsedOptions, spoken } from './command-line.ts';
import { verdictText } from './verdict-text.ts';

const counts = new Intl.NumberFormat('en');

/**
 * The command `check`: reads a report folder, replays it and checks every contract, and publishes nothing. Its exit status is that of
 * `report`.
 */
export async function checkCommand(call: CommandCall): Promise<number> {
  const program = folderCommand(
    'check',
    'Reads a folder of exports and checks every contract of its ledger, and publishes nothing.',
  ).addHelpText(
    'after',
    '\nExit status: 0 every contract holds, 1 fault of program or machine, 2 usage or configuration,\n3 input refused, 4 a contract of the ledger is broken.',
  );
  const options = parsedOptions<FolderOptions>(program, call);
  if (typeof options === 'number') return options;
  const data = resolve(options.data);
  return spoken(call, options, { data }, async (output) => {
    const config = await loadConfig({ dataDir: options.data, configFile: options.config, asOf: options.asOf });
    const { report, contracts } = await checkFolder({ dataDir: options.data, config, progress: progressTo(output.tell, call.seconds) });
    for (const { code, checked } of contracts) output.say(`${code} holds  ${counts.format(checked)} compared`);
    output.say(`As of ${report.asOf}: ${verdictText(report.risk)}; all ${contracts.length} contracts hold.`);
    output.finished({ status: 0, asOf: report.asOf, verdict: report.risk, contracts, data });
  });
}
