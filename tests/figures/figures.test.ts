import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as figures from './figures.ts';

const output = (name: string) => fileURLToPath(new URL(`./output/${name}.svg`, import.meta.url));

describe('figures', () => {
  for (const [name, draw] of Object.entries(figures)) {
    it(name, () => {
      const drawn = `${draw().value.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ').replaceAll('><', '>\n<')}\n`;
      expect(drawn).not.toMatch(/<style|style=|NaN|undefined|null|Infinity/);
      const golden = output(name);
      const changed = output(`${name}-changed`);
      if (!existsSync(golden)) {
        expect(
          process.env['CI'],
          `tests/figures/output/${name}.svg is missing: run the tests once outside CI, look at the picture and keep it`,
        ).toBeFalsy();
        writeFileSync(golden, drawn);
        return;
      }
      if (readFileSync(golden, 'utf8') === drawn) return rmSync(changed, { force: true });
      writeFileSync(changed, drawn);
      expect.fail(
        `${name} is drawn otherwise than before: compare tests/figures/output/${name}.svg with ${name}-changed.svg beside it, and keep the right one`,
      );
    });

    it(`${name} is drawn the same twice`, () => {
      expect(draw().value).toBe(draw().value);
    });
  }
});
