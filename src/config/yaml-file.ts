import { isDeepStrictEqual } from 'node:util';
import { LineCounter, type Node, type YAMLError, isAlias, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { ProblemLine } from './problem.ts';

type Path = readonly PropertyKey[];

/** A YAML text that knows the line of each of its values. */
export interface YamlFile {
  /** As plain values; a key that is left blank is undefined. */
  value: unknown;
  problems: ProblemLine[];
  /** The place of a key, `NAME:LINE`; of its nearest ancestor that is written when the key itself is not. */
  place: (path: Path) => string;
  /** The text of a single value as it is written; null for lists, maps and what is absent. */
  written: (path: Path) => string | null;
}

const PLAIN: Record<string, { what: string; todo: string }> = {
  DUPLICATE_KEY: { what: 'a key stands twice', todo: 'Keep one of the two.' },
  TAB_AS_INDENT: { what: 'a line is indented with a tab', todo: 'Indent with spaces.' },
  MULTIPLE_DOCS: { what: 'a second document begins', todo: 'Keep one document: take the line "---" away.' },
  BLOCK_AS_IMPLICIT_KEY: {
    what: 'the indentation, or a colon inside a text, cannot be understood',
    todo: 'Put a text that contains ": " in quotes; indent the keys of one map alike.',
  },
  BAD_INDENT: { what: 'the indentation cannot be understood', todo: 'Indent the keys of one map alike.' },
  BAD_SCALAR_START: { what: 'a text begins with a sign that YAML keeps for itself', todo: 'Put the text in quotes.' },
  TAG_RESOLVE_FAILED: { what: 'a text that begins with ! stands without quotes', todo: 'Put it in quotes.' },
  BAD_DQ_ESCAPE: {
    what: 'a text in double quotes has a backslash that means nothing there',
    todo: "Put a text with backslashes, such as a regular expression, in single quotes: '^\\d'.",
  },
  BAD_ALIAS: { what: 'a text that begins with * or & stands without quotes', todo: 'Put it in quotes.' },
};

// YAML has one code for several mistakes here; the beginning of its message tells them apart.
const NOT_CLOSED: [string, { what: string; todo: string }][] = [
  [
    'Flow ',
    {
      what: 'a list or map in brackets is not closed before this line',
      todo: 'Close it with ] or }. What stands behind a # without quotes is a comment.',
    },
  ],
  ['Missing closing', { what: 'a text in quotes is not closed before this line', todo: 'Close the quotes.' }],
];

/** Reads a YAML text; what is wrong with it as YAML is in `problems`, all at once. `value` is undefined when nothing can be made of it. */
export function yamlFile(name: string, text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, version: '1.2' });
  const placeAt = (offset: number): string => `${name}:${lines.linePos(offset).line}`;
  const told = [...document.errors, ...document.warnings].map((error) => syntaxProblem(error, text, placeAt));
  // Brackets inside brackets are not closed on one line.
  const problems = told.filter((one, index) => told.findIndex((other) => isDeepStrictEqual(other, one)) === index);
  let broken = document.errors.some(({ code }) => code !== 'DUPLICATE_KEY');

  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document) !== undefined) return;
      problems.push({
        place: placeAt(alias.range?.[0] ?? 0),
        what: 'a text that begins with * stands without quotes',
        value: `*${alias.source}`,
        todo: 'Put it in quotes.',
      });
      broken = true;
    },
    // A colour without quotes is a comment to YAML, and would silently be the default.
    Pair: (_, { key, value: blank }) => {
      if (!isScalar(key) || !isScalar(blank) || blank.value !== null || !/^[0-9a-f]{3,8}$/i.test(blank.comment?.trim() ?? '')) return;
      problems.push({
        place: placeAt(key.range?.[0] ?? 0),
        what: `${String(key.value)} has a colour without quotes, which YAML takes for a comment`,
        value: `#${blank.comment}`,
        todo: `Write "#${blank.comment}" in quotes.`,
      });
    },
  });

  let value: unknown;
  try {
    if (!broken) value = blanksLeftOut(document.toJS());
  } catch (error) {
    problems.push({ place: name, what: `the file cannot be resolved: ${(error as Error).message}` });
  }

  const root = document.contents;
  const resolved = (node: unknown): unknown => (isAlias(node) ? node.resolve(document) : node);
  const offsetOf = (node: unknown): number => (node as Node | null)?.range?.[0] ?? 0;

  function found(path: Path): { offset: number; node: unknown; whole: boolean } {
    let node: unknown = root;
    let offset = offsetOf(root);
    for (const step of path) {
      const parent = resolved(node);
      if (isMap(parent)) {
        const pair = parent.items.find(({ key }) => String(isScalar(key) ? key.value : key) === String(step));
        if (pair === undefined) return { offset, node: undefined, whole: false };
        offset = offsetOf(pair.key);
        node = pair.value;
      } else if (isSeq(parent) && typeof step === 'number' && parent.items[step] !== undefined) {
        node = parent.items[step];
        offset = offsetOf(node);
      } else {
        return { offset, node: undefined, whole: false };
      }
    }
    return { offset, node: resolved(node), whole: true };
  }

  return {
    value,
    problems,
    place: (path) => placeAt(found(path).offset),
    written: (path) => {
      const { node, whole } = found(path);
      if (!whole || !isScalar(node)) return null;
      return typeof node.value === 'string' ? node.value : (node.source ?? null);
    },
  };
}

function syntaxProblem(error: YAMLError, text: string, placeAt: (offset: number) => string): ProblemLine {
  const [start, end] = error.pos;
  const place = placeAt(start);
  const plain = NOT_CLOSED.find(([start]) => error.message.startsWith(start))?.[1] ?? PLAIN[error.code];
  if (plain === undefined) return { place, what: `this is not YAML: ${error.message}` };
  const value = error.code === 'DUPLICATE_KEY' ? /^[^:\n]*/.exec(text.slice(start, Math.max(end, start + 80)))?.[0].trim() : null;
  return { place, what: plain.what, value: value ?? null, todo: plain.todo };
}

/** `key:` with nothing after it means the default, as people write it. */
function blanksLeftOut(value: unknown): unknown {
  if (value === null) return undefined;
  if (Array.isArray(value)) return value.map(blanksLeftOut);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, blanksLeftOut(inner)]));
}
