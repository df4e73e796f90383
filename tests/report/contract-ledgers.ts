import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startRecording } from '../../src/report/records/keep-record.ts';
import { recordOf } from '../../src/report/records/record.ts';
import { openLedger } from '../../src/report/assemble/open-ledger.ts';

/** A ledger of two managers on which every contract has something to compare; open less unapplied is 850.00. */
export const FILES = {
  'invoices.csv':
    'id,customer,issued,due,amount,manager\nINV-1,Alfa,2026-01-10,2026-02-09,400.00,anna\nINV-2,Beta,2026-02-20,2026-03-22,300.00,boris\nINV-3,Alfa,2026-03-05,2026-04-04,500.00,anna\n',
  'payments.csv': 'id,customer,date,amount,invoice\nPAY-1,Alfa,2026-02-15,150.00,INV-1\nPAY-2,Beta,2026-03-28,100.00,\n',
  'credits.csv':
    'id,customer,date,amount,invoice,kind\nCN-1,Beta,2026-03-10,60.00,INV-2,credit-note\nWO-1,Alfa,2026-03-20,40.00,INV-1,write-off\n',
  'control.csv': 'date,balance\n2026-03-31,850.00\n',
  'report.yaml': 'currency: EUR\nasOf: 2026-03-31\nprovision: { byStage: { current: 0.01, overdue: 0.02, critical: 0.1 } }\n',
};

/** The same of two entities: Alfa owes to LV, Beta to EE, and PAY-2 is EE's, as Beta has items there alone. */
export const OF_ENTITIES = {
  'invoices.csv': FILES['invoices.csv'].replace('manager', 'manager,entity').replaceAll('anna', 'anna,LV').replaceAll('boris', 'boris,EE'),
};

/** A customer ledger of two months, its balances stated. */
export const LEDGER = {
  'january.csv':
    'id,customer,date,debit,credit,type\n,Alfa,2026-01-01,100.00,,opening\nS-1,Alfa,2026-01-10,50.00,,\n,Alfa,2026-01-31,150.00,,closing\n',
  'february.csv':
    'id,customer,date,debit,credit,type\n,Alfa,2026-02-01,150.00,,opening\nP-1,Alfa,2026-02-10,,120.00,\n,Alfa,2026-02-28,30.00,,closing\n',
  'report.yaml': 'currency: EUR\nsources: [{ files: "*.csv", kind: customer-ledger }]\n',
};

/** The same after half a year, of which nothing is open any more. */
export const LONG = {
  'invoices.csv': `${FILES['invoices.csv']}INV-0,Beta,2025-08-01,2025-08-31,90.00,boris\n`,
  'payments.csv': `${FILES['payments.csv']}PAY-0,Beta,2025-09-05,90.00,INV-0\n`,
};

/** Two lists of open items, with money on account. */
export const LISTS = {
  'open-items.csv':
    'id,customer,issued,due,open,listed\nA-1,Alfa,2026-01-10,2026-02-09,100.00,2026-01-31\nP-1,Beta,2026-01-20,,-30.00,2026-01-31\nA-1,Alfa,2026-01-10,2026-02-09,60.00,2026-02-28\nP-1,Beta,2026-01-20,,-20.00,2026-02-28\n',
  'report.yaml': 'currency: EUR\n',
};

export function writeFiles(folder: string, files: Record<string, string>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

export function writeFolder(folder: string, changed: Partial<typeof FILES> = {}): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries({ ...FILES, ...changed })) writeFileSync(join(folder, name), text);
  return folder;
}

/** The same after a run of February that kept its documents, since when a payment was posted back. */
export async function recordedFolder(folder: string): Promise<void> {
  writeFolder(folder);
  const ledger = await openLedger({ dataDir: folder, asOf: '2026-02-28' });
  const recording = startRecording(folder);
  const report = await ledger.report();
  await recording.items(ledger.database, ledger);
  await recording.prepare(recordOf(report, ledger.inputs, ledger.config.stages));
  await recording.keep();
  await recording.drop();
  await ledger.close();
  writeFiles(folder, {
    'payments.csv': `${FILES['payments.csv']}PAY-3,Beta,2026-02-25,10.00,INV-2\n`,
    'control.csv': 'date,balance\n2026-03-31,840.00\n',
  });
}
