import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { gunzip } from '../../../src/ingest/formats/gzip.ts';
import { beyondLimits } from '../../../src/ingest/formats/limits.ts';
import { inputFile, unpacked } from './copied.ts';
import { rowsOf, workbook } from './write-workbook.ts';

const TEXT = 'id,name\n1,Ūdens\n';

test('the text is unpacked, and the hash and size are of the file as it stands', async () => {
  const bytes = gzipSync(TEXT);
  expect(await unpacked(bytes)).toMatchObject({
    text: TEXT,
    form: 'gzip',
    made: false,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
});

test('members that follow one another are one text', async () => {
  expect((await unpacked(Buffer.concat([gzipSync('id,name\n'), gzipSync('1,Ūdens\n')]))).text).toBe(TEXT);
});

test('what is packed may be a workbook, JSON, or packed again', async () => {
  const bytes = gzipSync(workbook([{ name: 'a', rows: rowsOf([['id'], [1]]) }]));
  expect(await unpacked(bytes)).toMatchObject({
    rows: [['id'], ['1']],
    form: 'xlsx',
    made: true,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
  expect(await unpacked(gzipSync('[{"id":1}]'))).toMatchObject({ rows: [['id'], ['1']], form: 'json', firstRow: 0 });
  expect(await unpacked(gzipSync(gzipSync(TEXT)))).toMatchObject({ text: TEXT, form: 'gzip' });
  const nested = (times: number): Buffer => (times === 0 ? Buffer.from(TEXT) : gzipSync(nested(times - 1)));
  expect((await unpacked(nested(3))).text).toBe(TEXT);
  await expect(unpacked(nested(4))).rejects.toThrow('a gzip file holds a gzip file, 3 times over');
});

test.for([
  ['cut off', gzipSync(TEXT).subarray(0, 25), 'the gzip file ends in the middle: it was cut off'],
  ['only its mark', Buffer.from([0x1f, 0x8b]), 'the gzip file ends in the middle: it was cut off'],
  ['a wrong sum', Buffer.concat([gzipSync(TEXT).subarray(0, -8), Buffer.alloc(8, 1)]), 'the gzip file is damaged'],
  ['a damaged middle', Buffer.concat([gzipSync(TEXT).subarray(0, 10), Buffer.alloc(20, 0xff)]), 'the gzip file is damaged'],
] as const)('%s is refused in words', async ([, bytes, words]) => {
  const outcome = unpacked(bytes);
  await expect(outcome).rejects.toMatchObject({ name: 'Problem', status: 3 });
  await expect(outcome).rejects.toThrow(words);
});

test('what unpacks past a limit is not read any further', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'arrears-gzip-'));
  try {
    writeFileSync(join(folder, 'a.gz'), gzipSync(Buffer.alloc(20_000_000, 'a')));
    const file = inputFile(join(folder, 'a.gz'));
    await expect(gunzip(file, join(folder, 'a'), { most: 5_000_000, times: 10_000, free: 1 })).rejects.toThrow(
      'export: the file unpacks to more than 5000000 bytes, and is not read any further',
    );
    await expect(gunzip(file, join(folder, 'a'), { most: 1e12, times: 200, free: 1000 })).rejects.toMatchObject({
      status: 3,
      message: expect.stringContaining('the file unpacks to more than 200 times its size') as string,
    });
    await expect(gunzip(file, join(folder, 'a'))).resolves.toHaveLength(64);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the limits are 4 GiB, and 200 times past 1 GiB', () => {
  const limits = { most: 4 * 2 ** 30, times: 200, free: 2 ** 30 };
  expect(beyondLimits(1, 2 ** 30, limits)).toBeNull();
  expect(beyondLimits(1, 2 ** 30 + 1, limits)).toBe('the file unpacks to more than 200 times its size');
  expect(beyondLimits(2 ** 30, 4 * 2 ** 30 + 1, limits)).toBe('the file unpacks to more than 4 GiB');
});
