import { element } from './element.ts';

/** Opens files of the reader's own in place of the ledger that is open or offered. */
export type Replace = (files: readonly File[]) => void;

/** The button by which files of the reader's own are chosen: the choice of the browser, and the label that is seen of it. */
export function chooseOwn(label: string, replace: Replace): HTMLElement[] {
  const chosen = element('input', {
    type: 'file',
    accept: '.duckdb,.csv,.tsv,.txt',
    multiple: true,
    class: 'unseen',
    id: 'own-file',
    onchange: () => {
      const files = [...(chosen.files ?? [])];
      if (files.length > 0) replace(files);
    },
  });
  return [chosen, element('label', { class: 'button', for: 'own-file' }, label)];
}

/**
 * Files that are let fall anywhere on the page are opened, as long as `shown` is there: beside it a browser would open them itself, and the
 * session would be lost.
 */
export function takeDropped(shown: HTMLElement, replace: Replace): void {
  const ended = new AbortController();
  const listen = (name: 'dragover' | 'dragleave' | 'drop', heard: (event: DragEvent) => void): void =>
    window.addEventListener(name, (event) => (shown.isConnected ? heard(event) : ended.abort()), { signal: ended.signal });
  listen('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    shown.classList.add('dropping');
  });
  listen('dragleave', (event) => {
    if (event.relatedTarget === null) shown.classList.remove('dropping');
  });
  listen('drop', (event) => {
    shown.classList.remove('dropping');
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    replace(files);
  });
}
