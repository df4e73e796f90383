import { type Fragment, type Html, html } from '../text/html.ts';

const STEPS = 9;

/** A cell that is the darker, the larger its share; what it says stands in it, so that nothing hangs on the shade. */
export function heatCell(share: number | null, content: Fragment): Html {
  const step = share === null || share <= 0 ? 0 : Math.max(1, Math.round(Math.min(1, share) * STEPS));
  return html`<span class="heat heat-${step}">${content}</span>`;
}
