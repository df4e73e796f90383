/** A language, as far as its spelling tells whether bytes were read in the encoding that they were written in. */
export interface Language {
  script: 'latin' | 'cyrillic';
  /** Small letters beyond a to z (latin), or all of them (cyrillic). Those of `EVERYWHERE` belong to each latin one. */
  letters: ReadonlySet<string>;
  /** A sequence that no word of the language has, looked for in small letters. Only what its spelling forbids, not what is merely rare. */
  never: RegExp | null;
  /** How many letters beyond a to z may follow one another. */
  run: number;
}

/** Letters that every latin encoding which is tried writes as the same byte: they tell nothing about which of them it is. */
export const EVERYWHERE: ReadonlySet<string> = new Set('éäöüßó');

const latin = (letters: string, run: number, never: RegExp | null = null): Language => ({
  script: 'latin',
  letters: new Set(letters),
  never,
  run,
});
const cyrillic = (letters: string, never: RegExp): Language => ({ script: 'cyrillic', letters: new Set(letters), never, run: Infinity });

// A soft or hard sign begins no word and follows no vowel. The short i follows no consonant, but for Ukrainian's "йо".
const russian = cyrillic(
  'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  /^[ъьы](?!$)|^й(?![аеёиоуыэюя]|$)|[аеёиоуыэюя][ъь]|[ъьй][ъь]|[бвгджзклмнпрстфхцчшщъь]й/,
);
const ukrainian = cyrillic('абвгґдеєжзиіїйклмнопрстуфхцчшщьюя', /^ь|[аеєиіїоуюяй]ь|ьь|[бвгґджзклмнпрстфхцчшщ]й(?!о)/);
const belarusian = cyrillic(
  'абвгдеёжзійклмнопрстуўфхцчшыьэюя',
  /^[ьы](?!$)|^й(?![аеёіоуыэюя]|$)|[аеёіоуыэюяй]ь|ьь|[бвгджзклмнпрстфхцчшщ]й/,
);
const bulgarian = cyrillic('абвгдежзийклмнопрстуфхцчшщъьюя', /^ь|[аеиоуюяй]ь|ьь|[бвгджзклмнпрстфхцчшщ][й]|ь(?!о)/);

// A long vowel is not followed by another (but for the prefix "jā-"), and č does not stand between two consonants.
const latvian = latin('āčēģīķļņšūž', 4, /(?<!^j)[āēīū][aeiouāēīū]|[bcdfghjklmnprstvz]č[bcdfghjklmnprstvz]/);
const lithuanian = latin('ąčęėįšųūž', 4, /^[ąęųū]$|[bcdfghjklmnprstvz]č[bcdfghjklmnprstvz]|ū[aeiouy]|[aeouėąęįūy]ų/);
const estonian = latin('õšž', 4);
const polish = latin('ąćęłńśźż', 4, /^[ąęńśćźż]$|^[ąęń]|[aeiouyąę]ą[aeiouyąę]/);
const german = latin('', 2);
// A cedilla stands before a, o, u only; a circumflex neither before another vowel nor at the end; è before a consonant; two dots beside a
// vowel.
const french = latin(
  'àâçèêëîïôùûÿœæ',
  2,
  /ç(?![aouâôû])|[êîôû]([aeiouyàâèêîôû]|$)|â([aeouyàâèêîôû]|$)|è([aeiouyàâèêîôû]|$)|(?<![aeiouy])[ëï](?![aeiouy])|.à.|ù.|ù$(?<!où)/,
);
const italian = latin('àèìòù', 2, /[àèìòù]./);
const spanish = latin('áíúñ', 2, /ñ(?![aeiouáéíóú])|[áéíóú].*[áéíóú]/);
const portuguese = latin('áàâãçêíôõú', 2, /ç(?![aouãáâóôõú])|[âêô]([aiouáàâãêíôõú]|$)|.à|õ(?!e)|ã(?![oesn]|$)/);
const scandinavian = latin('åæø', 2);
const swedish = latin('å', 2);
const dutch = latin('èêëï', 2, /è([aeiou]|$)|(?<![aeiouy])[ëï](?![aeiouy])/);
const czech = latin('áčďěíňřšťúůýž', 4, /^[ěňůýúů]$|[bcdfghjkmnpstvzřšž]č[bcdfghjklmnpqrstvz]|ů[aeiouyáéíóúůý]|^ů|(?<![bdfmnptv])ě/);
const slovak = latin(
  'áčďíĺľňôŕšťúýž',
  4,
  /[bcdfghjkmnpstvzšž]č[bcdfghjklmnpqrstvz]|(?<![bcdfghjklmnprstvzčďľňšťž])[ĺŕ]|[ĺŕ](?![bcdfghjklmnprstvzčďľňšťž])|ô[aeiouyáéíóúý]/,
);
const hungarian = latin('áíőúű', 4, /aa|ee|ii|oo|uu|[äß]/);
const southSlavic = latin('ćčđšž', 4, /[bcdfghjkmnpstvzšž]č[bcdfghjklmnpqrstvz]/);

/**
 * The encodings that are tried, in the order in which one stands for those that read a text alike, and the languages that files in them are
 * written in.
 */
export const encodings: readonly { label: string; languages: readonly Language[] }[] = [
  { label: 'windows-1252', languages: [german, french, spanish, italian, portuguese, swedish, scandinavian, dutch, estonian] },
  { label: 'windows-1251', languages: [russian, ukrainian, belarusian, bulgarian] },
  { label: 'ibm866', languages: [russian, ukrainian, belarusian, bulgarian] },
  { label: 'iso-8859-5', languages: [russian, ukrainian, belarusian, bulgarian] },
  { label: 'koi8-r', languages: [russian] },
  { label: 'windows-1257', languages: [latvian, lithuanian, estonian, german, swedish, scandinavian, polish] },
  { label: 'iso-8859-13', languages: [latvian, lithuanian, estonian, german, swedish, scandinavian, polish] },
  { label: 'windows-1250', languages: [polish, czech, slovak, hungarian, southSlavic, german] },
  { label: 'iso-8859-2', languages: [polish, czech, slovak, hungarian, southSlavic, german] },
];
