import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, inject, test } from 'vitest';

/** A published file of a site's data, parsed. */
const dataOf = (site: string, name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(site, 'data', name), 'utf8')) as Record<string, unknown>;

describe.each(['sample', 'currencies', 'entities', 'lists'] as const)('the report of the site %s', (name) => {
  const site = inject('sites')[name];
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(dataOf(site, 'report.schema.json'));
  const report = dataOf(site, 'report.json');

  test('is what the JSON Schema beside it says', () => {
    validate(report);
    expect(validate.errors).toBeNull();
  });

  test('may have fields that the schema does not know, but none of another type', () => {
    expect(validate({ ...report, added: 1 })).toBe(true);
    expect(validate({ ...report, asOf: 'yesterday' })).toBe(false);
    expect(validate({ ...report, totals: { ...(report['totals'] as object), open: 12.5 } })).toBe(false);
    const { stages: _, ...without } = report;
    expect(validate(without)).toBe(false);
  });
});
