import type { StageLimits } from './stages.ts';

/** What is wrong with one key of one stage. */
export interface StageMistake {
  index: number;
  key: 'id' | 'from' | 'upTo';
  message: string;
  todo: string;
}

/** Every way in which stages fail to part the days: rule 2 of the method asks for contiguous whole days, the last stage without an end. */
export function stageMistakes(list: readonly StageLimits[]): StageMistake[] {
  return [...repeatedIds(list), ...limitMistakes(list)];
}

function repeatedIds(list: readonly StageLimits[]): StageMistake[] {
  return list.flatMap(({ id }, index) =>
    list.findIndex((other) => other.id === id) === index
      ? []
      : [{ index, key: 'id' as const, message: `two stages have the id "${id}"`, todo: 'Give each stage an id of its own.' }],
  );
}

function limitMistakes(list: readonly StageLimits[]): StageMistake[] {
  return list.flatMap((written, index) => {
    const before = list[index - 1];
    const after = list[index + 1];
    return [...beginMistakes(written, before, index), ...endMistakes(written, before, after, index)];
  });
}

function beginMistakes({ id, from }: StageLimits, before: StageLimits | undefined, index: number): StageMistake[] {
  if (from === undefined) return [];
  if (before === undefined) {
    const message = `the first stage, "${id}", has no beginning, but is given one: days before ${from} would stand in no stage`;
    return [{ index, key: 'from', message, todo: `Take "from" away from "${id}".` }];
  }
  if (before.upTo === undefined || from === before.upTo + 1) return [];
  const pair = `"${before.id}" (up to ${before.upTo}) and "${id}" (from ${from})`;
  const message =
    from > before.upTo
      ? `there is a hole between the stages ${pair}: ${days(before.upTo + 1, from - 1)} would stand in neither`
      : `the stages ${pair} overlap: ${days(from, before.upTo)} would stand in both`;
  return [{ index, key: 'from', message, todo: `Begin "${id}" on day ${before.upTo + 1}, or leave "from" out.` }];
}

function endMistakes(
  { id, from, upTo }: StageLimits,
  before: StageLimits | undefined,
  after: StageLimits | undefined,
  index: number,
): StageMistake[] {
  if (upTo === undefined) {
    if (after === undefined) return [];
    const message = `the stage "${id}" has no end, but "${after.id}" follows it: the two overlap`;
    return [{ index, key: 'upTo', message, todo: `Give "${id}" its last day as "upTo"; only the last stage has none.` }];
  }
  const mistakes: StageMistake[] = [];
  if (before?.upTo !== undefined && upTo <= before.upTo) {
    const message = `the stages "${before.id}" (up to ${before.upTo}) and "${id}" (up to ${upTo}) overlap: limits must ascend`;
    mistakes.push({ index, key: 'upTo', message, todo: `End "${id}" after day ${before.upTo}, or put the stages in order.` });
  } else if (from !== undefined && from > upTo) {
    mistakes.push({
      index,
      key: 'upTo',
      message: `the stage "${id}" ends on day ${upTo}, before it begins on day ${from}`,
      todo: 'Put "from" before "upTo".',
    });
  }
  if (after === undefined) {
    const message = `the last stage, "${id}", has no end, but is given one: days after ${upTo} would stand in no stage`;
    mistakes.push({ index, key: 'upTo', message, todo: `Take "upTo" away from "${id}", or add a stage after it.` });
  }
  return mistakes;
}

const days = (first: number, last: number): string => (first === last ? `day ${first}` : `days ${first} to ${last}`);
