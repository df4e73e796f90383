import { expect, test } from 'vitest';
import { bytesOf, ownSource } from '../../src/explorer/own/own-source.ts';

/** What a browser gives for a folder that is let fall on the page: a file that cannot be read. */
const folder = (name: string): File =>
  Object.assign(new File([], name), {
    arrayBuffer: () => Promise.reject(new DOMException('A requested file or directory could not be found', 'NotFoundError')),
  });

test('a folder is told to be none of the files that are opened, and not to be a damaged ledger', async () => {
  await expect(ownSource([folder('exports')])).rejects.toThrow('exports: unreadable');
  await expect(bytesOf(folder('folder.csv'))).rejects.toThrow('folder.csv: unreadable');
  expect(await bytesOf(new File(['ab'], 'b'))).toEqual(new Uint8Array([97, 98]));
});
