import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { openDatabase } from '../../src/engine/database.ts';
import { hashesOf } from './hashes-of.ts';
import { publishReport } from './run-report.ts';

const DATA = join(import.meta.dirname, '..', '..', 'data');
const MANIFEST = 'data/manifest.json';
const LEDGER = 'data/ledger.duckdb';
const root = realpathSync.native(mkdtempSync(join(tmpdir(), 'arrears-same-')));
afterAll(() => rmSync(root, { recursive: true, force: true }));

interface Manifest {
  inputs: { path: string; sha256: string; bytes?: number }[];
  outputs: { path: string; sha256?: string; rowsSha256?: string }[];
}
const manifestOf = (site: string): Manifest => JSON.parse(readFileSync(join(site, 'data', 'manifest.json'), 'utf8')) as Manifest;

/** The files of a site whose bytes are fixed by the inputs: all but the ledger, whose rows the manifest has a hash of. */
function fixed(site: string): Record<string, string> {
  const { [LEDGER]: ledger, ...others } = hashesOf(site);
  expect(ledger).toBeDefined();
  return others;
}

test('the sample published twice, in other time zones, languages and places, is the same to the byte', async () => {
  const data = join(root, 'elsewhere', 'exports');
  cpSync(DATA, data, { recursive: true });
  const site = join(root, 'elsewhere', 'site');
  await publishReport({
    words: ['--data', 'exports', '--out', 'site', '--json'],
    cwd: join(root, 'elsewhere'),
    env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'ru_RU.UTF-8', LANG: 'ru_RU.UTF-8', HOME: root },
  });
  expect(fixed(site)).toEqual(fixed(inject('sites').sample));
});

describe('the rows of a clean ledger in another order', () => {
  test('give the same site, but for what it says of the files themselves', async () => {
    const [clean, shuffled] = [join(root, 'clean'), join(root, 'shuffled')];
    writeClean(clean);
    writeShuffled(clean, shuffled);
    expect(hashesOf(shuffled)).not.toEqual(hashesOf(clean));
    const sites = { one: join(root, 'clean-site'), other: join(root, 'shuffled-site') };
    await Promise.all([
      publishReport({ words: ['--data', clean, '--out', sites.one], env: { TZ: 'Pacific/Pago_Pago' } }),
      publishReport({ words: ['--data', shuffled, '--out', sites.other], env: { TZ: 'Asia/Kathmandu' } }),
    ]);

    const [one, other] = [fixed(sites.one), fixed(sites.other)];
    expect(Object.keys(other)).toEqual(Object.keys(one));
    const different = Object.keys(one).filter((path) => one[path] !== other[path]);
    // The method page prints the hashes of the files that were read, the manifest lists them; findings are told with the line of their row,
    // which is another now.
    const ofFiles = different.filter((path) => !/^((ru|lv)\/)?(method|quality)\/index\.html$/.test(path));
    expect(ofFiles).toEqual(['data/findings.csv', MANIFEST]);
    for (const path of different.filter((name) => name !== MANIFEST))
      expect(withoutPlaces(join(sites.other, path)), path).toBe(withoutPlaces(join(sites.one, path)));

    expect(await ledgerDifferences(join(sites.one, LEDGER), join(sites.other, LEDGER))).toEqual([]);
    const [first, second] = [manifestOf(sites.one), manifestOf(sites.other)];
    const unlike = (a: Manifest['outputs'], b: Manifest['outputs']): string[] =>
      a.filter((file, index) => JSON.stringify(file) !== JSON.stringify(b[index])).map(({ path }) => path);
    expect(unlike(first.outputs, second.outputs)).toEqual(different.filter((path) => path !== MANIFEST));
    expect(first.outputs.find(({ path }) => path === LEDGER)?.rowsSha256).toMatch(/^[0-9a-f]{64}$/);
    const { inputs: _, outputs: __, ...rules } = first;
    expect(second).toMatchObject(rules);
    expect(second.inputs.map(({ sha256: ___, ...file }) => file)).toEqual(first.inputs.map(({ sha256: ___, ...file }) => file));
  });
});

