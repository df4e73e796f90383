import type { QualityText } from '../en/quality.ts';
import { html } from '../html.ts';
import { format, plural } from './phrases.ts';

// Words of the page of data quality.

export const qualityLv: QualityText = {
  heading: (refused) =>
    refused === 0
      ? 'Uzskaitīta katra nolasītā rinda, neviena nav noraidīta'
      : `Noraidītās rindas: ${format.count(refused)}; uzskaitīta katra nolasītā rinda`,
  files: 'Rindas pa failiem',
  filesSub: 'Nolasītas = izmantotas + atliktas + noraidītas, katram failam',
  unread: (names) => html`Nav nolasīts, jo neviens avots tos nenosauc un galvene neko nepasaka: ${names}. Rādītājos to nav.`,
  money: 'Nauda pa failiem un valūtām',
  moneySub: 'Nolasīts = izmantots + atlikts + noraidīts; noraidītās rindas ieskaitītas, ja to summu var nolasīt',
  refused: 'Noraidītās rindas',
  refusedSub: 'Nav nevienā rādītājā. Izlabojiet tās avotā un izveidojiet pārskatu vēlreiz.',
  blank: '(tukšs)',
  refusedNone: 'Neviena rinda nav noraidīta.',
  refusedRest: (count) => html`Vēl ${plural(count, 'noraidīta rinda', 'noraidītas rindas', 'noraidītu rindu')} ir failā rejects.csv.`,
  findings: 'Izmantots ar piezīmi',
  findingsSub: 'Šīs rindas ir rādītājos, bet katru ir vērts aplūkot.',
  findingsNone: 'Piezīmju nav.',
  inDoubt: (currency, day) =>
    currency === null
      ? `Apšaubāms: cik ${day} ir atvērts dokumentos, uz kuriem attiecas piezīmes, katrā valūtā; vispirms tās, kurām vairāk rindu, jo dažādu valūtu summas bez kursa nevar salīdzināt`
      : `Apšaubāms: cik ${day} ir atvērts dokumentos, uz kuriem attiecas piezīmes, ${currency}; vispirms lielākais`,
  first: (shown, all) =>
    shown < all
      ? `Pirmās ${format.count(shown)} no ${plural(all, 'rindas', 'rindām', 'rindām')}`
      : `${plural(all, 'rinda', 'rindas', 'rindu')}`,
  allFindings: (file) => html`Visas: ${file}`,
  noRisk: 'nekas nav atvērts',
  aside: 'Atlikts pēc noteikuma',
  asideSub: 'Nav nevienā rādītājā: pēc šī pārskata vai tā profila noteikuma vai kā precīzs atkārtojums; naudai nekad nepieskaita',
  asideNone: 'Neviena rinda nav atlikta.',
  refusedCodes: 'Noraidīts, pēc iemesla',
  absent: 'Kas izlaists un kāpēc',
  absentSub: 'Ko dotie faili nevar pateikt, tā pārskatā nav: aptuvenu skaitļu te nav',
  absentNone: 'Nekas nav izlaists: datu pietika.',
  contracts: 'Izpildītās pārbaudes',
  contractsSub: 'Ja kaut viena nebūtu izpildījusies, pārskats nebūtu publicēts.',
  control: 'Kontroles konts',
  controlSub: 'Virsgrāmatas atlikums pret atvērto parādu bez neieskaitītās naudas',
  controlNone: 'Kontroles atlikums nav dots, tāpēc neto parādu ar virsgrāmatu salīdzināt nevar.',
  whole: 'viss uzņēmums',
};
