import { html, strong } from '../html.ts';
import type { SpeedDefinitions, TrendsText } from '../en/trends.ts';
import { format, inOne, plural } from './phrases.ts';

const salesDays = (days: string): string => `${days} pārdošanas ${inOne(days) ? 'dienai' : 'dienām'}`;

export const trendsLv: TrendsText = {
  title: (days) => `Parāds atbilst ${salesDays(days)}`,
  titleMore: (days, change, day) => `Parāds atbilst ${salesDays(days)}, par ${change} vairāk nekā ${day}`,
  titleLess: (days, change, day) => `Parāds atbilst ${salesDays(days)}, par ${change} mazāk nekā ${day}`,
  titleSame: (days, day) => `Parāds atbilst ${salesDays(days)}, tāpat kā ${day}`,
  titleAtLeast: (days) => `Parāds ir lielāks par visu pārdoto ${plural(days, 'dienā', 'dienās', 'dienās')}, cik tālu sniedzas dati`,
  titleNone: 'Kā mainījies parāds',
  lede: (best, late) =>
    html`Rēķinot pēc pēdējo 90 dienu pārdošanas, ${strong(`${best} d.`)} būtu parādā, pat ja visi maksātu laikā; ${strong(`${late} d.`)} ir kavējumu dēļ.`,
  ledeTimely: (best) => html`Rēķinot pēc pēdējo 90 dienu pārdošanas, parādā ir ${strong(`${best} d.`)}, un nekas no tā nav kavējumu dēļ.`,
  pace: 'Cik ātri ienāk nauda',
  paceSub: (from, to) => `Mēnešu beigās, ${from} – ${to}. Katrs punkts ved uz savu mēnesi tabulā zemāk.`,
  paceSubLists: (from, to) => `Sarakstu dienās, ${from} – ${to}`,
  months: 'Pa mēnešiem',
  monthsSub: (currency) =>
    `Nauda, ${currency}: kas izrakstīts, samaksāts, samazināts ar kredītrēķiniem un norakstīts, kas bija atvērts un kādi bija rādītāji mēneša beigās; pēdējais mēnesis vispirms`,
  table: 'Mēneši',
  month: 'Mēnesis līdz',
  collected: 'Kas iekasēts no tā, ko varēja iekasēt',
  collectedSub: (month, currency) =>
    `${month}, ${currency}: maksājumi par dokumentiem stadijā no tā, kas tajā bija mēneša sākumā vai nonāca`,
  collectible: 'Varēja iekasēt',
  cash: 'Iekasēts',
  share: 'Daļa',
  recovery: 'Kas notiek ar kavētu naudu',
  recoverySub: 'No šajā vecumā atvērtā gadā, kas beidzās pirms 30 dienām: kas ienāca nākamajās 30 dienās',
  age: 'Kavējuma dienas',
  concentration: (share, customers) =>
    `${share} atvērtā parāda ir ${format.plural(customers, { zero: `${format.count(customers)} klientiem`, one: `${format.count(customers)} klientam`, other: `${format.count(customers)} klientiem` })}`,
  concentrationSub: (day) => `Lielāko daļa, ${day}; vienas grupas klienti ņemti kopā`,
  measures: { open: 'No atvērtā', overdue: 'No kavētā' },
  groups: 'Parādnieki',
  top1: 'Lielākais',
  top5: '5 lielākie',
  top10: '10 lielākie',
  hhi: 'HHI',
  effective: 'Kā tik daudziem vienādiem',
  days: (value) => `${value} d.`,
  absent: 'Cik ātri ienāk nauda, nav pasakāms: datos nav, kas izrakstīts un samaksāts.',
};

export const speedDefinitionsLv: SpeedDefinitions = {
  dsoCountback: {
    title: 'DSO, atpakaļskaitīšana',
    definition:
      'Cik pārdošanas dienu ir parādā: ejot atpakaļ pa mēnešiem, no atvērtā atņem mēnesī izrakstīto un skaita tā dienas; mēnesis, kurā nauda beidzas, skaitās daļēji.',
    unit: 'dienas',
  },
  bestPossibleDso: {
    title: 'Labākais iespējamais DSO',
    definition: 'Parāds, kura termiņš nav iestājies, pēdējo 90 dienu pārdošanas dienās.',
    unit: 'dienas',
  },
  dsoSimple: { title: 'DSO, vienkāršais', definition: 'Atvērtais parāds / izrakstīts pēdējās 90 dienās × 90.', unit: 'dienas' },
  averageDaysDelinquent: {
    title: 'Vidējās kavējuma dienas',
    definition: 'Vienkāršais DSO mīnus labākais iespējamais: dienas, kas radušās kavējumu dēļ.',
    unit: 'dienas',
  },
  daysToPay: {
    title: 'Dienas līdz apmaksai',
    definition: 'No izrakstīšanas līdz apmaksai, pēc naudas, kas ieskaitīta pēdējās 90 dienās, ar katras summas svaru.',
    unit: 'dienas',
  },
  daysBeyondTerms: {
    title: 'Dienas virs termiņa',
    definition: 'No termiņa līdz apmaksai, pēc naudas, kas ieskaitīta pēdējās 90 dienās; negatīvs ir pirms termiņa.',
    unit: 'dienas',
  },
  paidOnTime: {
    title: 'Samaksāts laikā',
    definition: 'Nauda, kas ieskaitīta ne vēlāk par termiņu / visa ieskaitītā nauda, pēdējās 90 dienās.',
    unit: 'daļa',
  },
  cei: {
    title: 'Iekasēšanas efektivitāte (CEI)',
    definition:
      '(Sākumā + izrakstīts − beigās) / (sākumā + izrakstīts − beigās vēl termiņā) × 100 par katru pilnu mēnesi: 100 ir viss, ko varēja iekasēt.',
    unit: 'no 0 līdz 100',
  },
  rollRate: {
    title: 'Pārejas daļa',
    definition: 'No iepriekšējā mēneša beigās vai iepriekšējā sarakstā atvērtā, izņemot pēdējo stadiju: cik tagad ir vēlākā stadijā.',
    unit: 'daļa',
  },
  cureRate: {
    title: 'Atveseļošanās daļa',
    definition:
      'No tā, kas iepriekšējā mēneša beigās bija tālāk par pirmo stadiju: cik kopš tā laika samaksāts vai atkal ir pirmajā stadijā.',
    unit: 'daļa',
  },
  meanDaysPastDue: {
    title: 'Vidējais kavējums',
    definition: 'Atvērtais parāds × kavējuma dienas / atvērtais parāds; kam termiņš nav iestājies, skaitās ar mīnusu.',
    unit: 'dienas',
  },
  concentration: {
    title: 'Koncentrācija',
    definition:
      'Lielāko parādnieku daļas; HHI: procentu kvadrātu summa, 10 000 – viss parāds vienam; kā tik daudziem vienādiem: 10 000 / HHI. Skaitīti tikai parādnieki.',
    unit: 'daļa un HHI',
  },
};
