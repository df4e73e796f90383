import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { contrast } from '../../src/config/colour.ts';
import { type ReportConfig, loadConfig } from '../../src/config/report.ts';
import { READ, themes } from '../../src/config/stage-colours.ts';

const root = mkdtempSync(join(tmpdir(), 'arrears-identity-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let folders = 0;

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="60"><rect width="120" height="60"/></svg>';
/** One pixel. */
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

/** The configuration of a folder with these lines under `identity` and these files. */
function configOf(lines: string[], files: Record<string, string | Buffer> = {}): Promise<ReportConfig> {
  const folder = join(root, String((folders += 1)));
  mkdirSync(folder);
  writeFileSync(join(folder, 'report.yaml'), ['identity:', ...lines.map((line) => `  ${line}`), ''].join('\n'));
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  return loadConfig({ dataDir: folder });
}

test('a report that says nothing of itself has no mark', async () => {
  const config = await configOf(['{}']);
  expect(config.identity).toEqual({ accent: null, logo: null, footer: null, url: null });
  expect(config.logo).toBeNull();
});

describe('the accent', () => {
  test.each(['#ffff00', '#e2231a', '#000000', '#ffffff'])(
    'of one colour, %s, is fitted so that links can be read in both themes',
    async (colour) => {
      const { accent } = (await configOf([`accent: "${colour}"`])).identity;
      expect(contrast(accent!.light, themes.light.paper)).toBeGreaterThanOrEqual(READ);
      expect(contrast(accent!.dark, themes.dark.paper)).toBeGreaterThanOrEqual(READ);
    },
  );

  test('of two colours is taken as it is', async () => {
    const accent = { light: '#8a1538', dark: '#ff9eb5' };
    expect((await configOf([`accent: ${JSON.stringify(accent)}`])).identity.accent).toEqual(accent);
  });

  test('that cannot be read is refused with its line and the nearest that can, and that one is taken', async () => {
    const fault = await configOf(['accent: { light: "#ffee00", dark: "#ff9eb5" }']).then(
      () => '',
      (error: Error) => error.message,
    );
    expect(fault).toMatch(/^report\.yaml:2: .*contrast of at least 4\.5 to 1 against the light page/);
    const nearest = /The nearest that has is "(#[0-9a-f]{6})"/i.exec(fault)![1]!;
    expect((await configOf([`accent: { light: "${nearest}", dark: "#ff9eb5" }`])).identity.accent!.light).toBe(nearest);
  });
});

describe('the logo', () => {
  test('is read with its size and named for its bytes', async () => {
    expect((await configOf(['logo: logo.svg'], { 'logo.svg': SVG })).logo).toMatchObject({
      file: expect.stringMatching(/^logo-[0-9a-f]{10}\.svg$/),
      type: 'image/svg+xml',
      width: 120,
      height: 60,
    });
    const described = `<?xml version="1.0" encoding="UTF-8"?><?xpacket begin=""?>${SVG}`;
    expect((await configOf(['logo: logo.svg'], { 'logo.svg': described })).logo).toMatchObject({ width: 120 });
    expect((await configOf(['logo: mark'], { mark: PNG })).logo).toMatchObject({
      file: expect.stringMatching(/\.png$/),
      width: 1,
      height: 1,
      base64: PNG.toString('base64'),
    });
  });

  test.each<[string, string | Buffer, RegExp]>([
    ['a text', 'no picture', /no picture that every browser shows/],
    [
      'a picture of a kind that not every browser shows',
      Buffer.from(
        '424d3a0000000000000036000000280000000100000001000000010018000000000004000000130b0000130b000000000000000000000000ff00',
        'hex',
      ),
      /no picture that every browser shows/,
    ],
    ['a picture of a megabyte', Buffer.concat([PNG, Buffer.alloc(1_000_000)]), /1000070 bytes/],
    ['a drawing with a script', SVG.replace('<rect', '<script>alert(1)</script><rect'), /holds a script/],
    ['a drawing with a handler', SVG.replace('<rect', '<rect onload="alert(1)"'), /holds a script/],
    ['a drawing with a page in it', SVG.replace('<rect', '<foreignObject><b/></foreignObject><rect'), /foreign object/],
    [
      'a drawing that loads something',
      SVG.replace('<rect', '<image href="https://evil.example/x.png"/><rect'),
      /reference to something outside/,
    ],
    [
      'a drawing whose style loads something',
      SVG.replace('<rect', '<style>rect{fill:url(https://evil.example/x)}</style><rect'),
      /reference to something outside/,
    ],
    ['a drawing with a style of elsewhere', `<?xml-stylesheet href="https://evil.example/a.css"?>${SVG}`, /reference to something outside/],
    [
      'a drawing with a picture of a web page',
      SVG.replace('<rect', '<img xmlns="http://www.w3.org/1999/xhtml" src="https://evil.example/x.png"/><rect'),
      /foreign object/,
    ],
    ['a drawing with entities', `<!DOCTYPE svg [<!ENTITY a "b">]>${SVG}`, /holds a script|reference/],
  ])('that is %s is refused, with its line and what to do', async (_, bytes, reason) => {
    const fault = await configOf(['logo: logo.svg'], { 'logo.svg': bytes }).then(
      () => '',
      (error: Error) => error.message,
    );
    expect(fault).toMatch(reason);
    expect(fault).toMatch(/^report\.yaml:2/);
    expect(fault).toContain('logo.svg');
    expect(fault).toMatch(/\n {2}\S/);
  });

  test('that is not there, or a folder, is refused', async () => {
    await expect(configOf(['logo: logo.png'])).rejects.toThrow('there is no such picture in the report folder');
    await expect(configOf(['logo: .'])).rejects.toThrow('there is no such picture in the report folder');
  });

  test('outside the folder is refused, by its path and through a link', async () => {
    writeFileSync(join(root, 'outside.svg'), SVG);
    await expect(configOf(['logo: ../outside.svg'])).rejects.toThrow('outside the report folder');
    const folder = join(root, 'linking');
    mkdirSync(folder);
    writeFileSync(join(folder, 'report.yaml'), 'identity: { logo: logo.svg }\n');
    symlinkSync(join(root, 'outside.svg'), join(folder, 'logo.svg'));
    await expect(loadConfig({ dataDir: folder })).rejects.toThrow('outside the report folder');
  });
});

test('a footer that would be a page of its own is refused', async () => {
  await expect(configOf([`footer: "${'word '.repeat(100)}"`])).rejects.toThrow('must be a text of at most 300 characters');
});

describe('the address of publication', () => {
  test.each(['https://reports.example.com/ar', 'https://reports.example.com/ar/', 'https://reports.example.com/ar/?a=1#b'])(
    '%s is known by its folder',
    async (url) => {
      expect((await configOf([`url: ${url}`])).identity.url).toBe('https://reports.example.com/ar/');
    },
  );

  test.each(['javascript:alert(1)', 'reports.example.com', '/ar'])('%s is refused', async (url) => {
    await expect(configOf([`url: "${url}"`])).rejects.toThrow(/must be an address such as/);
  });
});
