import type { Browser, CDPSession, ElementHandle, Page } from 'playwright-core';
import { LEDGER_AS_OF } from './generate-ledger.ts';
import { type GeneratedExplorer, pageProcesses, withGeneratedExplorer } from './generated-explorer.ts';
import { type HeldMemory, heldBy } from './held-memory.ts';
import type { LedgerSize } from './ledger-size.ts';
import { markdownTable } from './markdown-table.ts';
import { objectsOfWorkers } from './worker-objects.ts';

/** What so many minutes of random use of the explorer did. */
export interface RandomUse {
  size: LedgerSize;
  minutes: Minute[];
  /** Errors and warnings of the page, failed requests, what it asked of elsewhere: each with the actions before it. */
  complaints: string[];
}

/** At the end of a minute, garbage collected, everything selected again and the first view open. */
interface Minute {
  actions: number;
  /** Bytes of the page's JavaScript objects. */
  objects: number;
  /** Bytes of the JavaScript objects of the engine's worker. */
  workerObjects: number;
  /** What the process of the page holds; null where the system does not tell. */
  held: HeldMemory | null;
  /** Nodes of the document. */
  nodes: number;
}

const MINUTE = 60_000;
const SEED = 20_240_229;
/** What a reader can act on, but for a file of the reader's own. */
const CONTROLS = '#explorer :is(button, input:not([type=file]), select, summary, [role=tab], [role=slider], [tabindex="0"])';
const LAST_ACTIONS = 5;

/** Publishes a generated ledger, opens its explorer in a real browser and acts on whatever it offers, for so many minutes. */
export async function useAtRandom(
  scratch: string,
  size: LedgerSize,
  minutes: number,
  signal: AbortSignal,
  say: (text: string) => void,
): Promise<RandomUse> {
  say(`random use: ${size.name}`);
  const done: string[] = [];
  const complaints: string[] = [];
  const use = async ({ browser, page }: GeneratedExplorer): Promise<RandomUse> => {
    await page.click('#explorer .primary');
    await settled(page);
    const session = await page.context().newCDPSession(page);
    const random = randomNumbers(SEED);
    const seen: Minute[] = [await atRest(browser, page, session, 0)];
    for (let minute = 1; minute <= minutes; minute += 1) {
      signal.throwIfAborted();
      const end = performance.now() + MINUTE;
      let actions = 0;
      for (; performance.now() < end; actions += 1) done.push(await act(page, random));
      seen.push(await atRest(browser, page, session, actions));
      say(`random use: minute ${minute}, ${actions} actions, ${complaints.length} complaints`);
    }
    return { size, minutes: seen, complaints };
  };
  return withGeneratedExplorer(scratch, size, signal, use, (page, url) =>
    listen(page, url, (what) => complaints.push(`${what} (behind ${done.slice(-LAST_ACTIONS).join('; ')})`)),
  );
}

