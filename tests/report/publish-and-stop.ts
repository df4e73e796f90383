// Publishes a little site in a process of its own, which stops where a test asks it to.
import { type Moment, publish } from '../../src/report/publishing/publishing.ts';
import { writeSite } from './little-site.ts';

interface Asked {
  out: string;
  dataDir: string;
  site: string;
  /** At this moment the process is gone, without a word. */
  dieAt?: Moment;
  /** Says that it builds, and builds for ever. */
  neverDone?: boolean;
  asNobody?: boolean;
}

const { out, dataDir, site, dieAt, neverDone, asNobody } = JSON.parse(process.argv[2] as string) as Asked;
if (asNobody && process.getuid?.() === 0) process.seteuid?.(65_534);

try {
  await publish({
    out,
    dataDir,
    build: async (stageDir) => {
      writeSite(stageDir, site);
      process.stdout.write('building\n');
      if (neverDone) await new Promise((done) => setTimeout(done, 3_600_000));
    },
    moment: (reached) => {
      if (reached === dieAt) process.kill(process.pid, 'SIGKILL');
    },
  });
} catch (error) {
  process.stdout.write(`${(error as Error).message}\n`);
  process.exitCode = (error as { status?: number }).status ?? 99;
}
