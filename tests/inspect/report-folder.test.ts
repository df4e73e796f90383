import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf, inspect } from './inspected.ts';

test('a link to nothing in the folder is passed over', async () => {
  const folder = folderOf({ 'sales.csv': 'No,Client,Date,Total,Currency\n1,Alfa,2026-06-03,10.00,EUR\n' });
  symlinkSync('nowhere.csv', join(folder, 'gone.csv'));
  const { status, out } = await inspect([folder], folder);
  expect(status).toBe(0);
  expect(out).toContain('Wrote FOLDER/report.yaml');
});

test('what cannot be written is shown, so that no answer is lost', async () => {
  const folder = folderOf({ 'sales.csv': 'No,Client,Date,Total,Currency\n1,Alfa,2026-06-03,10.00,EUR\n' });
  symlinkSync(join('nowhere', 'report.yaml'), join(folder, 'report.yaml'));
  const { status, out, err } = await inspect([join(folder, 'sales.csv')], folder);
  expect(out).toContain('  - files: sales.csv\n    kind: invoices\n');
  expect([status, err]).toEqual([
    1,
    'FOLDER/report.yaml: the file cannot be written (EEXIST)\n  Give the user who runs this the right to write there; or put the lines above into a file of your own, and name it with --config.\n',
  ]);
});

test('where nothing is an export, it says so', async () => {
  const folder = folderOf({ 'report.yaml': '' });
  for (const place of [folder, join(folder, 'report.yaml')])
    expect(await inspect([place], folder)).toEqual({
      status: 3,
      out: '',
      err: `${place.replace(folder, 'FOLDER')}: there is no file to look at\n  Name exports, or the folder that they stand in; report.yaml and hidden files are none.\n`,
    });
});
