import { z } from 'zod';

const error = 'must be the three capital letters of a currency, such as EUR';

/** An ISO 4217 code: three capital letters. */
export const currencyCode = z.string({ error }).regex(/^[A-Z]{3}$/, { error });

/** Whether a word has the shape of an ISO 4217 code. */
export const isCurrency = (word: string): boolean => currencyCode.safeParse(word).success;
