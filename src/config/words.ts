import { z } from 'zod';

/** A text that a reader is to see: blanks alone would be none. */
export const words = z.string().regex(/\S/, { error: 'must not be blank' });
