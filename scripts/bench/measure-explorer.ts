import type { Page } from 'playwright-core';
import { LEDGER_AS_OF } from './generate-ledger.ts';
import { peakOfPages, withGeneratedExplorer } from './generated-explorer.ts';
import type { LedgerSize } from './ledger-size.ts';

/** What an analyst waits for in the explorer, in milliseconds. */
export interface ExplorerMeasure {
  size: LedgerSize;
  /** Bytes of the database that is loaded. */
  ledgerFile: number;
  /** From the press on the button until the first figures are shown. */
  start: number;
  changes: Record<Change, Wait>;
  /** The most that the processes of the browser's pages have held, in bytes; null where the system does not tell. */
  peakMemory: number | null;
}

/** A day that was not looked at before, one that was, and a part of what is seen. */
export type Change = 'a new day' | 'a day again' | 'a facet';

/** 95th percentiles: until the sum and the stages are shown anew, and until everything is. */
export interface Wait {
  headline: number;
  everything: number;
}

const DAYS = 20;
const FACETS = ['stage=current', 'stage=overdue', 'stage=critical', 'stage=hopeless', 'days=1..30', 'amount=1000..'];

/** Publishes a generated ledger, opens its explorer in a real browser and changes what is seen. `say` is told what it is at. */
export async function measureExplorer(
  scratch: string,
  size: LedgerSize,
  signal: AbortSignal,
  say: (text: string) => void,
): Promise<ExplorerMeasure> {
  say(`explorer: ${size.name}`);
  return withGeneratedExplorer(scratch, size, signal, async ({ browser, page, ledgerFile }) => {
    const begun = performance.now();
    await page.click('#explorer .primary');
    await page.waitForSelector('.workbench[aria-busy=false]');
    const start = performance.now() - begun;
    // What is computed again of the published figures is asked of the same engine.
    await page.waitForSelector('.check.holds');
    const days = Array.from({ length: DAYS }, (_, number) =>
      new Date(Date.parse(LEDGER_AS_OF) - (number + 1) * 31 * 86_400_000).toISOString().slice(0, 10),
    );
    const links = days.map((day) => `as-of=${day}`);
    const changes: ExplorerMeasure['changes'] = {
      'a new day': await waits(page, links),
      'a day again': await waits(
        page,
        links.map((_, turn) => links.at(turn % 2 === 0 ? -2 : -1)!),
      ),
      'a facet': await waits(
        page,
        [...FACETS, ...FACETS, ...FACETS].map((facet) => `${links.at(-1)}&${facet}`),
      ),
    };
    return { size, ledgerFile, start, changes, peakMemory: await peakOfPages(browser) };
  });
}

/** Opens one link after the other in the open page, and waits for each. */
async function waits(page: Page, links: readonly string[]): Promise<Wait> {
  const seen: Wait[] = [];
  for (const link of links) {
    seen.push(
      await page.evaluate(async (to) => {
        const bench = document.querySelector('.workbench')!;
        const changed = (where: Element, options: MutationObserverInit, done: () => boolean): Promise<number> =>
          new Promise((settle) => {
            const observer = new MutationObserver(() => {
              if (!done()) return;
              observer.disconnect();
              settle(performance.now());
            });
            observer.observe(where, options);
          });
        const begun = performance.now();
        const headline = changed(bench.querySelector('.sum')!, { childList: true, subtree: true, characterData: true }, () => true);
        const everything = changed(bench, { attributeFilter: ['aria-busy'] }, () => bench.getAttribute('aria-busy') === 'false');
        location.hash = `v=1&${to}`;
        return { headline: (await headline) - begun, everything: (await everything) - begun };
      }, link),
    );
  }
  return {
    headline: percentile95(seen.map(({ headline }) => headline)),
    everything: percentile95(seen.map(({ everything }) => everything)),
  };
}

const percentile95 = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(0.95 * values.length) - 1] ?? Number.NaN;
