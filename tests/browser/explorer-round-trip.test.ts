import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { serveSite } from '../../scripts/preview/serve-site.ts';
import { formatOf } from '../../src/text/format.ts';
import { publishReport } from '../report/run-report.ts';
import { follow, openExplorer, plain, settled } from './explorer-page.ts';
import { openBrowser } from './open-browser.ts';
import { reportOf } from './site-files.ts';

const CASES = join(import.meta.dirname, '..', 'cases');
const browser = await openBrowser();
const share = (value: number | null): string => (value === null ? 'n/a' : formatOf('en').share(value));

/** A folder of the cases, to be published under rules of its own. */
function reportFolder(name: string): { root: string; publish(rules: string, site: string): Promise<string> } {
  const root = realpathSync.native(mkdtempSync(join(tmpdir(), 'arrears-round-trip-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  cpSync(join(CASES, name), join(root, 'in'), { recursive: true });
  const file = join(root, 'in', 'report.yaml');
  const before: unknown = existsSync(file) ? parse(readFileSync(file, 'utf8')) : {};
  return {
    root,
    async publish(rules, site) {
      writeFileSync(file, stringify({ ...(before as object), locales: ['en'], ...(parse(rules) as object) }));
      await publishReport({ words: ['--quiet', '--data', join(root, 'in'), '--out', join(root, site)] });
      return join(root, site);
    },
  };
}

test.each([
  ['entities-and-currencies', 'limits=3,17,50&threshold=0.35&risk=overdue&risk=hopeless&allocation=oldest-first'],
  ['five-stages', 'limits=2,15,44,46&threshold=0.99&risk=early&allocation=explicit'],
  ['open-items-buckets', 'limits=0,60,90&threshold=0.1&risk=critical&risk=hopeless'],
])('what is tried on %s is what the report says that has the lines of it', async (name, rules) => {
  const folder = reportFolder(name);
  const server = await serveSite({ dir: await folder.publish('{}', 'before') });
  const { page, complaints } = await openExplorer(browser, server.url, { fragment: `v=1&view=what-if&${rules}` });
  expect(await page.innerText('.notes')).toBe('');
  const shown = await page.$$eval('.view-what-if tbody tr', (rows) =>
    rows.map((row) => [1, 3].map((at) => row.querySelectorAll('td')[at]!.textContent)),
  );
  const verdict = await page.innerText('.view-what-if .is');
  const after = reportOf(await folder.publish(await page.innerText('.view-what-if .lines'), 'after'));
  expect(shown.map((cells) => cells.map(plain))).toEqual(after.stages.map(({ amount, customers }) => [amount, String(customers)]));
  expect(verdict).toBe(
    `${after.risk.inRiskZone === true ? 'In' : 'Outside'} the risk zone: ${share(after.risk.amountShare)} of the money, ${share(after.risk.customersShare)} of the customers`,
  );
  expect(complaints()).toEqual([]);
  await page.context().close();
  await server.close();
});

test('of a list that tells ages by its columns alone no limits are tried that part a column', async () => {
  const folder = reportFolder('open-items-buckets');
  const server = await serveSite({ dir: await folder.publish('{}', 'site') });
  const { page, complaints } = await openExplorer(browser, server.url, { fragment: 'v=1&view=what-if&limits=0,20,60&threshold=0.5' });
  const limits = (): Promise<string[]> => page.$$eval('.trial output', (said) => said.map((one) => one.textContent).slice(0, 3));
  expect(await page.innerText('.notes')).toContain('limits=0,20,60, threshold=0.5');
  expect(await limits()).toEqual(['0 days', '30 days', '90 days']);
  expect(await page.innerText('.view-what-if .trial')).toContain('a stage can end on day 0, 30, 60, 90 past due');
  await page.locator('.trial input[type=range]').first().press('ArrowRight');
  await settled(page);
  expect(await limits()).toEqual(['30 days', '60 days', '90 days']);
  await follow(page, 'v=1&view=what-if&limits=30,60,90&threshold=0.5');
  expect(await page.innerText('.notes')).toBe('');
  expect(complaints()).toEqual([]);
  await page.context().close();
  await server.close();
});
