import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

const sites = inject('sites');

/** What stands at the foot of the printed sheets of a page, as its style sheet says. */
function footOf(site: string, page: string): string {
  const [, css = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec(readFileSync(join(site, page), 'utf8')) ?? [];
  const [, words = ''] = /@bottom-left\{content:"([^"]*)"/.exec(readFileSync(join(site, page, '..', css), 'utf8')) ?? [];
  return words.replaceAll(/\\([\da-f]+) /g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}

test('the foot of a printed sheet has the title in the language of its page', () => {
  expect(['index.html', 'lv/index.html', 'en/stages/index.html'].map((page) => footOf(sites['no-debt'], page))).toEqual([
    'Дебиторская задолженность · 2026-01-20 · EUR',
    'Debitoru parādi · 2026-01-20 · EUR',
    'Receivables · 2026-01-20 · EUR',
  ]);
});
