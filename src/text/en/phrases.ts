import { formatOf } from '../format.ts';

// Parts of sentences that several texts are made of.

export const format = formatOf('en');
export const plural = (count: number, one: string, other: string) => `${format.count(count)} ${format.plural(count, { one, other })}`;

export const half = (threshold: number) => (threshold === 0.5 ? 'half' : format.threshold(threshold));
export const moreThan = (threshold: number) => `More than ${half(threshold)}`;
