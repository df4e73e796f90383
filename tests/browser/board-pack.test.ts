import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { printBoardPacks } from '../../scripts/print/board-pack.ts';
import { openBrowser } from './open-browser.ts';
import { reportOf } from './site-files.ts';

const PRINT = fileURLToPath(new URL('../../scripts/print.ts', import.meta.url));
const sites = inject('sites');
const browser = await openBrowser();
const out = mkdtempSync(join(tmpdir(), 'arrears-pack-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

/** Letters and digits alone: blanks are set by the printer, not by the page, and letters with marks may be printed in two parts. */
const bare = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll('ı', 'i')
    .replaceAll(/[^\p{Lu}\p{Ll}\p{N}]/gu, '');
/** A sheet's foot and the page's state come before its heading. */
const BEFORE_HEADING = 200;

async function sheetsOf(file: string): Promise<string[]> {
  return (await extractText(await getDocumentProxy(new Uint8Array(readFileSync(file))))).text;
}

describe('the board pack of the sample', () => {
  const report = reportOf(sites.sample);
  let files: string[];
  beforeAll(async () => {
    files = await printBoardPacks(browser, { site: sites.sample, out: join(out, 'sample') });
  });

  test('is one file for each language, named for its day, and nothing else is left in the folder', () => {
    expect(files.map((file) => basename(file))).toEqual(['en', 'ru', 'lv'].map((language) => `receivables-${report.asOf}-${language}.pdf`));
    expect(readdirSync(join(out, 'sample')).toSorted()).toEqual(files.map((file) => basename(file)).toSorted());
  });

  test.each([
    ['en', ''],
    ['ru', 'ru/'],
    ['lv', 'lv/'],
  ])('has the as-of date, the currency and its number on every sheet, in the language %s', async (language) => {
    const sheets = await sheetsOf(files.find((file) => file.endsWith(`-${language}.pdf`))!);
    expect(sheets.length).toBeGreaterThan(8);
    for (const [index, sheet] of sheets.entries()) {
      expect(sheet).toContain(report.asOf);
      expect(sheet).toContain('EUR');
      expect(sheet.replaceAll(' ', '')).toContain(`${index + 1}/${sheets.length}`);
    }
  });

  test.each([
    ['en', ''],
    ['ru', 'ru/'],
    ['lv', 'lv/'],
  ])('begins each chapter on a sheet of its own, in the language %s', async (language, home) => {
    const sheets = (await sheetsOf(files.find((file) => file.endsWith(`-${language}.pdf`))!)).map(bare);
    const headings = ['', 'stages/', 'trends/', 'forecast/', 'managers/', 'quality/'].map((page) =>
      bare(parseHTML(readFileSync(join(sites.sample, home, page, 'index.html'), 'utf8')).document.querySelector('h1')!.textContent),
    );
    // Each behind the one before: a section of an earlier chapter may have the same heading, and begin a sheet by chance.
    let from = 0;
    const places = headings.map((heading) => {
      const place = sheets.findIndex((sheet, index) => index >= from && sheet.slice(0, BEFORE_HEADING + heading.length).includes(heading));
      from = place + 1;
      return place;
    });
    expect(places[0]).toBe(0);
    expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  test('leads nowhere on the machine that printed it', async () => {
    for (const file of files) {
      const pdf = await getDocumentProxy(new Uint8Array(readFileSync(file)));
      for (let number = 1; number <= pdf.numPages; number += 1) {
        const links = (await (await pdf.getPage(number)).getAnnotations())
          .map(({ url }) => url as string | undefined)
          .filter((url) => url !== undefined);
        expect(links).toEqual([]);
      }
    }
  });
});

test('a report whose names are hostile is printed too, and they stand in it as text', async () => {
  const [file] = await printBoardPacks(browser, { site: sites.hostile, out: join(out, 'hostile') });
  const sheets = await sheetsOf(file!);
  expect(sheets.length).toBeGreaterThan(3);
  expect(sheets.join(' ')).toContain('<');
});

test('where nothing is published, the command says so and what to do', () => {
  const { status, stderr } = spawnSync(process.execPath, [PRINT, '--site', out], { encoding: 'utf8' });
  expect(status).toBe(2);
  expect(stderr).toContain('nothing is published here yet');
  expect(stderr).toContain('npm run report');
});

test('where the folder cannot be made, the command says so and ends with 1', () => {
  const { status, stderr } = spawnSync(process.execPath, [PRINT, '--site', sites.hostile, '--out', join(PRINT, 'pack')], {
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain('the file cannot be written');
  expect(stderr).not.toContain('    at ');
});
