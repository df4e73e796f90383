import { bookRiskLv } from './book-risk-lv.ts';
import { changesLv } from './changes-lv.ts';
import { codesLv } from './codes-lv.ts';
import type { Text } from './en.ts';
import { forecastLv, forecastDefinitionsLv } from './forecast-lv.ts';
import { formatOf } from './format.ts';
import { html, strong } from './html.ts';
import { movementDefinitionsLv, stagesLv } from './stages-lv.ts';
import { speedDefinitionsLv, trendsLv } from './trends-lv.ts';

const format = formatOf('lv');
/** Form for 1, 21, 31 …; for 2 to 9, 22 …; for 0, 10 to 20, 30 … */
const plural = (count: number, one: string, other: string, zero: string) => `${format.count(count)}\u00a0${format.plural(count, { one, other, zero })}`;

const days = (count: number) => plural(count, 'diena', 'dienas', 'dienu');
const items = (count: number) => plural(count, 'atvērts dokuments', 'atvērti dokumenti', 'atvērtu dokumentu');
const moreThan = (threshold: number) => (threshold === 0.5 ? 'Vairāk nekā puse' : `Vairāk nekā ${format.threshold(threshold)}`);
const points = (value: string) => strong(`${value}\u00a0procentpunktiem`);

export const lv: Text = {
  language: 'Latviešu',

  site: {
    skip: 'Uz saturu',
    pages: 'Lapas',
    languages: 'Valoda',
    theme: 'Tēma',
    themes: { auto: 'Sistēma', light: 'Gaiša', dark: 'Tumša' },
    overview: 'Pārskats',
    changes: 'Izmaiņas',
    trends: 'Dinamika',
    forecast: 'Prognoze',
    stages: 'Stadijas',
    managers: 'Menedžeri',
    entities: 'Organizācijas',
    customers: 'Klienti',
    quality: 'Datu kvalitāte',
    method: 'Metodika',
    explore: 'Izpētīt',
    notFound: 'Šādas lapas nav',
    notFoundText: 'Iespējams, adresē ir kļūda vai klients vairs neko nav parādā un lapas tam nav.',
    toOverview: 'Uz pārskatu',
    windowTitle: (page, company, day) => `${page}: ${company}, ${day}`,
    legend: 'Svītrojums: pēdējā stadija, kurai nav beigu.',
  },

  /** The page of one sheet that is mailed: it stands without the others. */
  summary: {
    link: 'Kopsavilkums vēstulei',
    title: 'Kopsavilkums',
    stages: 'Atvērtā parāda stadijas',
    more: (n: number) => `un vēl ${n}`,
  },

  state: {
    label: 'Pārskata stāvoklis',
    asOf: (day) => html`Stāvoklis ${strong(day)}`,
    dataTo: (day) => html`dati līdz ${day}`,
    stale: (day, count) => html`Dati beidzas ${strong(day)}, ${plural(count, 'dienu', 'dienas', 'dienas')} pirms pārskata datuma. Jaunāku dokumentu šeit nav.`,
    checks: (held) => html`izpildītas pārbaudes: ${String(held)} no ${String(held)}`,
    noCurrency: 'pārskata valūtas nav',
  },

  stages: { current: 'Kārtējais', overdue: 'Kavētais', critical: 'Kritiskais', hopeless: 'Bezcerīgais' },
  stageInWords: (name, own) => (own ? `“${name}”` : name.toLowerCase()),
  stageRange: (from, upTo) =>
    upTo !== null && from === null
      ? upTo === 0
        ? 'termiņš nav pagājis'
        : `kavējums līdz ${plural(upTo, 'dienai', 'dienām', 'dienām')}`
      : upTo === null
        ? from === null
          ? 'visas dienas'
          : `kavējums no ${plural(from, 'dienas', 'dienām', 'dienām')}`
        : from === upTo
          ? `kavējums ${days(upTo)}`
          : `kavējums no ${from} līdz ${plural(upTo, 'dienai', 'dienām', 'dienām')}`,

  verdict: {
    nobody: 'Neviens neko nav parādā',
    insideMoney: (threshold, stages) => `${moreThan(threshold)} no klientu parāda ir ${stages} parāds`,
    insideCustomers: (threshold, stages) => `${threshold === 0.5 ? 'Vairāk nekā pusei' : `Vairāk nekā ${format.threshold(threshold)}`} parādnieku ir ${stages} parāds`,
    insideBoth: (threshold, stages) => `${moreThan(threshold)} no parāda un no parādniekiem: ${stages} parāds`,
    nearMoney: (share, stages) => `Tieši zem riska zonas: ${share} no klientu parāda ir ${stages} parāds`,
    nearCustomers: (share, stages) => `Tieši zem riska zonas: ${share} parādnieku ir ${stages} parāds`,
    outsideMoney: (share, stages) => `Ārpus riska zonas: ${share} no klientu parāda ir ${stages} parāds`,
    outsideCustomers: (share, stages) => `Ārpus riska zonas: ${share} parādnieku ir ${stages} parāds`,
    outsideNone: (stages) => `Ārpus riska zonas: ${stages} parāds – nav`,
    legs: (money, customers, stages) => html`Stadijās “${stages}” ir ${strong(money)} naudas un ${strong(customers)} parādnieku.`,
    customersLeg: (customers, stages) => html`Stadijās “${stages}” ir ${strong(customers)} parādnieku.`,
    alsoCustomers: (customers) => html`Rēķinot pēc parādniekiem, tur ir ${strong(customers)}.`,
    alsoMoney: (money) => html`Rēķinot pēc naudas, tur ir ${strong(money)}.`,
    over: (value, threshold, since) => html`Tas ir par ${points(value)} virs sliekšņa ${format.threshold(threshold)}; riska zonā kopš ${strong(since)}.`,
    under: (value, threshold, since) => html`Tas ir par ${points(value)} zem sliekšņa ${format.threshold(threshold)}; ārpus riska zonas kopš ${strong(since)}.`,
    overOnList: (value, threshold) => html`Tas ir par ${points(value)} virs sliekšņa ${format.threshold(threshold)}; kopš kuras dienas, atvērto dokumentu saraksti nerāda.`,
    underOnList: (value, threshold) => html`Tas ir par ${points(value)} zem sliekšņa ${format.threshold(threshold)}; kopš kuras dienas, atvērto dokumentu saraksti nerāda.`,
    more: (value, day) => html`Daļa ir par ${points(value)} lielāka nekā ${day}.`,
    less: (value, day) => html`Daļa ir par ${points(value)} mazāka nekā ${day}.`,
    same: (day) => html`Daļa ir tāda pati kā ${day}.`,
    rise: (stages, money, day, books) => html`Summa stadijās “${stages}” ir par ${money} lielāka nekā ${day}; visvairāk šeit: ${books}.`,
    fall: (stages, money, day, books) => html`Summa stadijās “${stages}” ir par ${money} mazāka nekā ${day}; visvairāk šeit: ${books}.`,
    holdOne: (name, share) => html`${strong(share)} no šīs summas ir vienā portfelī: ${name}.`,
    holdSome: (names, share) => html`${strong(share)} no šīs summas ir portfeļos: ${names}.`,
    insideOne: (name, share) => html`Pats riska zonā ir viens portfelis, tajā ir ${strong(share)} no šīs summas: ${name}.`,
    insideSome: (count, names, share) => html`Paši riska zonā: ${plural(count, 'portfelis', 'portfeļi', 'portfeļu')}, tajos ir ${strong(share)} no šīs summas: ${names}.`,
    noCurrency: 'Kopīgas valūtas nav: izšķir tikai parādnieku daļa, bet nauda tālāk parādīta katrā valūtā.',
    mark: 'riska zona',
    markMoney: 'riska zona: nauda',
    markCustomers: 'riska zona: klienti',
    outsideMark: 'ārpus zonas',
    none: 'nav parāda',
  },

  bar: {
    title: (open) => `Atvērtais parāds ir ${open}`,
    titleOverdue: (open, overdue) => `Atvērtais parāds ir ${open}, no tā kavēti ${overdue}`,
    titleCustomers: (owing) => plural(owing, 'klients ir parādā', 'klienti ir parādā', 'klientu ir parādā'),
    table: 'Atvērtais parāds, dokumenti un klienti pa stadijām',
    inCurrency: (currency, day) => `Pēc kavējuma dienām, ${currency}, ${day}`,
    inCustomers: (day) => `Pēc kavējuma dienām, klienti, ${day}`,
    customers: (count) => `Parādnieki: ${format.count(count)}`,
    half: (threshold) => (threshold === 0.5 ? 'puse' : format.threshold(threshold)),
    summary: (parts) => `Pēc naudas: ${parts}.`,
    summaryCustomers: (parts) => `Pēc parādniekiem: ${parts}.`,
    part: (stage, share) => `${stage} ${share}`,
    definition: 'Atvērtais parāds: katra dokumenta atlikums pārskata dienas beigās. Kavējuma dienas: pārskata datums mīnus apmaksas termiņš; dokuments ar termiņu šodien nav kavēts. Klients ir vienā stadijā, tāpēc klientu stadijas kopā veido visus parādniekus.',
    definitionMost: 'Atvērtais parāds: katra dokumenta atlikums pārskata dienas beigās. Kavējuma dienas: pārskata datums mīnus apmaksas termiņš; dokuments ar termiņu šodien nav kavēts. Klients ir tajā stadijā, kurā ir visvairāk tā naudas.',
  },

  trend: {
    inside: (month, peak) => `Riska zonā, sākums: ${month}; lielākā daļa – ${peak}`,
    insideDay: (day) => `Riska zonā kopš ${day}`,
    was: (months, of, last) => `Riska zonā ${plural(months, 'mēneša', 'mēnešu', 'mēnešu')} beigās no ${format.count(of)}, pēdējoreiz – ${last}`,
    never: (of, peak, month) => `${plural(of, 'mēneša', 'mēnešu', 'mēnešu')} laikā ne reizi riska zonā; vistuvāk – ${month}, ${peak}`,
    short: 'Kā mainījušās stadiju daļas',
    table: 'Stadiju daļas mēneša beigās',
    subtitle: (from, to) => `Atvērtā parāda daļa pa stadijām mēneša beigās: ${from} – ${to}; virs pārtrauktās līnijas sākas riska zona`,
    subtitleCustomers: (from, to) => `Parādnieku daļa pa stadijām mēneša beigās: ${from} – ${to}; virs pārtrauktās līnijas sākas riska zona`,
    threshold: (threshold) => `riska zona – virs ${format.threshold(threshold)}`,
    zone: 'riska zonā',
    summary: (risk, first, firstDay, last, lastDay) => `Stadiju “${risk}” daļa: ${first} (${firstDay}), ${last} (${lastDay}).`,
    definition: 'Katrs punkts atjauno uzskaiti šīs dienas beigās: kas bija izrakstīts, mīnus tas, kas līdz tam bija ieskaitīts.',
    lists: {
      was: (days, of, last) => `Riska zonā pēc ${plural(days, 'saraksta', 'sarakstiem', 'sarakstiem')} no ${format.count(of)}, pēdējoreiz – ${last}`,
      never: (of, peak, day) => `Ne pēc viena no ${plural(of, 'saraksta', 'sarakstiem', 'sarakstiem')} nav riska zonā; vistuvāk – ${day}, ${peak}`,
      table: 'Stadiju daļas sarakstu dienās',
      subtitle: (from, to) => `Atvērtā parāda daļa pa stadijām sarakstu dienās: ${from} – ${to}; virs pārtrauktās līnijas sākas riska zona`,
      subtitleCustomers: (from, to) => `Parādnieku daļa pa stadijām sarakstu dienās: ${from} – ${to}; virs pārtrauktās līnijas sākas riska zona`,
      definition: 'Katrs punkts ir atvērto dokumentu saraksts savā dienā. Kas bija atvērts starp diviem sarakstiem, nav zināms; līnijas tikai savieno punktus.',
    },
  },

  managers: {
    title: (inside, all) => (inside === 0 ? 'Neviena menedžera portfelis nav riska zonā' : `Riska zonā: ${plural(inside, 'portfelis', 'portfeļi', 'portfeļu')} no ${format.count(all)}`),
    shape: 'Kāds ir katrs portfelis un kā tas tāds kļuvis',
    subtitle: (from, to, stages) => `Josla: atvērtais parāds pa stadijām vienā mērogā, atzīme pie katra portfeļa puses. Līnija: naudas daļa stadijās “${stages}”, ${from} – ${to}; pelēkā: klientu daļa; pārtrauktā: slieksnis.`,
    subtitleCustomers: (from, to, stages) => `Klientu daļa stadijās “${stages}”, ${from} – ${to}; pārtrauktā: slieksnis.`,
    unassigned: 'Bez menedžera',
    open: (amount) => html`atvērti ${strong(amount)}`,
    customersOwing: (count) => html`parādnieki: ${strong(format.count(count))}`,
    atRisk: (share, stages) => html`${strong(share)} ${stages}`,
    lineSummary: (name, first, last, peak, peakMonth) => `${name}: no ${first} līdz ${last}, lielākā daļa ${peak} (${peakMonth})`,
    lede: (theirs, escalated) => html`No atvērtā parāda ${strong(theirs)} ir pašu menedžeru rokās; ${strong(escalated)} ir nodoti vadītājiem, finansistiem un juristiem.`,
    ledeCounts: (theirs, escalated) => html`Pašu menedžeru rokās: ${strong(items(theirs))}; nodoti vadītājiem, finansistiem un juristiem: ${strong(items(escalated))}.`,
    definition: 'Dokuments pieder menedžerim, kuram tas piederēja izrakstīšanas dienā, tāpēc portfeļi kopā veido uzņēmuma kopsummu.',
    definitionCurrent: 'Dokuments pieder klienta pašreizējam menedžerim, tāpēc portfeļi kopā veido uzņēmuma kopsummu.',
    table: 'Menedžeri un viņu portfeļi',
    adds: 'Visi portfeļi',
  },

  bookRisk: bookRiskLv,

  manager: {
    verdictInside: (stages, share) => `portfelis riska zonā, ${share} ir ${stages} parāds`,
    verdictInsideCustomers: (stages, share) => `portfelis riska zonā, ${share} klientu ir ${stages} parāds`,
    verdictOutside: (stages, share) => `portfelis ārpus riska zonas, ${share} ir ${stages} parāds`,
    verdictOutsideCustomers: (stages, share) => `portfelis ārpus riska zonas, ${share} klientu ir ${stages} parāds`,
    empty: 'atvērtu dokumentu nav',
    action: (share) => `Menedžera rokās ir ${share}`,
    actionSub: (currency, theirs, escalated) => `Atvērtais parāds, ${currency}: ko menedžeris vēl var ietekmēt (${theirs}) un kas nodots vadītājam un juristiem (${escalated})`,
    actionSubItems: 'Atvērtie dokumenti: ko menedžeris vēl var ietekmēt un kas nodots vadītājam un juristiem',
    theirs: 'Menedžera rokās',
    escalated: 'Nodots tālāk',
    history: (first, last, month) => `Naudas daļa riskā tagad ir ${last}, bija ${first} (${month})`,
    historySub: (stages, from, to) => `Atvērtā parāda un parādnieku daļa stadijās “${stages}” mēneša beigās: ${from} – ${to}`,
    historySubLists: (stages, from, to) => `Atvērtā parāda un parādnieku daļa stadijās “${stages}” sarakstu dienās: ${from} – ${to}`,
    byMoney: 'Nauda',
    byCustomers: 'Klienti',
    items: (count) => plural(count, 'dokuments', 'dokumenti', 'dokumentu'),
    customers: (count) => plural(count, 'klients ir parādā', 'klienti ir parādā', 'klientu ir parādā'),
    customersSub: 'Vispirms sliktākā stadija. Summa ir viss klienta parāda atlikums.',
    noneListed: 'Starp uzskaitītajiem klientiem nav šī menedžera klientu.',
  },

  entities: {
    filter: 'Organizācija',
    all: 'Visas',
    none: 'Organizācija nav norādīta',
    title: (inside, all) => (inside === 0 ? `Neviena organizācija nav riska zonā (kopā ${format.count(all)})` : `Riska zonā ${plural(inside, 'organizācija', 'organizācijas', 'organizāciju')} no ${format.count(all)}`),
    lede: 'Katrai ir savas kopsummas, stadijas un vērtējums; kopā tās ir viss uzņēmums. Klients, kas parādā divām organizācijām, ir viens uzņēmuma klients.',
    table: 'Organizācijas un to parādi',
    adds: 'Viss uzņēmums',
    shape: 'Kāds ir katras organizācijas stāvoklis un kā tas veidojies',
    definition: 'Maksājums bez organizācijas pieder tai, kuras dokumentu tas nosauc, citādi vienīgajai, kas līdz tai dienai klientam bija izrakstījusi rēķinus; pārējie nepieder nevienai.',
    verdictInside: (stages, share) => `riska zonā, ${share} ir ${stages} parāds`,
    verdictInsideCustomers: (stages, share) => `riska zonā, ${share} parādnieku ir ${stages} parāds`,
    verdictOutside: (stages, share) => `ārpus riska zonas, ${share} ir ${stages} parāds`,
    verdictOutsideCustomers: (stages, share) => `ārpus riska zonas, ${share} parādnieku ir ${stages} parāds`,
    empty: 'nekas nav atvērts',
  },

  comparison: {
    title: 'Toreiz un tagad',
    sub: 'Galvenie rādītāji katrā no šīm dienām.',
    table: 'Rādītāju salīdzinājums',
    figure: 'Rādītājs',
    today: 'Tagad',
    recorded: (day) => `Pārskats uz ${day}`,
    inDays: (name) => `${name}, dienas`,
    concentration: (share, customers) => `${share} no tā ir parādā ${format.count(customers)} ${format.plural(customers, { one: 'klients', other: 'klienti' })}.`,
    expected: 'Gaidāms 13 nedēļās',
    pace: 'Cik ātri nāk nauda',
    ahead: 'Kas būs tālāk',
  },

  stagesPage: stagesLv,
  trendsPage: trendsLv,
  forecastPage: forecastLv,
  changesPage: changesLv,
  definitions: { ...movementDefinitionsLv, ...speedDefinitionsLv, ...forecastDefinitionsLv },

  movement: {
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
    definition: 'Katra rinda ir sava veida kustību summa, neviena nav iegūta, atņemot pārējās. Atvērtais parāds ir pirms neieskaitītās naudas: maksājums skaitās, kad tas ieskaitīts dokumentā.',
    definitionRates: { 'as-of': 'Kustība citā valūtā novērtēta pēc savas dienas kursa; kursa starpība ir tas, kā atvērtos dokumentus mainījušas tikai kursa izmaiņas.', document: 'Dokumenti un maksājumi novērtēti katrs pēc savas dienas kursa; kursa starpība ir tas, par cik maksājumi bija vērti vairāk vai mazāk nekā ar tiem dzēstais.' },
  },

  byCurrency: {
    title: (share, currency) => `${share} atvērtā parāda ir ${currency}`,
    sub: { 'as-of': (currency, day) => `Katra valūta savā naudā un ${currency} pēc pēdējā kursa ne vēlāk kā ${day}`, document: (currency) => `Katra valūta savā naudā un ${currency} pēc katra dokumenta dienas kursa` },
    table: 'Atvērtais parāds pēc dokumentu valūtas',
    own: 'Atvērts savā valūtā',
    rate: (currency) => `Kurss ${currency}`,
    unapplied: 'Nav ieskaitīts savā valūtā',
    definition: 'Katrs dokuments norādīts valūtā, kurā tas izrakstīts; saskaitīt drīkst tikai pārskata valūtas kolonnas. Stadijas un daļas ir no pašas valūtas naudas.',
  },

  customers: {
    find: 'Meklēt klientu',
    found: '{found} no {all}',
    heading: (count) => (count === 0 ? 'Neviens neko nav parādā' : plural(count, 'klients ir parādā', 'klienti ir parādā', 'klientu ir parādā')),
    lede: (money, listed, all) => (listed < all ? html`Atvērtais parāds ir ${strong(money)}. Uzskaitīti sliktākie, to skaits ir ${format.count(listed)}: vispirms sliktākā stadija.` : html`Atvērtais parāds ir ${strong(money)}. Vispirms sliktākā stadija.`),
    ledeNoMoney: (listed, all) => (listed < all ? html`Uzskaitīti sliktākie, to skaits ir ${format.count(listed)}: vispirms sliktākā stadija.` : html`Vispirms sliktākā stadija.`),
    top: (count) => `${plural(count, 'klients', 'klienti', 'klientu')}, ar ko sākt`,
    topSub: (money, share) => `Kas ir parādā visilgāk un visvairāk: kopā ${money}, ${share} no visa atvērtā parāda`,
    topSubPlain: 'Kas ir parādā visilgāk un visvairāk',
    all: 'Visi klienti, kas ir parādā',
    rest: (count) => `Vēl ${plural(count, 'klients', 'klienti', 'klientu')}`,
    table: 'Klienti, kas ir parādā',
    late: (count) => (count > 0 ? `kavē ${plural(count, 'dienu', 'dienas', 'dienas')}` : count === 0 ? 'termiņš šodien' : `termiņš pēc ${plural(-count, 'dienas', 'dienām', 'dienām')}`),
  },

  customer: {
    heading: (name, money) => html`${name} ir parādā ${money}`,
    lede: (count, stage, oldest) => html`${strong(items(count))}; klienta stadija: ${strong(stage)}, vecākais dokuments: ${strong(oldest)}.`,
    ofManagers: (names, count) => html`${format.plural(count, { one: 'Menedžeris', other: 'Menedžeri' })}: ${names}.`,
    items: 'Atvērtie dokumenti, sliktākie vispirms',
    leftOut: (count) => html`Vēl ${items(count)} ir failā open-items.csv.`,
    credits: 'Saņemts un vēl nav ieskaitīts',
    creditsNone: 'Neieskaitītu maksājumu nav.',
    net: (net) => html`Atņemot neieskaitīto, paliek ${strong(net)}.`,
    disputed: 'apstrīdēts',
    kinds: { payment: 'maksājums', 'credit-note': 'kredītrēķins', 'write-off': 'norakstīšana', refund: 'atmaksa', prepayment: 'priekšapmaksa' },
  },

  unapplied: {
    title: (money) => `Saņemts un vēl nav ieskaitīts: ${money}`,
    none: 'Viss saņemtais ir ieskaitīts',
    sub: (currency) => `${currency}; netiek atņemts nevienai stadijai`,
    open: 'Atvērts',
    unapplied: 'Nav ieskaitīts',
    net: 'Neto parāds',
    ties: 'Neto parāds sakrīt ar kontroles kontu.',
    differs: (difference, currency) => html`Neto parāds atšķiras no kontroles konta par ${difference} ${currency}.`,
  },

  quality: {
    heading: (refused) => (refused === 0 ? 'Uzskaitīta katra nolasītā rinda, neviena nav noraidīta' : `${plural(refused, 'rinda noraidīta', 'rindas noraidītas', 'rindu noraidīts')}; uzskaitīta katra nolasītā rinda`),
    files: 'Rindas pa failiem',
    filesSub: 'Nolasītas = izmantotas + atliktas + noraidītas, katram failam',
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
    atRisk: (currency, day) => currency === null ? `Apšaubāms: cik ${day} ir atvērts dokumentos, uz kuriem attiecas piezīmes, katrā valūtā; vispirms tās, kurām vairāk rindu, jo dažādu valūtu summas bez kursa nevar salīdzināt` : `Apšaubāms: cik ${day} ir atvērts dokumentos, uz kuriem attiecas piezīmes, ${currency}; vispirms lielākais`,
    first: (shown, all) => (shown < all ? `Pirmās ${format.count(shown)} no ${plural(all, 'rindas', 'rindām', 'rindām')}` : `${plural(all, 'rinda', 'rindas', 'rindu')}`),
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
  },

  method: {
    heading: 'Kā iegūti šie skaitļi',
    lede: 'Šajā pārskatā spēkā esošie noteikumi, izdrukāti no tā iestatījumiem.',
    stages: 'Stadijas',
    stagesSub: 'Pēc kavējuma dienām: pārskata datums mīnus apmaksas termiņš, kalendāra dienās',
    rules: 'Noteikumi',
    figures: 'Rādītāji',
    figuresSub: 'Kas ir katrs rādītājs un kādā mērvienībā',
    codes: 'Kodi',
    codesSub: 'Tā, kā tie ir rejects.csv, findings.csv un ziņojumos',
    contracts: 'Pārbaudes',
    findings: 'Piezīmes: izmantots, bet ir vērts aplūkot',
    refusals: 'Noraidītās un atliktās rindas',
    files: 'Ievades faili',
    filesSub: 'Kas nolasīts, ar satura kontrolsummu',
    absent: 'Kā nav pārskatā',
    absentSub: 'Sadaļas, kurām nav dotu datu',
    absentNone: 'Datu pietika visām sadaļām.',
    ownCode: 'Noteikums no šī pārskata iestatījumiem vai nosaukta profila.',
    defaults: 'Iestatījumu faila nav: viss pēc noklusējuma.',
    configured: (file) => `Iestatījumi: ${file}.`,
    rule: {
      asOf: { name: 'Pārskata datums', text: (day) => `Atlikumi ir uz dienas beigām ${day}: kas līdz tam bija izrakstīts, mīnus tas, kas bija ieskaitīts. Ieskaits ir spēkā no abu dokumentu vēlākā datuma.` },
      lists: { name: 'Atvērto dokumentu saraksti', text: 'Vēsture zināma tikai sarakstu dienās: katrā no tām atvērts ir tieši tas, kas sarakstā. Kas kustējies starp diviem sarakstiem un kopš kuras dienas secinājums ir spēkā, tie nerāda.' },
      dueToday: { name: 'Termiņš šodien', text: 'Dokuments, kura termiņš ir pārskata dienā, ir kārtējais. Pirmā kavējuma diena ir otrās stadijas pirmā diena.' },
      dueMissing: { name: 'Termiņš nav norādīts', text: 'Izrakstīšanas datums un klienta termiņš vai pats izrakstīšanas datums; tādi dokumenti saskaitīti datu kvalitātes lapā.' },
      risk: { name: 'Riska zona', text: (threshold, stages) => `Stingri vairāk nekā ${threshold} atvērtā parāda vai parādnieku stadijās: ${stages}. Pietiek ar vienu no abiem. Daļas salīdzina bez noapaļošanas; sākuma dienu meklē pa dienām, nevis pa mēnešu beigām.` },
      customerStage: { name: 'Klienta stadija', worst: 'Sliktākā stadija starp tā atvērtajiem dokumentiem. Menedžera portfelī vai valūtā – sliktākā starp dokumentiem tur, tāpēc klienti pa menedžeriem var nesummēties.', 'most-money': 'Stadija, kurā ir visvairāk tā atvērtās naudas. Menedžera portfelī vai valūtā – starp dokumentiem tur, tāpēc klienti pa menedžeriem var nesummēties.' },
      owner: { name: 'Kam pieder dokuments', 'at-issue': 'Menedžerim, kuram tas piederēja izrakstīšanas dienā: dokumentā norādītajam, citādi tam, kam klients piederēja tajā dienā, citādi klienta menedžerim, citādi bez menedžera. Portfeļi kopā veido kopsummu.', current: 'Tam, kam klients pieder pārskata datumā, arī par iepriekšējiem mēnešiem; ja tāda nav, dokumentā norādītajam menedžerim, citādi bez menedžera. Portfeļi kopā veido kopsummu.' },
      escalation: { name: 'Menedžera rokās', text: (stages) => `Viss, kas nav stadijās “${stages}”, ir menedžera rokās; pārējais nodots vadītājam, finansistiem un juristiem.` },
      allocation: { name: 'Maksājumu ieskaits', explicit: 'Maksājumu ieskaita dokumentā, ko tas nosauc. Maksājumi bez norādes paliek neieskaitīti.', 'oldest-first': 'Vispirms maksājumu ieskaita nosauktajā dokumentā; atlikumu – klienta vecākajos atvērtajos dokumentos pēc izrakstīšanas datuma, tad pēc numura.' },
      unapplied: { name: 'Neieskaitītā nauda', text: 'Atsevišķs rādītājs: netiek atņemta nevienai stadijai un nepazūd. Atvērtais parāds mīnus neieskaitītais ir neto parāds.' },
      valuation: { name: 'Valūtu pārrēķins', 'as-of': 'Citas valūtas – pēc pēdējā kursa pārskata datumā vai pirms tā, puses noapaļojot uz augšu katram dokumentam.', document: 'Citas valūtas – pēc pēdējā kursa dokumenta datumā vai pirms tā, puses noapaļojot uz augšu katram dokumentam.', none: 'Kursu nav: summas dažādās valūtās nesaskaita.', single: (currency) => `Viena valūta, ${currency}: pārrēķina nav.` },
      active: { name: 'Aktīvie klienti', text: 'Klientu saraksta rindas, kas nav atzīmētas kā neaktīvas, un visi, kas ir parādā vai kam ir neieskaitīta nauda; bez saraksta – visi, kam ir dokuments līdz pārskata datumam.' },
      windows: { name: 'Dienu logi', text: 'Pusatvērti: pēdējās 90 dienas līdz datumam neietver dienu, kas ir 90 dienas pirms tā.' },
      ratios: { name: 'Attiecības', text: 'Ja saucējs nav pozitīvs – “n/p”.' },
      tolerance: { name: 'Pielaide', text: (rows, control) => `Noraidīto rindu nav vairāk par ${format.count(rows)}; starpība ar kontroles kontu nav lielāka par ${control}. Citādi pārskatu nepublicē.` },
      stale: { name: 'Novecojuši dati', text: (count) => `Ja dati beidzas vairāk nekā ${plural(count, 'dienu', 'dienas', 'dienas')} pirms pārskata datuma, par to teikts katrā lapā.` },
    },
  },

  column: {
    stage: 'Stadija', moneyAtRisk: 'Apšaubāms', days: 'Kavējuma dienas', risk: 'Riska zona', amount: 'Nauda', share: 'Naudas daļa', items: 'Dokumenti', customers: 'Klienti', customersShare: 'Parādnieku daļa', activeShare: 'Aktīvo klientu daļa',
    day: 'Datums', open: 'Atvērts', unapplied: 'Nav ieskaitīts', riskShare: 'Daļa riskā', atRisk: 'Riskā', riskCustomers: 'Klienti riskā', zone: 'Zona', manager: 'Menedžeris', bar: 'Stadijas', theirs: 'Menedžera rokās', escalated: 'Nodots tālāk', since: 'Kopš',
    customer: 'Klients', oldest: 'Vecākais dokuments', item: 'Dokuments', issued: 'Izrakstīts', due: 'Termiņš', late: 'Kavējums', credit: 'Maksājums', kind: 'Veids', of: 'Summa', file: 'Fails', read: 'Nolasīts', used: 'Izmantots', aside: 'Atlikts', refused: 'Noraidīts',
    currency: 'Valūta', line: 'Rinda', column: 'Kolonna', value: 'Vērtība', reason: 'Iemesls', finding: 'Piezīme', rows: 'Rindas', check: 'Pārbaude', checked: 'Pārbaudītas rindas', balance: 'Virsgrāmatas atlikums', net: 'Neto parāds', difference: 'Starpība', entity: 'Organizācija',
    code: 'Kods', meaning: 'Nozīme', profile: 'Profils', encoding: 'Kodējums', hash: 'SHA-256', panel: 'Sadaļa', needs: 'Vajadzīgie dati', total: 'Kopā', documents: 'Piemērs',
    inCurrency: (name, currency) => `${name}, ${currency}`,
  },

  figure: { details: 'Tabula un definīcija', definition: 'Definīcija', download: (file) => html`Rindas: ${file}`, scroll: (name) => `${name} (ritināms uz sāniem)`, yes: 'jā', no: 'nē' },

  na: { mark: 'n/p', nothing: 'n/p: nekas nav atvērts, tāpēc daļas nav', currency: 'n/p: summas dažādās valūtās bez kursa nesaskaita', paid: 'n/p: pēdējās 90 dienās nekas nav samaksāts', left: 'n/p: no stadijas nekas nav aizgājis, vai tur nekā nav' },

  currency: {
    heading: (currency) => `Nauda valūtā ${currency}`,
    lede: (share, stages, open) => html`Atvērti ${strong(open)}; no tiem ${strong(share)} ir ${stages} parāds.`,
    none: 'Šajā valūtā nekas nav atvērts.',
  },

  footer: {
    rule: (parts) => html`${parts.map((part, index) => [index === 0 ? '' : '; ', part])}. Dokuments ar termiņu šodien nav kavēts.`,
    stage: (stage, range) => html`${stage}: ${range}`,
    worst: 'Klients ir savu atvērto dokumentu sliktākajā stadijā.',
    mostMoney: 'Klients ir tajā stadijā, kurā ir visvairāk tā naudas.',
    risk: (threshold, stages) => `Riska zona: vairāk nekā ${threshold === 0.5 ? 'puse' : format.threshold(threshold)} naudas vai klientu stadijās “${stages}”.`,
    unapplied: 'Neieskaitīto naudu neatņem.',
  },

  absent: {
    'as-of-any-day': 'Atvērto dokumentu saraksti rāda, kas bija atvērts to dienās; citām dienām atbildes nav.',
    stages: 'Nav doti ne rēķini, ne klientu konti, ne atvērto dokumentu saraksti: par parādiem nekas nav zināms.',
    payments: 'Maksājumi un kredītrēķini nav doti: viss izrakstītais skaitās atvērts, un par to, kā klienti maksā, neko nevar pateikt.',
    speed: 'Cik ātri ienāk nauda, rēķina no izrakstītā un samaksātā; atvērto dokumentu saraksti nerāda ne vienu, ne otru.',
    'payments:invoices': 'Atvērto dokumentu saraksti rāda, kas vēl ir atvērts, nevis to, kas samaksāts, ieskaitīts vai norakstīts.',
    'active-base': 'Klientu saraksts nav dots: par aktīviem uzskatīti visi, kam līdz pārskata datumam bijis dokuments vai maksājums.',
    'control-account': 'Kontroles atlikumi nav doti: neto parādu nav ar ko salīdzināt virsgrāmatā.',
    since: 'Kopš kuras dienas vērtējums ir spēkā, meklē pa dienām; atvērto dokumentu saraksti stāsta tikai par savām dienām.',
    'trend-month-ends': 'Gaita rādīta sarakstu dienās, nevis mēnešu beigās: kas bija atvērts starp diviem sarakstiem, nav zināms.',
    movement: 'Atvērto dokumentu saraksti nestāsta, kas starp tiem izrakstīts, samaksāts, ieskaitīts vai norakstīts.',
  },
  absentFor: (needs) => `Vajadzīgi dati, kas nav doti: ${needs}.`,

  panels: { stages: 'stadijas un kopsummas', 'as-of-any-day': 'rādītāji jebkurā dienā', since: 'diena, kopš kuras secinājums ir spēkā', 'trend-month-ends': 'mēneša beigu dinamika', movement: 'kas mainījies', speed: 'cik ātri ienāk nauda', payments: 'maksājumi un kredītrēķini', 'active-base': 'aktīvo klientu daļa pēc klientu saraksta', 'control-account': 'salīdzinājums ar kontroles kontu' },
  codes: codesLv,
  inputs: { invoices: 'rēķini', 'open-items': 'atvērtie dokumenti', 'customer-ledger': 'klientu konti', promises: 'solījumi maksāt', contacts: 'kontakti', documents: 'dokumenti', deliveries: 'piegādes', control: 'kontroles konts', rates: 'valūtu kursi', customers: 'klienti', managers: 'menedžeri', payments: 'maksājumi', credits: 'kredītrēķini un norakstīšanas' },
};
