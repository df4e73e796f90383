import type { BarText, ByCurrencyText, ComparisonText, MovementText, TrendText, UnappliedText, VerdictText } from '../en/overview.ts';
import { html, strong } from '../html.ts';
import { format, moreThan, plural, points } from './phrases.ts';

// Words of the overview: the verdict, the stages, how they moved and why.

export const verdictLv: VerdictText = {
  nobody: 'Neviens neko nav parādā',
  insideMoney: (threshold, stages) => `${moreThan(threshold)} no klientu parāda ir ${stages} parāds`,
  insideCustomers: (threshold, stages) => `${moreThan(threshold)} parādnieku ir ${stages}`,
  insideBoth: (threshold, stages) => `${moreThan(threshold)} no parāda un no parādniekiem ir ${stages}`,
  nearMoney: (share, stages) => `Nedaudz zem riska zonas: ${share} no klientu parāda ir ${stages} parāds`,
  nearCustomers: (share, stages) => `Nedaudz zem riska zonas: ${share} parādnieku ir ${stages}`,
  outsideMoney: (share, stages) => `Ārpus riska zonas: ${share} no klientu parāda ir ${stages} parāds`,
  outsideCustomers: (share, stages) => `Ārpus riska zonas: ${share} parādnieku ir ${stages}`,
  outsideNone: (stages) => `Ārpus riska zonas: ${stages} parāds – nav`,
  moneyLeg: (money, stages) => html`${strong(money)} naudas ir ${stages}.`,
  customersLeg: (customers, stages) => html`${strong(customers)} parādnieku ir ${stages}.`,
  alsoCustomers: (customers) => html`Rēķinot pēc parādniekiem, tur ir ${strong(customers)}.`,
  alsoMoney: (money) => html`Rēķinot pēc naudas, tur ir ${strong(money)}.`,
  over: (value, threshold, since) =>
    html`Tas ir par ${points(value)} virs sliekšņa ${format.threshold(threshold)}; riska zonā kopš ${strong(since)}.`,
  under: (value, threshold, since) =>
    html`Tas ir par ${points(value)} zem sliekšņa ${format.threshold(threshold)}; ārpus riska zonas kopš ${strong(since)}.`,
  at: (threshold, since) =>
    html`Tas ir tieši slieksnis ${format.threshold(threshold)}, ne vairāk; ārpus riska zonas kopš ${strong(since)}.`,
  overOnList: (value, threshold) =>
    html`Tas ir par ${points(value)} virs sliekšņa ${format.threshold(threshold)}; kopš kuras dienas, atvērto dokumentu saraksti nerāda.`,
  underOnList: (value, threshold) =>
    html`Tas ir par ${points(value)} zem sliekšņa ${format.threshold(threshold)}; kopš kuras dienas, atvērto dokumentu saraksti nerāda.`,
  atOnList: (threshold) =>
    html`Tas ir tieši slieksnis ${format.threshold(threshold)}, ne vairāk; kopš kuras dienas, atvērto dokumentu saraksti nerāda.`,
  more: (value, day) => html`Daļa ir par ${points(value)} lielāka nekā ${day}.`,
  less: (value, day) => html`Daļa ir par ${points(value)} mazāka nekā ${day}.`,
  same: (day) => html`Daļa ir tāda pati kā ${day}.`,
  yearBefore: (share, day) => html`Pirms gada tajā pašā mēnesī, ${day}, tā bija ${strong(share)}.`,
  rise: (stages, money, day, books) => html`Summa ${stages} ir par ${money} lielāka nekā ${day}; visvairāk pieaugusi šeit: ${books}.`,
  fall: (stages, money, day, books) => html`Summa ${stages} ir par ${money} mazāka nekā ${day}; visvairāk samazinājusies šeit: ${books}.`,
  holdOne: (stages, name, share) => html`No visas summas ${stages} ${strong(share)} ir vienā portfelī: ${name}.`,
  holdSome: (stages, names, share) => html`No visas summas ${stages} ${strong(share)} ir portfeļos: ${names}.`,
  insideOne: (stages, name, share) =>
    html`No visas summas ${stages} ${strong(share)} ir vienīgajā portfelī, kas pats ir riska zonā: ${name}.`,
  insideSome: (stages, count, names, share) =>
    html`No visas summas ${stages} ${strong(share)} ir ${format.count(count)} portfeļos, kas paši ir riska zonā: ${names}.`,
  noCurrency: 'Kopīgas valūtas nav: izšķir tikai parādnieku daļa, bet nauda tālāk parādīta katrā valūtā.',
  mark: 'riska zona',
  markMoney: 'riska zona: nauda',
  markCustomers: 'riska zona: klienti',
  outsideMark: 'ārpus zonas',
  none: 'nav parāda',
};

