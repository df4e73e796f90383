import { compareExact, exactShare } from '../../figures/exact.ts';
import { element } from './element.ts';
import type { StageFact } from '../state/facts.ts';

/**
 * A bar of the stages' money. `parts` by stage; `whole` is what fills its length; `ghost`, where given, what it would be without any
 * selection.
 */
export function stackedBar(parts: readonly string[], whole: string, stages: readonly StageFact[], ghost = '0'): HTMLElement {
  const width = (value: string): string => `${Math.max(0, 100 * (exactShare(value, whole) ?? 0))}%`;
  const bar = element('span', { class: 'bar', 'aria-hidden': 'true' });
  if (compareExact(ghost, '0') > 0) bar.append(element('span', { class: 'ghost', style: `width:${width(ghost)}` }));
  const filled = element('span', { class: 'filled' });
  parts.forEach((part, index) => {
    if (compareExact(part, '0') > 0)
      filled.append(
        element('span', {
          class: stages[index]!.hatched ? 'hatched' : null,
          style: `width:${width(part)};background-color:${stages[index]!.fill}`,
        }),
      );
  });
  bar.append(filled);
  return bar;
}

/** The colour of a stage before its name. */
export function swatch(stage: StageFact): HTMLElement {
  return element('span', {
    class: stage.hatched ? 'swatch hatched' : 'swatch',
    style: `background-color:${stage.fill}`,
    'aria-hidden': 'true',
  });
}

/** The largest of some amounts: what fills the length of their bars. */
export function largestOf(amounts: readonly string[]): string {
  return amounts.reduce((most, amount) => (compareExact(amount, most) > 0 ? amount : most), '0');
}
