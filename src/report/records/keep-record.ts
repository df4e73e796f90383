import { access, link, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../../config/problem.ts';
import { type Database, sqlFile } from '../../engine/database.ts';
import { machineFault } from '../../config/machine-fault.ts';
import { HISTORY } from './read-records.ts';
import { itemsName, type PublishedRecord, recordName } from './record.ts';

const PARTIAL = '.partial';
/** No run takes so long: what lay ready then belongs to one that was killed. */
const ABANDONED_AFTER_MS = 24 * 60 * 60 * 1000;

const keptItems = sqlFile(import.meta.url, './kept-items.sql');

/** What a run is about to keep in `history/` of its report folder. */
export interface Recording {
  /** Writes the documents of the as-of date that was asked last. Before `prepare`, and only where the configuration says so. */
  items(database: Database, key: Pick<PublishedRecord, 'asOf' | 'inputs'>): Promise<void>;
  /** Writes the record beside its place, before anything is published: what could hinder it hinders the publishing too. */
  prepare(record: PublishedRecord): Promise<void>;
  /**
   * Makes what lies ready a record, whole at once, its items before itself. A record of the same key stays as it was: what was published
   * then is not written anew. Throws a Problem of status 1, though the site is published.
   */
  keep(): Promise<void>;
  /** Takes away what was not kept; nothing where it was. */
  drop(): Promise<void>;
}

/** Nothing is written yet. Each step throws a Problem of status 1 where the folder cannot be written. */
export function startRecording(dataDir: string): Recording {
  const folder = join(dataDir, HISTORY);
  const beside = (name: string): string => join(folder, `.${name}${PARTIAL}`);
  let names: string[] = [];
  const write = async (name: string, work: (path: string) => Promise<void>): Promise<void> => {
    names = [...names, name];
    try {
      await mkdir(folder, { recursive: true });
      await work(beside(name));
      if (names.length === 1) await clearAbandoned(folder, beside(name));
    } catch (error) {
      throw (
        machineFault(error, folder) ??
        new Problem(1, [
          {
            place: folder,
            what: `the record cannot be written (${reasonOf(error)})`,
            todo: 'Make it a folder that can be written, or run without --record.',
          },
        ])
      );
    }
  };
  return {
    items: (database, key) => write(itemsName(recordName(key)), (path) => database.copyToParquet(keptItems, path)),
    prepare: (record) => write(recordName(record), (path) => writeFile(path, `${JSON.stringify(record, null, 2)}\n`)),
    keep: async () => {
      const record = names.at(-1);
      const stands =
        record !== undefined &&
        (await access(join(folder, record)).then(
          () => true,
          () => false,
        ));
      for (const name of stands ? [] : names) {
        await link(beside(name), join(folder, name)).catch((error: NodeJS.ErrnoException) => {
          if (error.code === 'EEXIST') return;
          throw new Problem(1, [
            {
              place: join(folder, name),
              what: `the site is published, but its record could not be kept (${reasonOf(error)})`,
              todo: 'Make the folder one that can be written, and run again with --record.',
            },
          ]);
        });
      }
    },
    drop: async () => {
      for (const name of names) await rm(beside(name), { force: true }).catch(() => {});
    },
  };
}

/** By the clock of the folder's own machine: what is so much older than the file just written. */
async function clearAbandoned(folder: string, written: string): Promise<void> {
  const now = (await stat(written)).mtimeMs;
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (name.startsWith('.') && name.endsWith(PARTIAL) && now - (await stat(path)).mtimeMs > ABANDONED_AFTER_MS)
      await rm(path, { force: true });
  }
}

const reasonOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);
