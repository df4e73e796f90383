import { html, strong } from '../html.ts';
import type { MovementDefinitions, StagesText } from '../en/stages.ts';

/** Words of the page of stages in Latvian. */
export const stagesLv: StagesText = {
  title: (rolled, day) => `Kopš ${day} pasliktinājušies ${rolled} naudas, kas vēl nebija pēdējā stadijā`,
  titleNone: 'Kur ir nauda, un kā tā tur nonāca',
  lede: (cured) => html`No toreiz kavētā ${strong(cured)} ir samaksāti vai vairs nav kavēti.`,
  ledeStages: (first, cured) => html`No tā, kas toreiz bija tālāk par stadiju ${first}, ${strong(cured)} ir samaksāti vai atkal ir tajā.`,
  absent: 'Kas mainījies, nav zināms: šie ir atvērto dokumentu saraksti, un agrāka saraksta nav.',
  absentOfRanges:
    'Kur tagad ir iepriekšējā saraksta nauda, nav zināms: šie saraksti to rāda pa kavējuma dienu posmiem un nesaka, kura nauda ir tā pati.',
  noMoney: 'Kopīgas valūtas nav: kustība zemāk parādīta katrai valūtai.',

  are: 'Kas ir katra stadija',
  areSub: (day, currency) => `Atvērtais parāds pa stadijām, ${currency}, ${day}; kas rīkojas, pēc piedziņas rokasgrāmatām`,
  acts: 'Kas rīkojas',
  who: {
    current: 'menedžeris: zvans pirms termiņa',
    overdue: 'menedžeris; pēc 5–7 mēģinājumiem vadītājs',
    critical: 'vadītājs, juristi, finansisti',
    hopeless: 'juristi, tiesu izpildītāji',
  },
  lossRate: 'Zaudējumu likme',
  whoOwn: 'menedžeris',
  whoRisk: 'vadītājs, juristi, finansisti',

  flow: (from, to) => `Kur ${to} ir nauda, kas bija atvērta ${from}`,
  flowSub: (currency) =>
    `Atvērtais parāds, ${currency}. Pa kreisi: kas bija atvērts un kas izrakstīts kopš tā laika. Pa labi: kur tas ir tagad. Izsekots katrs dokuments.`,
  flowSummary: (stage, ways) => `${stage}: ${ways}.`,
  way: (to, share) => `${to} ${share}`,
  matrixSub: (currency) => `Daļa no rindas naudas un pati nauda, ${currency}. Jo tumšāks, jo vairāk.`,
  openOn: (day) => `Atvērts ${day}`,
  origin: { open: 'Atvērts', new: 'Izrakstīts kopš tā laika', reopened: 'Atvērts no jauna', rates: 'Kursu izmaiņas' },
  outcome: { open: 'Atvērts', paid: 'Samaksāts', credited: 'Kredītrēķini', 'written-off': 'Norakstīts', settled: 'Nokārtots' },
  rolled: 'Kļuva sliktāk',
  cured: 'Samaksāts vai atkal pirmajā stadijā',
  customers: 'Tas pats klientos',
  customersSub: 'Klienti pēc stadijas toreiz un tagad; katrs ir vienā',
  clear: 'Tagad nav parādā',
  fresh: 'Toreiz nebija parādā',
  total: 'Visi',

  bridge: (from, to) => `Kā katra stadija mainījās no ${from} līdz ${to}`,
  bridgeSub: (currency) => `${currency}; kustība pieder stadijai, kurā dokuments bija tajā dienā, un katra kolonna saiet līdz centam`,
  opening: 'Sākumā',
  migrationIn: 'Atnāca no citas stadijas',
  migrationOut: 'Aizgāja uz citu stadiju',
  closing: 'Beigās',
  whole: 'Kopā',

  why: (stages, day) => `Kāpēc kopš ${day} mainījās summa ${stages}`,
  whySame: (stages, day) => `Kāpēc summa ${stages} ir tāda pati kā ${day}`,
  whySub: (currency) => `${currency}; katra rinda ir sava veida kustību summa`,
  whyShare: (from, to) => `Riska daļa mainījās no ${from} uz ${to}`,
  whyShareSame: (share) => `Riska daļa ir ${share}, tāda pati kā iepriekš`,
  whyShareSub: 'Procentpunkti; ārpus riska izrakstītais un samaksātais maina to, no kā daļu rēķina',
  cause: {
    'rolled-in': 'Novecoja un ienāca',
    'rolled-out': 'Izgāja termiņa dēļ',
    billed: 'Izrakstīts',
    new: 'Iepriekš nebija parādā',
    refunded: 'Atmaksas',
    paid: 'Samaksāts',
    credited: 'Kredītrēķini',
    'written-off': 'Norakstīts',
    settled: 'Nokārtots starp sarakstiem',
    cleared: 'Vairs nav parādā',
    currency: 'Valūtas kursa starpība',
  },
  part: { 'at-risk': (cause) => `${cause}: no riskā esošā`, elsewhere: (cause) => `${cause}: cita nauda` },
  byManager: 'Kuru portfeļu dēļ',
  byManagerSub: (currency) =>
    `Izmaiņa kopš tā laika, ${currency}, un tās ietekme uz uzņēmuma riska daļu, procentpunktos; menedžeri kopā ir uzņēmums`,
  byCustomer: 'Kuru klientu dēļ',
  byCustomerSub: (currency) => `Nauda riskā, izmaiņa kopš tā laika, ${currency}, vispirms lielākās`,
  others: 'Visi pārējie klienti',
  change: 'Izmaiņa',
  points: 'Punkti',

  dwell: 'Cik ilgi nauda paliek stadijā',
  dwellSub: (day) => `Dienas no dienas, kad dokuments nonāca stadijā; kas no tās aizgāja 365 dienās līdz ${day}, un kas tur ir tagad`,
  left: 'Aizgājusī nauda',
  leftDays: 'Tās dienas tur, vidēji',
  itemsLeft: 'Aizgājušie dokumenti',
  median: 'Puse aizgāja (dienās)',
  there: 'Tur tagad',
  thereDays: 'Tās dienas līdz šim, vidēji',

  vintage: 'Cik ātri samaksā katra mēneša rēķinus',
  vintageSub: (currency) =>
    `Ieskaitītie maksājumi mīnus atmaksas kā daļa no mēnesī izrakstītā (${currency}), pēc dokumentu vecuma. Tukšs: vēl ne visi dokumenti ir tik veci.`,
  month: 'Rēķinu mēnesis',
  billed: 'Izrakstīts',
  soFar: 'Līdz šim',
  age: (days) => `${days} d.`,
  whyNotDocuments:
    'Atvērto dokumentu saraksti nesaka, kas noticis starp to dienām: cik ilgi nauda paliek un cik ātri tā ienāk, nav parādīts.',
};

