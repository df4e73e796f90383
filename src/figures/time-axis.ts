import { type Html, html } from '../text/html.ts';
import type { Reader } from '../text/reader.ts';
import { part } from './drawing.ts';

/** Of more days than these the years are marked alone. */
const MOST_TICKS = 18;

/** A day, and where it stands, from 0 to 1. */
export interface Moment {
  asOf: string;
  at: number;
}

export interface TimeAxisJob {
  /** Whether the days are those of lists of open items, not month-ends. */
  lists: boolean;
  /** Where the field ends, how long a tick is, and how far below the field the words stand. */
  top: number;
  tick: number;
  words: number;
}

/** What a day of a history is called beside its mark: of month-ends the month, of lists the day. */
export function shortMoment(asOf: string, lists: boolean, { format }: Reader): string {
  return lists ? format.dayShort(asOf) : format.monthShort(asOf);
}

/** Where the years begin; of a short history its ends, with a tick for each day. */
export function timeAxis(moments: readonly Moment[], { lists, top, tick, words }: TimeAxisJob, reader: Reader): Html[] {
  const mark = (at: number) => html`<line class="tick" x1="${part(at)}" x2="${part(at)}" y1="${top}" y2="${top + tick}"/>`;
  if (moments.length <= MOST_TICKS) {
    const end = ({ asOf }: Moment, x: '0' | '100%', anchor: 'start' | 'end') =>
      html`<text class="axis" x="${x}" text-anchor="${anchor}" y="${top + words}">${shortMoment(asOf, lists, reader)}</text>`;
    return [...moments.map(({ at }) => mark(at)), end(moments[0]!, '0', 'start'), end(moments.at(-1)!, '100%', 'end')];
  }
  const years = moments.flatMap((moment, index) => {
    const before = moments[index - 1];
    return before && before.asOf.slice(0, 4) !== moment.asOf.slice(0, 4)
      ? [{ year: moment.asOf.slice(0, 4), at: (before.at + moment.at) / 2 }]
      : [];
  });
  if (years.length === 0 || years[0]!.at > 0.12) years.unshift({ year: moments[0]!.asOf.slice(0, 4), at: 0 });
  return years.map(({ year, at }) => html`${mark(at)}<text class="axis" x="${part(at)}" dx="4" y="${top + words}">${year}</text>`);
}
