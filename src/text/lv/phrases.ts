import { formatOf } from '../format.ts';
import { strong } from '../html.ts';

// Parts of sentences that several texts are made of.

export const format = formatOf('lv');
/** Form for 1, 21, 31 …; for 2 to 9, 22 …; for 0, 10 to 20, 30 … */
export const plural = (count: number, one: string, other: string, zero: string) =>
  `${format.count(count)}\u00a0${format.plural(count, { one, other, zero })}`;

export const days = (count: number) => plural(count, 'diena', 'dienas', 'dienu');
export const items = (count: number) => plural(count, 'atvērts dokuments', 'atvērti dokumenti', 'atvērtu dokumentu');
export const moreThan = (threshold: number) => (threshold === 0.5 ? 'Vairāk nekā puse' : `Vairāk nekā ${format.threshold(threshold)}`);
/** What stands behind a number is singular where the number as it is written ends in 1 but not in 11: 2,1 procentpunktu. */
export const inOne = (value: string) => /(?<!1)1$/.test(value);
export const points = (value: string) => strong(`${value}\u00a0${inOne(value) ? 'procentpunktu' : 'procentpunktiem'}`);
