import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { stageColours, themes } from '../../src/config/stage-colours.ts';

const SIZE = { width: 1200, height: 630 };
/** How the bar of the picture is shared out, from the first stage to the last; a picture, not a figure. */
const PARTS = [46, 24, 18, 12];

/** Draws what a message shows beside a link to a report: the name and the four stages, without a word of any language or a figure. */
export async function takeSocialCard(browser: Browser, path: string): Promise<string> {
  const font = readFileSync(
    createRequire(import.meta.url).resolve('@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2'),
  ).toString('base64');
  const { paper, ink } = themes.light;
  const colours = stageColours(PARTS.length);
  let at = 0;
  const rects = PARTS.map((part, index) => {
    const x = (at / 100) * 1000;
    at += part;
    return `<rect x="${x}" width="${part * 10 - 6}" height="120" fill="${colours[index]?.light ?? ink}"/>`;
  }).join('');
  const page = await browser.newPage({ viewport: SIZE, deviceScaleFactor: 1 });
  await page.setContent(
    `<style>@font-face{font-family:serif4;src:url(data:font/woff2;base64,${font})}body{margin:0;background:${paper};color:${ink}}h1{font:600 150px serif4;letter-spacing:-.02em;margin:110px 100px 70px}svg{margin:0 100px;display:block}</style><h1>Arrears</h1><svg width="1000" height="120">${rects}</svg>`,
  );
  await page.evaluate('document.fonts.ready');
  await page.screenshot({ path });
  await page.close();
  return path;
}
