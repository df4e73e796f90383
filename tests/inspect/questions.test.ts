import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { askOn } from '../../src/inspect/ask.ts';
import { openLedger } from '../../src/report/assemble/open-ledger.ts';
import { answering, folderOf, inspect } from './inspected.ts';

test('on a terminal it asks, and the answers are written', async () => {
  const folder = folderOf({ 'bills.csv': 'Number,Customer,Date,Total\n1,Alfa,03/04/2026,10.00\n2,Beta,05/06/2026,20.00\n' });
  const { questions, asker } = answering('invoices', 'MM/dd/yyyy', 'USD');
  const { status } = await inspect([join(folder, 'bills.csv')], folder, asker);
  expect(status).toBe(0);
  expect(questions).toEqual([
    'What is bills.csv?',
    'How is "Date" of bills.csv written, such as "03/04/2026", "05/06/2026"?',
    'In which currency are the amounts that state none?',
  ]);
  const ledger = await openLedger({ dataDir: folder });
  try {
    expect([ledger.asOf, ledger.currency]).toEqual(['2026-05-06', 'USD']);
  } finally {
    await ledger.close();
  }
});

test('a column that no word gives away is asked for', async () => {
  const folder = folderOf({
    'invoices-june.csv':
      'A1,Customer,Date,Due,Total,Currency\nX-1,Alfa,2026-03-13,2026-04-13,10.00,EUR\nX-2,Beta,2026-03-14,2026-04-14,20.00,EUR\n',
  });
  const { questions, asker } = answering('invoices', 'A1');
  expect((await inspect([folder], folder, asker)).status).toBe(0);
  expect(questions[1]).toBe('Which column of invoices-june.csv holds "id"?');
  expect(readFileSync(join(folder, 'report.yaml'), 'utf8')).toContain('id: A1');
});

test('a due date that no word gives away is asked for, as without it everything is late', async () => {
  const folder = folderOf({ 'invoices-june.csv': 'No,Customer,Date,Until,Total,Currency\n1,Alfa,2026-03-13,2026-04-13,10.00,EUR\n' });
  const { questions, asker } = answering('invoices', 'Until');
  expect((await inspect([folder], folder, asker)).status).toBe(0);
  expect(questions[1]).toBe('Which column of invoices-june.csv holds "due"?');
  expect(readFileSync(join(folder, 'report.yaml'), 'utf8')).toContain('due: Until');
});

test('who stops is left alone: nothing is written', async () => {
  const folder = folderOf({
    'sales-2026.csv': 'No;Client;Date;Due date;Total;Currency\n1001;Alfa SIA;03.06.2026;03.07.2026;1.250,00;EUR\n',
  });
  const { status, out } = await inspect([folder], folder, answering(null).asker);
  expect([status, out.endsWith('Nothing was written.\n')]).toEqual([130, true]);
  expect(existsSync(join(folder, 'report.yaml'))).toBe(false);
});

test('the questions stand on a real terminal stream: arrows and return answer them', async () => {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {} });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80, rows: 30 });
  const asked = askOn(input, output).choose('What is it?', [
    { value: 'a', label: 'First' },
    { value: 'b', label: 'Second' },
  ]);
  setTimeout(() => input.write('\u001b[B'), 50);
  setTimeout(() => input.write('\r'), 150);
  expect(await asked).toBe('b');
  expect(String(output.read())).toContain('What is it?');
});
