import { writeFileSync } from 'node:fs';
import { schemaText } from '../src/config/schema-text.ts';

writeFileSync(new URL('../src/config/report.schema.json', import.meta.url), schemaText());
