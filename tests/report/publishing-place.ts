import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { Problem } from '../../src/config/problem.ts';
import { publish } from '../../src/report/publishing/publishing.ts';
import { writeSite } from './little-site.ts';

const CHILD = fileURLToPath(new URL('./publish-and-stop.ts', import.meta.url));

export interface Place {
  root: string;
  out: string;
  dataDir: string;
}

/** A folder with exports in it, and a place beside them. */
export function place(): Place {
  const root = realpathSync.native(mkdtempSync(join(tmpdir(), 'arrears-publishing-')));
  onTestFinished(() => {
    chmodSync(root, 0o755);
    rmSync(root, { recursive: true });
  });
  const dataDir = join(root, 'data');
  mkdirSync(dataDir);
  writeFileSync(join(dataDir, 'invoices.csv'), 'id\n');
  return { root, out: join(root, 'dist'), dataDir };
}

export type Standing = 'nothing' | 'folder' | 'an empty folder' | 'a symbolic link' | 'a link to nothing';
export const standing: Record<Standing, (here: Place) => void> = {
  nothing: () => {},
  folder: ({ out }: Place) => writeSite(out, 'old'),
  'an empty folder': ({ out }: Place) => mkdirSync(out),
  'a symbolic link': ({ out, root }: Place) => {
    writeSite(join(root, 'release-1'), 'old');
    symlinkSync('release-1', out);
  },
  'a link to nothing': ({ out }: Place) => symlinkSync('nowhere', out),
};

/** Publishes a little site there. */
export const published = ({ out, dataDir }: Place, site = 'new', more: Partial<Parameters<typeof publish>[0]> = {}) =>
  publish({ out, dataDir, build: async (stage) => writeSite(stage, site), ...more });

/** With what a run is refused; fails where it is not. */
export async function refusal(publishing: Promise<unknown>, { root }: Place): Promise<string> {
  const error: unknown = await publishing.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Problem)) throw error ?? new Error('It was not refused.');
  return `\n${error.status}: ${error.message.replaceAll(root, 'ROOT')}\n`;
}

/** Starts a run in a process of its own. */
export function started(asked: object): ChildProcess {
  const child = spawn(process.execPath, [CHILD, JSON.stringify(asked)], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

export const said = (child: ChildProcess): Promise<string> =>
  new Promise((done) => child.stdout?.once('data', (text: Buffer) => done(text.toString())));
export const ended = (child: ChildProcess): Promise<number | NodeJS.Signals | null> =>
  new Promise((done) => child.once('close', (code, signal) => done(code ?? signal)));

/** What lies beside the place, hidden names too. */
export const beside = ({ root, out }: Place): string[] =>
  readdirSync(root).filter((name) => name.startsWith('.') || (name !== basename(out) && name !== 'data'));
