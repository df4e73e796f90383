import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serveSite } from '../../scripts/preview/serve-site.ts';
import { linkOf } from '../../src/explorer/state/link.ts';
import { EVERYTHING, type State } from '../../src/explorer/state/state.ts';
import { anyDay, anySelection } from '../explorer/selection-arbitrary.ts';
import { exploredSite } from './explored-site.ts';
import { VIEWS, follow, openExplorer, openView, plain, settled, shownStages, shownSum } from './explorer-page.ts';
import { type NativeBook, openBookUnder } from './native-book.ts';
import { openBrowser } from './open-browser.ts';
import { STATED, type StatedState, stated } from './stated-views.ts';
import { reportOf } from './site-files.ts';

const { site } = inject('explored');
const report = reportOf(site);
const FIRST: State = {
  asOf: report.asOf,
  against: null,
  selection: EVERYTHING,
  beside: null,
  view: 'managers',
  sort: null,
  columns: null,
  query: null,
  whatIf: null,
};
const browser = await openBrowser();
const explored = exploredSite();
const scratch = realpathSync.native(mkdtempSync(join(tmpdir(), 'arrears-explorer-')));
let oldestFirst: NativeBook;
beforeAll(async () => {
  oldestFirst = await openBookUnder('oldest-first', inject('explored').exports);
});
afterAll(async () => {
  oldestFirst.close();
  rmSync(scratch, { recursive: true, force: true });
});

describe('what is shown', () => {
  test('300 links of any day, selection, view and rules show the figures of the native engine, to the cent', async () => {
    // With the facets closed, as on a telephone: they are looked at elsewhere, and are most of what a change asks.
    const { page, complaints } = await openExplorer(browser, explored.url, { viewport: { width: 390, height: 900 } });
    const customers = (await explored.book.ask('SELECT id FROM customer ORDER BY id')).map(([id]) => id!);
    const choices = {
      stages: report.stages.map(({ id }) => id),
      managers: report.managers.map(({ id }) => id),
      customers,
      days: { first: '2023-11-15', last: report.asOf },
    };
    const rules = fc.record({
      limits: fc
        .uniqueArray(fc.integer({ min: 0, max: 200 }), { minLength: 3, maxLength: 3 })
        .map((days) => days.toSorted((a, b) => a - b)),
      threshold: fc.integer({ min: 1, max: 99 }).map((part) => part / 100),
      riskStages: fc.subarray(choices.stages),
      allocation: fc.constantFrom('explicit', 'oldest-first'),
    });
    const state = fc
      .record({
        asOf: anyDay(choices),
        against: anyDay(choices),
        selection: anySelection(choices),
        beside: fc.option(anySelection(choices), { freq: 1 }),
        view: fc.constantFrom(...STATED),
        whatIf: fc.option(rules, { freq: 1 }),
      })
      .map((part): StatedState => ({ ...FIRST, ...part }));
    await fc.assert(
      fc.asyncProperty(state, async (one) => {
        await follow(page, linkOf(one, FIRST));
        expect(await shownStages(page)).toEqual(await explored.book.stages(one));
        const cells = await page
          .locator(`.view-${one.view} table`)
          .first()
          .locator('tbody tr')
          .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)));
        expect(cells.map((row) => row.map(plain).filter((text) => text !== ''))).toEqual(
          await stated(one, explored.book, oldestFirst, report),
        );
      }),
      { numRuns: 300, endOnFailure: true },
    );
    expect(complaints()).toEqual([]);
    await page.context().close();
  }, 1_500_000);

  test('a link opened elsewhere gives the same view, also in another language', async () => {
    const { page } = await openExplorer(browser, explored.url);
    await page.click('.facet input[value=critical]');
    await settled(page);
    await page.click('#tab-items');
    await settled(page);
    await page.click('#sort-due');
    await settled(page);
    const fragment = new URL(page.url()).hash.slice(1);
    const other = await openExplorer(browser, explored.url, { fragment, path: 'lv/explore/' });
    expect(await shownStages(other.page)).toEqual(
      (await shownStages(page)).map(([amount, ...rest]) => [amount!.replace('.', ''), ...rest]),
    );
    expect(await other.page.getAttribute('#tab-items', 'aria-selected')).toBe('true');
    expect(await other.page.textContent('.grid .rows .row')).toContain(
      ((await page.textContent('.grid .rows .row [role=cell]')) ?? '').trim(),
    );
    await page.context().close();
    await other.page.context().close();
  });

  test('a link that is partly wrong says which part, and opens the rest', async () => {
    const { page } = await openExplorer(browser, explored.url, { fragment: 'v=7&stage=critical&as-of=1999-01-01&colour=red' });
    expect(await page.innerText('.notes')).toMatch(/another version[^]*as-of=1999-01-01, colour=red/);
    expect(await shownSum(page)).toBe(report.stages.find(({ id }) => id === 'critical')!.amount);
    await page.context().close();
  });

  test('the published figures are computed again and hold', async () => {
    const { page } = await openExplorer(browser, explored.url);
    expect(await page.innerText('.check.holds')).toMatch(/^.*Checked: \d+ published figures/);
    await page.context().close();
  });

  test('and where report.json says another cent, the page says so loudly', async () => {
    const altered = join(scratch, 'altered');
    cpSync(site, altered, { recursive: true });
    const file = join(altered, 'data', 'report.json');
    const text = readFileSync(file, 'utf8');
    const { amount } = report.stages[1]!;
    writeFileSync(file, text.replace(`"${amount}"`, `"${(Number(amount) + 0.01).toFixed(2)}"`));
    const other = await serveSite({ dir: altered });
    const { page } = await openExplorer(browser, other.url);
    expect(await page.innerText('.check.fails[role=alert]')).toMatch(/Do not rely on this page: 1 of [^]*stages\.overdue\.amount/);
    await page.context().close();
    await other.close();
  });
});

test('the movement says which of the chosen facets do not narrow it', async () => {
  const other = await serveSite({ dir: inject('sites').entities });
  const { page } = await openExplorer(browser, other.url, { path: 'en/explore/', fragment: 'v=1&view=movement' });
  const notices = (): Promise<string[]> => page.locator('.view-movement .notice').allInnerTexts();
  expect(await notices()).toEqual([]);
  // With a common currency no macro states the movement of one of the documents' currencies.
  await follow(page, 'v=1&view=movement&currency=USD');
  expect(await notices()).toEqual(['Movement is stated for managers and stages; the other facets that are chosen do not narrow it.']);
  await follow(page, 'v=1&view=movement&stage=current');
  expect(await notices()).toEqual(['The bridge is that of all stages.']);
  await page.context().close();
  await other.close();
});

test.each(['currencies', 'lists', 'no-debt'] as const)('the ledger of the site %s is shown whole', async (name) => {
  const other = await serveSite({ dir: inject('sites')[name] });
  const { page, complaints } = await openExplorer(browser, other.url);
  await page.waitForSelector('.check.holds');
  for (const id of VIEWS) {
    await openView(page, id);
    expect(await page.innerText('.notes'), id).toBe('');
  }
  expect(complaints()).toEqual([]);
  await page.context().close();
  await other.close();
});
