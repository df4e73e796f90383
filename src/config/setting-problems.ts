import type { z } from 'zod';
import { nearest } from './nearest.ts';
import type { ProblemLine } from './problem.ts';
import type { YamlFile } from './yaml-file.ts';

type Issue = z.core.$ZodIssue;
type RawIssue = z.core.$ZodRawIssue;

const TYPES: Record<string, string> = {
  string: 'must be text',
  number: 'must be a number',
  int: 'must be a whole number',
  boolean: 'must be true or false',
  array: 'must be a list, such as [a, b]',
  object: 'must be a map of keys, such as { key: value }',
  record: 'must be a map of keys, such as { key: value }',
};

const NUMBERS: ReadonlySet<string> = new Set(['number', 'int']);

/** The words for what zod finds, where a setting has none of its own: always `must …`, so that its name can stand before. */
export function settingWords(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? `must be ${issue.expected}`;
    case 'invalid_value':
      return `must be ${choice(issue.values.map((value) => JSON.stringify(value)))}`;
    case 'too_small':
      return issue.origin === 'array'
        ? 'must not be an empty list'
        : issue.origin === 'string'
          ? 'must not be blank'
          : `must be ${issue.minimum} or more`;
    case 'too_big':
      return issue.origin === 'string' ? `must have at most ${issue.maximum} characters` : `must be ${issue.maximum} or less`;
    case 'invalid_union':
      return 'must be text';
    default:
      return 'must be written otherwise';
  }
}

const choice = (words: string[]): string => (words.length > 2 ? `one of ${words.join(', ')}` : words.join(' or '));

/** What zod found, as problems with the lines of the file, in their order there. */
export function settingProblems(issues: readonly Issue[], file: YamlFile, schema: z.ZodType): ProblemLine[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') return unknownKeys(issue, file, schema);
    const inner = issue.code === 'invalid_union' ? chosenIssues(issue, valueAt(file.value, issue.path)) : [];
    return inner.length > 0 ? settingProblems(inner, file, schema) : [settingProblem(issue, file)];
  });
}

/** Of a setting that may be written in several ways, what is wrong with the way that was chosen: a list or a map. */
function chosenIssues(issue: Issue & { code: 'invalid_union' }, value: unknown): Issue[] {
  if (typeof value !== 'object' || value === null) return [];
  const fits = (one: Issue): boolean => one.path.length > 0 || one.code !== 'invalid_type';
  const chosen = issue.errors.find((errors) => errors.every(fits)) ?? [];
  return chosen.map((one) => ({ ...one, path: [...issue.path, ...one.path] }));
}

function unknownKeys(issue: Issue & { code: 'unrecognized_keys' }, file: YamlFile, schema: z.ZodType): ProblemLine[] {
  const known = knownKeys(schema, issue.path);
  return issue.keys.map((key) => {
    const meant = nearest(key, known);
    const inside = issue.path.length === 0 ? '' : ` in ${pathText(issue.path)}`;
    return {
      place: file.place([...issue.path, key]),
      what: `unknown key${inside}`,
      value: key,
      todo: meant === null ? `The keys here are ${known.join(', ')}.` : `Did you mean "${meant}"?`,
    };
  });
}

function settingProblem(issue: Issue, file: YamlFile): ProblemLine {
  const place = file.place(issue.path);
  const said = issue.code === 'custom' && typeof issue.params?.['todo'] === 'string' ? issue.params['todo'] : null;
  if (!issue.message.startsWith('must ')) return { place, what: issue.message, todo: said };
  const name = issue.path.length === 0 ? 'the file' : pathText(issue.path);
  const written = file.written(issue.path);
  if (isAbsent(file.value, issue.path)) {
    return { place, what: `${name} is missing: it ${issue.message}`, todo: said };
  }
  return {
    place,
    what: `${name} ${issue.message}`,
    value: written === '' ? null : written,
    todo: said ?? remedy(issue, written, valueAt(file.value, issue.path)),
  };
}

function remedy(issue: Issue, written: string | null, value: unknown): string | null {
  if (written === null) return null;
  if (issue.code === 'invalid_type' && NUMBERS.has(issue.expected) && typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(written))
    return `Take the quotes away: ${written}.`;
  if (issue.message === TYPES['string']) return `Put it in quotes: "${written}".`;
  if (issue.code === 'invalid_value') {
    const meant = nearest(written, issue.values.map(String));
    return meant === null ? null : `Did you mean "${meant}"?`;
  }
  return null;
}

const isAbsent = (value: unknown, path: readonly PropertyKey[]): boolean => valueAt(value, path) === undefined;

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let inner = value;
  for (const step of path) inner = (inner as Record<PropertyKey, unknown> | undefined)?.[step];
  return inner;
}

/** `sources`, 0, `format`, `date` → "format.date of sources entry 1": the innermost first, entries counted as a reader counts them. */
export function pathText(path: readonly PropertyKey[]): string {
  const parts: string[] = [];
  let keys: string[] = [];
  for (const step of path) {
    if (typeof step === 'number') {
      parts.unshift(`${keys.join('.')} entry ${step + 1}`);
      keys = [];
    } else {
      keys.push(String(step));
    }
  }
  return [...(keys.length > 0 ? [keys.join('.')] : []), ...parts].join(' of ');
}

interface Inner {
  shape?: Record<string, Schema>;
  element?: Schema;
  valueType?: Schema;
  innerType?: Schema;
  options?: Schema[];
}
interface Schema {
  _zod: { def: Inner };
}

/** The keys that a map of the schema may have, found by walking the path that an issue gives. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at = unwrapped(schema as unknown as Schema);
  for (const step of path) {
    const next = typeof step === 'number' ? at._zod.def.element : (at._zod.def.shape?.[String(step)] ?? at._zod.def.valueType);
    if (next === undefined) return [];
    at = unwrapped(next);
  }
  return Object.keys(at._zod.def.shape ?? {});
}

function unwrapped(schema: Schema): Schema {
  const { innerType, options } = schema._zod.def;
  if (innerType !== undefined) return unwrapped(innerType);
  const map = options?.map(unwrapped).find((option) => option._zod.def.shape !== undefined);
  return map ?? schema;
}
