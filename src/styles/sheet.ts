import { createHash } from 'node:crypto';
import { inkOn, textColour, themes, type ThemeName } from '../config/stage-colours.ts';
import { companyOf, titleOf } from '../layouts/site.ts';
import { type PageData, readPageData } from '../report/page-data/page-data.ts';
import type { Locale } from '../text/locale.ts';
import { readerOf } from '../text/reader.ts';
import base from './base.css?raw';
import figures from './figures.css?raw';
import { fontFaces } from './fonts.ts';
import page from './page.css?raw';
import paper from './paper.css?raw';
import tables from './tables.css?raw';

function theme(name: ThemeName, { config: { stages, identity } }: PageData): string {
  const { paper: ground, ink, dim, rule, link } = themes[name];
  const colours = stages.map(({ colour }, index) => `--stage-${index}:${colour[name]};--stage-${index}-text:${textColour(colour, name)}`);
  const last = stages.at(-1);
  return [
    `--paper:${ground};--ink:${ink};--dim:${dim};--rule:${rule};--link:${identity.accent?.[name] ?? link}`,
    ...colours,
    `--hatch:${last ? inkOn(last.colour[name]) : ink}`,
  ].join(';');
}

/** Text as a string of CSS; nothing in it can end the string. */
function cssString(text: string): string {
  return `"${[...text].map((letter) => (/[\p{L}\p{N} ,.]/u.test(letter) ? letter : `\\${letter.codePointAt(0)!.toString(16)} `)).join('')}"`;
}

/** What stands at the foot of every printed sheet of a language; the day as no language disputes it. */
function sheetFoot(data: PageData, locale: Locale): string {
  const { report } = data;
  const reader = readerOf(locale);
  const words = [companyOf(data, reader), report.company === null ? null : titleOf(data, reader), report.asOf, report.currency].filter(
    (word) => word !== null,
  );
  const shown = words.map((word) => [...word].slice(0, 60).join('')).join(' · ');
  return `@page{size:A4;margin:16mm 15mm 18mm;@bottom-left{content:${cssString(shown)};font:8.5pt "Source Sans 3",sans-serif;color:#555}@bottom-right{content:counter(page) " / " counter(pages);font:8.5pt "Source Sans 3",sans-serif;color:#555}}`;
}

interface Sheet {
  name: string;
  css: string;
}

function sheetFor(data: PageData, locale: Locale): Sheet {
  const css = [
    fontFaces,
    `:root{color-scheme:light dark;${theme('light', data)}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${theme('dark', data)}}}`,
    ':root[data-theme=light]{color-scheme:light}',
    `:root[data-theme=dark]{color-scheme:dark;${theme('dark', data)}}`,
    base,
    page,
    figures,
    tables,
    `@media print{:root:root,:root[data-theme]{color-scheme:light;${theme('light', data)};--paper:#fff}}`,
    paper,
    ...(data.config.identity.accent === null ? [] : ['body{border-top:5px solid var(--link)}']),
    sheetFoot(data, locale),
  ]
    .join('\n')
    .replace(/\/\*[^*]*\*+([^/*][^*]*\*+)*\//g, '')
    .replace(/\n\s+/g, '\n');
  return { name: `site-${createHash('sha256').update(css).digest('hex').slice(0, 10)}`, css };
}

const made = new Map<Locale, Sheet>();

/**
 * The style sheet of a language's pages, named for its content: one for all, unless the report has its title in each. Colours of the stages
 * come from the configuration.
 */
export function sheet(locale: Locale): Sheet {
  const known = made.get(locale) ?? sheetFor(readPageData(), locale);
  made.set(locale, known);
  return known;
}

/** Every style sheet of the site. */
export function sheets(): Sheet[] {
  const all = readPageData().config.locales.map(sheet);
  return all.filter(({ name }, place) => all.findIndex((other) => other.name === name) === place);
}
