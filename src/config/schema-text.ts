import { z } from 'zod';
import { settings } from './settings.ts';

/** The JSON Schema by which an editor checks and completes `report.yaml`, as the text of `report.schema.json`. */
export function schemaText(): string {
  const schema = z.toJSONSchema(settings, { io: 'input' });
  return `${JSON.stringify({ ...schema, title: 'report.yaml', description: 'Configuration of a receivables report. Every key has a default.' }, null, 2)}\n`;
}
