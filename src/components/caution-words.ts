import type { Site } from '../layouts/site.ts';
import type { Caution } from '../report/assemble/cautions.ts';
import type { Html } from '../text/html.ts';

/** A caution in the reader's language. */
export function cautionWords(caution: Caution, { reader: { text, format } }: Site): Html {
  if (caution.code === 'no-payments') return text.state.noPayments;
  return caution.code === 'due-from-bucket' ? text.state.dueInRanges : text.state.dueMissing(format.share(caution.share));
}
