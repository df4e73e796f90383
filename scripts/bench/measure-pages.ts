import { appendFileSync, cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import lighthouse from 'lighthouse';
import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../browser/find-browser.ts';
import { OFFLINE } from '../browser/offline.ts';
import { pageAddresses } from '../browser/page-addresses.ts';
import { serveSite } from '../preview/serve-site.ts';
import { childProgram } from './child-program.ts';

/** What readers wait for on one page of the sample. */
export interface PageMeasure {
  name: string;
  /** Bytes gzipped: the page itself, and everything that it loads with it. */
  html: number;
  loaded: number;
  /** Seconds until the largest part is painted, the processor four times slower than this one, nothing in the cache. */
  largestPaint: number;
  /** How far what is there already moves while the rest comes; 0: not at all. */
  layoutShift: number;
  /** Lighthouse's marks of 0 to 100, by category, with its own slowed network and processor. */
  marks: Record<string, number>;
}

export interface PagesMeasure {
  /** Milliseconds that one more page of a customer takes to build. */
  perPage: number;
  pages: PageMeasure[];
}

const REPORT = new URL('../report.ts', import.meta.url);
const SAMPLE = fileURLToPath(new URL('../../data/', import.meta.url));
const SLOWER = 4;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const TIMES = 3;
const CUSTOMERS = { few: 1, many: 200 };
const LANGUAGES = 3;
const JUDGED = ['overview', 'managers', 'manager', 'trends', 'customers', 'customer'] as const;
/** By which Lighthouse speaks to the browser. */
const PORT = 9333;

/** Publishes the sample and looks at its pages in a real browser. `say` is told what it is at. */
export async function measurePages(scratch: string, signal: AbortSignal, say: (text: string) => void): Promise<PagesMeasure> {
  const out = join(scratch, 'pages-site');
  const building = async (customers: number): Promise<number> => {
    const folder = join(scratch, `pages-${customers}`);
    cpSync(SAMPLE, folder, { recursive: true });
    appendFileSync(join(folder, 'report.yaml'), `pages: { customers: ${customers} }\n`);
    const seconds: number[] = [];
    for (let count = 1; count <= TIMES; count += 1) {
      say(`pages: building with ${customers} customers, ${count} of ${TIMES}`);
      const { out: told } = await childProgram(REPORT, ['--data', folder, '--out', out, '--json'], signal);
      const ended = told.split('\n').find((line) => line.includes('"ended","step":"Building the pages"'));
      seconds.push(ended === undefined ? Number.NaN : (JSON.parse(ended) as { seconds: number }).seconds);
    }
    rmSync(folder, { recursive: true, force: true });
    return Math.min(...seconds);
  };
  const few = await building(CUSTOMERS.few);
  const many = await building(CUSTOMERS.many);
  const server = await serveSite({ dir: out });
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...OFFLINE, `--remote-debugging-port=${PORT}`] });
  try {
    const pages: PageMeasure[] = [];
    for (const [name, path] of Object.entries(pathsOf(out))) {
      say(`pages: ${name}`);
      const seen: Awaited<ReturnType<typeof visit>>[] = [];
      for (let count = 1; count <= TIMES; count += 1) seen.push(await visit(browser, server.url + path));
      const judged = await lighthouse(server.url + path, { port: PORT, output: 'json', logLevel: 'error', onlyCategories: CATEGORIES });
      pages.push({
        name,
        html: gzipSync(readFileSync(join(out, path, 'index.html'))).length,
        loaded: seen[0]!.loaded,
        largestPaint: seen.map(({ largestPaint }) => largestPaint).toSorted((a, b) => a - b)[Math.floor(TIMES / 2)]!,
        layoutShift: Math.max(...seen.map(({ layoutShift }) => layoutShift)),
        marks: Object.fromEntries(
          Object.entries(judged?.lhr.categories ?? {}).map(([category, { score }]) => [category, Math.round((score ?? 0) * 100)]),
        ),
      });
    }
    return { perPage: ((many - few) / ((CUSTOMERS.many - CUSTOMERS.few) * LANGUAGES)) * 1000, pages };
  } finally {
    await browser.close();
    await server.close();
    rmSync(out, { recursive: true, force: true });
  }
}

/** The paths of the pages that are judged, by their types. */
function pathsOf(site: string): Record<string, string> {
  const addresses = pageAddresses({ folder: site });
  return Object.fromEntries(JUDGED.map((type) => [type, addresses[type].slice('/'.length)]));
}

/** One visit with an empty cache and a slow processor. */
async function visit(browser: Browser, url: string): Promise<{ largestPaint: number; layoutShift: number; loaded: number }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await session.send('Network.enable');
  let loaded = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (loaded += encodedDataLength));
  await page.addInitScript(() => {
    const seen = { largestPaint: 0, layoutShift: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => (seen.largestPaint = list.getEntries().at(-1)!.startTime)).observe({
      type: 'largest-contentful-paint',
      buffered: true,
    });
    new PerformanceObserver((list) =>
      list.getEntries().forEach((entry) => (seen.layoutShift += (entry as PerformanceEntry & { value: number }).value)),
    ).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  // So slow a processor may still paint when the network has long been at rest.
  await page.waitForFunction(() => (globalThis as unknown as { seen: { largestPaint: number } }).seen.largestPaint > 0);
  const { largestPaint, layoutShift } = await page.evaluate(
    () => (globalThis as unknown as { seen: { largestPaint: number; layoutShift: number } }).seen,
  );
  await context.close();
  return { largestPaint: largestPaint / 1000, layoutShift, loaded };
}
