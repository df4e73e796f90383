import { absentLv, panelsLv } from './absent.ts';
import { bookRiskLv } from './book-risk.ts';
import { changesLv } from './changes.ts';
import { codesLv } from './codes.ts';
import { customerLv, customersLv } from './customers.ts';
import type { Text } from '../en/text.ts';
import { forecastLv, forecastDefinitionsLv } from './forecast.ts';
import { html, strong } from '../html.ts';
import { entitiesLv, managerLv, managersLv } from './managers.ts';
import { methodLv } from './method.ts';
import { barLv, byCurrencyLv, comparisonLv, movementLv, trendLv, unappliedLv, verdictLv } from './overview.ts';
import { format, plural } from './phrases.ts';
import { qualityLv } from './quality.ts';
import { stageRangeLv } from './stage-range.ts';
import { movementDefinitionsLv, stagesLv } from './stages.ts';
import { speedDefinitionsLv, trendsLv } from './trends.ts';

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
    receivables: 'Debitoru parādi',
    description: (company, day) => `Debitoru parādi ${day}, ${company}: kas ir parādā, cik daudz un cik ilgi.`,
    windowTitle: (page, company, day) => `${page}: ${company}, ${day}`,
    legend: 'Svītrojums: pēdējā stadija, kurai nav beigu.',
  },

  /** The page of one sheet that is mailed: it stands without the others. */
  summary: {
    link: 'Kopsavilkums vēstulei',
    title: 'Kopsavilkums',
    stages: 'Atvērtā parāda stadijas',
    more: (count) => `un vēl ${format.count(count)}`,
  },

  state: {
    label: 'Pārskata stāvoklis',
    asOf: (day) => html`Stāvoklis uz ${strong(day)}`,
    dataTo: (day) => html`dati līdz ${day}`,
    stale: (day, count) =>
      html`Dati beidzas ${strong(day)}, ${plural(count, 'dienu', 'dienas', 'dienas')} pirms pārskata datuma. Jaunāku dokumentu šeit nav.`,
    noPayments: html`${strong('Nav nolasīts neviens maksājums:')} katrs rēķins skaitās neapmaksāts, un stadijas rāda, cik veci ir rēķini, nevis kas ir parādā.`,
    dueInRanges: html`${strong('Saraksti rāda kavējuma dienu posmus, nevis termiņus:')} stadijas ir pareizas, bet dienu skaits visur ir mazākais, kādu posms pieļauj.`,
    dueMissing: (share) =>
      html`Apmaksas termiņš nav norādīts ${strong(share)} atvērtās naudas: cik ilgi tā kavēta, nav zināms, un stadijas to skaita no dokumenta vai saraksta dienas.`,
    checks: (held) => html`izpildītas pārbaudes: ${String(held)} no ${String(held)}`,
    noCurrency: 'pārskata valūtas nav',
  },

  stages: { current: 'Kārtējais', overdue: 'Kavētais', critical: 'Kritiskais', hopeless: 'Bezcerīgais' },
  stageInWords: (name, own) => (own ? `“${name}”` : name.toLowerCase()),
  stageQuoted: (name, own) => `“${own ? name : name.toLowerCase()}”`,
  withinStages: (stages, count) => `${count === 1 ? 'stadijā' : 'stadijās'} ${stages}`,
  stageRange: stageRangeLv,

  verdict: verdictLv,
  bar: barLv,
  trend: trendLv,
  managers: managersLv,
  bookRisk: bookRiskLv,

  manager: managerLv,
  entities: entitiesLv,
  comparison: comparisonLv,
  stagesPage: stagesLv,
  trendsPage: trendsLv,
  forecastPage: forecastLv,
  changesPage: changesLv,
  definitions: { ...movementDefinitionsLv, ...speedDefinitionsLv, ...forecastDefinitionsLv },

  movement: movementLv,
  byCurrency: byCurrencyLv,
  customers: customersLv,
  customer: customerLv,
  unapplied: unappliedLv,
  quality: qualityLv,
  method: methodLv,
  column: {
    stage: 'Stadija',
    inDoubt: 'Apšaubāms',
    days: 'Kavējuma dienas',
    risk: 'Riska zona',
    amount: 'Nauda',
    share: 'Naudas daļa',
    items: 'Dokumenti',
    customers: 'Klienti',
    customersShare: 'Parādnieku daļa',
    activeShare: 'Aktīvo klientu daļa',
    day: 'Datums',
    open: 'Atvērts',
    unapplied: 'Nav ieskaitīts',
    riskShare: 'Daļa riskā',
    atRisk: 'Riskā',
    riskCustomers: 'Klienti riskā',
    zone: 'Zona',
    manager: 'Menedžeris',
    bar: 'Stadijas',
    theirs: 'Menedžera rokās',
    escalated: 'Nodots tālāk',
    since: 'Kopš',
    customer: 'Klients',
    oldest: 'Vecākais dokuments',
    item: 'Dokuments',
    issued: 'Izrakstīts',
    due: 'Termiņš',
    late: 'Kavējums',
    credit: 'Maksājums',
    kind: 'Veids',
    of: 'Summa',
    file: 'Fails',
    read: 'Nolasīts',
    used: 'Izmantots',
    aside: 'Atlikts',
    refused: 'Noraidīts',
    currency: 'Valūta',
    line: 'Rinda',
    column: 'Kolonna',
    value: 'Vērtība',
    reason: 'Iemesls',
    finding: 'Piezīme',
    rows: 'Rindas',
    check: 'Pārbaude',
    checked: 'Pārbaudītas rindas',
    balance: 'Virsgrāmatas atlikums',
    net: 'Neto parāds',
    difference: 'Starpība',
    entity: 'Organizācija',
    code: 'Kods',
    meaning: 'Nozīme',
    profile: 'Profils',
    encoding: 'Kodējums',
    hash: 'SHA-256',
    panel: 'Sadaļa',
    needs: 'Vajadzīgie dati',
    total: 'Kopā',
    inCurrency: (name, currency) => `${name}, ${currency}`,
  },

  figure: {
    details: 'Tabula un definīcija',
    definition: 'Definīcija',
    download: (file) => html`Rindas: ${file}`,
    scroll: (name) => `${name} (ritināms uz sāniem)`,
    yes: 'jā',
    no: 'nē',
  },

  na: {
    mark: 'n/p',
    nothing: 'n/p: nav, pret ko to mērīt',
    currency: 'n/p: summas dažādās valūtās bez kursa nesaskaita',
    paid: 'n/p: pēdējās 90 dienās neviens maksājums nav ieskaitīts',
    lists: 'n/p: atvērto dokumentu saraksti nerāda, kas samaksāts',
    left: 'n/p: no stadijas nekas nav aizgājis, vai tur nekā nav',
  },

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
    risk: (threshold, stages) =>
      `Riska zona: vairāk nekā ${threshold === 0.5 ? 'puse' : format.threshold(threshold)} naudas vai klientu ir ${stages}.`,
    unapplied: 'Neieskaitīto naudu neatņem.',
  },

  absent: absentLv,
  absentFor: (needs) => `Vajadzīgi dati, kas nav doti: ${needs}.`,

  panels: panelsLv,
  codes: codesLv,
  inputs: {
    invoices: 'rēķini',
    'open-items': 'atvērtie dokumenti',
    'customer-ledger': 'klientu konti',
    promises: 'solījumi maksāt',
    contacts: 'kontakti',
    documents: 'dokumenti',
    deliveries: 'piegādes',
    control: 'kontroles konts',
    rates: 'valūtu kursi',
    customers: 'klienti',
    managers: 'menedžeri',
    payments: 'maksājumi',
    credits: 'kredītrēķini un norakstīšanas',
  },
};
