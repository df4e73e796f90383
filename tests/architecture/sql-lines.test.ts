import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';

// Prettier holds the TypeScript to this width; SQL has no formatter here.
const { printWidth } = z.object({ printWidth: z.number() }).parse(JSON.parse(readFileSync('.prettierrc.json', 'utf8')));

test('no line of SQL is wider than one of TypeScript may be', () => {
  const files = globSync('{src,scripts}/**/*.sql');
  expect(files.length).toBeGreaterThan(0);
  const wide = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) => (line.length > printWidth ? [`${file}:${index + 1}`] : [])),
  );
  expect(wide).toEqual([]);
});
