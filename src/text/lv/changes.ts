import type { ChangesText } from '../en/changes.ts';
import { html } from '../html.ts';

export const changesLv: ChangesText = {
  titleMore: (amount, day) => `Atvērts par ${amount} vairāk, nekā teica pārskats uz ${day}`,
  titleLess: (amount, day) => `Atvērts par ${amount} mazāk, nekā teica pārskats uz ${day}`,
  titleSame: (day) => `Atvērts tikpat, cik teica pārskats uz ${day}`,
  titleNone: 'Agrāks pārskats nav ierakstīts',
  how: (command) =>
    html`Publicējiet ar ${command}: tad katrā reizē publicētais tiek saglabāts mapē history pie eksporta failiem, un nākamie pārskati tiek ar to salīdzināti.`,
  since: (day) => `Kopš pārskata uz ${day}`,
  sinceSub: (currency) => `${currency}; kas tika publicēts toreiz un kas tiek publicēts tagad`,
  figure: 'Rādītājs',
  before: 'Toreiz',
  now: 'Tagad',
  change: 'Izmaiņa',
  figures: {
    open: 'Atvērts',
    overdue: 'Kavēts',
    atRisk: 'Naudas daļa riskā, izmaiņa procentpunktos',
    customersAtRisk: 'Klientu daļa riskā, izmaiņa procentpunktos',
    dso: 'DSO ar atpakaļskaitīšanu, dienas',
    customersOwing: 'Klienti ar parādu',
  },
  stages: 'Pa stadijām',
  otherStages:
    'Stadijas nav tās pašas, kas tajā pārskatā, vai tām ir citas robežas: daļa šo izmaiņu ir nauda, kas tikai tāpēc ir citā stadijā.',
  managers: 'Pa menedžeriem',
  managersSub: (stages) => `Atvērtais parāds un kas no tā ir ${stages}`,
  twice: 'Divas vēstures',
  twiceSub:
    'Kas tika publicēts par dienu un ko par šo dienu uzskaite saka tagad. Starpība uzskaitē radās vēlāk: dokumenti iegrāmatoti ar agrāku datumu, mainīti vai izņemti.',
  otherStagesThen: 'Dažos no šiem pārskatiem stadijas vai to robežas bija citas: daļa naudas tikai tāpēc ir citā stadijā.',
  published: 'Publicēts',
  replayed: 'Uzskaite tagad',
  difference: 'Starpība',
  agree: 'Katrs ierakstītais pārskats sakrīt ar to, ko uzskaite par tā dienu saka tagad.',
  disagree: (count, of) =>
    of === 1
      ? 'Vienīgais ierakstītais pārskats šodien tiktu publicēts citādi.'
      : `Šodien citādi tiktu publicēti ierakstītie pārskati: ${count} no ${of}.`,
  untold: 'Par šo dienu uzskaite tagad nevar pateikt, vai nauda tagad ir citā valūtā.',
  why: (day) => `Kāpēc uzskaite par dienu ${day} tagad saka citu`,
  whySub: (currency) => `${currency}; kas uzskaitē ienāca pēc tā pārskata, pa dokumentiem. Kopā tā ir starpība.`,
  cause: 'Iemesls',
  items: 'Dokumenti',
  causes: {
    rules: 'citas stadiju robežas',
    valuation: 'cits dienas kurss',
    'due-moved': 'pārcelti apmaksas termiņi',
    altered: 'mainītas summas',
    'credits-posted': 'maksājumi un kredītrēķini, kas iegrāmatoti ar agrāku datumu',
    're-applied': 'maksājumi un kredītrēķini ieskaitīti citādi, mainīti vai izņemti',
    posted: 'dokumenti, kas iegrāmatoti ar agrāku datumu',
    withdrawn: 'dokumenti izņemti vai tagad datēti vēlāk',
  },
  absent: {
    'not-kept': (setting) =>
      html`Kuri dokumenti rada starpību, nav pateikts tur, kur pārskats tos nav saglabājis: ar ${setting} failā report.yaml ierakstītie pārskati saglabā arī dokumentus.`,
    currency: 'Kuri dokumenti rada starpību, nav pateikts: nauda tagad ir citā valūtā vai vairākās.',
    lists: 'Atvērto dokumentu saraksti nerāda, kuri dokumenti rada starpību.',
  },
};
