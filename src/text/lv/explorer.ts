import type { ExplorerText } from '../en/explorer.ts';
import { explorerSqlLv } from './explorer-sql.ts';
import { explorerViewsLv } from './explorer-views.ts';
import { format, plural } from './phrases.ts';

export const explorerLv: ExplorerText = {
  heading: 'Jautājiet debitoru uzskaitei jebko',
  lede: 'Jebkura diena, jebkura daļa, jebkurš vaicājums – ar tām pašām definīcijām, pēc kurām veidots šis pārskats. Viss tiek aprēķināts jūsu datorā: tas, ko skatāt, jautājat un atverat, to neatstāj.',
  published: 'Kā publicēts',
  publishedSub: (day) => `Ko šis pārskats saka par ${day}`,

  start: 'Izpēte',
  cannot:
    'Izpēte nav sākta. Tā ir programma, kas darbojas pārlūkā: tai vajag JavaScript un lapu no tīmekļa servera. Pārskatu no mapes diskā parāda komanda “npm run preview”. Bez tās tie paši rādītāji ir failos zemāk.',
  offer: (engine, ledger) =>
    ledger === null
      ? `Sākot no šīs vietnes vienu reizi tiek ielādēts datubāzes dzinējs (${engine}) un debitoru uzskaite; pārlūks tos saglabā.`
      : `Sākot no šīs vietnes vienu reizi tiek ielādēts datubāzes dzinējs (${engine}) un debitoru uzskaite (${ledger}); pārlūks tos saglabā.`,
  memory: 'Vajag apmēram 2 GB brīvas atmiņas; aizejot no lapas, tā tiek atbrīvota.',
  begin: 'Sākt izpēti',
  stop: 'Apturēt',
  again: 'Sākt vēlreiz',
  stopped: 'Apturēts. Nekas vairs nedarbojas.',
  steps: { engine: 'Ielādē dzinēju', ledger: 'Ielādē uzskaiti', opening: 'Atver uzskaiti' },
  ofBytes: (bytes, total) => (total === null ? bytes : `${bytes} no ${total}`),
  megabytes: (bytes) => `${format.rate((bytes / 1e6).toFixed(1))}\u00a0MB`,
  failed: 'Izpēti neizdevās sākt.',
  failures: {
    offline: 'Fails netika saņemts: tīkls vai vietne nav sasniedzama. Mēģiniet vēlreiz, kad savienojums būs.',
    wasm: 'Šis pārlūks neizpilda WebAssembly, vai arī tas ir aizliegts. Der jaunākais Chrome, Firefox, Edge vai Safari; failiem zemāk tas nav vajadzīgs.',
    memory:
      'Nepietika atmiņas. Aizveriet citus logus un sāciet vēlreiz vai izmantojiet datoru, kurā tās ir vairāk; failiem zemāk tā nav vajadzīga.',
    ledger: 'Uzskaites failu nevarēja atvērt: tas ir bojāts, vai to rakstījusi jaunāka programma, nekā šī lapa pazīst.',
    tables: 'No šiem failiem neizdevās izveidot uzskaiti.',
  },
  said: (message) => `Dzinējs ziņo: ${message}`,

  linkUnread: (parts) => `Daļa saites šeit neko nenozīmē un tika izlaista: ${parts}`,
  linkVersion: 'Saite ir no citas šīs lapas versijas. Atvērts tas, ko varēja saprast.',

  check: {
    running: 'Publicētie rādītāji tiek aprēķināti vēlreiz…',
    holds: (figures, day) =>
      `Pārbaudīts: publicētie rādītāji uz ${day} (${format.count(figures)}) ir pārrēķināti šajā datorā un sakrīt līdz centam`,
    fails: (different, figures) =>
      `Nepaļaujieties uz šo lapu: no publicētajiem rādītājiem (${format.count(figures)}) ar uzskaiti nesakrīt ${format.count(different)}`,
    difference: (published, computed) => `publicēts ${published}, aprēķināts ${computed}`,
  },
  ownTables: {
    row: (row: number) => `${row}. rinda`,
    more: (rows: number) => `un vēl ${plural(rows, 'rinda', 'rindas', 'rindu')}`,
    faults: {
      unreadable: () => 'failu neizdevās nolasīt: tā ir mape, vai arī fails pa to laiku mainīts vai aizvākts',
      'no-header': () => 'kolonnu galvene nav atrasta',
      'not-utf-8': () =>
        'fails nav rakstīts UTF-8 kodējumā. Saglabājiet to kā CSV UTF-8 kodējumā vai izveidojiet no tā pārskatu: npm run inspect.',
      'unknown-columns': (wanted: string) =>
        `šādu kolonnu nav nevienam datu veidam (${wanted}). Pārdēvējiet tās vai izveidojiet uzskaiti no eksporta: npm run inspect.`,
      'fields-count': (rows: string) => `${plural(Number(rows), 'rindai', 'rindām', 'rindām')} ir cits lauku skaits nekā galvenē`,
      'no-documents': () => 'failos nav neviena rēķina un neviena maksājuma',
      'no-ledger': () =>
        'tas nav ne CSV, ne šāda pārskata uzskaite (ledger.duckdb). Saglabājiet failu kā CSV UTF-8 kodējumā vai izveidojiet no tā pārskatu: npm run inspect.',
      'ledger-beside': () => 'Kopā ar uzskaiti (ledger.duckdb) nekas cits netiek atvērts: izvēlieties to vienu vai tikai CSV failus.',
    },
  },
  backToSite: 'Atpakaļ pie šī pārskata uzskaites',
  ownFile: 'Jūsu paša fails: tas ir nolasīts šajā datorā un nav to atstājis. Par to nekas nav publicēts, tāpēc nav, ar ko salīdzināt.',
  ownCurrency: (currency) => `Fails nenosauc valūtu: tā summas uzskatītas par summām ${currency}, kā šajā lapā.`,
  actions: {
    undo: 'Atsaukt',
    clear: 'Rādīt visu',
    link: 'Kopēt saiti',
    copied: 'Nokopēts',
    notCopied: 'Pārlūks neļauj lapai kopēt: paņemiet saiti no adreses joslas',
    open: 'Atvērt uzskaiti vai CSV…',
  },

  timeline: {
    label: 'Diena',
    asOf: 'Uz datumu',
    day: 'Datums: velciet vai lietojiet bultiņas',
    typed: 'Datums',
    earlier: 'Iepriekšējā mēneša beigas',
    later: 'Nākamā mēneša beigas',
    listBefore: 'Iepriekšējais saraksts',
    listAfter: 'Nākamais saraksts',
    published: 'Pārskata datums',
  },
  headline: {
    label: 'Atlase',
    counts: (items, customers, day) =>
      `atvērti ${day}: ${plural(items, 'dokuments', 'dokumenti', 'dokumentu')}, ${plural(customers, 'klients', 'klienti', 'klientu')}`,
    late: (share) => `kavēti ${share}`,
    risk: (share) => `${share} riska stadijās`,
    table: (currency) => `Atlase pa stadijām, ${currency}`,
  },
  facet: {
    label: 'Sašaurināt',
    stages: 'Stadija',
    managers: 'Menedžeris',
    customers: 'Klients',
    entities: 'Organizācija',
    currencies: 'Valūta',
    amount: 'Atvērtā summa',
    days: 'Kavējuma dienas',
    months: 'Termiņa mēnesis',
    disputed: 'Apstrīdēts',
    find: 'Meklēt klientu',
    nobody: 'Neviena',
    fewer: 'Mazāk',
    more: (count) => `Vēl ${format.count(count)}`,
    from: (name) => `${name}, no`,
    to: (name) => `${name}, līdz`,
    upTo: 'līdz',
    below: 'līdz (neieskaitot)',
  },
  items: (count) => plural(count, 'dokuments', 'dokumenti', 'dokumentu'),
  everything: 'viss',
  unassigned: 'Bez menedžera',
  noEntity: 'Organizācija nav norādīta',
  yes: 'jā',
  no: 'nē',
  na: 'n/p',
  total: 'Kopā',
  showSql: 'SQL vaicājums',
  csv: 'CSV',
  against: 'Otra diena',
  viewsLabel: 'Atlases skati',
  views: {
    managers: 'Menedžeri',
    customers: 'Klienti',
    items: 'Dokumenti',
    trend: 'Dinamika',
    movement: 'Kustība',
    compare: 'Blakus',
    'what-if': 'Kas būtu, ja',
    sql: 'SQL',
  },
  column: {
    stage: 'Stadija',
    manager: 'Menedžeris',
    customer: 'Klients',
    items: 'Dokumenti',
    customers: 'Klienti',
    share: 'Daļa',
    oldestDue: 'Vecākais termiņš',
    days: 'Kavējuma dienas',
    day: 'Diena',
    change: 'Izmaiņa',
    movement: 'Kustība',
    amount: (currency) => `Summa, ${currency}`,
    open: (currency) => `Atvērts, ${currency}`,
  },
  ...explorerViewsLv,

  sql: explorerSqlLv,

  files: 'Faili',
  filesSub: 'Viss, ko rāda lapas, un visa uzskaite – programmām un izklājlapām',
  recipe: 'Fails citās programmās',
  recipeSub: 'Visi tā makro un tabulas trijos rīkos',
  file: {
    'ledger.duckdb': 'Uzskaite ar visu rādītāju definīcijām jebkurai dienai: atverama ar DuckDB',
    'report.json': 'Lapu rādītāji programmām',
    'report.schema.json': 'report.json forma kā JSON Schema',
    'open-items.csv': 'Visi atvērtie dokumenti pārskata datumā',
    'customers.csv': 'Klienti ar parādu',
    'managers.csv': 'Menedžeri pa stadijām',
    'stages.csv': 'Stadijas',
    'trend.csv': 'Stadijas katra mēneša beigās',
    'findings.csv': 'Datos atrastais',
    'rejects.csv': 'Noraidītās rindas',
    'manifest.json': 'Kas nolasīts un izveidots, ar jaucējvērtībām',
  },
};
