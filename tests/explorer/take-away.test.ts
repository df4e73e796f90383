import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvOf } from '../../src/explorer/parts/take-away.ts';

test('what is taken away is read as it was, and no text of it as a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string({ unit: 'grapheme', minLength: 1 }), fc.integer()), { minLength: 1 }), (pairs) => {
      const csv = csvOf({
        columns: [
          { name: 'name', type: 'VARCHAR' },
          { name: 'amount', type: 'DECIMAL(18,3)' },
        ],
        rows: pairs.map(([name, amount]) => [name, String(amount)]),
      });
      const read = Papa.parse<string[]>(csv, { delimiter: ',', newline: '\r\n' }).data.slice(1, -1);
      const formula = /^\s*[=+\-@\t\r\n|%]/;
      expect(read.map(([name, amount]) => [name, Number(amount)])).toEqual(
        pairs.map(([name, amount]) => [formula.test(name) ? `'${name}` : name, amount]),
      );
      for (const [name] of read) expect(name).not.toMatch(formula);
    }),
  );
});

test('numbers and days are plain, what is not known is empty, and a header is as safe as a cell', () => {
  const columns = [
    { name: '=1+1', type: 'DECIMAL(18,3)' },
    { name: 'due', type: 'DATE' },
    { name: 'note, with comma', type: 'VARCHAR' },
  ];
  expect(
    csvOf({
      columns,
      rows: [
        ['-12.500', '2026-10-31', null],
        ['0.000', null, '-5'],
      ],
    }),
  ).toBe('\'=1+1,due,"note, with comma"\r\n-12.500,2026-10-31,\r\n0.000,,\'-5\r\n');
});
