import { element } from './element.ts';
import type { StageFact } from './facts.ts';

/** A bar of the stages' money. `parts` by stage; `whole` is what fills its length; `ghost`, where given, what it would be without any selection. */
export function stackedBar(parts: readonly number[], whole: number, stages: readonly StageFact[], ghost = 0): HTMLElement {
  const width = (value: number): string => `${whole > 0 ? Math.max(0, (100 * value) / whole) : 0}%`;
  const bar = element('span', { class: 'bar', 'aria-hidden': 'true' });
  if (ghost > 0) bar.append(element('span', { class: 'ghost', style: `width:${width(ghost)}` }));
  const filled = element('span', { class: 'filled' });
  parts.forEach((part, index) => {
    if (part > 0) filled.append(element('span', { class: stages[index]!.hatched ? 'hatched' : null, style: `width:${width(part)};background-color:${stages[index]!.fill}` }));
  });
  bar.append(filled);
  return bar;
}

/** The colour of a stage before its name. */
export function swatch(stage: StageFact): HTMLElement {
  return element('span', { class: stage.hatched ? 'swatch hatched' : 'swatch', style: `background-color:${stage.fill}`, 'aria-hidden': 'true' });
}
