import { z } from 'zod';

const error = 'must be the three capital letters of a currency, such as EUR';

/** An ISO 4217 code: three capital letters. */
export const currencyCode = z.string({ error }).regex(/^[A-Z]{3}$/, { error });
