import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../../src/config/report.ts';
import { progressTo } from '../../src/config/progress.ts';
import { openDatabase } from '../../src/engine/database.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { MEMORY_OF_READING } from '../../src/report/assemble/open-ledger.ts';

// A program of its own: reads a report folder and checks its rows, as every run does before anything is made of them; prints the seconds,
// those of the reading alone, and the rows.
/** What is done with the rows of all files, once they stand in the tables. */
const CHECKING = 'Checking the rows';
const [folder = '.'] = process.argv.slice(2);
const scratch = mkdtempSync(join(tmpdir(), 'arrears-reading-'));
const database = await openDatabase({ scratch, memoryLimit: MEMORY_OF_READING });
try {
  await database.attachFile('ledger', join(scratch, 'ledger.duckdb'));
  const config = await loadConfig({ dataDir: folder });
  const begun = performance.now();
  let checking = 0;
  const progress = progressTo(
    (event) => {
      if (event.event === 'ended' && event.step === CHECKING) checking = event.seconds;
    },
    () => performance.now() / 1000,
  );
  const { rows } = await ingest({ database, config, dataDir: folder, scratch, progress });
  const seconds = (performance.now() - begun) / 1000;
  if (checking === 0) throw new Error(`The run had no step "${CHECKING}"`);
  process.stdout.write(`${seconds} ${seconds - checking} ${rows}\n`);
} finally {
  database.close();
  rmSync(scratch, { recursive: true, force: true });
}
