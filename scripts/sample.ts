import { join } from 'node:path';
import { writeSample } from './sample/files.ts';

const rows = writeSample(join(import.meta.dirname, '..', 'data'));
for (const [file, count] of Object.entries(rows)) process.stdout.write(`data/${file}: ${count} rows\n`);
