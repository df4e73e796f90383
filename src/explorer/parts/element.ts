type Child = Node | string | null;
type Given = Record<string, string | number | boolean | null | ((event: never) => void)>;

/**
 * An element with its attributes and children. Texts become text nodes, so nothing of the data is read as markup.
 * `on…` is a listener; true is an attribute without a value; false and null leave it out.
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  given: Given = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  give(made, given);
  made.append(...children.filter((child) => child !== null));
  return made;
}

/**
 * Puts new children in place of the old ones. The keyboard goes on where it was: at the child that is still there or has the same
 * `data-key`, else at the view that holds the place.
 */
export function redraw(place: Element, ...children: Node[]): void {
  const held = place.contains(document.activeElement) ? (document.activeElement as HTMLElement) : null;
  place.replaceChildren(...children);
  if (held === null || held === place) return;
  const key = held.getAttribute('data-key');
  const same = place.contains(held) ? held : key === null ? null : place.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  if (same !== null) same.focus();
  else place.closest<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true });
}

const SVG = 'http://www.w3.org/2000/svg';

/** The same in a drawing. */
export function shape<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  given: Given = {},
  ...children: Child[]
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS(SVG, name);
  give(made, given);
  made.append(...children.filter((child) => child !== null));
  return made;
}

function give(made: Element, given: Given): void {
  for (const [key, value] of Object.entries(given)) {
    if (typeof value === 'function') made.addEventListener(key.slice(2), value as EventListener);
    else if (value !== null && value !== false) made.setAttribute(key, value === true ? '' : String(value));
  }
}
