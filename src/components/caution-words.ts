import type { Site } from '../layouts/site.ts';
import type { Caution } from '../report/assemble/cautions.ts';
import type { Html } from '../text/html.ts';

/** A caution in the reader's language. */
export function cautionWords(caution: Caution, { reader: { text, format } }: Site): Html {
  return caution.code === 'no-payments' ? text.state.noPayments : text.state.dueMissing(format.share(caution.share));
}
