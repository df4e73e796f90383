import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { Problem } from '../../src/config/problem.ts';
import { type ReportConfig, loadConfig } from '../../src/config/report.ts';

/** A report folder of its own for one test, with such files in it. */
export function reportFolder(files: Record<string, string | Buffer> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'arrears-config-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** The configuration that a report.yaml of this text gives. */
export async function configOf(text: string): Promise<ReportConfig> {
  return loadConfig({ dataDir: reportFolder({ 'report.yaml': text }) });
}

/** What a person reads who wrote this report.yaml. */
export async function refusalOf(text: string): Promise<string> {
  return refusal(configOf(text));
}

/** The text of the Problem of status 2 that loading a configuration ends with. */
export async function refusal(loading: Promise<ReportConfig>): Promise<string> {
  const error: unknown = await loading.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Problem)) throw error ?? new Error('The configuration was not refused.');
  if (error.status !== 2) throw new Error(`Refused with status ${error.status}.`);
  return `\n${error.message}\n`;
}
