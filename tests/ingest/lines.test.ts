import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withRead } from './folder.ts';

/** Texts that make the cutting of rows hard. */
const name = fc
  .array(fc.constantFrom('a', ' ', ',', '"', '\n', '\r\n', 'ū', '\t'), { minLength: 1, maxLength: 8 })
  .map((parts) => `n${parts.join('')}n`);
const row = fc.record({
  name,
  fault: fc.constantFrom('none', 'none', 'none', 'amount', 'day', 'short', 'long'),
  blanksBefore: fc.nat({ max: 2 }),
  quoted: fc.boolean(),
});

test('whatever stands in the cells, each refused row is named by its own line, and no row is lost', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), fc.constantFrom('\n', '\r\n'), async (rows, end) => {
      let text = `id,customer,issued,amount,currency${end}`;
      let line = 2;
      const expected: unknown[] = [];
      for (const [index, { name: customer, fault, blanksBefore, quoted }] of rows.entries()) {
        text += end.repeat(blanksBefore);
        line += blanksBefore;
        const cell = quoted || /[",\r\n]/.test(customer) ? `"${customer.replaceAll('"', '""')}"` : customer;
        const cells = [
          `id-${index}`,
          cell,
          fault === 'day' ? `day ${index}` : '2026-01-05',
          fault === 'amount' ? `amount ${index}` : '1.00',
          'EUR',
        ];
        if (fault === 'short') cells.pop();
        if (fault === 'long') cells.push('more');
        if (fault === 'amount' || fault === 'day') expected.push({ line, value: `${fault} ${index}` });
        if (fault === 'short') expected.push({ line, value: '4 fields, the header has 5' });
        if (fault === 'long') expected.push({ line, value: '6 fields, the header has 5' });
        text += cells.join(',') + end;
        line += 1 + (customer.match(/\n/g)?.length ?? 0);
      }
      const files = {
        'invoices.csv': text,
        'payments.csv': 'id,customer,date,amount,currency\n1,A,2026-01-05,1.00,EUR\n',
        'report.yaml': 'tolerance: { rejectedRows: 20 }\n',
      };
      await withRead(files, async (database) => {
        expect(await database.rows('SELECT line, value FROM reject ORDER BY line')).toEqual(expected);
        expect(
          await database.row("SELECT sum(rows)::BIGINT AS rows FROM row_account JOIN read_file USING (source) WHERE kind = 'invoices'"),
        ).toEqual({ rows: rows.length });
        expect((await database.rows('SELECT customer FROM read_invoice ORDER BY record')).map(({ customer }) => customer)).toEqual(
          rows
            .filter(({ fault }) => fault === 'none')
            .map(({ name: customer }) =>
              expect.toSatisfy((read: string) => read.replaceAll('\r\n', '\n') === customer.replaceAll('\r\n', '\n')),
            ),
        );
      });
    }),
    { numRuns: 25 },
  );
});
