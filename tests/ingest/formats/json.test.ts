import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unpacked } from './copied.ts';

const TABLE = [
  ['id', 'amount'],
  ['1', '10.50'],
  ['2', ''],
];

test.for([
  ['a list', '[{"id":"1","amount":10.50},{"id":"2","amount":null}]'],
  ['a list with a byte order mark', '\ufeff[{"id":"1","amount":10.50},{"id":"2"}]'],
  ['objects one after the other', '{"id":"1","amount":10.50}\n{"id":"2"}\n'],
  ['objects over several lines', '{"id":"1",\n "amount":10.50}\n\n{"id":"2"}'],
  ['a list inside an object', '{"count": 2, "next": null, "records": [{"id":"1","amount":10.50},{"id":"2"}], "empty": []}'],
  ['a list deep inside', '{"data": {"meta": {"page": 1}, "invoices": [{"id":"1","amount":10.50},{"id":"2"}]}}'],
] as const)('%s', async ([, text]) => {
  const { rows, made, firstRow, form } = await unpacked(text);
  expect({ rows, made, firstRow, form }).toEqual({ rows: TABLE, made: true, firstRow: 0, form: 'json' });
});

test('UTF-16 with its mark is read', async () => {
  expect((await unpacked(Buffer.from('\ufeff[{"id":"Ūdens"}]', 'utf16le'))).rows).toEqual([['id'], ['Ūdens']]);
});

test('numbers keep the digits that they are written with, and nothing is a float', async () => {
  const { rows } = await unpacked(
    '[{"a":1234567890123456789.12,"b":10.10,"c":1e2,"d":1.5E-3,"e":-0.0,"f":0.1,"g":{"x":10.10,"y":[1.0,"z"]},"h":true}]',
  );
  expect(rows[1]).toEqual(['1234567890123456789.12', '10.10', '100', '0.0015', '-0.0', '0.1', '{"x":10.10,"y":[1.0,"z"]}', 'true']);
});

test('names that show late have a column in every row', async () => {
  expect((await unpacked('[{"b":1},{},{"a":2,"b":3}]')).text).toBe('b,a\n1,\n,\n3,2\n');
});

test('marks inside texts are text', async () => {
  const value = 'a"b\\c{[}],:\n\u2028 <ū>';
  expect((await unpacked(JSON.stringify([{ [value]: value }]))).rows).toEqual([[value], [value]]);
});

test('whatever the records hold comes back as it was', async () => {
  const record = fc.dictionary(fc.string({ minLength: 1 }), fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string())), {
    minKeys: 1,
    maxKeys: 5,
    noNullPrototype: true,
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(record, { minLength: 1, maxLength: 8 }),
      fc.constantFrom('list', 'lines', 'inside'),
      async (records, form) => {
        const text =
          form === 'lines'
            ? records.map((one) => JSON.stringify(one)).join('\n')
            : JSON.stringify(form === 'list' ? records : { records, more: [1] });
        fc.pre(form !== 'lines' || records.length > 1);
        const { rows } = await unpacked(text);
        const [names = [], ...cells] = rows;
        const cell = (value: unknown): string =>
          (typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value)).replace(/\r\n?/g, '\n');
        expect(cells).toEqual(
          records.map((one) => names.map((name) => cell(Object.entries(one).find(([key]) => key.replace(/\r\n?/g, '\n') === name)?.[1]))),
        );
      },
    ),
    { numRuns: 60 },
  );
});

test.for([
  ['[{"id":1},{"id":2}', 'it ends in the middle: it was cut off'],
  ['[{"id":1},{"id":"2}]', 'it ends in the middle: it was cut off'],
  ['[{"id":1},{"id":2,}]', 'record 2 is no JSON'],
  ['[{"id":1}]]', 'a bracket closes what was not opened'],
  ['[{"id":1}, 5]', 'the list holds 1 members that are no objects'],
  ['[{"id":1}] [{"id":2}]', 'the JSON is neither one list of objects'],
  ['{"id":1}\n[{"id":2}]', 'the JSON is neither one list of objects'],
  ['{"id":1}\n5', 'the JSON is neither one list of objects'],
  ['[]', 'the file holds no records'],
  ['{"records":[]}', 'the file holds no records'],
  [
    '{"invoices":[{"a":1}],"payments":[{"a":1}]}',
    'several lists of objects, and nothing says which of them are the records: "invoices", "payments"',
  ],
] as const)('%s is refused in words', async ([text, words]) => {
  const outcome = unpacked(text);
  await expect(outcome).rejects.toMatchObject({ name: 'Problem', status: 3 });
  await expect(outcome).rejects.toThrow(words);
});

test('bytes that are not UTF-8 are refused', async () => {
  await expect(unpacked(Buffer.from('[{"id":"\xdbdens"}]', 'latin1'))).rejects.toThrow('it is not written in utf-8');
});

test.for(['id,name\n{1},[2]\n', '[Invoice No],x\n1,2\n', '{curly},x\n'])('the table %j is no JSON', async (text) => {
  expect(await unpacked(text)).toMatchObject({ form: 'text', made: false });
});
