import type { ForecastDefinitions, ForecastText } from '../en/forecast.ts';
import { html, strong } from '../html.ts';
import { format } from './phrases.ts';

export const forecastLv: ForecastText = {
  title: (amount, day) => `No atvērtā parāda līdz ${day} gaidāmi ${amount}`,
  titleNothing: (day) => `No atvērtā parāda līdz ${day} nekas nav gaidāms`,
  titleNone: 'Kas būs tālāk',
  crossInto: (day, threshold) =>
    html`Ja nauda turpinās kustēties tāpat, no ${strong(day)} riskā būs vairāk nekā ${format.threshold(threshold)} no tās.`,
  crossOut: (day, threshold) =>
    html`Ja nauda turpinās kustēties tāpat, no ${strong(day)} riskā būs ne vairāk kā ${format.threshold(threshold)} no tās.`,
  stays: (now, later) =>
    html`Ja nauda turpinās kustēties tāpat, tās daļa riskā 90 dienās mainīsies no ${strong(now)} uz ${strong(later)} un slieksni nepārsniegs.`,
  staysOver: (now, later) =>
    html`Ja nauda turpinās kustēties tāpat, tās daļa riskā 90 dienās mainīsies no ${strong(now)} uz ${strong(later)} un paliks virs sliekšņa.`,
  unchanged: (share) => html`Ja nauda turpinās kustēties tāpat, tās daļa riskā pēc 90 dienām būs ${strong(share)}, tāda pati kā tagad.`,
  absent: {
    lists: 'Kas būs tālāk, nav pateikts: atvērto dokumentu saraksti nesaka, kad nauda saņemta.',
    currency: 'Kopīgas valūtas nav: kas būs tālāk, pateikts katrai valūtai zemāk.',
    'history-short': 'Kas būs tālāk, nav pateikts: tam vajag vismaz pusgadu vēstures, bet dati tik tālu nesniedzas.',
    'nothing-open': 'Nekas nav atvērts, tāpēc nekas nav gaidāms.',
  },

  cashTitle: (expected, low, high) => `13 nedēļās gaidāmi ${expected}, četros gadījumos no pieciem no ${low} līdz ${high}`,
  cashNothing: '13 nedēļās nekas nav gaidāms',
  cashSub: (currency, from, to) =>
    `${currency} pa nedēļām, ${from} – ${to}, no šodien atvērtā; vēlāk izrakstītais nāks klāt. Tievā svītra: kur tas ir četros gadījumos no pieciem.`,
  cashSummary: (weeks) => `Gaidāmie maksājumi nedēļā līdz: ${weeks}.`,
  cashTable: 'Gaidāmie maksājumi',
  week: 'Nedēļa',
  fromTo: (from, to) => `${from} – ${to}`,
  weekMark: (from, to, expected, low, high) => `${from} – ${to}: ${expected}, no ${low} līdz ${high}`,
  expected: 'Gaidāms',
  low: 'Vismaz',
  high: 'Ne vairāk',
  allWeeks: 'Visas 13 nedēļas',

  tests: (better, of) =>
    better === of
      ? 'Prognoze katru reizi būtu bijusi tuvāk nekā “tas pats”'
      : better === 0
        ? 'Prognoze nebūtu bijusi tuvāk nekā “tas pats”'
        : `Prognoze būtu bijusi tuvāk nekā “tas pats” ${format.count(better)} no ${format.count(of)} reizēm`,
  cashTestsSub: (currency) =>
    `${currency}: kas būtu pateikts pirms 4, 8 un 13 nedēļām pēc toreiz zināmā, un kas kopš tā saņemts. “Tas pats” ņem to, kas saņemts tajās pašās nedēļās 13 nedēļas iepriekš.`,
  cashTests: 'Maksājumu prognozes pārbaude',
  saidOn: 'Pateikts uz',
  weeks: 'Nedēļas',
  said: 'Pateikts',
  came: 'Saņemts',
  naive: 'Tas pats',
  error: 'Kļūda',
  naiveError: '“Tā paša” kļūda',
  inside: 'Nedēļas robežās',
  better: 'Tuvāk',
  insideOf: (inside, of) => `${format.count(inside)} no ${format.count(of)}`,
  yes: 'jā',
  no: 'nē',
  offBy: 'Kļūda: nedēļu novirzes kopā / saņemtais kopā.',
  testsNone: 'Pārbaudīt vēl nevar: vēsture ir par īsu, lai pirms 4 nedēļām kaut ko pateiktu.',
  testsUnmeasured: 'Šajās nedēļās nekas nav saņemts, tāpēc prognozi nav ar ko salīdzināt',

  outlook: (now, later) => `Naudas daļa riskā 90 dienās mainīsies no ${now} uz ${later}`,
  outlookSame: (share) => `Naudas daļa riskā pēc 90 dienām būs ${share}, tāda pati kā tagad`,
  outlookSub: (currency) =>
    `Atvērtā nauda pa stadijām, ${currency}, šodien un pēc 30, 60 un 90 dienām, ja nauda kustēsies kā pēdējās 180 dienās; svītra ir slieksnis`,
  outlookTable: 'Stadijas uz priekšu',
  outlookDay: (day, days) => (days === 0 ? `${day}, šodien` : `${day}, pēc ${format.count(days)} dienām`),
  outlookTestsSub:
    'Atvērtās naudas daļas: kas pirms 30, 60 un 90 dienām būtu pateikts par šodienu, un kas ir. “Tas pats”: ka daļas paliek, kā bija.',
  outlookTests: 'Stadiju prognozes pārbaude',
  saidCame: (stage) => `${stage}: pateikts, ir`,
  saidThenCame: (said, came) => `${said}, ${came}`,
  outlookOffBy: 'Kļūda: puse no stadiju daļu noviržu summas.',
  outlookUnmeasured: 'Prognoze būtu teikusi, ka nekas nepaliks, tāpēc daļu, ko salīdzināt, nav',

  provisionTitle: (amount) => `Uzkrājumam nedrošiem parādiem jāatliek ${amount}`,
  provisionNone: 'Uzkrājums nedrošiem parādiem',
  provisionSub: (currency) =>
    `Vadības novērtējums, ${currency}: atvērtā nauda × zaudējumu likme. Blakus tas, kas iznāktu pēc pašas uzskaites vēstures, ar tās pamatojumu.`,
  provisionTable: 'Uzkrājums',
  band: 'Stadija vai vecums',
  rate: 'Zaudējumu likme',
  source: 'No kurienes',
  provision: 'Uzkrājums',
  estimatedRate: 'Likme pēc vēstures',
  estimated: 'Uzkrājums pēc vēstures',
  evidenceItems: 'Izsekoti dokumenti',
  reached: 'Nauda, kas tur nonāca',
  lost: 'No tās zaudēts',
  all: 'Kopā',
  sources: { set: 'noteikts', default: 'noteikums', estimated: 'vēsture' },
  managersTitle: 'Pa menedžeriem',
  managersSub: (currency) => `${currency}: gaidāmie maksājumi 13 nedēļās un uzkrājums`,
  managersTable: 'Gaidāmie maksājumi un uzkrājums pa menedžeriem',
};

