import { type Html, html } from '../text/html.ts';
import { pixel } from './drawing.ts';

const CELL = { width: 160, height: 18 };
const INSET = 6;

export interface Interval {
  /** All from 0 to 1. */
  expected: number;
  own: number;
  low: number;
  high: number;
  /** What all are compared with. */
  all: number;
}

/** Where a share lies, for a table's cell on the scale from 0 to 1; its numbers stand in the row or in its name. */
export function intervalCell({ expected, own, low, high, all }: Interval, name: string): Html {
  const middle = CELL.height / 2;
  const at = (share: number): number => pixel(INSET + share * (CELL.width - 2 * INSET));
  return html`<svg class="interval" width="${CELL.width}" height="${CELL.height}" role="img" aria-label="${name}"><line class="scale" x1="${at(0)}" x2="${at(1)}" y1="${CELL.height - 1}" y2="${CELL.height - 1}"/><line class="all" x1="${at(all)}" x2="${at(all)}" y1="0" y2="${CELL.height}"/><line class="range" x1="${at(low)}" x2="${at(high)}" y1="${middle}" y2="${middle}"/><circle class="own" cx="${at(own)}" cy="${middle}" r="3.5"/><circle class="expected" cx="${at(expected)}" cy="${middle}" r="4"/></svg>`;
}
