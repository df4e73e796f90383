import type { MethodText } from '../en/method.ts';
import { format, plural } from './phrases.ts';

// Words of the page of the method: the rules in force.

export const methodLv: MethodText = {
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
    asOf: {
      name: 'Pārskata datums',
      text: (day) =>
        `Atlikumi ir uz dienas beigām ${day}: kas līdz tam bija izrakstīts, mīnus tas, kas bija ieskaitīts. Ieskaits ir spēkā no abu dokumentu vēlākā datuma.`,
    },
    lists: {
      name: 'Atvērto dokumentu saraksti',
      text: 'Vēsture zināma tikai sarakstu dienās: katrā no tām atvērts ir tieši tas, kas sarakstā. Kas kustējies starp diviem sarakstiem un kopš kuras dienas secinājums ir spēkā, tie nerāda.',
    },
    dueToday: {
      name: 'Termiņš šodien',
      text: 'Dokuments, kura termiņš ir pārskata dienā, nav kavēts (0. diena). Pirmā kavējuma diena ir nākamā.',
    },
    dueMissing: {
      name: 'Termiņš nav norādīts',
      text: 'Izrakstīšanas datums un klienta termiņš vai pats izrakstīšanas datums; tādi dokumenti saskaitīti datu kvalitātes lapā.',
    },
    risk: {
      name: 'Riska zona',
      text: (threshold, stages) =>
        `Stingri vairāk nekā ${threshold} atvērtā parāda vai parādnieku ir ${stages}. Pietiek ar vienu no abiem. Daļas salīdzina bez noapaļošanas; sākuma dienu meklē pa dienām, nevis pa mēnešu beigām.`,
    },
    customerStage: {
      name: 'Klienta stadija',
      worst:
        'Sliktākā stadija starp tā atvērtajiem dokumentiem. Menedžera portfelī vai valūtā – sliktākā starp dokumentiem tur, tāpēc klienti pa menedžeriem var nesummēties.',
      'most-money':
        'Stadija, kurā ir visvairāk tā atvērtās naudas. Menedžera portfelī vai valūtā – starp dokumentiem tur, tāpēc klienti pa menedžeriem var nesummēties.',
    },
    owner: {
      name: 'Kam pieder dokuments',
      'at-issue':
        'Menedžerim, kuram tas piederēja izrakstīšanas dienā: dokumentā norādītajam, citādi tam, kam klients piederēja tajā dienā, citādi klienta menedžerim, citādi bez menedžera. Portfeļi kopā veido kopsummu.',
      current:
        'Tam, kam klients pieder pārskata datumā, arī par iepriekšējiem mēnešiem; ja tāda nav, dokumentā norādītajam menedžerim, citādi bez menedžera. Portfeļi kopā veido kopsummu.',
    },
    escalation: {
      name: 'Menedžera rokās',
      text: (stages) => `Viss, kas nav ${stages}, ir menedžera rokās; pārējais nodots vadītājam, finansistiem un juristiem.`,
    },
    allocation: {
      name: 'Maksājumu ieskaits',
      explicit: 'Maksājumu ieskaita dokumentā, ko tas nosauc. Maksājumi bez norādes paliek neieskaitīti.',
      'oldest-first':
        'Vispirms maksājumu ieskaita nosauktajā dokumentā; atlikumu – klienta vecākajos atvērtajos dokumentos pēc izrakstīšanas datuma, tad pēc numura.',
    },
    unapplied: {
      name: 'Neieskaitītā nauda',
      text: 'Atsevišķs rādītājs: netiek atņemta nevienai stadijai un nepazūd. Atvērtais parāds mīnus neieskaitītais ir neto parāds.',
    },
    valuation: {
      name: 'Valūtu pārrēķins',
      'as-of': 'Citas valūtas – pēc pēdējā kursa pārskata datumā vai pirms tā, puses noapaļojot uz augšu katram dokumentam.',
      document: 'Citas valūtas – pēc pēdējā kursa dokumenta datumā vai pirms tā, puses noapaļojot uz augšu katram dokumentam.',
      none: 'Kursu nav: summas dažādās valūtās nesaskaita.',
      single: (currency) => `Viena valūta, ${currency}: pārrēķina nav.`,
    },
    active: {
      name: 'Aktīvie klienti',
      text: 'Klientu saraksta rindas, kas nav atzīmētas kā neaktīvas, un visi, kas ir parādā vai kam ir neieskaitīta nauda; bez saraksta – visi, kam ir dokuments līdz pārskata datumam.',
    },
    windows: { name: 'Dienu logi', text: 'Pusatvērti: pēdējās 90 dienas līdz datumam neietver dienu, kas ir 90 dienas pirms tā.' },
    ratios: { name: 'Attiecības', text: 'Ja saucējs nav pozitīvs – “n/p”.' },
    tolerance: {
      name: 'Pielaide',
      text: (rows, control) =>
        `Noraidīto rindu nav vairāk par ${format.count(rows)}; starpība ar kontroles kontu nav lielāka par ${control}. Citādi pārskatu nepublicē.`,
    },
    stale: {
      name: 'Novecojuši dati',
      text: (count) =>
        `Ja dati beidzas vairāk nekā ${plural(count, 'dienu', 'dienas', 'dienas')} pirms pārskata datuma, par to teikts katrā lapā.`,
    },
  },
};
