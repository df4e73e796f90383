import type { EntitiesText, ManagerText, ManagersText } from '../en/managers.ts';
import { html, strong } from '../html.ts';
import { format, items, plural } from './phrases.ts';

// Words of the managers' pages, and of the entities'.

export const managersLv: ManagersText = {
  titleUnowned: 'Atvērtajam parādam nav menedžera',
  title: (inside, all) =>
    inside === 0
      ? 'Neviena menedžera portfelis nav riska zonā'
      : all === 1
        ? 'Vienīgais portfelis ir riska zonā'
        : `Riska zonā: ${plural(inside, 'portfelis', 'portfeļi', 'portfeļu')} no ${format.count(all)}`,
  shape: 'Kāds ir katrs portfelis un kā tas tāds kļuvis',
  subtitle: (from, to, stages) =>
    `Josla: atvērtais parāds pa stadijām vienā mērogā, atzīme pie sliekšņa. Līnija: naudas daļa ${stages}, ${from} – ${to}; pelēkā: klientu daļa; pārtrauktā: slieksnis.`,
  subtitleBars: 'Josla: atvērtais parāds pa stadijām vienā mērogā, atzīme pie sliekšņa.',
  subtitleCustomers: (from, to, stages) => `Klientu daļa ${stages}, ${from} – ${to}; pārtrauktā: slieksnis.`,
  unassigned: 'Bez menedžera',
  open: (amount) => html`atvērti ${strong(amount)}`,
  customersOwing: (count) => html`parādnieki: ${strong(format.count(count))}`,
  atRisk: (share, stages) => html`${strong(share)} ${stages}`,
  lineSummary: (name, first, last, peak, peakDay) => `${name}: no ${first} līdz ${last}, lielākā daļa ${peak} (${peakDay})`,
  lede: (theirs, escalated) =>
    html`No atvērtā parāda ${strong(theirs)} ir pašu menedžeru rokās; ${strong(escalated)} ir nodoti vadītājiem, finansistiem un juristiem.`,
  ledeCounts: (theirs, escalated) =>
    html`Pašu menedžeru rokās: ${strong(items(theirs))}; nodoti vadītājiem, finansistiem un juristiem: ${strong(items(escalated))}.`,
  definition:
    'Dokuments pieder menedžerim, kuram tas piederēja izrakstīšanas dienā, tāpēc portfeļu nauda un dokumenti kopā veido uzņēmuma kopsummu; klients, kas ir parādā divos portfeļos, tur ieskaitīts vienreiz.',
  definitionCurrent: 'Dokuments pieder klienta pašreizējam menedžerim, tāpēc portfeļu nauda un dokumenti kopā veido uzņēmuma kopsummu.',
  table: 'Menedžeri un viņu portfeļi',
  adds: 'Visi portfeļi',
};

