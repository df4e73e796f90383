import { Problem } from '../../config/problem.ts';
import { asPattern, openDatabase, sqlFile } from '../../engine/database.ts';
import type { InputFile } from '../files/find-files.ts';

const rows = sqlFile(import.meta.url, './parquet.sql');

/**
 * Copies the rows of a Parquet file to `copy` as text, with an engine of its own: the run's is busy with the file before. Gives back what
 * is worth telling. Throws a Problem of status 3 where the file is damaged.
 */
export async function copyParquet(file: InputFile, copy: string): Promise<string[]> {
  const database = await openDatabase({ threads: 2, memoryLimit: '400MB', scratch: `${copy}.spill` });
  try {
    await database.execute("SET TimeZone = 'UTC'");
    await database.setVariable('parquet', asPattern(file.location));
    const columns = await database.rows(
      "DESCRIBE SELECT * FROM read_parquet(getvariable('parquet'), binary_as_string = true, hive_partitioning = false)",
    );
    await database.copyToCsv(rows, copy);
    const zoned = columns
      .filter(({ column_type: type }) => type === 'TIMESTAMP WITH TIME ZONE')
      .map(({ column_name: name }) => `"${String(name)}"`);
    return zoned.length === 0
      ? []
      : [`${zoned.join(', ')} ${zoned.length === 1 ? 'holds' : 'hold'} moments with a time zone: their days are those of UTC`];
  } catch (error) {
    throw unreadable(file, error as Error);
  } finally {
    database.close();
  }
}

/** Whatever the engine throws here it throws at this one file, but for what the machine lacks. */
function unreadable(file: InputFile, error: Error): Error {
  if (/out of memory|no space left|could not write/i.test(error.message)) return error;
  const [reason = ''] = error.message.replaceAll(file.location, file.path).split('\n');
  return new Problem(3, [
    {
      place: file.path,
      what: 'the Parquet file cannot be read: it is damaged, cut off or locked',
      value: reason,
      todo: 'Export it again.',
    },
  ]);
}
