import { Problem } from '../config/problem.ts';
import type { ExplorerText } from '../text/explorer.ts';
import { element } from './parts/element.ts';
import { type LedgerSource, type Progress, startEngine } from './engine/engine.ts';
import type { Facts } from './state/facts.ts';
import { Cancelled, type Ledger } from './engine/ledger.ts';
import { type Replace, chooseOwn, takeDropped } from './parts/own-file.ts';
import { OwnProblem, ownProblemText } from './own/own-problem.ts';

interface Page {
  facts: Facts;
  texts: ExplorerText;
}

/**
 * Says what starting will load, and starts when told to: progress is seen, and can be stopped. Files of the reader's own are opened without
 * the ledger of the site.
 */
export function offerStart(place: HTMLElement, page: Page, started: (ledger: Ledger) => void | Promise<void>, replace: Replace): void {
  const { texts, facts } = page;
  const begin = element(
    'button',
    { type: 'button', class: 'primary', onclick: () => void start(place, page, { address: facts.files.ledger }, started) },
    texts.begin,
  );
  const offer = element('p', { class: 'offer' }, texts.offer(texts.megabytes(facts.files.engineBytes), null));
  const offered = element(
    'div',
    {},
    offer,
    element('p', { class: 'dim' }, texts.memory),
    element('div', { class: 'actions' }, begin, ...chooseOwn(texts.actions.open, replace)),
  );
  place.replaceChildren(offered);
  takeDropped(offered, replace);
  void sayLedgerSize(offer, page);
}

async function sayLedgerSize(offer: HTMLElement, { texts, facts: { files } }: Page): Promise<void> {
  const bytes = await sizeOf(files.ledger);
  if (bytes !== null) offer.textContent = texts.offer(texts.megabytes(files.engineBytes), texts.megabytes(bytes));
}

/** What a host says of a file's length; null where it does not. */
async function sizeOf(address: string): Promise<number | null> {
  const response = await fetch(address, { method: 'HEAD' }).catch(() => null);
  const length = response?.ok ? response.headers.get('content-length') : null;
  return length === null || length === undefined ? null : Number(length);
}

/** The ledger's address with the hash of its rows: a browser that has it already does not ask again, and one that has another does. */
async function named({ files }: Facts, signal: AbortSignal): Promise<string> {
  const manifest = (await fetch(files.manifest, { signal, cache: 'no-cache' }).then((response) => response.json())) as {
    outputs: { path: string; rowsSha256?: string }[];
  };
  const hash = manifest.outputs.find(({ path }) => path === 'data/ledger.duckdb')?.rowsSha256;
  return hash === undefined ? files.ledger : `${files.ledger}?rows=${hash.slice(0, 16)}`;
}

/** Starts the engine with a ledger of the site or with files of the reader's own. */
export async function start(
  place: HTMLElement,
  page: Page,
  source: LedgerSource,
  started: (ledger: Ledger) => void | Promise<void>,
): Promise<void> {
  const { texts, facts } = page;
  const stop = new AbortController();
  const steps = element('ol', { class: 'steps' });
  const bars = { engine: step(texts.steps.engine), ledger: step(texts.steps.ledger), opening: step(texts.steps.opening) };
  steps.append(...Object.values(bars).map(({ row }) => row));
  const cancel = element('button', { type: 'button', onclick: () => stop.abort() }, texts.stop);
  place.replaceChildren(element('div', { role: 'status', class: 'starting' }, steps), cancel);
  cancel.focus();
  const told = ({ step, bytes, total }: Progress): void => {
    const { bar, said } = bars[step];
    if (total !== null && total > 0) bar.value = bytes / total;
    else bar.removeAttribute('value');
    said.textContent = step === 'opening' ? '' : texts.ofBytes(texts.megabytes(bytes), total === null ? null : texts.megabytes(total));
    if (step === 'opening') bar.removeAttribute('value');
  };
  try {
    const ledger = await startEngine(
      facts.files,
      facts,
      'address' in source ? { address: await named(facts, stop.signal) } : source,
      told,
      stop.signal,
    );
    window.addEventListener('pagehide', () => ledger.close(), { once: true });
    // A page that the browser kept while the reader was elsewhere has no engine any more.
    window.addEventListener('pageshow', ({ persisted }) => {
      if (persisted) location.reload();
    });
    await started(ledger);
  } catch (error) {
    // Another ledger was put in its place while this one was still being looked at.
    if (error instanceof Cancelled) return;
    // Files that make no ledger would make none the next time either: the page begins anew, with the ledger of the site.
    const useless = error instanceof Problem || ('own' in source && !stop.signal.aborted && kindOf(error, messageOf(error)) === 'ledger');
    const retry = (): unknown => (useless ? location.reload() : start(place, page, source, started));
    const again = element('button', { type: 'button', class: 'primary', onclick: () => void retry() }, texts.again);
    place.replaceChildren(...(stop.signal.aborted ? [element('p', { role: 'status' }, texts.stopped)] : await failure(error, page)), again);
    again.focus();
  }
}

function step(name: string): { row: HTMLElement; bar: HTMLProgressElement; said: HTMLElement } {
  const bar = element('progress', { max: 1, value: 0, 'aria-label': name });
  const said = element('span', { class: 'dim' });
  return { row: element('li', {}, element('span', {}, name), bar, said), bar, said };
}

async function failure(error: unknown, { texts, facts }: Page): Promise<HTMLElement[]> {
  const message = messageOf(error);
  if (error instanceof Problem) {
    const why = error instanceof OwnProblem ? await ownProblemText(error, texts.ownTables, facts.locale) : message;
    return [element('p', { role: 'alert' }, element('strong', {}, texts.failures.tables)), element('p', { class: 'told' }, why)];
  }
  return [
    element('p', { role: 'alert' }, element('strong', {}, texts.failed), ' ', texts.failures[kindOf(error, message)]),
    element('p', { class: 'dim' }, texts.said(message)),
  ];
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function kindOf(error: unknown, message: string): keyof ExplorerText['failures'] {
  if (typeof WebAssembly !== 'object') return 'wasm';
  if (error instanceof RangeError || /memory|allocation/i.test(message)) return 'memory';
  // What the browsers say of a file that does not come; any other TypeError is no matter of the network.
  if (/^\d{3} |failed to fetch|networkerror|load failed|imported module|module script/i.test(message)) return 'offline';
  return /wasm|WebAssembly/i.test(message) ? 'wasm' : 'ledger';
}