export const barLv: BarText = {
  title: (open) => `Atvērtais parāds ir ${open}`,
  titleOverdue: (open, overdue) => `Atvērtais parāds ir ${open}, no tā kavēti ${overdue}`,
  titleTimely: (open) => `Atvērtais parāds ir ${open}, nekas nav kavēts`,
  titleLate: (open) => `Atvērtais parāds ir ${open}, viss ir kavēts`,
  titleCustomers: (owing) => plural(owing, 'klients ir parādā', 'klienti ir parādā', 'klientu ir parādā'),
  table: 'Atvērtais parāds, dokumenti un klienti pa stadijām',
  inCurrency: (currency, day) => `Pēc kavējuma dienām, ${currency}, ${day}`,
  inCustomers: (day) => `Pēc kavējuma dienām, klienti, ${day}`,
  customers: (count) => `Parādnieki: ${format.count(count)}`,
  half: (threshold) => (threshold === 0.5 ? 'puse' : format.threshold(threshold)),
  summary: (parts) => `Pēc naudas: ${parts}.`,
  summaryCustomers: (parts) => `Pēc parādniekiem: ${parts}.`,
  part: (stage, share) => `${stage} ${share}`,
  definition:
    'Atvērtais parāds: katra dokumenta atlikums pārskata dienas beigās. Kavējuma dienas: pārskata datums mīnus apmaksas termiņš; dokuments ar termiņu šodien nav kavēts. Klients ir vienā stadijā, tāpēc klientu stadijas kopā veido visus parādniekus.',
  definitionMost:
    'Atvērtais parāds: katra dokumenta atlikums pārskata dienas beigās. Kavējuma dienas: pārskata datums mīnus apmaksas termiņš; dokuments ar termiņu šodien nav kavēts. Klients ir tajā stadijā, kurā ir visvairāk tā naudas.',
};

export const trendLv: TrendText = {
  inside: (month, peak) => `Riska zonā, sākums: ${month}; lielākā daļa – ${peak}`,
  insideDay: (day) => `Riska zonā kopš ${day}`,
  was: (months, of, last) =>
    `Riska zonā ${plural(months, 'mēneša', 'mēnešu', 'mēnešu')} beigās no ${format.count(of)}, pēdējoreiz – ${last}`,
  never: (of, peak, month) => `${plural(of, 'mēneša', 'mēnešu', 'mēnešu')} laikā ne reizi riska zonā; vistuvāk – ${month}, ${peak}`,
  neverNearest: (of, peak) => `${plural(of, 'mēneša', 'mēnešu', 'mēnešu')} laikā ne reizi riska zonā; tagad tai tuvāk nekā jebkad, ${peak}`,
  nothing: (of, stages) => `${plural(of, 'mēneša', 'mēnešu', 'mēnešu')} laikā ne reizi riska zonā: ${stages} parāds – nav bijis`,
  ofCustomers: (share) => `${share} parādnieku`,
  customers: (now, peak, when) => `Riskā ir ${now} parādnieku; visvairāk bija ${peak} (${when})`,
  customersMost: (now) => `Riskā ir ${now} parādnieku – vairāk nekā jebkad agrāk`,
  customersNone: 'Riskā nav bijis neviens parādnieks',
  short: 'Kā mainījušās stadiju daļas',
  table: 'Stadiju daļas mēneša beigās',
  subtitle: (from, to, risk) =>
    `Atvērtā parāda daļa pa stadijām mēneša beigās: ${from} – ${to}; kur līnija (${risk} kopā) ir virs pārtrauktās, tur ir riska zona`,
  subtitleCustomers: (from, to, risk) =>
    `Parādnieku daļa pa stadijām mēneša beigās: ${from} – ${to}; kur līnija (${risk} kopā) ir virs pārtrauktās, tur ir riska zona`,
  threshold: (threshold) => `riska zona – virs ${format.threshold(threshold)}`,
  zone: 'riska zonā',
  summary: (risk, first, firstDay, last, lastDay) => `Daļa ${risk}: ${first} (${firstDay}), ${last} (${lastDay}).`,
  crossed: (days, earlier) =>
    `Dienas, kad slieksnis šķērsots: ${days}${earlier > 0 ? `; agrākās (${format.count(earlier)}) – failā report.json` : ''}`,
  cameIn: (day) => `riska zonā – ${day}`,
  wentOut: (day) => `no tās – ${day}`,
  definition: 'Katrs punkts atjauno uzskaiti šīs dienas beigās: kas bija izrakstīts, mīnus tas, kas līdz tam bija ieskaitīts.',
  lists: {
    was: (days, of, last) =>
      `Riska zonā pēc ${plural(days, 'saraksta', 'sarakstiem', 'sarakstiem')} no ${format.count(of)}, pēdējoreiz – ${last}`,
    never: (of, peak, day) =>
      `Ne pēc viena no ${plural(of, 'saraksta', 'sarakstiem', 'sarakstiem')} nav riska zonā; vistuvāk – ${day}, ${peak}`,
    nothing: (of, stages) =>
      `Ne pēc viena no ${plural(of, 'saraksta', 'sarakstiem', 'sarakstiem')} nav riska zonā: ${stages} parāds – nav bijis`,
    table: 'Stadiju daļas sarakstu dienās',
    subtitle: (from, to, risk) =>
      `Atvērtā parāda daļa pa stadijām sarakstu dienās: ${from} – ${to}; kur līnija (${risk} kopā) ir virs pārtrauktās, tur ir riska zona`,
    subtitleCustomers: (from, to, risk) =>
      `Parādnieku daļa pa stadijām sarakstu dienās: ${from} – ${to}; kur līnija (${risk} kopā) ir virs pārtrauktās, tur ir riska zona`,
    definition:
      'Katrs punkts ir atvērto dokumentu saraksts savā dienā. Kas bija atvērts starp diviem sarakstiem, nav zināms; līnijas tikai savieno punktus.',
  },
};

