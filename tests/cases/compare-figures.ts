/** Of `actual` only what `expected` names. A name that is not there is an error that tells those that are. */
export function only(expected: unknown, actual: unknown, place: string): unknown {
  if (typeof actual === 'number') return rounded(actual);
  if (!isObject(expected) || !isObject(actual)) return actual;
  const entries = Object.keys(expected).map((key) => {
    if (!Object.hasOwn(actual, key))
      throw new Error(`${place}: the report has no "${key}" here, but ${Object.keys(actual).join(', ') || 'nothing'}`);
    return [key, only(expected[key], actual[key], `${place} ${key}`)] as const;
  });
  return Object.fromEntries(entries);
}

/** What `expected` tells as text, in the form in which the report has it. */
export function likewise(expected: unknown, actual: unknown): unknown {
  if (isObject(expected))
    return Object.fromEntries(
      Object.entries(expected).map(([key, one]) => [key, likewise(one, isObject(actual) ? actual[key] : undefined)]),
    );
  if (typeof expected !== 'string') return expected;
  if (expected === 'null') return null;
  if (typeof actual === 'boolean') return expected === 'true';
  if (typeof actual !== 'number') return expected;
  const [part = '', whole = '1'] = expected.split('/');
  return rounded(Number(part) / Number(whole));
}

/** Two quotients of the same decimals may differ in the last bit. */
export function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toFixed(12));
  if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, rounded(one)]));
  return value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
