import { expect, test } from 'vitest';
import { isCut, shownText } from '../../src/report/publishing/shown-text.ts';

test.each([
  ['a usual name', 'Alfa SIA', 'Alfa SIA', false],
  ['three hundred letters', 'W'.repeat(300), 'W'.repeat(300), false],
  ['one letter more', 'W'.repeat(301), `${'W'.repeat(300)}…`, true],
  ['two hundred signs of two units each', '🏔'.repeat(200), '🏔'.repeat(200), false],
  ['three hundred and one of them', '🏔'.repeat(301), `${'🏔'.repeat(300)}…`, true],
])('%s: what is left out is marked, and nothing else', (_what, text, shown, cut) => {
  expect(shownText(text)).toBe(shown);
  expect(isCut(shown)).toBe(cut);
});
