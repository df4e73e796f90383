import { z } from 'zod';
import type { Report } from '../schema/report-schema.ts';
import { sinceRecord } from '../schema/history-schema.ts';

/** `data/changes.json`: what changed since the last recorded run of an earlier date, for whoever is told of changes alone. */
export const changesSchema = z.strictObject({
  schema: z.literal('arrears/changes@1'),
  asOf: z.iso.date(),
  /** null where no earlier run is recorded. */
  since: sinceRecord.nullable(),
});

export function changesOf({ asOf, history }: Report): z.infer<typeof changesSchema> {
  return { schema: 'arrears/changes@1', asOf, since: history.since };
}
