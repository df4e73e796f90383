import { shownValue } from '../config/problem.ts';
import type { Asker } from './ask.ts';
import type { ColumnFacts } from './column-facts.ts';
import type { FileFacts } from './examine-file.ts';

/** How the days and numbers of the columns that are read are written, as far as it must be said. Null: they would rather stop. */
export async function decideFormat(
  file: FileFacts,
  read: readonly string[],
  asker: Asker | null,
): Promise<{ format: Record<string, string>; doubts: string[] } | null> {
  const format: Record<string, string> = {};
  const doubts: string[] = [];
  for (const [key, holds] of [
    ['date', 'day'],
    ['decimal', 'number'],
  ] as const) {
    const used = file.columns.filter((column) => column.holds === holds && read.includes(column.header));
    const doubtful = used.find(({ doubt }) => doubt !== null);
    const told = doubtful === undefined || holds === 'number' ? null : toldBySibling(doubtful, used);
    const answer = doubtful === undefined || told !== null ? told : await decideForm(file, doubtful, asker);
    if (answer === undefined) return null;
    if (answer !== null) format[key] = answer;
    else if (doubtful !== undefined)
      doubts.push(`${shownValue(doubtful.header)}: ${doubtful.doubt?.what}: ${doubtful.doubt?.todo}`.replace(/\.$/, ''));
    else Object.assign(format, statedForm(holds, used));
  }
  return { format, doubts };
}

/** How a doubtful column of days is written, where the others say it: one program wrote them all. */
function toldBySibling({ doubt }: ColumnFacts, used: readonly ColumnFacts[]): string | null {
  const [date, other] = new Set(used.flatMap((column) => (column.doubt === null && column.form !== null ? column.form.date : [])));
  return date !== undefined && other === undefined && doubt?.forms.includes(date) === true ? date : null;
}

/** How a doubtful column is written: the answer, null where nobody can be asked, undefined where they would rather stop. */
async function decideForm(
  file: FileFacts,
  { header, doubt, examples }: ColumnFacts,
  asker: Asker | null,
): Promise<string | null | undefined> {
  if (asker === null || doubt === null || doubt.forms.length === 0) return null;
  const choices = doubt.forms.map((form) => ({ value: form, label: form }));
  return (
    (await asker.choose(
      `How is ${shownValue(header)} of ${file.name} written, such as ${examples.map((one) => shownValue(one)).join(', ')}?`,
      choices,
    )) ?? undefined
  );
}

function statedForm(holds: 'day' | 'number', used: readonly ColumnFacts[]): Record<string, string> {
  const [first, ...others] = used.flatMap(({ form }) => form ?? []);
  if (first === undefined) return {};
  if (holds === 'day') return others.every(({ date }) => date === first.date) && first.date !== 'yyyy-MM-dd' ? { date: first.date } : {};
  const form = [first, ...others].find(({ decimal, thousands }) => decimal === ',' || thousands !== '') ?? first;
  return form.decimal === '.' && form.thousands === ''
    ? {}
    : { decimal: form.decimal, ...(form.thousands === '' ? {} : { thousands: form.thousands }) };
}
