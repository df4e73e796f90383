/** What went wrong with a query, as a person needs it. */
export interface QueryError {
  /** What kind of mistake it is; `other` where no sentence is known for it. */
  kind: 'syntax' | 'unknown' | 'extension' | 'value' | 'locked' | 'other';
  /** The engine's own words. */
  message: string;
  /** Where in the query, in characters from its beginning; null where the engine does not say. */
  position: number | null;
}

const KINDS: readonly [RegExp, QueryError['kind']][] = [
  [/^Parser|\bsyntax error\b/i, 'syntax'],
  [/^(Binder|Catalog)/i, 'unknown'],
  [/exists in the \w+ extension/, 'extension'],
  [/^(Conversion|Out of Range|Invalid Input|Mismatch)/i, 'value'],
  [/^Permission|read-only|locked|disabled by configuration/i, 'locked'],
];

/** Reads the engine's message: plain, or, for what it could not parse, as JSON. */
export function queryError(text: string, query: string): QueryError {
  const known = readJson(text);
  // No extension can be loaded here, so that the advice to do so would lead nowhere.
  const message = (known?.message ?? text).replace(/\s+Please try installing and loading the \w+ extension[^]*$/, '');
  const name = known === null ? message : `${known.type} Error`;
  const kind = KINDS.toReversed().find(([form]) => form.test(name) || form.test(message))?.[1] ?? 'other';
  return { kind, message, position: placeOf(message, query) };
}

function readJson(text: string): { type: string; message: string } | null {
  try {
    const { exception_type: type, exception_message: message } = JSON.parse(text) as Record<string, unknown>;
    return typeof type === 'string' && typeof message === 'string' ? { type, message } : null;
  } catch {
    return null;
  }
}

/** The place that the message points at: “LINE 2: … ” with a caret below. */
function placeOf(message: string, query: string): number | null {
  const found = /^LINE (\d+): (.*)\n(\s*)\^/m.exec(message);
  if (!found) return null;
  const [, line, excerpt, indent] = found as unknown as [string, string, string, string];
  const lines = query.split('\n');
  const whole = lines[Number(line) - 1];
  // A long line is shown in part, between dots.
  const shown = excerpt.replace(/^\.\.\./, '').replace(/\.\.\.$/, '');
  const start = whole?.indexOf(shown) ?? -1;
  if (whole === undefined || start < 0) return null;
  const column = indent.length - `LINE ${line}: `.length - (excerpt.startsWith('...') ? 3 : 0) + start;
  return lines.slice(0, Number(line) - 1).reduce((sum, one) => sum + one.length + 1, 0) + Math.max(0, Math.min(column, whole.length));
}
