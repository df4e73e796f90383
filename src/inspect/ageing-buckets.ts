/** A column of an ageing list, and the days past due from which on its money is. */
export interface AgeingBucket {
  header: string;
  from: number;
}

/** Words that say of what the days are, in headers of ageing lists; they are left out before the days are looked for. */
const UNITS = /(?<!\p{L})(days?|дн(ей|я|и)?|dien(as|u)|tagen?|past due|overdue|просроч\p{L}*|kavē\p{L}*|überfällig)(?!\p{L})\.?/gu;
const NOT_DUE = /^(not (yet )?(over|past )?due( yet)?|current|at date|within terms|не просрочен\p{L}*|без просрочки|в срок|текущ\p{L}*|nav kavēt\p{L}*|bez kavējuma|termiņā|(noch )?nicht fällig)$/u;
const RANGE = /^(?:(?:from|от|no|ab) )?(\d{1,4}) ?(?:[-–—…]|\.\.|to|до|līdz|bis) ?(\d{1,4})$/u;
const BEYOND = /^(?:>|over|more than|above|older than|свыше|более|больше|virs|vairāk(?: par| nekā)?|ilgāk par|über|mehr als) ?(\d{1,4})$/u;
const FROM = /^(?:(?:≥|>=|from|от|no|ab) ?(\d{1,4})|(\d{1,4}) ?(?:\+|(?:and|or) (?:over|more|older)|plus|и (?:более|больше)|un vairāk|und mehr))$/u;
/** What is older than all that is named before it. */
export const OLDER = /^(older|earlier|before|prior|ранее|раньше|старше|более ранн\p{L}*|agrāk\p{L}*|vecāk\p{L}*|älter\p{L}*|früher\p{L}*)$/u;
const UP_TO = /^(?:(?:<|≤|<=|up to|до|līdz|bis) ?(\d{1,4})|(\d{1,4}) ?(?:(?:and|or) (?:less|under|fewer)|и менее|un mazāk|oder weniger))$/u;

/** Whether a header, in small letters, names what is not due yet. */
export const isNotDue = (plain: string): boolean => NOT_DUE.test(plain);

/** The days past due that a header names, both ends among them; null of an end that it leaves open. */
interface Named {
  header: string;
  from: number | null;
  upTo: number | null;
}

/**
 * The columns of an ageing list by their headers (Not due, 1-30, 31 to 60, over 90), each with the days past due from which on its money is, in their order.
 * None where there are not two at least, or where one does not begin behind the one before it.
 */
export function ageingBuckets(headers: readonly string[]): AgeingBucket[] {
  const named = headers.flatMap((header) => daysNamed(header) ?? []);
  const buckets: AgeingBucket[] = [];
  let last = -1;
  for (const { header, from, upTo } of named) {
    if (from === null && upTo === null && last < 1) continue;
    // "61-90, 90+" and "up to 30" behind what is not due begin on the day behind the bucket before them.
    const begins = from === null || from === last ? last + 1 : from;
    if (begins <= last) return [];
    buckets.push({ header, from: begins });
    last = upTo ?? begins;
  }
  return buckets.length < 2 ? [] : buckets;
}

function daysNamed(header: string): Named | null {
  const plain = header.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
  if (isNotDue(plain)) return { header, from: 0, upTo: 0 };
  const text = plain.replaceAll(UNITS, ' ').replace(/[(),:]/g, ' ').replace(/\s+/gu, ' ').trim();
  const range = RANGE.exec(text);
  if (range !== null) return Number(range[1]) < Number(range[2]) ? { header, from: Number(range[1]), upTo: Number(range[2]) } : null;
  const beyond = BEYOND.exec(text);
  if (beyond !== null) return { header, from: Number(beyond[1]) + 1, upTo: null };
  const from = FROM.exec(text);
  if (from !== null) return { header, from: Number(from[1] ?? from[2]), upTo: null };
  if (OLDER.test(plain)) return { header, from: null, upTo: null };
  const upTo = UP_TO.exec(text);
  return upTo === null ? null : { header, from: null, upTo: Number(upTo[1] ?? upTo[2]) };
}