export const forecastDefinitionsLv: ForecastDefinitions = {
  expectedCash: {
    title: 'Gaidāmie maksājumi',
    definition:
      'Pēdējo 365 dienu vēsture saka, kāda daļa no naudas, kas kavēta tik nedēļas, nedēļas laikā tika samaksāta. Tam pieliek katra klienta paša tempu, jo vairāk, jo ilgāk tas zināms. Nauda, ko tādā vecumā nekad nav maksājuši, netiek gaidīta. Intervāls pieņem, ka viena vecuma klienta dokumentus samaksā visus kopā vai nemaz.',
    unit: 'nauda',
  },
  stageOutlook: {
    title: 'Stadijas uz priekšu',
    definition:
      'No stadijas naudas pēc 30 dienām katrā citā stadijā (vai ārpus parāda) būs tā pati daļa, kas pēdējos sešos 30 dienu posmos; tikpat, cik toreiz vidēji, tiks izrakstīts no jauna. Tikai pēc naudas: klientu skaitu neparedz.',
    unit: 'nauda un daļa',
  },
  provision: {
    title: 'Uzkrājums',
    definition:
      'Summa pa stadijām (vai vecumiem): atvērtā nauda × zaudējumu likme; vadības novērtējums. Pēc vēstures: kāda daļa no naudas, kas reiz nonāca stadijā un ir pietiekami ilgi izsekota, tika norakstīta vai joprojām nav samaksāta.',
    unit: 'nauda',
  },
};
