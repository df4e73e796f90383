import { availableParallelism, cpus, totalmem } from 'node:os';
import * as system from 'node:os';
import { programVersions } from '../../src/report/publishing/versions.ts';

/** What the figures were measured on, in one line: processor, cores, memory, system, versions. */
export async function machine(): Promise<string> {
  const { arrears, duckdb } = await programVersions();
  const gigabytes = (totalmem() / 1024 ** 3).toFixed(0);
  const processor = cpus()[0]?.model.trim() ?? process.arch;
  return [
    `${processor}, ${availableParallelism()} cores, ${gigabytes} GB of memory`,
    `${system.type()} ${system.release()} ${process.arch}`,
    `Node ${process.versions.node}, DuckDB ${duckdb}, Arrears ${arrears}`,
  ].join('; ');
}
