import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type Page, chromium } from 'playwright-core';
import { findBrowser } from '../browser/find-browser.ts';
import { OFFLINE } from '../browser/offline.ts';
import { serveSite } from '../preview/serve-site.ts';
import { childProgram } from './child-program.ts';
import { LEDGER_AS_OF, generateLedger } from './generate-ledger.ts';
import type { LedgerSize } from './ledger-size.ts';

/** The explorer of a generated ledger, open in a real browser, its engine not yet started. */
export interface GeneratedExplorer {
  browser: Browser;
  page: Page;
  /** Where its site begins. */
  url: string;
  /** Bytes of the database that is loaded. */
  ledgerFile: number;
}

const REPORT = new URL('../report.ts', import.meta.url);

/**
 * Publishes a generated ledger, hands its explorer to `work`, and takes all of it away again. `listen` hears the page from before it is
 * opened.
 */
export async function withGeneratedExplorer<Result>(
  scratch: string,
  size: LedgerSize,
  signal: AbortSignal,
  work: (explorer: GeneratedExplorer) => Promise<Result>,
  listen: (page: Page, url: string) => void = () => {},
): Promise<Result> {
  const ledger = await generateLedger(join(scratch, `explorer-${size.items}`), size);
  const out = `${ledger.folder}-site`;
  await childProgram(REPORT, ['--data', ledger.folder, '--out', out, '--as-of', LEDGER_AS_OF, '--quiet'], signal);
  rmSync(ledger.folder, { recursive: true, force: true });
  const server = await serveSite({ dir: out });
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--headless', ...OFFLINE] });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(600_000);
    listen(page, server.url);
    await page.goto(`${server.url}explore/`);
    await page.waitForSelector('#explorer .primary');
    return await work({ browser, page, url: server.url, ledgerFile: statSync(join(out, 'data', 'ledger.duckdb')).size });
  } finally {
    await browser.close();
    await server.close();
    rmSync(out, { recursive: true, force: true });
  }
}

/** Bytes of memory that the processes that show pages have held at most. Linux alone tells them; null elsewhere. */
export async function peakOfPages(browser: Browser): Promise<number | null> {
  const peaks = (await pageProcesses(browser))?.map(
    (id) => 1024 * Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0),
  );
  return peaks?.reduce((sum, peak) => sum + peak, 0) ?? null;
}

/** The processes by which a browser shows pages; null where the system does not tell of them. */
export async function pageProcesses(browser: Browser): Promise<number[] | null> {
  if (process.platform !== 'linux') return null;
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}