export const comparisonLv: ComparisonText = {
  title: 'Toreiz un tagad',
  sub: 'Galvenie rādītāji katrā no šīm dienām.',
  table: 'Rādītāju salīdzinājums',
  figure: 'Rādītājs',
  today: 'Tagad',
  recorded: (day) => `Pārskats uz ${day}`,
  inDays: (name) => `${name}, dienas`,
  concentration: (share, customers) =>
    `${share} no visa tagad atvērtā ir parādā ${customers === 1 ? 'lielākais parādnieks' : `lielākie parādnieki (${format.count(customers)})`}.`,
  expected: 'Gaidāms 13 nedēļās',
  pace: 'Cik ātri ienāk nauda',
  ahead: 'Kas būs tālāk',
};

export const movementLv: MovementText = {
  more: (amount, day) => `Atvērtais parāds ir par ${amount} lielāks nekā ${day}`,
  less: (amount, day) => `Atvērtais parāds ir par ${amount} mazāks nekā ${day}`,
  same: (day) => `Atvērtais parāds ir tāds pats kā ${day}`,
  sub: (from, to, currency) => `Kas mainījies no ${from} beigām līdz ${to} beigām, ${currency}`,
  table: 'Kas mainījies',
  open: (day) => `Atvērts ${day}`,
  billed: 'Izrakstīts',
  cash: 'Ieskaitīti maksājumi',
  creditNotes: 'Ieskaitīti kredītrēķini',
  writeOffs: 'Norakstīts',
  refunds: 'Atmaksas',
  settlements: 'Nokārtots starp sarakstiem',
  currencyDifference: 'Valūtas kursa starpība',
  definition:
    'Katra rinda ir sava veida kustību summa, neviena nav iegūta, atņemot pārējās. Atvērtais parāds ir pirms neieskaitītās naudas: maksājums skaitās, kad tas ieskaitīts dokumentā.',
  definitionRates: {
    'as-of':
      'Kustība citā valūtā novērtēta pēc savas dienas kursa; kursa starpība ir tas, kā atvērtos dokumentus mainījušas tikai kursa izmaiņas.',
    document:
      'Dokumenti un maksājumi novērtēti katrs pēc savas dienas kursa; kursa starpība ir tas, par cik maksājumi bija vērti vairāk vai mazāk nekā ar tiem dzēstais.',
  },
};

export const byCurrencyLv: ByCurrencyText = {
  title: (share, currency) => `${share} atvērtā parāda ir ${currency}`,
  sub: {
    'as-of': (currency, day) => `Katra valūta savā naudā un ${currency} pēc pēdējā kursa ne vēlāk kā ${day}`,
    document: (currency) => `Katra valūta savā naudā un ${currency} pēc katra dokumenta dienas kursa`,
  },
  table: 'Atvērtais parāds pēc dokumentu valūtas',
  own: 'Atvērts savā valūtā',
  rate: (currency) => `Kurss ${currency}`,
  unapplied: 'Nav ieskaitīts savā valūtā',
  definition:
    'Katrs dokuments norādīts valūtā, kurā tas izrakstīts; saskaitīt drīkst tikai pārskata valūtas kolonnas. Stadijas un daļas ir no pašas valūtas naudas.',
};

export const unappliedLv: UnappliedText = {
  title: (money) => `Saņemts un vēl nav ieskaitīts: ${money}`,
  owed: (money) => `Atmaksāts vairāk, nekā ir avansā: ${money}`,
  none: 'Neieskaitītas naudas nav',
  sub: (currency) => `${currency}; netiek atņemts nevienai stadijai`,
  open: 'Atvērts',
  unapplied: 'Nav ieskaitīts',
  net: 'Neto parāds',
  ties: 'Neto parāds sakrīt ar kontroles kontu.',
  differs: (difference, currency) => html`Neto parāds atšķiras no kontroles konta par ${difference} ${currency}.`,
};
