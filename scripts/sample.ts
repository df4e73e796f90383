import { join } from 'node:path';
import { writeSample } from './sample/files.ts';

export { writeSample };

if (import.meta.main) {
  const dir = join(import.meta.dirname, '..', 'data');
  const rows = writeSample(dir);
  for (const [file, count] of Object.entries(rows)) process.stdout.write(`data/${file}: ${count} rows\n`);
}
