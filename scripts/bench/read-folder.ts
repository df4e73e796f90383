import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../../src/config/report.ts';
import { silentProgress } from '../../src/config/progress.ts';
import { openDatabase } from '../../src/engine/database.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { MEMORY_OF_READING } from '../../src/report/open-ledger.ts';

// A program of its own: reads a report folder and checks its rows, as every run does before anything is made of them; prints the seconds and the rows.
const [folder = '.'] = process.argv.slice(2);
const scratch = mkdtempSync(join(tmpdir(), 'arrears-reading-'));
const database = await openDatabase({ scratch, memoryLimit: MEMORY_OF_READING });
try {
  await database.attachInMemory('ledger');
  const config = await loadConfig({ dataDir: folder });
  const begun = performance.now();
  const { rows } = await ingest({ database, config, dataDir: folder, scratch, progress: silentProgress });
  process.stdout.write(`${(performance.now() - begun) / 1000} ${rows}\n`);
} finally {
  database.close();
  rmSync(scratch, { recursive: true, force: true });
}
