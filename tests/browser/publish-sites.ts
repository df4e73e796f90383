import { cpSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { publishReport } from '../report/run-report.ts';
import { findBrowser } from '../../scripts/browser/find-browser.ts';
import { writeHostileFolder } from './hostile-folder.ts';

const PROJECT = join(import.meta.dirname, '..', '..');

/** The published sites that the tests open: their folders by name. */
export interface PublishedSites {
  /** The sample report, `data/`. */
  sample: string;
  /** Two currencies without rates, and five stages of the user's own. */
  currencies: string;
  /** A day on which nobody owes anything. */
  'no-debt': string;
  /** Several entities and three currencies with rates; the first language is Latvian. */
  entities: string;
  /** Three lists of open items: what they do not tell is left out. */
  lists: string;
  /** Names that mean harm. */
  hostile: string;
}

/** The ledger that the explorer is tried on: its published site and the report folder behind it. */
export interface ExploredLedger {
  site: string;
  exports: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    chromium: string;
    sites: PublishedSites;
    explored: ExploredLedger;
  }
}

/** Publishes every site once, with the real command, for all tests that open one. Nothing is left behind. */
export default async function publishSites({ provide }: TestProject): Promise<() => void> {
  provide('chromium', findBrowser());
  const root = realpathSync.native(mkdtempSync(join(tmpdir(), 'arrears-sites-')));
  const remove = (): void => rmSync(root, { recursive: true, force: true });
  const site = (name: keyof PublishedSites): string => join(root, name);
  const exports = (name: string): string => join(root, `${name}-exports`);
  try {
    for (const [name, from] of [
      ['currencies', 'xero-export'],
      ['no-debt', 'no-debt-no-verdict'],
      ['entities', 'entities-and-currencies'],
      ['lists', 'open-items-three-lists'],
    ] as const) {
      cpSync(join(PROJECT, 'tests', 'cases', from), exports(name), { recursive: true });
    }
    writeFileSync(join(exports('no-debt'), 'report.yaml'), 'currency: EUR\nlocales: [ru, lv, en]\n');
    writeFileSync(join(exports('lists'), 'report.yaml'), 'currency: EUR\nlocales: [en, ru, lv]\n');
    writeHostileFolder(exports('hostile'));
    const publish = (name: keyof PublishedSites, words: readonly string[]): Promise<void> =>
      publishReport({ words: ['--quiet', '--out', site(name), ...words] });
    await Promise.all([
      publish('sample', ['--data', join(PROJECT, 'data')]),
      (async () => {
        await publish('currencies', ['--data', exports('currencies')]);
        await publish('no-debt', ['--data', exports('no-debt'), '--as-of', '2026-01-20']);
        await publish('entities', ['--data', exports('entities')]);
        await publish('lists', ['--data', exports('lists')]);
        await publish('hostile', ['--data', exports('hostile')]);
      })(),
    ]);
  } catch (error) {
    remove();
    throw error;
  }
  provide('sites', {
    sample: site('sample'),
    currencies: site('currencies'),
    'no-debt': site('no-debt'),
    entities: site('entities'),
    lists: site('lists'),
    hostile: site('hostile'),
  });
  provide('explored', { site: site('sample'), exports: join(PROJECT, 'data') });
  return remove;
}
