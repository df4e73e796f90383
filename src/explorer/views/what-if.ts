import { exactSum } from '../../figures/exact.ts';
import { element, redraw } from '../parts/element.ts';
import { moneyOf } from '../state/money.ts';
import type { Context, Mounted } from '../parts/context.ts';
import type { Allocation } from '../state/facts.ts';
import { leastLimit, linesOfReport, publishedRules, pushedLimits, scaleOf } from '../state/rules.ts';
import type { Seen } from '../engine/seen.ts';
import { byItself } from '../sql/sql-of-day.ts';
import { stageSums, stagesIf, verdictIf } from '../sql/sql-of-selection.ts';
import { largestOf, stackedBar, swatch } from '../parts/stacked-bar.ts';
import type { WhatIf } from '../state/state.ts';
import { tableOf } from '../parts/table.ts';
import { viewHead } from '../parts/view-head.ts';

const ALLOCATIONS: readonly Allocation[] = ['explicit', 'oldest-first'];

/** Stage limits, the rule of the risk zone and that of allocation, tried out beside the published ones. */
export function mount(body: HTMLElement, context: Context): Mounted {
  const { ledger, seen, state, texts, format, facts, common, stageEnds } = context;
  const published = publishedRules(facts);
  const trial = (): WhatIf => state.get().whatIf ?? published;
  const put = (change: Partial<WhatIf>): void => {
    const next = { ...trial(), ...change };
    state.set({ whatIf: JSON.stringify(next) === JSON.stringify(published) ? null : next });
  };
  const { placeOf, dayAt } = scaleOf(stageEnds);
  const least = (): number => (stageEnds === null ? leastLimit(published, trial()) : 0);
  const limit = (index: number, place: number): void =>
    put({ limits: pushedLimits(trial().limits.map(placeOf), index, place, least()).map(dayAt) });
  // Above each there is room for the others.
  const highest = (index: number): number =>
    stageEnds === null ? Math.max(365, published.limits.at(-1)! + 100) : stageEnds.length - published.limits.length + index;
  const sliders = published.limits.map((_, index) => {
    const slider = element('input', {
      type: 'range',
      min: least() + index,
      max: highest(index),
      step: 1,
      'aria-label': texts.whatIf.limit(facts.stages[index]!.name),
      oninput: () => limit(index, Number(slider.value)),
    });
    return { slider, said: element('output', {}) };
  });
  const threshold = element('input', {
    type: 'range',
    min: 1,
    max: 99,
    step: 1,
    'aria-label': texts.whatIf.threshold,
    oninput: () => put({ threshold: Number(threshold.value) / 100 }),
  });
  const thresholdSaid = element('output', {});
  const boxes = facts.stages.map(({ id }) =>
    element('input', {
      type: 'checkbox',
      value: id,
      onchange: () => put({ riskStages: facts.stages.map((stage) => stage.id).filter((_, index) => boxes[index]!.checked) }),
    }),
  );
  const allocations =
    facts.allocation === null
      ? []
      : ALLOCATIONS.map((allocation) => ({
          allocation,
          choice: element('input', { type: 'radio', name: 'allocation', value: allocation, onchange: () => put({ allocation }) }),
        }));
  const controls = element(
    'div',
    { class: 'trial' },
    ...sliders.map(({ slider, said }, index) =>
      element(
        'label',
        {},
        element('span', {}, swatch(facts.stages[index]!), ' ', texts.whatIf.limit(facts.stages[index]!.name)),
        slider,
        said,
      ),
    ),
    ...(stageEnds === null ? [] : [element('p', { class: 'dim' }, texts.whatIf.ends(stageEnds.map(format.count).join(', ')))]),
    element('label', {}, element('span', {}, texts.whatIf.threshold), threshold, thresholdSaid),
    element(
      'fieldset',
      {},
      element('legend', {}, texts.whatIf.riskStages),
      ...facts.stages.map(({ name }, index) => element('label', {}, boxes[index]!, name)),
    ),
    ...(facts.allocation === null
      ? []
      : [
          element(
            'fieldset',
            {},
            element('legend', {}, texts.whatIf.allocation),
            ...allocations.map(({ allocation, choice }) => element('label', {}, choice, texts.whatIf.allocations[allocation])),
          ),
        ]),
    element('button', { type: 'button', onclick: () => state.set({ whatIf: null }) }, texts.whatIf.reset),
  );
  const results = element('div', {});
  let replayed: Promise<Seen['on']> | null = null;
  /** The open items of a day under a rule of allocation; the ledger is replayed when another than the published one is first tried. */
  const openOn = async (day: string, allocation: Allocation | null): Promise<string> => {
    if (allocation === null || allocation === facts.allocation) return seen.on(day);
    if (replayed === null) {
      results.replaceChildren(element('p', { role: 'status' }, texts.whatIf.replaying));
      replayed = import('../engine/other-allocation.ts').then(({ replayedDays }) => replayedDays(ledger, allocation, facts, common));
      replayed.catch(() => {
        replayed = null;
      });
    }
    return (await replayed)(day);
  };
  body.append(controls, results);
  return {
    async show() {
      const now = state.get();
      const rules = trial();
      sliders.forEach(({ slider, said }, index) => {
        slider.min = String(least() + index);
        slider.value = String(placeOf(rules.limits[index]!));
        said.textContent = texts.whatIf.days(rules.limits[index]!);
        slider.setAttribute('aria-valuetext', said.textContent);
      });
      threshold.value = String(Math.round(rules.threshold * 100));
      thresholdSaid.textContent = format.threshold(rules.threshold);
      boxes.forEach((box, index) => {
        box.checked = rules.riskStages.includes(facts.stages[index]!.id);
      });
      allocations.forEach(({ allocation, choice }) => {
        choice.checked = rules.allocation === allocation;
      });
      const source = await seen.on(now.asOf);
      const tried = await openOn(now.asOf, rules.allocation);
      const before = await ledger.rows(stageSums(source, now.selection, facts));
      const after = await ledger.rows(stagesIf(tried, now.selection, rules, facts));
      const [was = []] = await ledger.rows(verdictIf(source, now.selection, published, facts));
      const [is = []] = await ledger.rows(verdictIf(tried, now.selection, rules, facts));
      if (state.get() !== now) return;
      const money = moneyOf(now, facts, format);
      const lines = linesOfReport(rules, facts);
      const longest = largestOf([before, after].map((rows) => exactSum(rows.map((row) => row[2] ?? '0'))));
      const verdict = ([byMoney, byCustomers, moneyShare, customersShare]: (string | null)[]): string => {
        const share = (value: string | null | undefined): string => (value == null ? texts.na : format.share(Number(value)));
        if (byMoney == null && byCustomers == null) return texts.whatIf.noVerdict;
        return texts.whatIf.verdict(byMoney === 'true' || byCustomers === 'true', share(moneyShare), share(customersShare));
      };
      redraw(
        results,
        viewHead(
          context,
          texts.whatIf.title,
          texts.whatIf.sub(money.currency, format.day(now.asOf)),
          tried === source
            ? stagesIf(byItself(now.asOf), now.selection, rules, facts)
            : `-- The database ${ledger.names.tried} is made by this view, which replays the ledger under allocation: ${rules.allocation}.\n${stagesIf(tried, now.selection, rules, facts)}`,
        ),
        element(
          'div',
          { class: 'side' },
          element('span', { class: 'dim' }, texts.whatIf.published),
          stackedBar(
            before.map((row) => row[2] ?? '0'),
            longest,
            facts.stages,
          ),
        ),
        element('p', { class: 'was' }, verdict(was)),
        element(
          'div',
          { class: 'side' },
          element('span', { class: 'dim' }, texts.whatIf.tried),
          stackedBar(
            after.map((row) => row[2] ?? '0'),
            longest,
            facts.stages,
          ),
        ),
        element('p', { class: 'is', role: 'status' }, verdict(is)),
        tableOf(
          texts.views['what-if']!,
          [
            { head: texts.column.stage },
            { head: texts.whatIf.published, numeric: true },
            { head: texts.whatIf.tried, numeric: true },
            { head: texts.whatIf.customersPublished, numeric: true },
            { head: texts.whatIf.customersTried, numeric: true },
          ],
          facts.stages.map((stage, index) => [
            element('span', {}, swatch(stage), ` ${stage.name}`),
            money.full(before[index]![2]!),
            money.full(after[index]![2]!),
            format.count(Number(before[index]![3])),
            format.count(Number(after[index]![3])),
          ]),
        ),
        element('h3', {}, texts.whatIf.lines),
        ...(lines === null
          ? [element('p', {}, texts.whatIf.noLines)]
          : [
              element('p', { class: 'sub' }, texts.whatIf.linesSub),
              element('pre', { class: 'lines', tabindex: 0, 'aria-label': texts.whatIf.lines }, lines),
            ]),
      );
    },
  };
}
