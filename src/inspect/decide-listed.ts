import type { SourceKind } from '../config/columns.ts';
import { isCalendarDay } from '../config/day.ts';
import { dayInName } from '../ingest/values/list-day.ts';
import { dayTold } from '../ingest/values/stated-day.ts';
import type { Asker } from './ask.ts';
import type { FileFacts } from './examine-file.ts';

/**
 * The day of a list of open items that no column tells: as the lines above its header say, else as it is answered; nothing is to be said
 * where its name has it, and a person has to where nobody knows. Null: they would rather stop.
 */
export async function decideListed(
  file: FileFacts,
  kind: SourceKind,
  told: boolean,
  asker: Asker | null,
): Promise<{ others: Record<string, string>; doubts: string[] } | null> {
  if (kind !== 'open-items' || told) return { others: {}, doubts: [] };
  const numbers = new Set(file.head.preamble.flatMap(daysIn));
  const days =
    numbers.size > 0
      ? numbers
      : new Set(file.head.preamble.filter((line) => AS_OF.test(line)).flatMap((line) => dayTold(line, null) ?? []));
  if (days.size === 1) return { others: { listed: [...days][0] ?? '' }, doubts: [] };
  if (days.size === 0 && dayInName(file.name) !== null) return { others: {}, doubts: [] };
  if (asker === null) return { others: {}, doubts: [`nothing tells the day of the list: add "listed: YYYY-MM-DD"`] };
  const answer = await asker.word(`For which day does ${file.name} list what is open?`, '2026-10-31', (day) =>
    isCalendarDay(day) ? undefined : 'Write it as YYYY-MM-DD.',
  );
  return answer === null ? null : { others: { listed: answer }, doubts: [] };
}

/** What says of a day that it is the one for which the list is: others stand above headers too, such as that of the print. */
const AS_OF =
  /as (of|at)|stand (vom|am)|по состоянию|станом на|stāvoklis|peildatum|seisuga|na dzień|ke dni|k datu|(?<!\p{L})(на|uz|per|pr|zum)(?!\p{L})/iu;

/** Days that are written so that they can be read in one way only. */
function daysIn(text: string): string[] {
  const found = [...text.matchAll(/(?<!\d)(\d{4})-?(\d{2})-?(\d{2})(?!\d)/g)].map(([, year, month, day]) => `${year}-${month}-${day}`);
  const dotted = [...text.matchAll(/(?<!\d)(\d{2})\.(\d{2})\.(\d{4})(?!\d)/g)].map(([, day, month, year]) => `${year}-${month}-${day}`);
  return [...found, ...dotted].filter(isCalendarDay);
}
