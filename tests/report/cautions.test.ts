import { expect, test } from 'vitest';
import { type Caution, cautionText, cautionsOf } from '../../src/report/assemble/cautions.ts';
import { checkFolder } from '../../src/report/command/check-folder.ts';
import { loadConfig } from '../../src/config/report.ts';
import { progressTo } from '../../src/config/progress.ts';
import { type Files, withFolder } from '../ingest/folder.ts';

const INVOICES = 'id,customer,issued,due,amount\nINV-1,Alfa,2026-01-10,2026-02-09,100.00\nINV-2,Beta,2026-01-12,2026-02-11,300.00\n';
const UNDATED = 'id,customer,issued,due,amount\nINV-1,Alfa,2026-01-10,,100.00\nINV-2,Beta,2026-01-12,2026-02-11,300.00\n';
const RANGES = `sources:
  - files: ageing.csv
    kind: open-items
    listed: 2026-03-31
    columns: { customer: Customer }
    buckets: [{ header: Current, from: 0 }, { header: 1-30, from: 1 }, { header: 31-90, from: 31 }, { header: 90+, from: 91 }]
`;
const PAYMENTS = 'id,customer,date,amount,invoice\nP-1,Alfa,2026-02-10,40.00,INV-1\n';

/** The cautions of a folder, and what was told of them on the way. */
async function cautioned(files: Files): Promise<{ cautions: Caution[]; told: string[] }> {
  return withFolder({ ...files, 'report.yaml': `currency: EUR\nasOf: 2026-03-31\n${files['report.yaml'] ?? ''}` }, async (dataDir) => {
    const told: string[] = [];
    const progress = progressTo(
      (event) => void (event.event === 'note' && told.push(event.message)),
      () => 0,
    );
    const { report } = await checkFolder({ dataDir, config: await loadConfig({ dataDir }), progress });
    return { cautions: cautionsOf(report), told };
  });
}

test.each<[string, Files, Caution[]]>([
  ['invoices alone: nobody knows what was paid', { 'invoices.csv': INVOICES }, [{ code: 'no-payments' }]],
  [
    'invoices and a credit note, which is no payment',
    { 'invoices.csv': INVOICES, 'credits.csv': 'id,customer,date,amount,invoice\nC-1,Alfa,2026-02-10,40.00,INV-1\n' },
    [{ code: 'no-payments' }],
  ],
  ['invoices with the payments', { 'invoices.csv': INVOICES, 'payments.csv': PAYMENTS }, []],
  [
    'invoices with the day on which they were settled',
    { 'invoices.csv': INVOICES.replace('amount', 'amount,settled').replace('100.00', '100.00,2026-02-20').replace('300.00', '300.00,') },
    [],
  ],
  [
    'a list of open items, which says itself what is unpaid',
    { 'open-items.csv': 'listed,id,customer,issued,due,open\n2026-03-31,INV-1,Alfa,2026-01-10,2026-02-09,60.00\n' },
    [],
  ],
  [
    'an ageing list, whose columns tell ranges of days',
    { 'report.yaml': RANGES, 'ageing.csv': 'Customer,Current,1-30,31-90,90+\nAlfa,100.00,20.00,,\n' },
    [{ code: 'due-from-bucket' }],
  ],
  // 60 of 360 is open without a due date.
  [
    'a sixth of the open money without a due date',
    { 'invoices.csv': UNDATED, 'payments.csv': PAYMENTS },
    [{ code: 'due-missing', share: 60 / 360 }],
  ],
  ['too little open money without a due date', { 'invoices.csv': UNDATED, 'payments.csv': PAYMENTS.replace('40.00', '90.00') }, []],
])('%s', async (_, files, expected) => {
  const { cautions, told } = await cautioned(files);
  expect(cautions).toEqual(expected);
  expect(told).toEqual(expected.map(cautionText));
});
