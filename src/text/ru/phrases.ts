import { formatOf } from '../format.ts';
import { strong } from '../html.ts';

// Parts of sentences that several texts are made of.

export const format = formatOf('ru');
export const plural = (count: number, one: string, few: string, many: string) =>
  `${format.count(count)}\u00a0${format.plural(count, { one, few, many, other: few })}`;

export const days = (count: number) => plural(count, 'день', 'дня', 'дней');
export const items = (count: number) => plural(count, 'открытый документ', 'открытых документа', 'открытых документов');
export const moreThan = (threshold: number) => (threshold === 0.5 ? 'Больше половины' : `Больше ${format.threshold(threshold)}`);
export const points = (value: string) => strong(`${value}\u00a0п.\u00a0п.`);
