import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Asker } from '../../src/inspect/ask.ts';
import { inspectCommand } from '../../src/inspect/inspect-command.ts';

/** A folder of these files, until the test is over. */
export function folderOf(files: Record<string, string | Buffer>): string {
  const folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'arrears-inspect-')));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** What the command says of a folder; its place on the machine is called FOLDER. */
export async function inspect(words: string[], folder: string, asker: Asker | null = null): Promise<{ status: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const status = await inspectCommand({ arguments: words, out: { write: (text) => (said.out += text) }, err: { write: (text) => (said.err += text) }, asker });
  return { status, out: said.out.replaceAll(folder, 'FOLDER'), err: said.err.replaceAll(folder, 'FOLDER') };
}
