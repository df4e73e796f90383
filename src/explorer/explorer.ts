import './explorer.css';
import { EXPLORER_TEXTS } from '../text/explorer.ts';
import { formatOf } from '../text/format.ts';
import { pageFacts } from './state/facts.ts';
import { factsOfFile } from './engine/file-facts.ts';
import type { Replace } from './parts/own-file.ts';
import { offerStart, start } from './start.ts';
import { type Tools, openWorkbench } from './workbench.ts';

const facts = pageFacts();
const page = { facts, texts: EXPLORER_TEXTS[facts.locale], format: formatOf(facts.locale) };
const place = document.getElementById('explorer')!;

/**
 * Opens files of the reader's own in place of the ledger that is open, if one is: one ledger or CSV files together; they are read here and
 * go nowhere.
 */
const replaceIn =
  (before: { close(): void } | null): Replace =>
  (files) => {
    before?.close();
    history.replaceState(null, '', location.pathname + location.search);
    void start(place, page, { own: files }, async (ledger) =>
      open({ ...page, ledger, facts: await factsOfFile(ledger, facts, page), ownFiles: files.map(({ name }) => name) }),
    );
  };

function open(tools: Omit<Tools, 'replace'>): Promise<void> {
  return openWorkbench(place, { ...tools, replace: replaceIn(tools.ledger) });
}

offerStart(place, page, (ledger) => open({ ...page, ledger, ownFiles: null }), replaceIn(null));

// While the engine starts no files are taken, and the browser must not leave the page for them either.
for (const name of ['dragover', 'drop'] as const)
  window.addEventListener(name, (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
