import type { CustomerText, CustomersText } from '../en/customers.ts';
import { html, strong } from '../html.ts';
import { format, items, plural } from './phrases.ts';

// Words of the list of customers and of a customer's page.

export const customersLv: CustomersText = {
  find: 'Meklēt klientu',
  found: '{found} no {all}',
  heading: (count) =>
    count === 0 ? 'Neviens neko nav parādā' : plural(count, 'klients ir parādā', 'klienti ir parādā', 'klientu ir parādā'),
  lede: (money, listed, all) =>
    listed < all
      ? html`Atvērtais parāds ir ${strong(money)}. Uzskaitīti sliktākie, to skaits ir ${format.count(listed)}: vispirms sliktākā stadija.`
      : html`Atvērtais parāds ir ${strong(money)}. Vispirms sliktākā stadija.`,
  ledeNoMoney: (listed, all) =>
    listed < all
      ? html`Uzskaitīti sliktākie, to skaits ir ${format.count(listed)}: vispirms sliktākā stadija.`
      : html`Vispirms sliktākā stadija.`,
  top: (count) => `${plural(count, 'klients', 'klienti', 'klientu')}, ar ko sākt`,
  topSub: ({ atRisk, newly }, money, share) => {
    const why = atRisk
      ? `Lielākās summas riskā${newly ? ' un lielākie jaunie kavējumi' : ''}`
      : newly
        ? 'Lielākie jaunie kavējumi'
        : 'Kas ir parādā visilgāk un visvairāk';
    return `${why}: kopā ${money}, ${share} no visa atvērtā parāda`;
  },
  why: 'Kāpēc',
  whyAtRisk: (money) => `riskā: ${money}`,
  whyNewly: (money, day) => `kavēts kopš ${day}: ${money}`,
  topSubPlain: 'Kas ir parādā visilgāk un visvairāk',
  lines: 'Klientam, kas ir parādā vairākās valūtās, katrai ir sava rinda.',
  all: 'Visi klienti, kas ir parādā',
  rest: (count) => `Vēl ${plural(count, 'klients', 'klienti', 'klientu')}`,
  table: 'Klienti, kas ir parādā',
  late: (count) =>
    count > 0
      ? `kavē ${plural(count, 'dienu', 'dienas', 'dienas')}`
      : count === 0
        ? 'termiņš šodien'
        : `termiņš pēc ${plural(-count, 'dienas', 'dienām', 'dienām')}`,
};

export const customerLv: CustomerText = {
  heading: (name, money) => html`${name} ir parādā ${money}`,
  lede: (count, stage, oldest) => html`${strong(items(count))}; klienta stadija: ${strong(stage)}, vecākais dokuments: ${strong(oldest)}.`,
  ofManagers: (names, count) => html`${format.plural(count, { one: 'Menedžeris', other: 'Menedžeri' })}: ${names}.`,
  items: 'Atvērtie dokumenti, sliktākie vispirms',
  leftOut: (count) => html`Vēl ${items(count)} ir failā open-items.csv.`,
  credits: 'Saņemts un vēl nav ieskaitīts',
  creditsNone: 'Neieskaitītu maksājumu nav.',
  net: (net) => html`Atņemot neieskaitīto, paliek ${strong(net)}.`,
  credit: (over) => html`Tas ir par ${strong(over)} vairāk nekā atvērts.`,
  statement: 'Izraksts',
  statementSub: (day) => `Izrakstītais un saņemtais, dokuments pēc dokumenta, līdz ${day}; atlikums ir izrakstītais mīnus saņemtais`,
  brought: 'Atlikums sākumā',
  balance: 'Atlikums',
  invoice: 'rēķins',
  transfer: 'samaksājis cits klients vai par citu klientu',
  disputed: 'apstrīdēts',
  kinds: {
    payment: 'maksājums',
    'credit-note': 'kredītrēķins',
    'write-off': 'norakstīšana',
    refund: 'atmaksa',
    prepayment: 'priekšapmaksa',
  },
  overTime: (now, most, when) => `Tagad atvērti ${now}; visvairāk bija ${most} (${when})`,
  overTimeMost: (now) => `Tagad atvērti ${now} – vairāk nekā jebkura iepriekšējā mēneša beigās`,
  overTimeSub: (from, to, currency) => `Atvērtais parāds pa stadijām mēneša beigās: ${from} – ${to}, ${currency}`,
  overTimeLists: (from, to, currency) => `Atvērtais parāds pa stadijām sarakstu dienās: ${from} – ${to}, ${currency}`,
  overTimeTable: 'Klienta parāds laika gaitā',
  overTimeSummary: (first, firstDay, last, lastDay) => `Atvērtais parāds: ${first} (${firstDay}), ${last} (${lastDay}).`,
  pays: (days) => `Maksā pēc termiņa, dienas: ${days}`,
  paysEarly: (days) => `Maksā pirms termiņa, dienas: ${days}`,
  paysNothing: 'Pēdējās 90 dienās neviens maksājums nav ieskaitīts',
  paysOnTime: 'Maksā termiņā',
  paysSummary: (first, last) => `Dienas virs termiņa: sākumā ${first}, beigās ${last}.`,
};
