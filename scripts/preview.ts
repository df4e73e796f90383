import { resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { requireSite } from './preview/require-site.ts';
import { serveSite } from './preview/serve-site.ts';

function portNumber(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError('It must be a whole number up to 65535.');
  return port;
}

const { out, port } = new Command('npm run preview --')
  .description('Shows the published site in a browser of this machine.')
  .option('--out <dir>', 'the site', 'dist')
  .option('--port <number>', 'the port to serve it on', portNumber, 4321)
  .showHelpAfterError('(options stand after a double dash: npm run preview -- --help)')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse()
  .opts<{ out: string; port: number }>();

requireSite(out, '--out');
try {
  const { url } = await serveSite({ dir: out, port });
  process.stdout.write(`${resolve(out)} is served at ${url}\nCtrl+C ends it.\n`);
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
  process.stderr.write(`port ${port} is taken by another program\n  Name another with --port.\n`);
  process.exit(1);
}
