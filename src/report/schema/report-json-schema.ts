import { z } from 'zod';
import { reportSchema } from './report-schema.ts';

/**
 * The JSON Schema of report.json, as the text of `data/report.schema.json`. Fields may be added under the same version, so none that it
 * does not know is forbidden.
 */
export function reportJsonSchema(): string {
  const schema = z.toJSONSchema(reportSchema, {
    override: ({ jsonSchema }) => {
      delete jsonSchema.additionalProperties;
    },
  });
  const description =
    'What the pages of the site say, for programs. Money is a decimal string, a day is YYYY-MM-DD, a share an unrounded number from 0 to 1; null is "n/a".';
  return `${JSON.stringify({ ...schema, title: 'arrears/report@1', description }, null, 2)}\n`;
}
