import type { ManagerBook, StageFigure } from '../report/schema/report-schema.ts';
import { type Html, html } from '../text/html.ts';
import type { Reader } from '../text/reader.ts';
import { fluidBars, part, picture, thresholdLine } from './drawing.ts';
import { barMarks, segments } from './stage-bar.ts';
import type { StageLook } from './stage-look.ts';

const HEIGHT = 16;

/**
 * One book's open money by stage.
 * @param length the book's open money as a part of the largest book's, so that all bars share one scale
 */
export function managerBar(
  book: Pick<ManagerBook, 'name'> & { stages: readonly Pick<StageFigure, 'amountShare'>[] },
  looks: readonly StageLook[],
  length: number,
  threshold: number,
  { text, format }: Reader,
): Html {
  const shares = book.stages.map((stage) => stage.amountShare);
  const summary = `${book.name}: ${format.both(looks.map((look, index) => text.bar.part(look.name, shares[index] == null ? text.na.mark : format.share(shares[index]))))}`;
  const at = part(length * threshold);
  return picture(
    summary,
    'book',
    HEIGHT + 8,
    html`<g transform="translate(0,4)">${fluidBars(HEIGHT, barMarks(segments(looks, shares, length)))}</g>${thresholdLine([at, at], [0, HEIGHT + 8])}`,
  );
}
