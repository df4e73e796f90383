import { monthEnd, numberOf } from './state/days.ts';
import { dayChoice } from './parts/day-choice.ts';
import { element, shape } from './parts/element.ts';
import type { Life, monthsOf } from './engine/life.ts';
import type { Context } from './parts/context.ts';
import { currencyOf } from './state/money.ts';
import { bandOf, stacksOf } from './state/stacks.ts';

const HEIGHT = 64;

type Months = Awaited<ReturnType<typeof monthsOf>>;

/**
 * The ledger's life as a line to drag a day along, the stages' money behind it: where there is no common currency, that in the one which is
 * looked at.
 */
export function timeline(
  context: Context,
  life: Life,
  monthsIn: (currency: string) => Promise<Months>,
): { element: HTMLElement; show(): void } {
  const { state, texts, format, facts } = context;
  const slider = element('input', {
    type: 'range',
    min: 0,
    max: life.length - 1,
    step: 1,
    'aria-label': texts.timeline.day,
    oninput: () => state.set({ asOf: life.at(Number(slider.value)) }, true),
    onchange: () => state.set({}),
  });
  const typed = dayChoice(context, { 'aria-label': texts.timeline.typed }, (asOf) => state.set({ asOf }));
  const step = (months: number): void => {
    const { asOf } = state.get();
    const day =
      life.listed === null
        ? months < 0
          ? monthEnd(asOf, -1)
          : monthEnd(asOf, monthEnd(asOf, 0) === asOf ? 1 : 0)
        : life.at(Math.min(Math.max(life.indexOf(asOf) + months, 0), life.length - 1));
    state.set({ asOf: life.at(life.indexOf(day)) });
  };
  const picture = element('div', { class: 'life' }, slider);
  const drawings = new Map<string, Promise<SVGElement>>();
  let drawn = '';
  async function draw(currency: string): Promise<void> {
    if (currency === drawn) return;
    drawn = currency;
    const drawing = drawings.get(currency) ?? monthsIn(currency).then((months) => background(context, life, months));
    drawings.set(currency, drawing);
    const made = await drawing.catch(() => null);
    if (made === null) drawings.delete(currency);
    // Meanwhile another currency may have been chosen.
    if (drawn === currency) picture.replaceChildren(...(made === null ? [] : [made]), slider);
  }
  const [earlier, later] =
    life.listed === null ? [texts.timeline.earlier, texts.timeline.later] : [texts.timeline.listBefore, texts.timeline.listAfter];
  const published = element('button', { type: 'button', onclick: () => state.set({ asOf: facts.asOf }) }, texts.timeline.published);
  const made = element(
    'section',
    { class: 'timeline', 'aria-label': texts.timeline.label },
    element(
      'div',
      { class: 'day-row' },
      element('h2', {}, texts.timeline.asOf),
      typed.element,
      element('button', { type: 'button', 'aria-label': earlier, title: earlier, onclick: () => step(-1) }, '‹'),
      element('button', { type: 'button', 'aria-label': later, title: later, onclick: () => step(1) }, '›'),
      published,
    ),
    picture,
    element(
      'div',
      { class: 'life-ends dim' },
      element('span', {}, format.dayShort(life.first)),
      element('span', {}, format.dayShort(life.last)),
    ),
  );
  return {
    element: made,
    show() {
      const { asOf } = state.get();
      void draw(currencyOf(state.get(), facts));
      slider.value = String(life.indexOf(asOf));
      slider.setAttribute('aria-valuetext', format.day(asOf));
      typed.show(asOf);
      published.ariaDisabled = String(asOf === facts.asOf);
    },
  };
}

/** The month-ends as stacked areas, the worst stage lowest. */
function background({ facts }: Context, life: Life, points: Months): SVGElement {
  const stacks = stacksOf(points.map(({ amounts }) => amounts.map(Number)));
  const highest = Math.max(1, ...stacks.map((stack) => stack.at(-1) ?? 0));
  const width = 1000;
  const x = (day: string): number => {
    const span = life.listed === null ? numberOf(life.last) - numberOf(life.first) : life.length - 1;
    return span === 0 ? width : ((life.listed === null ? numberOf(day) - numberOf(life.first) : life.indexOf(day)) / span) * width;
  };
  const y = (value: number): number => HEIGHT - (value / highest) * (HEIGHT - 4);
  const bands = facts.stages
    .toReversed()
    .map((stage, index) => shape('polygon', { points: bandOf(stacks, index, (at) => x(points[at]!.day), y), fill: stage.fill }));
  return shape('svg', { viewBox: `0 0 ${width} ${HEIGHT}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' }, ...bands);
}
