import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Asker } from '../../src/inspect/ask.ts';
import { inspectCommand } from '../../src/inspect/inspect-command.ts';
import { openLedger } from '../../src/report/assemble/open-ledger.ts';
import type { Report } from '../../src/report/schema/report-schema.ts';

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
export async function inspect(
  words: string[],
  folder: string,
  asker: Asker | null = null,
): Promise<{ status: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const status = await inspectCommand({
    arguments: words,
    out: { write: (text) => (said.out += text) },
    err: { write: (text) => (said.err += text) },
    asker,
  });
  return { status, out: said.out.replaceAll(folder, 'FOLDER'), err: said.err.replaceAll(folder, 'FOLDER') };
}

/** Gives the answers in turn, and keeps the questions. */
export function answering(...answers: (string | null)[]) {
  const questions: string[] = [];
  const answer = (question: string): string | null => {
    questions.push(question);
    if (answers.length === 0) throw new Error(`Nobody answers ${question}`);
    return answers.shift() as string | null;
  };
  return {
    questions,
    asker: { choose: async (question: string) => answer(question), word: async (question: string) => answer(question) } satisfies Asker,
  };
}

/** Says in the report.yaml that was written what it leaves to say: the currency that it proposes, and the day of a list. */
export function answer(folder: string, listed: string | null = null): void {
  const written = join(folder, 'report.yaml');
  const said = readFileSync(written, 'utf8').replace('# currency', 'currency');
  writeFileSync(written, listed === null ? said : said.replace('kind: open-items', `kind: open-items\n    listed: ${listed}`));
}

/** What a run reports of a folder. */
export async function reportOf(options: Parameters<typeof openLedger>[0]): Promise<Report> {
  const ledger = await openLedger(options);
  onTestFinished(() => ledger.close());
  return ledger.report();
}
