import { z } from 'zod';
import { minorUnits } from './minor-units.ts';

const error = 'must be the three capital letters of a currency, such as EUR';

/** An ISO 4217 code: three capital letters. */
export const currencyCode = z
  .string({ error })
  .regex(/^[A-Z]{3}$/, { error, abort: true })
  .refine((code) => minorUnits.has(code), { error: 'must be the code of a currency (ISO 4217), such as EUR' });

/** Whether a word is an ISO 4217 code. */
export const isCurrency = (word: string): boolean => currencyCode.safeParse(word).success;
