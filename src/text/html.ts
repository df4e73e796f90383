/** Text that is markup already. Everything else that meets a template is escaped. */
export class Html {
  readonly value: string;
  constructor(value: string) {
    this.value = value;
  }
  toString(): string {
    return this.value;
  }
}

export type Fragment = Html | string | number | readonly Fragment[] | null;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Control characters have no place in HTML; a name from a ledger may carry them. */
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** Whatever of a text must not stand in HTML as it is: most texts have nothing of it, and are asked once. */
// oxlint-disable-next-line no-control-regex
const UNSAFE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff&<>"']/;

/** A text as HTML, safe between tags and inside double quotes. */
export function escapeHtml(text: string): string {
  if (!UNSAFE.test(text)) return text;
  return text.replace(CONTROLS, '\ufffd').replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);
}

function rendered(part: Fragment): string {
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  if (part === null) return '';
  return part instanceof Html ? part.value : part.map(rendered).join('');
}

/** A template of markup: what is put into it is escaped, unless it is Html itself. */
export function html(strings: TemplateStringsArray, ...parts: Fragment[]): Html {
  let text = strings[0]!;
  for (let index = 0; index < parts.length; index += 1) text += rendered(parts[index]!) + strings[index + 1]!;
  return new Html(text);
}

/** A name from the data, whose direction of writing stays its own. */
export function named(name: string): Html {
  return html`<bdi>${name}</bdi>`;
}

export function strong(text: Fragment): Html {
  return html`<b>${text}</b>`;
}

/** Several fragments one after another, with another between them. */
export function joined(parts: readonly Fragment[], between: string): Html {
  return new Html(parts.map(rendered).join(escapeHtml(between)));
}
