/** A column of an ageing list, and the days past due from which on its money is. */
export interface AgeingBucket {
  header: string;
  from: number;
}

/**
 * How days are called, in English, Russian, Ukrainian, Latvian, Lithuanian, Estonian, German, Dutch, the Nordic languages, Polish, Czech
 * and Slovak.
 */
export const DAYS = String.raw`(?:days?|дн(?:ей|я|и|ів|і)?|dien(?:a|as|u|ām|os|ų)|d|päev(?:a|i)?|tagen?|dag(?:e|ar|er|en)?|dni|dní|dny|dn[ůi])`;
/** Words that say of what the days are, in headers of ageing lists; they are left out before the days are looked for. */
const UNITS = new RegExp(
  String.raw`(?<!\p{L})(?:${DAYS}|past due|overdue|просроч\p{L}*|простроч\p{L}*|kavē\p{L}*|pradels\p{L}*|überfällig|forfald\p{L}*|forfalt|förfall\p{L}*|vervallen|po splatnosti|przeterminowan\p{L}*)(?!\p{L})\.?`,
  'gu',
);
const NOT_DUE = new RegExp(
  String.raw`^(?:not (?:yet )?(?:over|past )?due(?: yet)?|current|at date|within terms|не (?:просрочен|простроч)\p{L}*|без просрочки|в срок|текущ\p{L}*|nav kavēt\p{L}*|bez kavējuma|termiņā|nepradels\p{L}*|tähtajas|tähtaegsed|(?:noch )?nicht fällig` +
    String.raw`|(?:nog )?niet vervallen|(?:ej|inte) förfall\p{L}*|ikke forfald\p{L}*|ikke forfalt|nieprzeterminowan\p{L}*|w terminie|d[oe] splatnosti|ve splatnosti|před splatností)$`,
  'u',
);
const RANGE =
  /^(?:(?:from|от|від|no|nuo|ab|van|od|fra|från) )?(\d{1,4}) ?(?:[-–—…]|\.\.|to|до|līdz|iki|kuni|bis|tot|t\/m|till?|do|až) ?(\d{1,4})$/u;
const BEYOND =
  /^(?:>|over|more than|above|older than|свыше|более|больше|понад|більше|virs|vairāk(?: par| nekā)?|ilgāk par|virš|daugiau (?:nei|kaip)|üle|über|mehr als|meer dan|ouder dan|över|(?:äldre|mer) än|(?:ældre|eldre|mere?) end?|ponad|powyżej|nad|více než|viac ako) ?(\d{1,4})$/u;
const FROM =
  /^(?:(?:≥|>=|from|от|від|no|nuo|ab|vanaf|od|fra|från) ?(\d{1,4})|(\d{1,4}) ?(?:\+|(?:and|or) (?:over|more|older)|plus|и (?:более|больше)|і більше|un vairāk|ir daugiau|ja rohkem|und mehr|en (?:meer|ouder)|og (?:over|ældre|eldre)|och (?:över|äldre)|i więcej|a v[ií]ce?))$/u;
/** What is older than all that is named before it. */
export const OLDER =
  /^(older|earlier|before|prior|ранее|раньше|старше|более ранн\p{L}*|agrāk\p{L}*|vecāk\p{L}*|senes\p{L}*|vane\p{L}*|älter\p{L}*|früher\p{L}*|ouder|äldre|ældre|eldre|starsze|starší)$/u;
/** A column of so many days, behind one of fewer. */
const DAYS_ALONE = new RegExp(String.raw`^(\d{2,3}) ?${DAYS}\.?$`, 'u');
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
 * The columns of an ageing list by their headers (Not due, 1-30, 31 to 60, over 90), each with the days past due from which on its money
 * is, in their order. None where there are not two at least, or where one does not begin behind the one before it.
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
  const text = plain
    .replaceAll(UNITS, ' ')
    .replace(/[(),:]/g, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const range = RANGE.exec(text);
  if (range !== null) return Number(range[1]) < Number(range[2]) ? { header, from: Number(range[1]), upTo: Number(range[2]) } : null;
  const beyond = BEYOND.exec(text);
  if (beyond !== null) return { header, from: Number(beyond[1]) + 1, upTo: null };
  const from = FROM.exec(text);
  if (from !== null) return { header, from: Number(from[1] ?? from[2]), upTo: null };
  if (OLDER.test(plain)) return { header, from: null, upTo: null };
  const upTo = UP_TO.exec(text) ?? DAYS_ALONE.exec(plain);
  return upTo === null ? null : { header, from: null, upTo: Number(upTo[1] ?? upTo[2]) };
}
