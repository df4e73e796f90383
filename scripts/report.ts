import { reportCommand } from '../src/report/command/report-command.ts';

// A reader that goes away early (`| head`) is no reason to stop a run that publishes.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

const status = await reportCommand({
  arguments: process.argv.slice(2),
  streams: { out: process.stdout, err: process.stderr },
  terminal: process.stderr.isTTY === true,
  debug: process.env['ARREARS_DEBUG'] === '1',
  seconds: () => performance.now() / 1000,
  // Loaded when it is needed: a wrong option is refused, and a signal obeyed, without waiting for the whole program.
  produceSite: async (run) => (await import('../src/report/publishing/produce-site.ts')).produceSite(run),
});

// Said to the end before leaving: what a pipe has not yet taken would be lost.
await Promise.all([process.stdout, process.stderr].map((stream) => new Promise((done) => stream.write('', done))));
process.exit(status);
