import type { ExplorerText } from './explorer-en.ts';
import { formatOf } from './format.ts';

const format = formatOf('lv');

export const explorerLv: ExplorerText = {
  heading: 'Jautājiet debitoru uzskaitei jebko',
  lede: 'Jebkura diena, jebkura daļa, jebkurš vaicājums — ar tām pašām definīcijām, pēc kurām veidots šis pārskats. Viss tiek aprēķināts jūsu datorā: tas, ko skatāt, jautājat un atverat, to neatstāj.',
  published: 'Kā publicēts',
  publishedSub: (day) => `Ko šis pārskats saka par ${day}`,

  start: 'Izpēte',
  cannot: 'Izpēte nav sākta. Tā ir programma, kas darbojas pārlūkā: tai vajag JavaScript un lapu no tīmekļa servera. Pārskatu no mapes diskā parāda komanda “npm run preview”. Bez tās tie paši rādītāji ir failos zemāk.',
  offer: (engine, ledger) => (ledger === null ? `Sākot no šīs vietnes vienu reizi tiek ielādēts datubāzes dzinējs (${engine}) un debitoru uzskaite; pārlūks tos saglabā.` : `Sākot no šīs vietnes vienu reizi tiek ielādēts datubāzes dzinējs (${engine}) un debitoru uzskaite (${ledger}); pārlūks tos saglabā.`),
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
    memory: 'Nepietika atmiņas. Aizveriet citus logus un sāciet vēlreiz vai izmantojiet datoru, kurā tās ir vairāk; failiem zemāk tā nav vajadzīga.',
    ledger: 'Uzskaites failu nevarēja atvērt: tas ir bojāts, vai to rakstījusi jaunāka programma, nekā šī lapa pazīst.',
  },
  said: (message) => `Dzinējs ziņo: ${message}`,

  linkUnread: (parts) => `Daļa saites šeit neko nenozīmē un tika izlaista: ${parts}`,
  linkVersion: 'Saite ir no citas šīs lapas versijas. Atvērts tas, ko varēja saprast.',

  views: {},

  files: 'Faili',
  filesSub: 'Viss, ko rāda lapas, un visa uzskaite — programmām un izklājlapām',
  file: {
    'ledger.duckdb': 'Uzskaite ar visu rādītāju definīcijām jebkurai dienai: atverama ar DuckDB',
    'report.json': 'Lapu rādītāji programmām',
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
