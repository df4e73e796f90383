import type { Transitions } from '../report/schema/movement-schema.ts';
import { type Html, html } from '../text/html.ts';
import { HATCH, part, picture, pixel } from './drawing.ts';
import { compareExact, exactShare, exactSum } from './exact.ts';

const HEIGHT = 380;
const GAP = 8;
/** Width of a bar, as a part of the picture. */
const BAR = 0.012;
/** A bar lower than this carries no label; the table has its numbers. */
const LABELLED = 15;
const FIELD = 1000;

/** Where money stands on one side of the picture. */
export interface FlowPlace {
  id: string;
  name: string;
  /** A stage's colour; null for what is in no stage. */
  fill: string | null;
  hatched: boolean;
}

export interface FlowJob {
  rows: Transitions['rows'];
  /** What each row is on the left, and each outcome on the right, from top to bottom; what is not listed is not drawn. */
  from: readonly FlowPlace[];
  to: readonly FlowPlace[];
  idOfRow: (row: Transitions['rows'][number]) => string;
  idOfOutcome: (outcome: Transitions['rows'][number]['outcomes'][number]) => string;
  label: (place: FlowPlace, amount: string) => string;
  /** What a band says of itself: its amount in full. */
  told: (from: FlowPlace, to: FlowPlace, amount: string) => string;
  summary: string;
}

interface Bar extends FlowPlace {
  amount: string;
  top: number;
  height: number;
}

/** Money as bands from where it stood to where it stands, each as thick as its amount; in the colour of the stage that it comes from. */
export function flowPicture(job: FlowJob): Html {
  const flows = job.rows
    .flatMap((row) => row.outcomes.map((outcome) => ({ from: job.idOfRow(row), to: job.idOfOutcome(outcome), amount: outcome.amount })))
    .filter(({ amount }) => compareExact(amount, '0') > 0);
  const sides = {
    from: present(job.from, (id) => exactSum(flows.filter(({ from }) => from === id).map(({ amount }) => amount))),
    to: present(job.to, (id) => exactSum(flows.filter(({ to }) => to === id).map(({ amount }) => amount))),
  };
  // Both sides hold the same money; one scale for both, which leaves room for the gaps of the side that has more bars.
  const room = HEIGHT - GAP * Math.max(sides.from.length - 1, sides.to.length - 1, 0);
  const left = bars(sides.from, room);
  const right = bars(sides.to, room);
  const filled = { left: new Map<string, number>(), right: new Map<string, number>() };
  const bands = left.flatMap((source) =>
    right.flatMap((target) => {
      const amount = exactSum(flows.filter(({ from, to }) => from === source.id && to === target.id).map((flow) => flow.amount));
      if (compareExact(amount, '0') <= 0) return [];
      const [y0, h0] = taken(filled.left, source, amount);
      const [y1, h1] = taken(filled.right, target, amount);
      const [a, b, middle] = [BAR * FIELD, (1 - BAR) * FIELD, FIELD / 2].map(pixel);
      const path = `M${a},${pixel(y0)}C${middle},${pixel(y0)} ${middle},${pixel(y1)} ${b},${pixel(y1)}V${pixel(y1 + h1)}C${middle},${pixel(y1 + h1)} ${middle},${pixel(y0 + h0)} ${a},${pixel(y0 + h0)}Z`;
      return [
        html`<path class="band" d="${path}" fill="${source.fill ?? 'var(--dim)'}"><title>${job.told(source, target, amount)}</title></path>`,
      ];
    }),
  );
  const field = html`<svg viewBox="0 0 ${FIELD} ${HEIGHT}" preserveAspectRatio="none" width="100%" height="${HEIGHT}">${bands}</svg>`;
  return picture(
    job.summary,
    'flow',
    HEIGHT,
    html`${field}${left.map((bar) => drawn(bar, 0, job))}${right.map((bar) => drawn(bar, 1, job))}`,
  );
}

type Holding = FlowPlace & { amount: string };

/** The places of one side that hold anything. */
function present(places: readonly FlowPlace[], amountOf: (id: string) => string): Holding[] {
  return places.map((place) => ({ ...place, amount: amountOf(place.id) })).filter(({ amount }) => compareExact(amount, '0') > 0);
}

/** The bars of one side from top to bottom, in a room of so many pixels. */
function bars(holdings: readonly Holding[], room: number): Bar[] {
  const total = exactSum(holdings.map(({ amount }) => amount));
  let top = 0;
  return holdings.map((place) => {
    const bar = { ...place, top, height: (exactShare(place.amount, total) ?? 0) * room };
    top += bar.height + GAP;
    return bar;
  });
}

/** The next stretch of a bar that a band takes: its top and height. */
function taken(filled: Map<string, number>, bar: Bar, amount: string): [top: number, height: number] {
  const height = (exactShare(amount, bar.amount) ?? 0) * bar.height;
  const before = filled.get(bar.id) ?? 0;
  filled.set(bar.id, before + height);
  return [bar.top + before, height];
}

function drawn(bar: Bar, side: 0 | 1, { label }: FlowJob): Html {
  const place = html`x="${part(side === 0 ? 0 : 1 - BAR)}" y="${pixel(bar.top)}" width="${part(BAR)}" height="${pixel(Math.max(bar.height, 1))}"`;
  const text =
    bar.height < LABELLED
      ? null
      : html`<text class="halo" x="${part(side === 0 ? 2 * BAR : 1 - 2 * BAR)}" y="${pixel(bar.top + bar.height / 2 + 5)}" text-anchor="${side === 0 ? 'start' : 'end'}">${label(bar, bar.amount)}</text>`;
  return html`<rect ${place} fill="${bar.fill ?? 'var(--dim)'}"/>${bar.hatched ? html`<rect ${place} fill="${HATCH}"/>` : null}${text}`;
}