export const movementDefinitionsLv: MovementDefinitions = {
  'stage-bridge': {
    title: 'Stadijas kustība',
    definition:
      'Sākumā + izrakstīts − maksājumi − kredītrēķini − norakstīts + atmaksas − nokārtots + kursa starpība + atnāca no citas stadijas − aizgāja uz citu = beigās. Kustība pieder stadijai, kurā dokuments ir kustības dienas beigās; dokuments, kas sasniedz nākamo stadiju, vispirms pāriet tur.',
    unit: 'nauda',
    edges: 'Katrs loceklis ir nosauktu kustību summa, neviens nav starpība. Maksājums skaitās, kad tas ieskaitīts dokumentā.',
  },
  'transition-matrix': {
    title: 'Pāreju matrica',
    definition:
      'Katrs toreiz atvērtais dokuments izsekots līdz vietai, kur tas ir tagad: vēl atvērts – pēc tagadējās stadijas; vai samaksāts, kreditēts, norakstīts. Kopš tā laika izrakstītais ir atsevišķa rinda. Katra rinda kopā ir 100%.',
    unit: 'nauda un daļa no rindas',
    edges:
      'Dokumenta izejas ir neto: atmaksu vispirms atņem no maksājumiem, tad no kredītrēķiniem un norakstītā; kas paliek pāri, ir no jauna atvērta nauda. Citas valūtas pēc agrākās dienas kursa, kopš tā laika izrakstītais pēc izrakstīšanas dienas kursa; ko mainīja kursi, ir atsevišķa rinda.',
  },
  'roll-rate': {
    title: 'Pārejas daļa un atveseļošanās daļa',
    definition:
      'Pārejas daļa: cik no stadijas naudas tagad ir vēlākā stadijā. Atveseļošanās daļa: cik no tās samaksāts vai atkal pirmajā stadijā. Pār visām stadijām pirmā neietver pēdējo stadiju, otrā – pirmo.',
    unit: 'naudas daļa',
    edges: 'Nekas nebija atvērts: n/p.',
  },
  'customer-transitions': {
    title: 'Klienti pa stadijām toreiz un tagad',
    definition:
      'Klients toreiz ir vienā stadijā un tagad vienā, pēc šī pārskata noteikuma. Kas toreiz nebija parādā vai tagad nav parādā, ir atsevišķi.',
    unit: 'klienti',
    edges: 'Menedžeru klienti var nesummēties: viens var būt parādā diviem.',
  },
  causes: {
    title: 'Izmaiņas cēloņi',
    definition:
      'Rādītāja izmaiņa ir summa tam, kas noticis ar tā dokumentiem: novecoja un ienāca, izrakstīti, samaksāti, kreditēti, norakstīti, atmaksāti vai mainījuši vērtību līdz ar kursu. Daļa mainās par (ko cēlonis pieliek naudai riskā − agrākā daļa × ko tas pieliek atvērtajam parādam) / tagadējais atvērtais parāds.',
    unit: 'nauda; daļas punkti; klienti',
    edges:
      'Cēloņi kopā ir izmaiņa, un menedžeri un klienti kopā ir uzņēmums, līdz centam; daļai – līdz dubultās precizitātes noapaļošanai.',
  },
  vintage: {
    title: 'Mēneša rēķinu apmaksa',
    definition:
      'Kāda daļa no mēnesī izrakstītā bija saņemta, kad dokumentiem bija 0, 30, 60 … 360 dienas: līdz tam ieskaitītie maksājumi mīnus atmaksas; bez kredītrēķiniem un norakstītā.',
    unit: 'izrakstītā daļa',
    edges: 'Tukšs, kamēr mēneša pēdējā diena nav tik veca. Nekas nav izrakstīts: n/p. Visi mēneši kopā ir visi ieskaitītie maksājumi.',
  },
  'stage-dwell': {
    title: 'Dienas stadijā',
    definition:
      'No dienas, kad dokuments nonāca stadijā, līdz dienai, kad tas pārgāja citā vai nekas no tā vairs nebija atvērts. Naudai: cik dienu katra summa tur bija, kad aizgāja, ar summas svaru.',
    unit: 'dienas',
    edges:
      'Dokuments, no kura ienākšanas dienas beigās nekas nebija atvērts, stadijā nav bijis. Atmaksa, kas no jauna atver samaksātu dokumentu, sāk skaitīt no jauna. Nekas neaizgāja: n/p.',
  },
};
