import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { Problem } from '../../src/config/problem.ts';
import { silentProgress } from '../../src/config/progress.ts';
import { loadConfig } from '../../src/config/report.ts';
import { openDatabase } from '../../src/engine/database.ts';
import { findDatedAfter, ingest } from '../../src/ingest/ingest.ts';
import { latestDate } from '../../src/ledger/build-ledger.ts';

/**
 * What a run says of a report folder: the exit status and its message, or what it refused, set aside and found. `besides` are files of the
 * folder that a user would not have.
 */
export async function outcomeOf(folder: string, besides: readonly string[] = []): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'arrears-case-'));
  const scratch = mkdtempSync(join(tmpdir(), 'arrears-scratch-'));
  const database = await openDatabase();
  try {
    cpSync(folder, dataDir, { recursive: true, verbatimSymlinks: true, filter: (path) => !besides.includes(basename(path)) });
    const config = await loadConfig({ dataDir });
    await ingest({ database, config, dataDir, scratch, progress: silentProgress });
    if (config.asOf !== null) await findDatedAfter(database, config.asOf, await latestDate(database), config.staleAfterDays);
    const lines = await database.rows(`
      SELECT 1 AS part, path, line, concat('refused ', code, ' ', concat_ws(':', path, line, nullif(column_name, '')), ': ', value) AS text FROM reject
      UNION ALL
      SELECT 2, path, NULL, concat_ws(' ', 'set aside', code, path || ':', rows, 'rows', currency, amount) FROM row_account JOIN read_file USING (source) WHERE outcome = 'set-aside'
      UNION ALL
      SELECT 3, path, record, concat_ws(' ', 'finding', code, path || ':', document, customer, amount, currency) FROM finding LEFT JOIN read_file USING (source)
      UNION ALL
      SELECT 4, path, NULL, concat_ws(' ', 'used', path || ':', rows, 'rows', currency, amount) FROM row_account JOIN read_file USING (source) WHERE outcome = 'used'
      ORDER BY part, path, line, text`);
    return ['exit status 0', ...lines.map(({ text }) => String(text)), ''].join('\n');
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return `exit status ${error.status}\n${error.message.replaceAll(relative('.', dataDir), 'FOLDER')}\n`;
  } finally {
    database.close();
    for (const folder of [dataDir, scratch]) rmSync(folder, { recursive: true });
  }
}
