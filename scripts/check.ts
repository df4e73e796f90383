import { checkCommand } from '../src/report/command/check-command.ts';

process.exitCode = await checkCommand({
  arguments: process.argv.slice(2),
  streams: { out: process.stdout, err: process.stderr },
  terminal: process.stderr.isTTY === true,
  debug: process.env['ARREARS_DEBUG'] === '1',
  seconds: () => performance.now() / 1000,
});
