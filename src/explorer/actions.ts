import { element } from './parts/element.ts';
import type { Context } from './parts/context.ts';
import { type Replace, chooseOwn } from './parts/own-file.ts';
import type { Selection } from './state/state.ts';
import { copied } from './parts/take-away.ts';

/** What is done to the whole: take a step back, let everything in again, hand the view on, look at another file. */
export function actions(
  { state, texts }: Context,
  everything: Selection,
  { replace }: { replace: Replace },
): { element: HTMLElement; show(): void } {
  const undo = element('button', { type: 'button', onclick: () => state.undo() }, texts.actions.undo);
  const clear = element('button', { type: 'button', onclick: () => state.set({ selection: everything }) }, texts.actions.clear);
  const said = element('span', { role: 'status', class: 'dim' });
  const link = element('button', { type: 'button', onclick: () => void copy() }, texts.actions.link);
  const copy = async (): Promise<void> => {
    said.textContent = (await copied(location.href)) ? texts.actions.copied : texts.actions.notCopied;
  };
  const made = element('div', { class: 'actions' }, undo, clear, link, ...chooseOwn(texts.actions.open, replace), said);
  document.addEventListener('keydown', (event) => {
    if (!made.isConnected) return;
    const typing =
      event.target instanceof HTMLElement &&
      (event.target.isContentEditable ||
        (/^(TEXTAREA|INPUT)$/.test(event.target.tagName) && !/^(checkbox|radio|range)$/.test((event.target as HTMLInputElement).type)));
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key === 'z' && !typing && state.undo()) event.preventDefault();
  });
  return {
    element: made,
    // Not disabled: a button that is would let go of the keyboard that has just pressed it. Pressed again they change nothing.
    show() {
      clear.ariaDisabled = String(JSON.stringify(state.get().selection) === JSON.stringify(everything));
      undo.ariaDisabled = String(!state.canUndo());
      said.textContent = '';
    },
  };
}
