import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { byItself } from '../../src/explorer/sql/sql-of-day.ts';
import * as sql from '../../src/explorer/sql/sql-of-selection.ts';
import { EVERYTHING } from '../../src/explorer/state/state.ts';
import { exploredSite } from './explored-site.ts';
import { VIEWS, follow, openExplorer, openView, plain, settled, shownStages, shownSum } from './explorer-page.ts';
import { openBookUnder } from './native-book.ts';
import { openBrowser } from './open-browser.ts';
import { reportOf } from './site-files.ts';

const report = reportOf(inject('explored').site);
const browser = await openBrowser();
const explored = exploredSite();

describe('a person', () => {
  let page: Page;
  let complaints: () => string[];
  beforeAll(async () => {
    ({ page, complaints } = await openExplorer(browser, explored.url));
  });
  afterAll(() => page.context().close());

  test('drags, steps and types the day', async () => {
    const line = (await page.locator('.life input').boundingBox())!;
    await page.mouse.move(line.x + line.width - 2, line.y + 30);
    await page.mouse.down();
    await page.mouse.move(line.x + line.width / 2, line.y + 30, { steps: 8 });
    await page.mouse.up();
    await settled(page);
    const dragged = await page.inputValue('.day-row input');
    expect(dragged.slice(0, 4)).toBe('2025');
    expect(await shownStages(page)).toEqual(await explored.book.stages({ asOf: dragged, selection: EVERYTHING }));
    await page.focus('.life input');
    await page.keyboard.press('ArrowLeft');
    await settled(page);
    expect((await page.inputValue('.day-row input')) < dragged).toBe(true);
    await page.fill('.day-row input', '2026-02-28');
    await settled(page);
    expect(await shownStages(page)).toEqual(await explored.book.stages({ asOf: '2026-02-28', selection: EVERYTHING }));
    await page.click('.day-row button[title="Month-end after"]');
    await settled(page);
    expect(await page.inputValue('.day-row input')).toBe('2026-03-31');
    await page.click('.day-row button:has-text("Published day")');
    await settled(page);
    expect(await shownSum(page)).toBe(report.totals.open);
  });

  test('chooses values, sees the other facets follow, and lets go', async () => {
    const manager = report.managers.toSorted((a, b) => Number(b.open) - Number(a.open))[0]!;
    const before = await page.textContent('.facet:has(input[value=hopeless]) li:has(input[value=hopeless])');
    await page.click(`.facet input[value="${manager.id}"]`);
    await settled(page);
    expect(await shownSum(page)).toBe(manager.open);
    expect(await page.textContent('.facet:has(input[value=hopeless]) li:has(input[value=hopeless])')).not.toBe(before);
    await page.focus('.facet input[value=hopeless]');
    await page.keyboard.press('Space');
    await settled(page);
    expect(await shownSum(page)).toBe(manager.stages.find(({ id }) => id === 'hopeless')!.amount);
    // The list was drawn again, and the keyboard is where it was.
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('hopeless');
    await page.click('.actions button:has-text("Undo")');
    await settled(page);
    expect(await shownSum(page)).toBe(manager.open);
    await page.click('.actions button:has-text("Show everything")');
    await settled(page);
    expect(await shownSum(page)).toBe(report.totals.open);
    await page.focus('.tabs [aria-selected=true]');
    await page.keyboard.press('Control+z');
    await settled(page);
    expect(await shownSum(page)).toBe(manager.open);
    await page.click('.actions button:has-text("Show everything")');
    await settled(page);
  });

  test('brushes the days past due, and types an amount', async () => {
    const bars = page.locator('.facet:has(legend:has-text("Days past due")) .bins');
    const box = (await bars.boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.5, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.7, box.y + 20, { steps: 4 });
    await page.mouse.up();
    await settled(page);
    const days = await page
      .locator('.facet:has(legend:has-text("Days past due")) .ends input')
      .evaluateAll((inputs) => inputs.map((input) => Number((input as HTMLInputElement).value)) as [number, number]);
    expect(days[0]).toBeLessThan(days[1]);
    expect(await shownStages(page)).toEqual(await explored.book.stages({ asOf: report.asOf, selection: { ...EVERYTHING, days } }));
    const least = page.locator('.facet:has(legend:has-text("Open amount")) .ends input').first();
    await least.fill('5000');
    await least.press('Tab');
    await settled(page);
    expect(await shownStages(page)).toEqual(
      await explored.book.stages({ asOf: report.asOf, selection: { ...EVERYTHING, days, amount: ['5000', null] } }),
    );
    await page.click('.actions button:has-text("Show everything")');
    await settled(page);
  });

  test('finds a customer and looks at its items', async () => {
    const [[id, name] = []] = await explored.book.ask(
      `SELECT customer, name FROM customers_owing(DATE '${report.asOf}') ORDER BY open LIMIT 1`,
    );
    await page.fill('.facet input[type=search]', name!);
    await page.click(`.facet input[value="${id}"]`);
    await settled(page);
    expect(await openView(page, 'items')).toContain('open item');
    const expected = await explored.book.ask(
      `SELECT item FROM open_items(DATE '${report.asOf}') WHERE customer = '${id}' ORDER BY open DESC, item`,
    );
    expect(await page.$$eval('.grid .rows .row', (rows) => rows.map((row) => row.querySelector('[role=cell]')!.textContent))).toEqual(
      expected.map(([item]) => item),
    );
    await page.fill('.facet input[type=search]', '');
    await page.click('.actions button:has-text("Show everything")');
    await settled(page);
  });

  test('sees what was chosen, by its name, and can let it go where nothing of it is open', async () => {
    const [[id, name] = []] = await explored.book.ask('SELECT id, name FROM customer ORDER BY id LIMIT 1');
    const [[manager, managerName] = []] = await explored.book.ask('SELECT id, name FROM manager ORDER BY id LIMIT 1');
    await follow(page, `v=1&${new URLSearchParams({ manager: manager! })}&customer=${id}&amount=999999999999999..`);
    const chosen = (): Promise<string[]> =>
      page.$$eval('.values input:checked', (boxes) => boxes.map((box) => box.closest('label')!.querySelector('.value')!.textContent));
    expect(await chosen()).toEqual([managerName, name]);
    await page.click(`.values input[value="${manager}"]`);
    await settled(page);
    expect(await chosen()).toEqual([name]);
    await follow(page, '');
  });

  test('is told of the managers, customers and entities of a link that this ledger does not have, and sees the rest of it', async () => {
    const [[id] = []] = await explored.book.ask('SELECT id FROM customer ORDER BY id LIMIT 1');
    await follow(
      page,
      `v=1&manager=Nobody&customer=${id}&customer=Nobody%20Ltd&entity=Nowhere&beside=kept&beside-manager=Nobody&manager=unassigned`,
    );
    expect(await page.innerText('.notes')).toBe(
      'Part of the link means nothing here and was left out: manager=Nobody, customer=Nobody Ltd, entity=Nowhere, beside-manager=Nobody',
    );
    expect(new URLSearchParams(new URL(page.url()).hash.slice(1)).toString()).toBe(
      new URLSearchParams([
        ['v', '1'],
        ['as-of', report.asOf],
        ['manager', 'unassigned'],
        ['customer', id!],
        ['beside', 'kept'],
      ]).toString(),
    );
    await follow(page, '');
    expect(await page.innerText('.notes')).toBe('');
  });

  test('scrolls to the last item, sorts, and chooses columns', async () => {
    await openView(page, 'items');
    await page.click('#sort-due');
    await settled(page);
    expect(await page.getAttribute('[role=columnheader]:has(#sort-due)', 'aria-sort')).toBe('descending');
    const order = (
      await explored.book.ask(sql.items(byItself(report.asOf), { selection: EVERYTHING, sort: { column: 'due', down: true } }))
    ).map(([item]) => item);
    await page.$eval('.grid', (grid) => {
      grid.scrollTop = grid.scrollHeight;
    });
    await page.waitForFunction(
      (last) => [...document.querySelectorAll('.grid .rows .row')].at(-1)?.querySelector('[role=cell]')?.textContent === last,
      order.at(-1),
    );
    expect(await page.getAttribute('.grid', 'aria-rowcount')).toBe(String(order.length + 1));
    expect(await page.locator('.grid .rows .row').count()).toBeLessThan(60);
    await page.click('.chooser summary');
    await page.click('.choices label:has-text("Issued")');
    await settled(page);
    expect(await page.innerText('.heads')).toContain('Issued');
    expect(new URL(page.url()).hash).toContain('issued');
  });

  test('reads every view, each with the selection’s own numbers', async () => {
    await page.click('.facet input[value=hopeless]');
    await settled(page);
    const sum = await shownSum(page);
    expect(plain(await openView(page, 'managers'))).toContain(plain(sum));
    const owing = await explored.book.ask(sql.customers(byItself(report.asOf), { ...EVERYTHING, stages: ['hopeless'] }, { stages: [] }));
    expect(await openView(page, 'customers')).toContain(`${owing.length.toLocaleString('en')} customers`);
    const trend = await openView(page, 'trend');
    expect(trend).toContain('every month-end');
    expect(await page.textContent('.view-trend details')).toContain((await page.textContent('.sum .big')) ?? '');
    await page.click('.actions button:has-text("Show everything")');
    await settled(page);
    const compared = await openView(page, 'compare');
    expect(plain(compared)).toContain(plain(report.trend.at(-2)!.open!));
    expect(complaints()).toEqual([]);
  });

  // Chromium's own style asks in each of them whether it is on paper, and remembers every question for as long as the page lives.
  test('sees tables that say themselves how they break, so that the page does not grow with each that is drawn', async () => {
    for (const view of VIEWS) {
      await openView(page, view);
      expect(
        await page.$$eval('thead, tfoot', (parts) => [...new Set(parts.map((part) => getComputedStyle(part).breakInside))]),
        view,
      ).toEqual(['avoid']);
    }
  });

  test('sets a kept selection beside another, also for whoever opens the link', async () => {
    await page.click('.facet input[value=hopeless]');
    await settled(page);
    await openView(page, 'compare');
    await page.click('.view-compare button:has-text("Keep this selection")');
    await page.click('.actions button:has-text("Show everything")');
    await settled(page);
    const [kept, everything] = await Promise.all(
      [{ ...EVERYTHING, stages: ['hopeless'] }, EVERYTHING].map((selection) =>
        explored.book.ask(sql.stageSums(byItself(report.asOf), selection, { customerStage: 'worst' })),
      ),
    );
    const expected = kept!.map((row, index) => [row, everything![index]!].flatMap((side) => [Number(side[2]).toFixed(2), String(side[3])]));
    const stages = await page
      .locator('.view-compare table')
      .first()
      .locator('tbody tr')
      .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)));
    expect(
      stages.map(([one, other, , customers, otherCustomers]) => [one, customers, other, otherCustomers].map((cell) => plain(cell!))),
    ).toEqual(expected);
    expect(await page.innerText('.view-compare .sub')).toContain('Kept: Stage: Hopeless');
    const elsewhere = await openExplorer(browser, explored.url, { fragment: new URL(page.url()).hash.slice(1) });
    expect(await elsewhere.page.innerText('.view-compare')).toBe(await page.innerText('.view-compare'));
    await elsewhere.page.context().close();
    await page.click('.view-compare button:has-text("Let the kept one go")');
    await settled(page);
    expect(new URL(page.url()).hash).not.toContain('beside');
  });

  test('follows the money between two days, and the bridge ends where the day stands', async () => {
    await openView(page, 'movement');
    await page.fill('.against input', '2026-06-30');
    await settled(page);
    const last = await page.locator('.view-movement table').last().locator('tbody tr').last().innerText();
    expect(plain(last)).toBe(report.totals.open);
    expect(new URL(page.url()).hash).toContain('against=2026-06-30');
  });

  test('tries other rules, and is given the lines that would make it so', async () => {
    await openView(page, 'what-if');
    const slider = page.locator('.trial input[type=range]').nth(1);
    await slider.focus();
    for (let presses = 0; presses < 15; presses += 1) await slider.press('ArrowRight');
    await settled(page);
    expect(await page.innerText('.lines')).toContain('- { id: overdue, upTo: 45 }');
    const tried = await page.$$eval('.view-what-if tbody tr', (rows) => rows.map((row) => row.querySelectorAll('td')[1]!.textContent));
    const expected = await explored.book.ask(
      sql.stagesIf(
        byItself(report.asOf),
        EVERYTHING,
        { limits: [0, 45, 90], threshold: 0.5, riskStages: [], allocation: 'explicit' },
        { customerStage: 'worst' },
      ),
    );
    expect(tried.map(plain)).toEqual(expected.map((row) => Number(row[2]).toFixed(2)));
    await page.click('.trial button');
    await settled(page);
    expect(new URL(page.url()).hash).not.toContain('limits');
  });

  test('has the ledger replayed as if payments that name nothing met the oldest items, and looks into the replay', async () => {
    await openView(page, 'what-if');
    const stages = () => page.$$eval('.view-what-if tbody tr', (rows) => rows.map((row) => row.querySelectorAll('td')[1]!.textContent));
    const before = await stages();
    await page.locator('.trial input[value=oldest-first]').focus();
    await page.keyboard.press('Space');
    await page.waitForFunction(() => /allocation: oldest-first/.test(document.querySelector('.lines')?.textContent ?? ''));
    await settled(page);
    const other = await openBookUnder('oldest-first', inject('explored').exports);
    expect((await stages()).map(plain)).toEqual(
      (await other.stages({ asOf: report.asOf, selection: EVERYTHING })).map(([amount]) => amount),
    );
    other.close();
    expect(await stages()).not.toEqual(before);
    expect(new URL(page.url()).hash).toContain('allocation=oldest-first');
    await page.click('.view-what-if .view-head a, .view-what-if .view-head button');
    await settled(page);
    expect(await page.innerText('.view-sql')).toMatch(/tried_[0-9a-f]{16}\.open_on_20261031/);
    await openView(page, 'what-if');
    await page.click('.trial button');
    await settled(page);
    expect(await stages()).toEqual(before);
    expect(complaints()).toEqual([]);
  });
});
