import type { CustomerDays } from '../report/page-data/page-data.ts';
import { type Html, html } from '../text/html.ts';
import type { Reader } from '../text/reader.ts';
import { notAvailable } from './cells.ts';
import { HATCH, part, picture, pixel, tellingPoints } from './drawing.ts';
import { compareExact, exactShare, exactSum } from './exact.ts';
import type { Figure } from './figure.ts';
import type { StageLook } from './stage-look.ts';

const HEIGHT = 150;
const FIELD = 1000;
/** Of a day's room, how much its column takes. */
const COLUMN = 0.78;

export interface CustomerDaysJob {
  days: CustomerDays;
  looks: readonly StageLook[];
  /** Whether the points are the days of lists of open items, not month-ends. */
  lists: boolean;
}

/**
 * What one customer owed at every month-end, by stage, as columns. Drawn by hand: a site has hundreds of customers, each in every language,
 * and paths of a few hundred letters are made in no time.
 */
export function customerDaysFigure({ days: { currency, points }, looks, lists }: CustomerDaysJob, reader: Reader): Figure {
  const { text, format } = reader;
  const words = text.customer;
  const opens = points.map(({ stages }) => exactSum(stages));
  const most = opens.reduce((best, open, index) => (compareExact(open, opens[best]!) > 0 ? index : best), 0);
  const [first, last] = [points[0]!, points.at(-1)!];
  const [firstOpen, lastOpen] = [opens[0]!, opens.at(-1)!].map((open) => format.moneyIn(open, currency)) as [string, string];
  const range = [first, last].map(({ asOf }) => (lists ? format.day(asOf) : format.month(asOf))) as [string, string];
  const summary = words.overTimeSummary(firstOpen, format.day(first.asOf), lastOpen, format.day(last.asOf));
  return {
    title:
      most === points.length - 1 && !lists
        ? words.overTimeMost(lastOpen)
        : words.overTime(
            lastOpen,
            format.moneyIn(opens[most]!, currency),
            lists ? format.dayShort(points[most]!.asOf) : format.month(points[most]!.asOf),
          ),
    subtitle: lists ? words.overTimeLists(...range, currency) : words.overTimeSub(...range, currency),
    svg: drawing(points, opens, opens[most]!, currency, looks, summary, reader),
    summary,
    table: {
      caption: text.column.inCurrency(words.overTimeTable, currency),
      columns: [
        { head: text.column.day, day: true },
        { head: text.column.inCurrency(text.column.open, currency), numeric: true },
        ...looks.map((look) => ({ head: look.name, numeric: true })),
        { head: text.definitions.daysBeyondTerms.title, numeric: true },
      ],
      rows: points
        .map((point, index) => [
          format.dayShort(point.asOf),
          format.money(opens[index]!),
          ...point.stages.map((amount) => format.money(amount)),
          point.daysBeyondTerms === null ? notAvailable(reader) : format.days(point.daysBeyondTerms),
        ])
        .reverse(),
    },
    definition: `${lists ? text.trend.lists.definition : text.trend.definition} ${text.definitions.daysBeyondTerms.title}: ${text.definitions.daysBeyondTerms.definition}`,
    rows: null,
  };
}

function drawing(
  points: CustomerDays['points'],
  opens: readonly string[],
  most: string,
  currency: string,
  looks: readonly StageLook[],
  summary: string,
  { text, format }: Reader,
): Html {
  const room = FIELD / points.length;
  const middle = (index: number): number => (index + 0.5) / points.length;
  const height = (amount: string): number => (exactShare(amount, most) ?? 0) * HEIGHT;
  // The worst stage stands on the ground: how much of it there is, is seen at once.
  const reached = points.map(() => HEIGHT);
  const columns = looks
    .map((look, stage) => ({ look, stage }))
    .reverse()
    .map(({ look, stage }) => {
      const path = points
        .map(({ stages }, index) => {
          const size = height(stages[stage] ?? '0');
          if (size <= 0) return '';
          const bottom = reached[index]!;
          reached[index] = bottom - size;
          return `M${pixel((index + (1 - COLUMN) / 2) * room)},${pixel(bottom)}h${pixel(COLUMN * room)}v${pixel(-size)}h${pixel(-COLUMN * room)}z`;
        })
        .join('');
      if (path === '') return null;
      return html`<path d="${path}" fill="${look.fill}"/>${look.hatched ? html`<path d="${path}" fill="${HATCH}"/>` : null}`;
    });
  const field = html`<svg viewBox="0 0 ${FIELD} ${HEIGHT}" preserveAspectRatio="none" width="100%" height="${HEIGHT}">${columns}</svg>`;
  const values = tellingPoints(
    points.map((_, index) => middle(index)),
    [0, HEIGHT],
    (index) => {
      const { asOf, stages, daysBeyondTerms } = points[index]!;
      return [
        format.day(asOf),
        `${text.column.open} ${format.money(opens[index]!)} ${currency}`,
        ...looks.flatMap((look, stage) =>
          compareExact(stages[stage] ?? '0', '0') === 0 ? [] : [`${look.name} ${format.money(stages[stage]!)} ${currency}`],
        ),
        ...(daysBeyondTerms === null ? [] : [`${text.definitions.daysBeyondTerms.title} ${format.days(daysBeyondTerms)}`]),
      ];
    },
  );
  const years = points.flatMap(({ asOf }, index) => {
    const before = points[index - 1];
    if (before && before.asOf.slice(0, 4) === asOf.slice(0, 4)) return [];
    if (!before && points[2]?.asOf.slice(0, 4) !== asOf.slice(0, 4)) return []; // no room before the next year's mark
    return [
      html`<line class="tick" x1="${part(index / points.length)}" x2="${part(index / points.length)}" y1="${HEIGHT}" y2="${HEIGHT + 7}"/><text class="axis" x="${part(index / points.length)}" dx="4" y="${HEIGHT + 17}">${format.year(asOf)}</text>`,
    ];
  });
  const scale = html`<line class="grid" x1="0" x2="100%" y1="0" y2="0"/><text class="axis" x="100%" dx="8" y="0" dy=".35em">${format.moneyIn(most, currency)}</text><line class="tick" x1="0" x2="100%" y1="${HEIGHT}" y2="${HEIGHT}"/>`;
  return picture(summary, 'trend', HEIGHT + 34, html`<g transform="translate(0,10)">${scale}${field}${years}${values}</g>`);
}
