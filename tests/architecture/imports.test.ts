import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/** The way of the data. What stands in a later line may import what stands in an earlier one or in its own, never the other way round. */
const WAY = [
  ['config', 'engine', 'text'],
  ['ingest'],
  ['inspect'],
  ['ledger'],
  ['metrics'],
  ['report'],
  ['figures'],
  ['explorer', 'behaviour'],
  ['styles', 'layouts', 'components'],
  ['pages'],
  ['site'],
];

/** The same within the folders that have folders of their own; '' is what stands in the folder itself. */
const INNER_WAYS: Record<string, string[][]> = {
  ingest: [
    ['profiles'],
    ['files'],
    ['encoding'],
    ['formats', 'rows'],
    ['columns'],
    ['kinds', 'values'],
    ['load'],
    ['settle', 'refusals'],
    [''],
  ],
  metrics: [['basis'], ['stages', 'owed'], ['speed', 'movement'], ['forecast'], ['published'], ['']],
  report: [
    ['ask', 'bundle', 'schema'],
    ['records'],
    [''],
    ['contracts', 'history'],
    ['assemble', 'page-data'],
    ['publishing'],
    ['command'],
  ],
  explorer: [['state'], ['own', 'sql'], ['engine'], ['parts'], ['facets', 'query'], ['views'], ['']],
  components: [['tables'], ['']],
};

const files = globSync('src/*/**/*.{ts,astro}')
  .map((file) => file.split(sep).join('/'))
  .toSorted();

/** The files of the project that a file imports. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const code = file.endsWith('.astro') ? (text.split(/^---$/m)[1] ?? '') : text;
  return ts
    .preProcessFile(code, true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => name.replace(/\?.*$/, ''))
    .map((name) =>
      normalize(join(dirname(file), name))
        .split(sep)
        .join('/'),
    )
    .filter((name) => name.startsWith('src/'));
}

const folderOf = (file: string): string => file.split('/')[1] as string;
const placeOf = (file: string): number => WAY.findIndex((folders) => folders.includes(folderOf(file)));

const imports = new Map(files.map((file) => [file, importsOf(file)]));

describe('the folders are the way of the data', () => {
  test('every folder of src has its place', () => {
    expect([...new Set(files.map(folderOf))].toSorted()).toEqual(WAY.flat().toSorted());
  });

  test('nothing imports what comes later', () => {
    const backwards = files.flatMap((file) =>
      (imports.get(file) ?? []).filter((other) => placeOf(other) > placeOf(file)).map((other) => `${file} imports ${other}`),
    );
    expect(backwards).toEqual([]);
  });

  test.each(Object.entries(INNER_WAYS))('nor does anything within src/%s', (folder, way) => {
    const inner = (file: string): string => file.split('/').slice(2, -1)[0] ?? '';
    const place = (file: string): number => way.findIndex((folders) => folders.includes(inner(file)));
    const within = files.filter((file) => folderOf(file) === folder);
    expect(within.filter((file) => place(file) === -1)).toEqual([]);
    const backwards = within.flatMap((file) =>
      (imports.get(file) ?? [])
        .filter((other) => folderOf(other) === folder && place(other) > place(file))
        .map((other) => `${file} imports ${other}`),
    );
    expect(backwards).toEqual([]);
  });

  test('nor does a definition of src/metrics stand on one of a later folder', () => {
    const place = (file: string): number => INNER_WAYS['metrics']!.findIndex((folders) => folders.includes(file.split('/')[2] as string));
    const models = globSync('src/metrics/*/*.sql').map((file) => ({
      file: file.split(sep).join('/'),
      sql: readFileSync(file, 'utf8').replaceAll(/--.*$/gm, ''),
    }));
    const made = models.flatMap(({ file, sql }) =>
      [...sql.matchAll(/^CREATE (?:OR REPLACE )?(?:TEMP )?(?:TABLE|VIEW|MACRO) (?:memory\.)?(\w+)/gm)].map(([, name]) => ({
        file,
        name: name as string,
      })),
    );
    expect(made.length).toBeGreaterThan(models.length);
    const used = (sql: string, name: string): boolean => new RegExp(`\\b${name}\\(|\\b(?:FROM|JOIN) (?:memory\\.)?${name}\\b`).test(sql);
    expect(
      models.flatMap(({ file, sql }) =>
        made
          .filter((other) => place(other.file) > place(file) && used(sql, other.name))
          .map((other) => `${file} asks ${other.name} of ${other.file}`),
      ),
    ).toEqual([]);
  });

  test('the ground stands on nothing of the way', () => {
    const ground = files.filter((file) => placeOf(file) === 0);
    expect(ground.flatMap((file) => (imports.get(file) ?? []).filter((other) => placeOf(other) > 0))).toEqual([]);
  });

  test('no import leads back to where it began', () => {
    const clear = new Set<string>();
    const walk = (file: string, way: string[]): string[] => {
      if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
      if (clear.has(file)) return [];
      for (const other of imports.get(file) ?? []) {
        const circle = walk(other, [...way, file]);
        if (circle.length > 0) return circle;
      }
      clear.add(file);
      return [];
    };
    expect(files.flatMap((file) => walk(file, []))).toEqual([]);
  });

  test('every import names a file that is there', () => {
    const known = new Set([...files, ...globSync('src/**/*.{css,json,svg,sql,woff2,yaml}').map((file) => file.split(sep).join('/'))]);
    expect(
      files.flatMap((file) => (imports.get(file) ?? []).filter((other) => !known.has(other)).map((other) => `${file} imports ${other}`)),
    ).toEqual([]);
  });
});
