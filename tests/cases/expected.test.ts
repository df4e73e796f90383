import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { only } from './compare-figures.ts';
import { readExpected, type Expected } from './expected.ts';

const folder = mkdtempSync(join(tmpdir(), 'arrears-expected-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(text: string): Expected {
  const path = join(folder, 'expected.yaml');
  writeFileSync(path, text);
  return readExpected(path);
}

test('money keeps its decimals, fractions become shares, null is nothing', () => {
  const { dates } = read(
    'about: x\ndates:\n  2026-01-31:\n    totals: { open: 60.00, items: 2, net: null }\n    risk: { amountShare: 2/3, inRiskZone: true }\n    openItems: { 007: 60.00 }\n',
  );
  expect(dates['2026-01-31']).toEqual({
    totals: { open: '60.00', items: 2, net: null },
    risk: { amountShare: 2 / 3, inRiskZone: true },
    openItems: { '007': '60.00' },
  });
});

test.each([
  ['an unknown figure', 'about: x\ndates:\n  2026-01-31: { total: { open: 60.00 } }\n', /total/],
  ['an unknown figure of the totals', 'about: x\ndates:\n  2026-01-31: { totals: { opened: 60.00 } }\n', /opened/],
  ['a date that is none', 'about: x\ndates:\n  2026-02-30: { totals: { open: 60.00 } }\n', /2026-02-30/],
  [
    'a date given twice',
    'about: x\ndates:\n  2026-01-31: { totals: { open: 60.00 } }\n  2026-01-31: { totals: { open: 70.00 } }\n',
    /unique/,
  ],
  ['money with a comma', 'about: x\ndates:\n  2026-01-31: { totals: { open: "60,00" } }\n', /money is written in digits/],
])('%s is an error', (_, text, message) => {
  expect(() => read(text)).toThrow(message);
});

test('a stage or manager that the report does not have is an error that names those it has', () => {
  expect(() => only({ stages: { curent: { amount: '1.00' } } }, { stages: { current: { amount: '1.00' } } }, 'case')).toThrow(
    'case stages: the report has no "curent" here, but current',
  );
});