export const managerLv: ManagerText = {
  verdictInside: (stages, share) => `portfelis riska zonā, ${share} ir ${stages} parāds`,
  verdictInsideCustomers: (stages, share) => `portfelis riska zonā, ${share} klientu ir ${stages}`,
  verdictOutside: (stages, share) => `portfelis ārpus riska zonas, ${share} ir ${stages} parāds`,
  verdictOutsideCustomers: (stages, share) => `portfelis ārpus riska zonas, ${share} klientu ir ${stages}`,
  empty: 'atvērtu dokumentu nav',
  action: (share) => `Menedžera rokās ir ${share}`,
  actionSub: (currency, theirs, escalated) =>
    `Atvērtais parāds, ${currency}: ko menedžeris vēl var ietekmēt (${theirs}) un kas nodots vadītājam un juristiem (${escalated})`,
  actionSubItems: 'Atvērtie dokumenti: ko menedžeris vēl var ietekmēt un kas nodots vadītājam un juristiem',
  theirs: 'Menedžera rokās',
  escalated: 'Nodots tālāk',
  history: (first, last, month) => `Naudas daļa riskā tagad ir ${last}, bija ${first} (${month})`,
  historyLists: (first, last, day) => `Naudas daļa riskā tagad ir ${last}, bija ${first} (${day})`,
  historyNew: (last) => `Naudas daļa riskā tagad ir ${last}`,
  historyEmpty: (peak, when) => `Tagad nekas nav atvērts; riskā visvairāk bija ${peak} naudas (${when})`,
  historySub: (stages, from, to) => `Atvērtā parāda un parādnieku daļa ${stages} mēneša beigās: ${from} – ${to}`,
  historySubLists: (stages, from, to) => `Atvērtā parāda un parādnieku daļa ${stages} sarakstu dienās: ${from} – ${to}`,
  byMoney: 'Nauda',
  byCustomers: 'Klienti',
  items: (count) => plural(count, 'dokuments', 'dokumenti', 'dokumentu'),
  customers: (count) => plural(count, 'klients ir parādā', 'klienti ir parādā', 'klientu ir parādā'),
  nobody: 'Šajā portfelī neviens neko nav parādā',
  customersSub: 'Vispirms sliktākā stadija. Summa ir viss klienta parāda atlikums.',
  noneListed: 'Starp uzskaitītajiem klientiem nav šī menedžera klientu.',
  handovers: (count) => `No citiem menedžeriem pārņemtie klienti: ${format.count(count)}`,
  handoversSub: (currency) =>
    `Klienta parāds iepriekšējā vakarā un tagad, ${currency ?? 'katrs savā valūtā'}. Agrāk izrakstītais paliek tā portfelī, kurš to toreiz pārzināja.`,
  handoversSubCurrent: (currency) =>
    `Klienta parāds iepriekšējā vakarā un tagad, ${currency ?? 'katrs savā valūtā'}. Agrākie dokumenti pārnāca līdz ar klientu.`,
  former: 'No kā',
  openThen: 'Atvērts toreiz',
  lateThen: 'No tā kavēts',
  openNow: 'Atvērts tagad',
  leftOver: 'No tā agrākais',
  handoversRest: (count) => `Vēl ${plural(count, 'klients', 'klienti', 'klientu')}`,
};

export const entitiesLv: EntitiesText = {
  filter: 'Organizācija',
  all: 'Visas',
  none: 'Organizācija nav norādīta',
  title: (inside, all) =>
    all === 1
      ? `Vienīgā organizācija ${inside === 0 ? 'nav' : 'ir'} riska zonā`
      : inside === 0
        ? `Neviena organizācija nav riska zonā (kopā ${format.count(all)})`
        : `Riska zonā ${plural(inside, 'organizācija', 'organizācijas', 'organizāciju')} no ${format.count(all)}`,
  lede: 'Katrai ir savas kopsummas, stadijas un vērtējums; kopā tās ir viss uzņēmums. Klients, kas parādā divām organizācijām, ir viens uzņēmuma klients.',
  table: 'Organizācijas un to parādi',
  adds: 'Viss uzņēmums',
  shape: 'Kāds ir katras organizācijas stāvoklis un kā tas veidojies',
  definition:
    'Maksājums bez organizācijas pieder tai, kuras dokumentu tas nosauc, citādi vienīgajai, kas līdz tai dienai klientam bija izrakstījusi rēķinus, bet, ja tādas nav, vienīgajai, kas tos jebkuram bija izrakstījusi; pārējie nepieder nevienai.',
  verdictInside: (stages, share) => `riska zonā, ${share} ir ${stages} parāds`,
  verdictInsideCustomers: (stages, share) => `riska zonā, ${share} parādnieku ir ${stages}`,
  verdictOutside: (stages, share) => `ārpus riska zonas, ${share} ir ${stages} parāds`,
  verdictOutsideCustomers: (stages, share) => `ārpus riska zonas, ${share} parādnieku ir ${stages}`,
  empty: 'nekas nav atvērts',
};
