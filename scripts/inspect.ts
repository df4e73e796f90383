import { askOn } from '../src/inspect/ask.ts';
import { inspectCommand } from '../src/inspect/inspect-command.ts';

const terminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
process.exitCode = await inspectCommand({
  arguments: process.argv.slice(2),
  out: process.stdout,
  err: process.stderr,
  asker: terminal ? askOn(process.stdin, process.stdout) : null,
});
