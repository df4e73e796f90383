import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { schemaText } from '../../src/config/schema-text.ts';

test('report.schema.json is in step with the settings: npm run schema writes it anew', () => {
  expect(readFileSync(new URL('../../src/config/report.schema.json', import.meta.url), 'utf8')).toBe(schemaText());
});