/** The text of a published file without the hashes of files, the lines of rows, and the order that lines alone decide. */
function withoutPlaces(path: string): string {
  const text = readFileSync(path, 'utf8');
  if (!path.endsWith('findings.csv'))
    return text
      .replaceAll(/[0-9a-f]{64}/g, '#')
      .replaceAll(/(<tr><th scope="row"><bdi>[\w-]+\.csv<\/bdi><\/th><td class="n">)[\d,.\s\u00a0\u202f]+(<\/td><td><bdi>)/g, '$1#$2');
  const rows = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
  expect(rows.some(({ line }) => Number(line) > 1)).toBe(true);
  return Papa.unparse(rows.map(({ line: _, ...row }) => row).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)));
}

/** Tables, views and macros that two ledgers do not have alike, row by row: what the manifest's hash stands for. */
async function ledgerDifferences(one: string, other: string): Promise<string[]> {
  const database = await openDatabase();
  try {
    await database.execute(`ATTACH '${one}' AS one (READ_ONLY); ATTACH '${other}' AS other (READ_ONLY)`);
    const definitions = (name: string): string => `
      SELECT table_name AS name, sql AS definition FROM duckdb_tables() WHERE database_name = '${name}'
      UNION ALL SELECT view_name, sql FROM duckdb_views() WHERE database_name = '${name}' AND NOT internal
      UNION ALL SELECT function_name, macro_definition FROM duckdb_functions() WHERE database_name = '${name}' AND NOT internal`;
    const unlike = await database.rows(
      `((${definitions('one')}) EXCEPT (${definitions('other')})) UNION ((${definitions('other')}) EXCEPT (${definitions('one')}))`,
    );
    const tables = await database.rows("SELECT table_name AS name FROM duckdb_tables() WHERE database_name = 'one' ORDER BY name");
    expect(tables.length).toBeGreaterThan(7);
    const different = unlike.map(({ name }) => `definition of ${String(name)}`);
    for (const { name } of tables) {
      const { rows } = await database.row(`SELECT count(*) AS rows FROM (FROM one.${String(name)} EXCEPT ALL FROM other.${String(name)})`);
      const { more } = await database.row(
        `SELECT (SELECT count(*) FROM other.${String(name)}) - (SELECT count(*) FROM one.${String(name)}) AS more`,
      );
      if (rows !== 0 || more !== 0) different.push(`${String(name)}: ${String(rows)} rows differ, ${String(more)} more`);
    }
    return different;
  } finally {
    database.close();
  }
}

/** The sample without the rows that a run refuses, so that no line number is told of. */
function writeClean(folder: string): void {
  mkdirSync(folder);
  const rejects = Papa.parse<{ file: string; line: string }>(readFileSync(join(inject('sites').sample, 'data', 'rejects.csv'), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;
  expect(rejects.length).toBeGreaterThan(0);
  for (const name of readdirSync(DATA)) {
    const lines = readFileSync(join(DATA, name), 'utf8').split('\n');
    const refused = new Set(rejects.filter(({ file }) => file === name).map(({ line }) => Number(line)));
    writeFileSync(join(folder, name), lines.filter((_, index) => !refused.has(index + 1)).join('\n'));
  }
}

function writeShuffled(from: string, to: string): void {
  mkdirSync(to);
  for (const name of readdirSync(from)) {
    const text = readFileSync(join(from, name), 'utf8');
    if (!name.endsWith('.csv')) {
      writeFileSync(join(to, name), text);
      continue;
    }
    const [header = [], ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
    writeFileSync(join(to, name), `${Papa.unparse([header, ...shuffled(rows)], { newline: '\n' })}\n`);
  }
}

/** A fixed order that is far from the one given. */
function shuffled<Row>(rows: readonly Row[]): Row[] {
  let state = 20_261_031;
  const keyed = rows.map((row) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return { row, key: state };
  });
  return keyed.toSorted((a, b) => a.key - b.key).map(({ row }) => row);
}