/** Tells what goes wrong in a page of the site that begins at `home`. */
function listen(page: Page, home: string, tell: (what: string) => void): void {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') tell(`says ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => tell(`fails: ${error.message}`));
  page.on('crash', () => tell('crashed'));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    // What is asked for its size alone has no body to wait for.
    if (reason !== 'net::ERR_ABORTED') tell(`does not get ${request.url()}: ${reason}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(home) && !request.url().startsWith('data:') && !request.url().startsWith(`blob:${new URL(home).origin}/`))
      tell(`asks ${request.url()}`);
  });
}

/** Does one thing that a reader could do with what is offered, and waits until it is done. Gives back what it was. */
async function act(page: Page, random: () => number): Promise<string> {
  const offered = await page.evaluateHandle(
    (controls) =>
      [...document.querySelectorAll<HTMLElement>(controls)].filter(
        (one) => one.checkVisibility({ visibilityProperty: true }) && !one.matches(':disabled'),
      ),
    CONTROLS,
  );
  const control = await offered.evaluateHandle((all, part) => all[Math.floor(part * all.length)]!, random());
  const { name, kind } = await control.evaluate((one) => ({
    name: `${one.tagName.toLowerCase()} "${(one.getAttribute('aria-label') ?? one.id) || (one.textContent ?? '').trim().slice(0, 40)}"`,
    kind: one instanceof HTMLInputElement ? one.type : one instanceof HTMLSelectElement ? 'select' : (one.getAttribute('role') ?? 'button'),
  }));
  await changed(page, control, kind, random);
  await Promise.all([control.dispose(), offered.dispose()]);
  await settled(page);
  return name;
}

async function changed(page: Page, control: ElementHandle<HTMLElement>, kind: string, random: () => number): Promise<void> {
  const patience = { timeout: 5_000 };
  const pick = (values: readonly string[]): string => values[Math.floor(random() * values.length)] ?? '';
  try {
    if (kind === 'select') await control.selectOption({ index: Math.floor(random() * (await control.$$('option')).length) }, patience);
    else if (kind === 'date')
      await control.fill(new Date(Date.parse(LEDGER_AS_OF) - Math.floor(random() * 900) * 86_400_000).toISOString().slice(0, 10), patience);
    else if (kind === 'month') await control.fill(`202${Math.floor(random() * 7)}-0${1 + Math.floor(random() * 9)}`, patience);
    else if (kind === 'text' || kind === 'search' || kind === 'number') {
      await control.fill(pick(['', '1', '30', '250', '1000']), patience);
      await control.press('Enter', patience);
    } else if (kind === 'slider' || kind === 'range' || random() < 0.2) {
      await control.focus();
      for (let turn = 0; turn < 3; turn += 1)
        await page.keyboard.press(
          pick(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageDown', 'Escape', 'Enter', ' ']),
        );
    } else await control.click(patience);
  } catch (error) {
    // What is there no longer, or lies under something else, cannot be acted on by a reader either.
    if (!(error instanceof Error) || !/Timeout|not attached|not visible/.test(error.message)) throw error;
  }
}

/** What a reader would take for a page that hangs. */
const PATIENCE = 60_000;

async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('.workbench[aria-busy=false]') !== null && document.querySelector('.run .primary:disabled') === null,
    undefined,
    { timeout: PATIENCE },
  );
}

/** Brings the explorer back to where it began, and measures it. */
async function atRest(browser: Browser, page: Page, session: CDPSession, actions: number): Promise<Minute> {
  await page.evaluate(() => {
    location.hash = 'v=1';
  });
  await settled(page);
  await session.send('HeapProfiler.collectGarbage');
  const workerObjects = await objectsOfWorkers(session);
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (wanted: string): number => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  const processes = await pageProcesses(browser);
  return { actions, objects: metric('JSHeapUsedSize'), nodes: metric('Nodes'), workerObjects, held: processes && heldBy(processes) };
}

/** The same numbers from 0 to 1 in each run, so that what went wrong can be seen again (Park and Miller's generator). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const MEGABYTE = 1_000_000;

/** What was seen at the end of each minute, as a Markdown table, and what went wrong below it. */
export function randomUseTable({ size, minutes, complaints }: RandomUse): string {
  const megabytes = (bytes: number | undefined): string => (bytes === undefined ? '–' : (bytes / MEGABYTE).toFixed(1));
  const head = [
    `random use, ${size.name}: minute`,
    'actions',
    'objects, MB',
    'nodes',
    'objects of the worker, MB',
    'held by the page, MB',
    'of it code',
    'the engine',
  ];
  const body = minutes.map(({ actions, objects, nodes, workerObjects, held }, minute) => [
    String(minute),
    String(actions),
    megabytes(objects),
    String(nodes),
    megabytes(workerObjects),
    megabytes(held?.all),
    megabytes(held?.code),
    megabytes(held?.engine),
  ]);
  return [
    markdownTable(head, body),
    '',
    `${complaints.length} errors, warnings or failed requests.`,
    ...complaints.map((complaint) => `- ${complaint}`),
  ].join('\n');
}
