import * as Plot from '@observablehq/plot';
import type { ExplorerText } from '../../text/explorer.ts';
import { element } from '../parts/element.ts';
import { takeFigure } from '../parts/figure-files.ts';
import type { Rows } from '../engine/ledger.ts';

/** More bars than this are not read; the first are drawn, and the chart says so. */
const MOST_BARS = 40;
const MEASURE = /^(DECIMAL|(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?)|DOUBLE|FLOAT)/;
const DAY = /^(DATE|TIMESTAMP)/;
const WIDTH = 900;
const LINE_HEIGHT = 320;
const BAR_HEIGHT = 24;

/**
 * A quick chart of an answer: a number by days as a line, by anything else as bars, in the order of the answer. Null where there is no
 * number or nothing to draw it by. What is drawn is as exact as a drawing is; the answer beside it has the decimals.
 */
export function answerChart({ columns, rows }: Rows, name: string, texts: ExplorerText): HTMLElement | null {
  const measures = columns.flatMap(({ name: column, type }, index) => (MEASURE.test(type) ? [{ column, index }] : []));
  const by = columns.findIndex(({ type }) => !MEASURE.test(type));
  if (measures.length === 0 || by < 0 || rows.length < 2) return null;
  const days = columns.findIndex(({ type }) => DAY.test(type));
  const along = days >= 0 && new Set(rows.map((row) => row[days])).size === rows.length ? days : by;
  const isLine = along === days;
  const words = texts.sql;
  const place = element('div', { class: 'drawn' });
  const choice = element(
    'select',
    { 'aria-label': words.chartOf, onchange: () => draw() },
    ...measures.map(({ column, index }) => element('option', { value: index }, column)),
  );
  const take = (kind: 'svg' | 'png'): HTMLElement =>
    element('button', { type: 'button', onclick: () => void takeFigure(place.querySelector('svg')!, name, kind) }, kind.toUpperCase());

  function draw(): void {
    const measure = Number(choice.value);
    const style = getComputedStyle(document.documentElement);
    const [ink, dim] = ['--ink', '--dim'].map((colour) => style.getPropertyValue(colour).trim());
    const points = (isLine ? rows : rows.slice(0, MOST_BARS)).map((row) => ({
      at: isLine ? new Date(row[along]!) : (row[along] ?? '∅'),
      value: row[measure] === null ? null : Number(row[measure]),
    }));
    const shared = { width: WIDTH, style: { color: ink!, background: 'none', fontFamily: 'sans-serif' } };
    const drawing = isLine
      ? Plot.plot({
          ...shared,
          height: LINE_HEIGHT,
          marginLeft: 80,
          marginBottom: 40,
          x: { label: null },
          y: { label: columns[measure]!.name, grid: true },
          marks: [Plot.ruleY([0], { stroke: dim! }), Plot.lineY(points, { x: 'at', y: 'value', stroke: ink!, strokeWidth: 2 })],
        })
      : Plot.plot({
          ...shared,
          height: 60 + points.length * BAR_HEIGHT,
          marginLeft: 220,
          x: { label: columns[measure]!.name, grid: true },
          y: { label: null, domain: [...new Set(points.map(({ at }) => String(at)))] },
          marks: [Plot.barX(points, { x: 'value', y: 'at', fill: dim! }), Plot.ruleX([0], { stroke: ink! })],
        });
    drawing.setAttribute('role', 'img');
    drawing.setAttribute('aria-label', words.chartSays(columns[measure]!.name, columns[along]!.name, points.length));
    place.replaceChildren(drawing);
  }

  const more = !isLine && rows.length > MOST_BARS ? element('span', { class: 'dim' }, words.chartFirst(MOST_BARS)) : null;
  const figure = element(
    'details',
    { class: 'answer-chart', ontoggle: () => (figure.open ? draw() : undefined) },
    element('summary', {}, words.chart),
    element('div', { class: 'run' }, choice, take('svg'), take('png'), more),
    element('div', { class: 'wide-table', tabindex: 0, role: 'region', 'aria-label': words.chart }, place),
  );
  return figure;
}
