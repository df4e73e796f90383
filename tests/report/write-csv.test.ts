import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openLedger } from '../../src/report/assemble/open-ledger.ts';
import { writeCsvFiles } from '../../src/report/publishing/write-csv.ts';

test('a stage that is called like a column of customers.csv has a column of its own there', async () => {
  const root = realpathSync.native(mkdtempSync(join(tmpdir(), 'arrears-csv-')));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const [dataDir, out] = [join(root, 'exports'), join(root, 'data')];
  for (const folder of [dataDir, out]) mkdirSync(folder);
  writeFileSync(
    join(dataDir, 'invoices.csv'),
    'id,customer,issued,due,amount,currency\n1,Alfa,2026-01-10,2026-02-20,100.00,EUR\n2,Alfa,2026-01-10,2026-01-20,70.00,EUR\n',
  );
  writeFileSync(
    join(dataDir, 'report.yaml'),
    'asOf: 2026-02-28\nstages: [{ id: open, upTo: 0 }, { id: stage, upTo: 30 }, { id: items, upTo: 60 }, { id: lost }]\nrisk: { stages: [lost] }\n',
  );
  const ledger = await openLedger({ dataDir });
  onTestFinished(() => ledger.close());
  await ledger.report();
  await writeCsvFiles(ledger, out, false);
  expect(readFileSync(join(out, 'customers.csv'), 'utf8')).toBe(
    'currency,customer,name,managers,open,unapplied,items,oldest_due,days_past_due,stage,stage_open,stage_stage,stage_items,lost\nEUR,Alfa,Alfa,unassigned,170.00,0.00,2,2026-01-20,39,items,0.00,100.00,70.00,0.00\n',
  );
});
