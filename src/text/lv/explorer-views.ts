import type { ExplorerViewsText } from '../en/explorer-views.ts';
import { format, plural } from './phrases.ts';

export const explorerViewsLv: ExplorerViewsText = {
  managers: {
    title: (count) =>
      count === 0 ? 'Šeit nevienam nekas nav atvērts' : `Kam tas pieder: ${plural(count, 'menedžeris', 'menedžeri', 'menedžeru')}`,
    sub: (currency, day) => `Atvērtais parāds pa menedžeriem un stadijām, ${currency}, ${day}; klikšķis uz vārda to atlasa`,
  },
  customers: {
    title: (count) => (count === 0 ? 'Šeit neviens neko nav parādā' : `Kas ir parādā: ${plural(count, 'klients', 'klienti', 'klientu')}`),
    sub: (currency, day) => `Atvērtais parāds pa klientiem, ${currency}, ${day}; klikšķis uz nosaukuma rāda dokumentus`,
    more: (count) => `Rādīt vēl (nav parādīti ${format.count(count)})`,
  },
  itemsView: {
    title: (count) =>
      count === 0
        ? 'Atvērtu dokumentu šeit nav'
        : `Kas tas ir: ${plural(count, 'atvērts dokuments', 'atvērti dokumenti', 'atvērtu dokumentu')}`,
    sub: (currency, day) => `${currency}, ${day}; klikšķis uz virsraksta kārto`,
    columns: 'Kolonnas',
  },
  itemColumn: {
    item: 'Dokuments',
    customer_name: 'Klients',
    customer: 'Klienta kods',
    manager: 'Menedžeris',
    entity: 'Organizācija',
    currency: 'Valūta',
    issued: 'Izrakstīts',
    due: 'Termiņš',
    days_past_due: 'Kavējuma dienas',
    stage: 'Stadija',
    amount: 'Summa',
    open: 'Atvērts',
    disputed: 'Apstrīdēts',
  },
  trend: {
    title: 'Kā atlase nonāca tur, kur tā ir',
    sub: (currency, day) => `Atvērtais parāds pa stadijām katra mēneša beigās līdz ${day}, ${currency}`,
    subOfLists: (currency, day) => `Atvērtais parāds pa stadijām katra saraksta dienā līdz ${day}, ${currency}`,
    none: 'Ir tikai viena diena, ko rādīt.',
    empty: 'Nevienā no šīm dienām nekas no izvēlētā nebija atvērts.',
    table: 'Skaitļi',
  },
  movement: {
    matrix: (from, to) => `Kur ${to} ir nauda, kas bija atvērta ${from}`,
    matrixSub: (currency) => `Daļa no rindas un pati nauda, ${currency}; katra rinda, izņemot kursus, kopā ir 100%`,
    stageThen: 'Stadija toreiz',
    origins: { new: 'Izrakstīts kopš tā laika', reopened: 'Atvērts no jauna', rates: 'Kursu izmaiņas' },
    outcomes: { paid: 'Samaksāts', credited: 'Kredītrēķini', 'written-off': 'Norakstīts', settled: 'Nokārtots' },
    bridge: (from, to) => `Kā atvērtais parāds mainījās no ${from} līdz ${to}`,
    bridgeSub: (currency) => `${currency}; katra rinda ir sava veida kustību summa, un kopā tās saiet līdz centam`,
    terms: {
      opening: 'Sākumā',
      billed: '+ Izrakstīts',
      cash: '− Samaksāts',
      credit_notes: '− Kredītrēķini',
      write_offs: '− Norakstīts',
      refunds: '+ Atmaksas',
      settlements: '− Nokārtots starp sarakstiem',
      currency_difference: '+ Valūtas kursa starpība',
      closing: 'Beigās',
    },
    narrowed: (currencies: boolean) =>
      `Kustība ir zināma pa menedžeriem${currencies ? ', stadijām un valūtām' : ' un stadijām'}; pārējie izvēlētie nosacījumi to nesašaurina.`,
    allStages: 'Summu pāreja ir par visām stadijām.',
    sameDay: 'Izvēlieties divas dažādas dienas.',
    listsBridge: 'Atvērto dokumentu saraksti nerāda, kas starp tiem izrakstīts un samaksāts, tāpēc summu pārejas nav.',
    listsOfRanges:
      'Saraksti pa kavējuma dienu posmiem nesaka, kura viena saraksta nauda ir tā pati, kas citā: kur tā nonākusi, nav zināms.',
  },
  compare: {
    title: (from, to) => `${from} un ${to} blakus`,
    sub: (currency) => `Tā pati atlase abās dienās, ${currency}`,
    stages: 'Pa stadijām',
    managers: 'Pa menedžeriem',
    customers: (side) => `Klienti, ${side}`,
    titleOfTwo: (day) => `Divas atlases ${day}`,
    kept: 'Paturētā',
    inHand: 'Pašreizējā',
    keep: 'Paturēt šo atlasi un likt blakus citu',
    changePlaces: 'Mainīt vietām',
    letGo: 'Noņemt paturēto',
  },
  whatIf: {
    title: 'Ko teiktu citi noteikumi',
    sub: (currency, day) => `Atlase pēc iepriekš izvēlētajiem noteikumiem blakus publicētajiem, ${currency}, ${day}`,
    limit: (stage) => `${stage}: līdz`,
    days: (days) => plural(days, 'dienai', 'dienām', 'dienām'),
    ends: (days) => `Saraksts par termiņiem stāsta tikai ar savām kolonnām: stadija var beigties ${days}. kavējuma dienā.`,
    threshold: 'Riska zonas slieksnis',
    riskStages: 'Riska stadijas',
    reset: 'Atpakaļ pie publicētajiem noteikumiem',
    published: 'Publicēts',
    tried: 'Izmēģināts',
    customersPublished: 'Klienti, publicēts',
    customersTried: 'Klienti, izmēģināts',
    verdict: (inside, money, customers) => `${inside ? 'Riska zonā' : 'Ārpus riska zonas'}: ${money} naudas, ${customers} klientu`,
    noVerdict: 'Šeit neviens neko nav parādā, un secinājuma nav.',
    allocation: 'Maksājumi bez norādes',
    allocations: { explicit: 'paliek neieskaitīti', 'oldest-first': 'sedz vecākos dokumentus' },
    replaying: 'Uzskaite tiek pārrēķināta no jauna pēc šī noteikuma…',
    lines: 'report.yaml rindas, ar kurām tā būtu',
    linesSub:
      'Katra no šīm atslēgām report.yaml stāv vienu reizi: rindas aizstāj to, kas tur ir. Stadiju nosaukumus un krāsas pārņemiet no turienes.',
    noLines: 'Tādu rindu nav: pārskata riska zonā ir vismaz viena stadija.',
  },
};
