import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../src/engine/database.ts';
import { unpacked } from './copied.ts';

async function parquet(query: string): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'arrears-parquet-'));
  const database = await openDatabase();
  try {
    await database.execute(`SET TimeZone = 'UTC'; COPY (${query}) TO '${join(folder, 'x.parquet')}' (FORMAT parquet)`);
    return readFileSync(join(folder, 'x.parquet'));
  } finally {
    database.close();
    rmSync(folder, { recursive: true });
  }
}

test('every type as text: days and moments as days, decimals exact, floats short', async () => {
  const bytes =
    await parquet(`SELECT '007' AS id, DATE '2026-01-31' AS day, TIMESTAMP '2026-01-31 23:59:59' AS moment, 1234.10::DECIMAL(18,2) AS money, 0.1::DOUBLE AS share, 1001.0::DOUBLE AS number,
    12345678901234::BIGINT AS large, true AS yes, NULL::VARCHAR AS nothing, '' AS blank, [1, 2] AS list, {'a': 1.5::DECIMAL(4,2), 'b': 'x'} AS record, 'a,"b"' || chr(13) || chr(10) || 'c' AS text`);
  const { rows, notes, made, firstRow, form } = await unpacked(bytes);
  expect({ notes, made, firstRow, form }).toEqual({ notes: [], made: true, firstRow: 0, form: 'parquet' });
  expect(rows).toEqual([
    ['id', 'day', 'moment', 'money', 'share', 'number', 'large', 'yes', 'nothing', 'blank', 'list', 'record', 'text'],
    [
      '007',
      '2026-01-31',
      '2026-01-31',
      '1234.10',
      '0.1',
      '1001',
      '12345678901234',
      'true',
      '',
      '',
      '[1,2]',
      '{"a":1.5,"b":"x"}',
      'a,"b"\nc',
    ],
  ]);
});

test('a moment with a time zone has its day in UTC, and it is said', async () => {
  const { rows, notes } = await unpacked(await parquet(`SELECT TIMESTAMPTZ '2026-01-31 23:30:00+02' AS due`));
  expect(rows[1]).toEqual(['2026-01-31']);
  expect(notes).toEqual(['"due" holds moments with a time zone: their days are those of UTC']);
});

test('rows keep their order', async () => {
  const { rows } = await unpacked(await parquet('SELECT range AS id FROM range(200000)'));
  expect(rows.slice(1).map(([id]) => Number(id))).toEqual(Array.from({ length: 200_000 }, (_, index) => index));
});

test('a file that is cut off is refused in words', async () => {
  const bytes = await parquet('SELECT range AS id FROM range(1000)');
  for (const part of [
    bytes.subarray(0, bytes.length - 20),
    bytes.subarray(0, 4),
    Buffer.concat([bytes.subarray(0, 100), Buffer.alloc(300, 7), bytes.subarray(-100)]),
  ]) {
    const outcome = unpacked(part);
    await expect(outcome).rejects.toMatchObject({ name: 'Problem', status: 3 });
    await expect(outcome).rejects.toThrow('export: the Parquet file cannot be read');
  }
});
