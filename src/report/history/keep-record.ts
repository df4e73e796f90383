import { link, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../../config/problem.ts';
import { machineFault } from '../machine-fault.ts';
import { HISTORY } from './read-records.ts';
import { type PublishedRecord, recordName } from './record.ts';

/** A record that lies ready, and is not yet one. */
export interface PreparedRecord {
  /** Makes it one, whole at once. A record of the same key stays as it was: what was published then is not written anew. */
  keep(): Promise<void>;
  /** Takes away what was not kept; nothing where it was. */
  drop(): Promise<void>;
}

/**
 * Writes the record of a run beside its place in the report folder, before anything is published: what could hinder it hinders the publishing too.
 * Throws a Problem of status 1 where the folder cannot be written.
 */
export async function prepareRecord(dataDir: string, record: PublishedRecord): Promise<PreparedRecord> {
  const place = join(dataDir, HISTORY, recordName(record));
  const beside = join(dataDir, HISTORY, `.${recordName(record)}.partial`);
  try {
    await mkdir(join(dataDir, HISTORY), { recursive: true });
    await writeFile(beside, `${JSON.stringify(record, null, 2)}\n`);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {});
    throw machineFault(error, join(dataDir, HISTORY)) ?? new Problem(1, [{ place: join(dataDir, HISTORY), what: `the record cannot be written (${(error as NodeJS.ErrnoException).code ?? String(error)})`, todo: 'Make it a folder that can be written, or run without --record.' }]);
  }
  return {
    keep: () =>
      link(beside, place).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error;
      }),
    drop: () => rm(beside, { force: true }),
  };
}
