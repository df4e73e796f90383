import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../../config/problem.ts';
import { itemsName, type PublishedRecord, recordName, recordSchema } from './record.ts';

export const HISTORY = 'history';
const NAME = /^\d{4}-\d{2}-\d{2}-[0-9a-f]{16}\.json$/;

/** A record as it stands in the report folder. */
export interface KeptRecord {
  record: PublishedRecord;
  /** The report folder. */
  folder: string;
  /** Relative to the report folder. */
  path: string;
  bytes: number;
  /** Of the file, hexadecimal. */
  sha256: string;
  /** The file of the run's items; null where it kept none. */
  items: { path: string; bytes: number; sha256: string } | null;
}

/**
 * The records of past runs, by as-of date and the order in which they were kept; none where the folder has no history. That of the run's
 * own key and those of later dates are not even opened. Throws a Problem of status 3 for one that cannot be read.
 */
export async function readRecords(dataDir: string, asOf: string, inputs: string): Promise<KeptRecord[]> {
  const names: string[] = await readdir(join(dataDir, HISTORY)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new Problem(3, [
      {
        place: HISTORY,
        what: `the records of past runs cannot be read (${error.code})`,
        todo: 'Make it a folder that this user may read.',
      },
    ]);
  });
  const own = recordName({ asOf, inputs });
  const past = names.filter((name) => NAME.test(name) && name !== own && name.slice(0, asOf.length) <= asOf);
  const records = await Promise.all(
    past.toSorted().map((name) => readRecord(dataDir, `${HISTORY}/${name}`, names.includes(itemsName(name)))),
  );
  return records.toSorted(({ record: one }, { record: other }) =>
    one.asOf === other.asOf ? (one.turn ?? 0) - (other.turn ?? 0) : one.asOf < other.asOf ? -1 : 1,
  );
}

async function readRecord(dataDir: string, path: string, keptItems: boolean): Promise<KeptRecord> {
  const bytes = await fileBytes(dataDir, path);
  const record = recordSchema.safeParse(parsed(bytes.toString('utf8')));
  if (!record.success) {
    const [issue] = record.error.issues;
    const what = `this is no record of a past run: ${issue?.path.join('.') || 'the file'}: ${issue?.message ?? 'not readable'}`;
    throw new Problem(3, [
      { place: path, what, todo: 'Bring the file back as it was written, or take it away: the report then leaves that run out.' },
    ]);
  }
  return {
    record: record.data,
    folder: dataDir,
    path,
    ...sizeOf(bytes),
    items: keptItems ? { path: itemsName(path), ...sizeOf(await fileBytes(dataDir, itemsName(path))) } : null,
  };
}

function fileBytes(dataDir: string, path: string): Promise<Buffer> {
  return readFile(join(dataDir, path)).catch((error: NodeJS.ErrnoException) => {
    throw new Problem(3, [
      {
        place: path,
        what: `what a past run kept cannot be read (${error.code})`,
        todo: 'Make it a file that this user may read, or take it away.',
      },
    ]);
  });
}

const sizeOf = (bytes: Buffer): { bytes: number; sha256: string } => ({
  bytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The records that a run looks at: not its own, and none of a later date; the oldest first. */
export function recordsBefore(records: readonly KeptRecord[], asOf: string, inputs: string): KeptRecord[] {
  return records.filter(({ record }) => record.asOf <= asOf && !(record.asOf === asOf && record.inputs === inputs));
}
