/**
 * Names of months as ledgers write them within a date, in small letters: English, German, Russian, Ukrainian and Latvian, whole, cut, and
 * in the case that a day asks for.
 */
const NAMES = [
  'jan january januar jän jänner янв январь января січ січень січня janvāris janvārī janv',
  'feb february februar фев февр февраль февраля лют лютий лютого februāris februārī febr',
  'mar march mär märz мар март марта бер березень березня marts martā',
  'apr april апр апрель апреля кві квіт квітень квітня aprīlis aprīlī',
  'may mai май мая тра трав травень травня maijs maijā maij',
  'jun june juni июн июнь июня чер черв червень червня jūn jūnijs jūnijā',
  'jul july juli июл июль июля лип липень липня jūl jūlijs jūlijā',
  'aug august авг август августа сер серп серпень серпня augusts augustā',
  'sep sept september сен сент сентябрь сентября вер вересень вересня septembris septembrī',
  'oct october okt oktober окт октябрь октября жов жовт жовтень жовтня oktobris oktobrī',
  'nov november ноя нояб ноябрь ноября лис лист листопад листопада novembris novembrī',
  'dec december dez dezember дек декабрь декабря гру груд грудень грудня decembris decembrī',
];
const ENGLISH = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const pairs = NAMES.flatMap((names, month) => names.split(' ').map((name) => ({ name, english: ENGLISH[month] ?? '' })));

/** Every name of a month, and at the same place the short English one that the engine reads. */
export const monthNames = pairs.map(({ name }) => name);
export const monthsInEnglish = pairs.map(({ english }) => english);

/** The month, from 1, whose name a word in small letters begins as: three letters tell each, in every language here. 0: none. */
export function monthBeginning(word: string): number {
  return NAMES.findIndex((names) => names.split(' ').some((name) => word.startsWith(name.slice(0, 3)))) + 1;
}
