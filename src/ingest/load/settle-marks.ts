import { z } from 'zod';
import { type Queryable, sqlFile } from '../../engine/database.ts';
import { SIGN_CURRENCIES } from '../values/currency-signs.ts';
import type { InputFile } from '../files/find-files.ts';
import { CURRENCY_MARK } from '../values/number-format.ts';
import { NUMBERS } from '../columns/typed-columns.ts';

const settle = sqlFile(import.meta.url, './settle-marks.sql');

/**
 * Holds the signs and codes of currencies that the amounts of the file at hand carry against the currency of their rows.
 * `first` is the place of the file's first row in the table of its kind.
 */
export async function settleMarks(database: Queryable, { source: { kind, currency } }: InputFile, first: number): Promise<void> {
  const described = await database.rows(
    'SELECT column_name FROM (DESCRIBE SELECT * FROM file_rows())',
    undefined,
    z.object({ column_name: z.string() }),
  );
  const variables = {
    first,
    stated_currency: currency ?? '',
    number_columns: described.map(({ column_name: name }) => name).filter((name) => NUMBERS[kind].includes(name)),
    currency_mark: CURRENCY_MARK,
    mark_names: [...SIGN_CURRENCIES.keys()],
    mark_codes: [...SIGN_CURRENCIES.values()].map((codes) => `,${codes.join(',')},`),
  };
  for (const [name, value] of Object.entries(variables)) await database.setVariable(name, value);
  await database.execute(settle);
}
