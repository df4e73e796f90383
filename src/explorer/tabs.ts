import { element, redraw } from './parts/element.ts';
import type { Context, Mounted } from './parts/context.ts';
import { PANELS } from './panels.ts';
import type { Shown } from './parts/shown.ts';

/** The views as tabs: one is seen, the arrow keys lead along them. */
export function tabs(context: Context): Shown {
  const { state, texts } = context;
  const list = element('div', { role: 'tablist', class: 'tabs', 'aria-label': texts.viewsLabel });
  const panel = element('div', { role: 'tabpanel', id: 'explorer-view', class: 'panel', tabindex: -1 });
  const mounted = new Map<string, { body: HTMLElement; held: Mounted | void }>();
  const buttons = PANELS.map(({ id }) =>
    element(
      'button',
      { type: 'button', role: 'tab', id: `tab-${id}`, 'aria-controls': 'explorer-view', onclick: () => state.set({ view: id }) },
      texts.views[id] ?? id,
    ),
  );
  list.append(...buttons);
  list.addEventListener('keydown', (event) => {
    const at = PANELS.findIndex(({ id }) => id === state.get().view);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: PANELS.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = (to + PANELS.length) % PANELS.length;
    state.set({ view: PANELS[next]!.id });
    buttons[next]!.focus();
  });

  async function show(): Promise<void> {
    const { view } = state.get();
    buttons.forEach((button, index) => {
      const chosen = PANELS[index]!.id === view;
      button.setAttribute('aria-selected', String(chosen));
      button.tabIndex = chosen ? 0 : -1;
    });
    const entry = PANELS.find(({ id }) => id === view)!;
    if (!mounted.has(view)) {
      const body = element('div', { class: `view view-${view}` });
      const { mount } = await entry.load();
      mounted.set(view, { body, held: mount(body, context) });
    }
    if (state.get().view !== view) return;
    const { body, held } = mounted.get(view)!;
    if (panel.firstChild !== body) redraw(panel, body);
    panel.setAttribute('aria-labelledby', `tab-${view}`);
    await held?.show?.();
  }

  return { element: element('div', { class: 'views' }, list, panel), show };
}
