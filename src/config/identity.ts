import { z } from 'zod';
import { colourSetting, fittedColour } from './colour-setting.ts';
import { READ, type StageColour } from './stage-colours.ts';
import { words } from './words.ts';

const LONGEST_FOOTER = 300;

/** How a company marks its report as its own. */
export const identity = z
  .strictObject({
    accent: colourSetting(READ)
      .optional()
      .describe("The company's colour, for links and the edge of the pages: one colour, fitted to both themes, or one for each."),
    logo: z
      .string()
      .min(1)
      .optional()
      .describe('A picture in the report folder (SVG, PNG, JPEG or WebP) that stands before the name of the company.'),
    url: z
      .url({ protocol: /^https?$/, error: 'must be an address such as https://reports.example.com/receivables/' })
      .optional()
      .describe('Where the report is published: previews of links to it find their picture there.'),
    footer: words
      .max(LONGEST_FOOTER, { error: `must be a text of at most ${LONGEST_FOOTER} characters` })
      .optional()
      .describe('A text at the foot of every page.'),
  })
  .prefault({});

/** What is not given is null; `logo` is the path as written. */
export interface Identity {
  accent: StageColour | null;
  logo: string | null;
  footer: string | null;
  /** With a slash at its end. */
  url: string | null;
}

export function resolvedIdentity({ accent, logo, footer, url }: z.output<typeof identity>): Identity {
  return {
    accent: accent === undefined ? null : fittedColour(accent, READ),
    logo: logo ?? null,
    footer: footer ?? null,
    url: url === undefined ? null : url.replace(/[?#].*$/, '').replace(/\/*$/, '/'),
  };
}
