import { codesRu } from './codes-ru.ts';
import type { Text } from './en.ts';
import { formatOf } from './format.ts';
import { html, strong } from './html.ts';

const format = formatOf('ru');
const plural = (count: number, one: string, few: string, many: string) => `${format.count(count)}\u00a0${format.plural(count, { one, few, many, other: few })}`;

const days = (count: number) => plural(count, 'день', 'дня', 'дней');
const items = (count: number) => plural(count, 'открытый документ', 'открытых документа', 'открытых документов');
const moreThan = (threshold: number) => (threshold === 0.5 ? 'Больше половины' : `Больше ${format.threshold(threshold)}`);
const points = (value: string) => strong(`${value}\u00a0п.\u00a0п.`);

export const ru: Text = {
  language: 'Русский',

  site: {
    skip: 'К содержанию',
    pages: 'Страницы',
    languages: 'Язык',
    overview: 'Обзор',
    managers: 'Менеджеры',
    entities: 'Организации',
    customers: 'Клиенты',
    quality: 'Качество данных',
    method: 'Методика',
    notFound: 'Такой страницы нет',
    notFoundText: 'Возможно, в адресе опечатка или клиент больше ничего не должен и страницы у него нет.',
    toOverview: 'К обзору',
    windowTitle: (page, company, day) => `${page}: ${company}, ${day}`,
    legend: 'Штриховка: последняя стадия, у которой нет конца.',
  },

  state: {
    label: 'Состояние отчёта',
    asOf: (day) => html`На ${strong(day)}`,
    dataTo: (day) => html`данные по ${day}`,
    stale: (day, count) => html`Данные заканчиваются ${strong(day)}, за ${plural(count, 'день', 'дня', 'дней')} до даты отчёта. Более новых документов здесь нет.`,
    checks: (held) => html`выполнено проверок: ${String(held)} из ${String(held)}`,
    noCurrency: 'валюты отчёта нет',
  },

  stages: { current: 'Текущая', overdue: 'Просроченная', critical: 'Критическая', hopeless: 'Безнадёжная' },
  stageInWords: (name, own) => (own ? `«${name}»` : name.toLowerCase()),
  stageRange: (from, upTo) =>
    upTo !== null && from === null
      ? upTo === 0
        ? 'срок не наступил'
        : `до ${plural(upTo, 'дня', 'дней', 'дней')} просрочки`
      : upTo === null
        ? from === null
          ? 'все дни'
          : `от ${plural(from, 'дня', 'дней', 'дней')} просрочки`
        : from === upTo
          ? `${days(upTo)} просрочки`
          : `от ${from} до ${plural(upTo, 'дня', 'дней', 'дней')} просрочки`,

  verdict: {
    nobody: 'Никто ничего не должен',
    insideMoney: (threshold, stages) => `${moreThan(threshold)} долга клиентов — ${stages} задолженность`,
    insideCustomers: (threshold, stages) => `Больше чем у ${threshold === 0.5 ? 'половины' : format.threshold(threshold)} должников — ${stages} задолженность`,
    insideBoth: (threshold, stages) => `${moreThan(threshold)} долга и ${threshold === 0.5 ? 'больше половины' : `больше ${format.threshold(threshold)}`} должников — ${stages} задолженность`,
    nearMoney: (share, stages) => `Чуть ниже зоны риска: ${share} долга клиентов — ${stages} задолженность`,
    nearCustomers: (share, stages) => `Чуть ниже зоны риска: у ${share} должников ${stages} задолженность`,
    outsideMoney: (share, stages) => `Вне зоны риска: ${share} долга клиентов — ${stages} задолженность`,
    outsideCustomers: (share, stages) => `Вне зоны риска: у ${share} должников ${stages} задолженность`,
    outsideNone: (stages) => `Вне зоны риска: ${stages} задолженность отсутствует`,
    legs: (money, customers, stages) => html`В стадиях ${stages} находятся ${strong(money)} денег и ${strong(customers)} должников.`,
    customersLeg: (customers, stages) => html`В стадиях ${stages} находятся ${strong(customers)} должников.`,
    alsoCustomers: (customers) => html`Если считать по должникам, там ${strong(customers)}.`,
    alsoMoney: (money) => html`Если считать по деньгам, там ${strong(money)}.`,
    over: (value, threshold, since) => html`Это на ${points(value)} выше порога ${format.threshold(threshold)}; в зоне риска с ${strong(since)}`,
    under: (value, threshold, since) => html`Это на ${points(value)} ниже порога ${format.threshold(threshold)}; вне зоны риска с ${strong(since)}`,
    more: (value, day) => html`Доля на ${points(value)} выше, чем на ${day}`,
    less: (value, day) => html`Доля на ${points(value)} ниже, чем на ${day}`,
    same: (day) => html`Доля та же, что на ${day}`,
    rise: (stages, money, day, books) => html`Сумма в стадиях ${stages} на ${money} больше, чем на ${day}; больше всего здесь: ${books}.`,
    fall: (stages, money, day, books) => html`Сумма в стадиях ${stages} на ${money} меньше, чем на ${day}; больше всего здесь: ${books}.`,
    holdOne: (name, share) => html`${strong(share)} этой суммы — в одном портфеле: ${name}.`,
    holdSome: (names, share) => html`${strong(share)} этой суммы — в портфелях: ${names}.`,
    insideOne: (name, share) => html`Сам в зоне риска один портфель, в нём ${strong(share)} этой суммы: ${name}.`,
    insideSome: (count, names, share) => html`Сами в зоне риска ${plural(count, 'портфель', 'портфеля', 'портфелей')}, в них ${strong(share)} этой суммы: ${names}.`,
    noCurrency: 'Общей валюты нет: решает только доля должников, а деньги показаны ниже по каждой валюте.',
    mark: 'зона риска',
    markMoney: 'зона риска: деньги',
    markCustomers: 'зона риска: клиенты',
    outsideMark: 'вне зоны',
    none: 'нет долга',
  },

  bar: {
    title: (open) => `Открытый долг — ${open}`,
    titleOverdue: (open, overdue) => `Открытый долг — ${open}, из него просрочено ${overdue}`,
    titleCustomers: (owing) => plural(owing, 'клиент-должник', 'клиента-должника', 'клиентов-должников'),
    table: 'Открытый долг, документы и клиенты по стадиям',
    inCurrency: (currency, day) => `По дням просрочки, ${currency}, ${day}`,
    inCustomers: (day) => `По дням просрочки, клиенты, ${day}`,
    customers: (count) => `Должников: ${format.count(count)}`,
    half: (threshold) => (threshold === 0.5 ? 'половина' : format.threshold(threshold)),
    summary: (parts) => `По деньгам: ${parts}.`,
    summaryCustomers: (parts) => `По должникам: ${parts}.`,
    part: (stage, share) => `${stage} ${share}`,
    definition: 'Открытый долг: остаток каждого документа на конец дня отчёта. Дни просрочки: дата отчёта минус срок оплаты; документ со сроком сегодня не просрочен. Клиент находится в одной стадии, поэтому стадии клиентов в сумме дают всех должников.',
    definitionMost: 'Открытый долг: остаток каждого документа на конец дня отчёта. Дни просрочки: дата отчёта минус срок оплаты; документ со сроком сегодня не просрочен. Клиент относится к стадии, в которой больше всего его денег.',
  },

  trend: {
    inside: (month, peak) => `В зоне риска, начало — ${month}; самая высокая доля — ${peak}`,
    insideDay: (day) => `В зоне риска с ${day}`,
    was: (months, of, last) => `В зоне риска на конец ${plural(months, 'месяца', 'месяцев', 'месяцев')} из ${format.count(of)}, последний раз — ${last}`,
    never: (of, peak, month) => `За ${plural(of, 'месяц', 'месяца', 'месяцев')} ни разу в зоне риска; ближе всего — ${month}, ${peak}`,
    short: 'Как менялись доли стадий',
    table: 'Доли стадий на конец месяца',
    subtitle: (from, to) => `Доля открытого долга по стадиям на конец месяца: ${from} — ${to}; выше пунктира начинается зона риска`,
    subtitleCustomers: (from, to) => `Доля должников по стадиям на конец месяца: ${from} — ${to}; выше пунктира начинается зона риска`,
    threshold: (threshold) => `зона риска — выше ${format.threshold(threshold)}`,
    zone: 'в зоне риска',
    summary: (risk, first, firstDay, last, lastDay) => `Доля стадий ${risk}: ${first} на ${firstDay}, ${last} на ${lastDay}`,
    definition: 'Каждая точка восстанавливает учёт на конец этого дня: что было выставлено, за вычетом того, что было к этому дню зачтено.',
  },

  managers: {
    title: (inside, all) => (inside === 0 ? 'Ни один портфель менеджера не в зоне риска' : `В зоне риска ${plural(inside, 'портфель', 'портфеля', 'портфелей')} из ${format.count(all)}`),
    shape: 'Каков каждый портфель и как он таким стал',
    subtitle: (from, to, stages) => `Полоса: открытый долг по стадиям, один масштаб, отметка на половине каждого портфеля. Линия: доля денег в стадиях ${stages}, ${from} — ${to}; серая: доля клиентов; пунктир: порог.`,
    subtitleCustomers: (from, to, stages) => `Доля клиентов в стадиях ${stages}, ${from} — ${to}; пунктир: порог.`,
    unassigned: 'Без менеджера',
    open: (amount) => html`открыто ${strong(amount)}`,
    customersOwing: (count) => html`должников: ${strong(format.count(count))}`,
    atRisk: (share, stages) => html`${strong(share)} ${stages}`,
    lineSummary: (name, first, last, peak, peakMonth) => `${name}: с ${first} до ${last}, наибольшая доля ${peak} (${peakMonth})`,
    lede: (theirs, escalated) => html`Из открытого долга ${strong(theirs)} — в руках самих менеджеров; ${strong(escalated)} передано руководителям, финансистам и юристам.`,
    ledeCounts: (theirs, escalated) => html`В руках самих менеджеров — ${strong(items(theirs))}; передано руководителям, финансистам и юристам — ${strong(items(escalated))}.`,
    definition: 'Документ принадлежит менеджеру, который вёл его при выставлении, поэтому портфели в сумме дают показатели компании.',
    definitionCurrent: 'Документ принадлежит нынешнему менеджеру клиента, поэтому портфели в сумме дают показатели компании.',
    table: 'Менеджеры и их портфели',
    adds: 'Все портфели',
  },

  manager: {
    verdictInside: (stages, share) => `портфель в зоне риска, ${share} — ${stages} задолженность`,
    verdictInsideCustomers: (stages, share) => `портфель в зоне риска, у ${share} клиентов ${stages} задолженность`,
    verdictOutside: (stages, share) => `портфель вне зоны риска, ${share} — ${stages} задолженность`,
    verdictOutsideCustomers: (stages, share) => `портфель вне зоны риска, у ${share} клиентов ${stages} задолженность`,
    empty: 'открытых документов нет',
    action: (share) => `В руках менеджера — ${share}`,
    actionSub: (currency, theirs, escalated) => `Открытый долг, ${currency}: на что менеджер ещё может повлиять (${theirs}) и что передано руководителю и юристам (${escalated})`,
    actionSubItems: 'Открытые документы: на что менеджер ещё может повлиять и что передано руководителю и юристам',
    theirs: 'В руках менеджера',
    escalated: 'Передано выше',
    history: (first, last, month) => `Доля денег под риском сейчас ${last}, была ${first} (${month})`,
    historySub: (stages, from, to) => `Доля открытого долга и должников в стадиях ${stages} на конец месяца: ${from} — ${to}`,
    byMoney: 'Деньги',
    byCustomers: 'Клиенты',
    items: (count) => plural(count, 'документ', 'документа', 'документов'),
    customers: (count) => plural(count, 'клиент-должник', 'клиента-должника', 'клиентов-должников'),
    customersSub: 'Сначала худшая стадия. Сумма — весь остаток долга клиента.',
    noneListed: 'Среди перечисленных клиентов нет клиентов этого менеджера.',
  },

  entities: {
    filter: 'Организация',
    all: 'Все',
    none: 'Организация не указана',
    title: (inside, all) => (inside === 0 ? `Ни одна из организаций не в зоне риска (всего ${format.count(all)})` : `В зоне риска ${plural(inside, 'организация', 'организации', 'организаций')} из ${format.count(all)}`),
    lede: 'У каждой свои итоги, стадии и вывод; вместе они составляют компанию. Клиент, который должен двум организациям, — один клиент компании.',
    table: 'Организации и их долги',
    adds: 'Вся компания',
    shape: 'Каково положение каждой организации и как оно сложилось',
    definition: 'Оплата без указания организации относится к организации документа, который она оплачивает, иначе — к единственной, где у клиента есть документы; остальные не относятся ни к одной.',
  },

  movement: {
    more: (amount, day) => `Открытый долг на ${amount} больше, чем на ${day}`,
    less: (amount, day) => `Открытый долг на ${amount} меньше, чем на ${day}`,
    same: (day) => `Открытый долг такой же, как на ${day}`,
    sub: (from, to, currency) => `Что изменилось с конца дня ${from} до конца дня ${to}, ${currency}`,
    table: 'Что изменилось',
    open: (day) => `Открыто на ${day}`,
    billed: 'Выставлено',
    cash: 'Зачтено оплат',
    creditNotes: 'Зачтено кредит-нот',
    writeOffs: 'Списано',
    refunds: 'Возвраты',
    settlements: 'Погашено между списками',
    currencyDifference: 'Курсовая разница',
    definition: 'Каждая строка — сумма движений своего вида, ни одна не получена вычитанием остальных. Открытый долг — до вычета незачтённых денег: оплата учитывается тогда, когда она зачтена в документ.',
    definitionRates: { 'as-of': 'Движение в другой валюте пересчитано по курсу своего дня; курсовая разница — то, что сделало с открытыми документами одно лишь изменение курсов.', document: 'Документы и оплаты пересчитаны каждый по курсу своего дня; курсовая разница — на сколько оплаты стоили больше или меньше того, что они погасили.' },
  },

  byCurrency: {
    title: (share, currency) => `${share} открытого долга — в ${currency}`,
    sub: { 'as-of': (currency, day) => `Каждая валюта в своих деньгах и в ${currency} по последнему курсу не позднее ${day}`, document: (currency) => `Каждая валюта в своих деньгах и в ${currency} по курсу дня каждого документа` },
    table: 'Открытый долг по валютам документов',
    own: 'Открыто в своей валюте',
    rate: (currency) => `Курс в ${currency}`,
    unapplied: 'Не зачтено в своей валюте',
    definition: 'Каждый документ показан в той валюте, в которой выписан; складывать можно только столбцы валюты отчёта. Стадии и доли — от денег самой валюты.',
  },

  customers: {
    heading: (count) => (count === 0 ? 'Никто ничего не должен' : `${plural(count, 'клиент должен', 'клиента должны', 'клиентов должны')} компании`),
    lede: (money, listed, all) => (listed < all ? html`Открытый долг — ${strong(money)}. Перечислены худшие, их ${format.count(listed)}: сначала худшая стадия.` : html`Открытый долг — ${strong(money)}. Сначала худшая стадия.`),
    ledeNoMoney: (listed, all) => (listed < all ? html`Перечислены худшие, их ${format.count(listed)}: сначала худшая стадия.` : html`Сначала худшая стадия.`),
    top: (count) => `${plural(count, 'клиент', 'клиента', 'клиентов')}, с которых стоит начать`,
    topSub: (money, share) => `Кто должен дольше и больше всех: вместе ${money}, ${share} всего открытого долга`,
    topSubPlain: 'Кто должен дольше и больше всех',
    all: 'Все клиенты-должники',
    rest: (count) => `Ещё ${plural(count, 'клиент', 'клиента', 'клиентов')}`,
    table: 'Клиенты-должники',
    late: (count) => (count > 0 ? `просрочка ${days(count)}` : count === 0 ? 'срок сегодня' : `срок через ${plural(-count, 'день', 'дня', 'дней')}`),
  },

  customer: {
    heading: (name, money) => html`Долг: ${money}, ${name}`,
    lede: (count, stage, oldest) => html`${strong(items(count))}; стадия клиента — ${strong(stage)}, самый старый документ — ${strong(oldest)}.`,
    ofManagers: (names, count) => html`${format.plural(count, { one: 'Менеджер', other: 'Менеджеры' })}: ${names}.`,
    items: 'Открытые документы, худшие сначала',
    leftOut: (count) => html`Ещё ${items(count)} — в файле open-items.csv.`,
    credits: 'Получено и ещё не зачтено',
    creditsNone: 'Незачтённых поступлений нет.',
    net: (net) => html`За вычетом незачтённого остаётся ${strong(net)}.`,
    disputed: 'оспаривается',
    kinds: { payment: 'платёж', 'credit-note': 'кредит-нота', 'write-off': 'списание', refund: 'возврат', prepayment: 'предоплата' },
  },

  unapplied: {
    title: (money) => `Получено и ещё не зачтено: ${money}`,
    none: 'Всё полученное зачтено',
    sub: (currency) => `${currency}; ни из одной стадии не вычитается`,
    open: 'Открыто',
    unapplied: 'Не зачтено',
    net: 'Чистый долг',
    ties: 'Чистый долг совпадает с контрольным счётом.',
    differs: (difference, currency) => html`Чистый долг отличается от контрольного счёта на ${difference} ${currency}.`,
  },

  quality: {
    heading: (refused) => (refused === 0 ? 'Учтена каждая прочитанная строка, ни одна не отклонена' : `${plural(refused, 'строка отклонена', 'строки отклонены', 'строк отклонено')}; учтена каждая прочитанная строка`),
    equation: (read, used, aside, refused) => html`прочитано ${strong(read)} = использовано ${strong(used)} + отложено ${strong(aside)} + отклонено ${strong(refused)}`,
    files: 'Строки по файлам',
    filesSub: 'Прочитано = использовано + отложено + отклонено, для каждого файла',
    money: 'Деньги по файлам и валютам',
    moneySub: 'Прочитано = использовано + отложено + отклонено; отклонённые строки учтены, если их сумму можно прочитать',
    refused: 'Отклонённые строки',
    refusedSub: 'Не входят ни в один показатель. Исправьте их в источнике и соберите отчёт заново.',
    blank: '(пусто)',
    refusedNone: 'Ни одна строка не отклонена.',
    refusedRest: (count) => html`Ещё ${plural(count, 'отклонённая строка', 'отклонённые строки', 'отклонённых строк')} — в файле rejects.csv.`,
    findings: 'Использовано с замечанием',
    findingsSub: 'Эти строки входят в показатели, но на каждую стоит взглянуть.',
    findingsNone: 'Замечаний нет.',
    contracts: 'Выполненные проверки',
    contractsSub: 'Если бы хоть одна не выполнилась, отчёт не был бы опубликован.',
    control: 'Контрольный счёт',
    controlSub: 'Сальдо главной книги против открытого долга за вычетом незачтённого',
    controlNone: 'Контрольное сальдо не задано, поэтому сверить чистый долг с главной книгой нельзя.',
    whole: 'вся компания',
  },

  method: {
    heading: 'Как получены эти цифры',
    lede: 'Правила, действующие в этом отчёте, напечатаны из его настроек.',
    stages: 'Стадии',
    stagesSub: 'По дням просрочки: дата отчёта минус срок оплаты, в календарных днях',
    rules: 'Правила',
    codes: 'Коды',
    codesSub: 'Так, как они стоят в rejects.csv, findings.csv и сообщениях',
    contracts: 'Проверки',
    findings: 'Замечания: использовано, но стоит взглянуть',
    refusals: 'Отклонённые и отложенные строки',
    files: 'Исходные файлы',
    filesSub: 'Что было прочитано, с контрольной суммой содержимого',
    absent: 'Чего нет в отчёте',
    absentSub: 'Разделы, для которых не дано данных',
    absentNone: 'Все разделы есть: данных хватило.',
    ownCode: 'Правило из настроек этого отчёта или из именованного профиля.',
    defaults: 'Файла настроек нет: всё по умолчанию.',
    configured: (file) => `Настройки: ${file}.`,
    rule: {
      asOf: { name: 'Дата отчёта', text: (day) => `Остатки даны на конец дня, дата — ${day}: что было выставлено к этому времени, за вычетом того, что было зачтено. Зачёт действует с более поздней из дат двух документов.` },
      dueToday: { name: 'Срок сегодня', text: 'Документ со сроком в день отчёта — текущий. Первый день просрочки — первый день второй стадии.' },
      dueMissing: { name: 'Срок не указан', text: 'Дата выставления плюс срок клиента либо сама дата выставления; такие документы посчитаны в разделе о качестве данных.' },
      risk: { name: 'Зона риска', text: (threshold, stages) => `Строго больше ${threshold} открытого долга или должников в стадиях: ${stages}. Достаточно одного из двух. Доли сравниваются без округления; день начала ищется по дням, а не по концам месяцев.` },
      customerStage: { name: 'Стадия клиента', worst: 'Худшая стадия среди его открытых документов. В портфеле менеджера или в валюте — худшая среди документов там, поэтому клиенты по менеджерам могут не складываться.', 'most-money': 'Стадия, в которой больше всего его открытых денег. В портфеле менеджера или в валюте — среди документов там, поэтому клиенты по менеджерам могут не складываться.' },
      owner: { name: 'Чей документ', 'at-issue': 'Менеджера, который вёл его при выставлении: указанного в самом документе, иначе того, кто вёл клиента в тот день, иначе менеджера клиента, иначе без менеджера. Портфели в сумме дают итог.', current: 'Менеджера, который ведёт клиента на дату отчёта, и за прежние месяцы тоже; если такого нет, указанного в документе, иначе без менеджера. Портфели в сумме дают итог.' },
      escalation: { name: 'В руках менеджера', text: (stages) => `Всё, что не в стадиях ${stages}, — в руках менеджера; остальное передано руководителю, финансистам и юристам.` },
      allocation: { name: 'Зачёт оплат', explicit: 'Оплата зачитывается в тот документ, который она называет. Оплаты без указания документа остаются незачтёнными.', 'oldest-first': 'Сначала оплата зачитывается в названный документ; остаток — в самые старые открытые документы клиента, по дате выставления, затем по номеру.' },
      unapplied: { name: 'Незачтённые деньги', text: 'Отдельный показатель: не вычитаются ни из одной стадии и не теряются. Открытый долг минус незачтённое — чистый долг.' },
      valuation: { name: 'Пересчёт валют', 'as-of': 'Другие валюты — по последнему курсу на дату отчёта или раньше, округление половины вверх по каждому документу.', document: 'Другие валюты — по последнему курсу на дату документа или раньше, округление половины вверх по каждому документу.', none: 'Курсов нет: суммы в разных валютах не складываются.', single: (currency) => `Одна валюта, ${currency}: пересчёта нет.` },
      active: { name: 'Активные клиенты', text: 'Строки списка клиентов, не помеченные неактивными, и все, кто должен или имеет незачтённые деньги; без списка — все, у кого есть документ до даты отчёта.' },
      windows: { name: 'Окна дней', text: 'Полуоткрытые: последние 90 дней до даты не включают день, который на 90 дней раньше неё.' },
      ratios: { name: 'Доли', text: 'Если знаменатель не положителен — «н/д».' },
      tolerance: { name: 'Допуск', text: (rows, control) => `Отклонённых строк — не больше ${format.count(rows)}; расхождение с контрольным счётом — не больше ${control}. Сверх этого отчёт не публикуется.` },
      stale: { name: 'Устаревшие данные', text: (count) => `Если данные заканчиваются больше чем за ${plural(count, 'день', 'дня', 'дней')} до даты отчёта, об этом сказано на каждой странице.` },
    },
  },

  column: {
    stage: 'Стадия', days: 'Дни просрочки', risk: 'Зона риска', amount: 'Деньги', share: 'Доля денег', items: 'Документы', customers: 'Клиенты', customersShare: 'Доля должников', activeShare: 'Доля активных клиентов',
    day: 'Дата', open: 'Открыто', unapplied: 'Не зачтено', riskShare: 'Доля под риском', atRisk: 'Под риском', riskCustomers: 'Клиенты под риском', zone: 'Зона', manager: 'Менеджер', bar: 'Стадии', theirs: 'В руках менеджера', escalated: 'Передано выше', since: 'С какого дня',
    customer: 'Клиент', oldest: 'Самый старый', item: 'Документ', issued: 'Выставлен', due: 'Срок', late: 'Просрочка', credit: 'Поступление', kind: 'Вид', of: 'Сумма', file: 'Файл', read: 'Прочитано', used: 'Использовано', aside: 'Отложено', refused: 'Отклонено',
    currency: 'Валюта', line: 'Строка', column: 'Столбец', value: 'Значение', reason: 'Причина', finding: 'Замечание', rows: 'Строки', check: 'Проверка', checked: 'Проверено строк', balance: 'Сальдо книги', net: 'Чистый долг', difference: 'Разница', entity: 'Организация',
    code: 'Код', meaning: 'Значение', profile: 'Профиль', encoding: 'Кодировка', hash: 'SHA-256', panel: 'Раздел', needs: 'Нужны данные', total: 'Итого', documents: 'Пример',
    inCurrency: (name, currency) => `${name}, ${currency}`,
  },

  figure: { details: 'Таблица и определение', definition: 'Определение', download: (file) => html`Строки: ${file}`, scroll: (name) => `${name} (прокручивается вбок)`, yes: 'да', no: 'нет' },

  na: { mark: 'н/д', nothing: 'н/д: ничего не открыто, поэтому доли нет', currency: 'н/д: суммы в разных валютах без курса не складываются' },

  currency: {
    heading: (currency) => `Деньги в валюте ${currency}`,
    lede: (share, stages, open) => html`Открыто ${strong(open)}; из них ${strong(share)} — ${stages} задолженность.`,
    none: 'В этой валюте ничего не открыто.',
  },

  footer: {
    rule: (parts) => html`${parts.map((part, index) => [index === 0 ? '' : '; ', part])}. Документ со сроком сегодня не просрочен.`,
    stage: (stage, range) => html`${stage}: ${range}`,
    worst: 'Клиент находится в худшей стадии своих открытых документов.',
    mostMoney: 'Клиент находится в той стадии, где больше всего его денег.',
    risk: (threshold, stages) => `Зона риска: больше ${threshold === 0.5 ? 'половины' : format.threshold(threshold)} денег или клиентов в стадиях ${stages}.`,
    unapplied: 'Незачтённые деньги не вычитаются.',
  },

  panels: { payments: 'платежи и кредит-ноты', 'active-base': 'доля активных клиентов по списку клиентов', 'control-account': 'сверка с контрольным счётом' },
  codes: codesRu,
  inputs: { invoices: 'счета', promises: 'обещания оплаты', contacts: 'контакты', documents: 'документы', deliveries: 'отгрузки', control: 'контрольный счёт', rates: 'курсы валют', customers: 'клиенты', managers: 'менеджеры', payments: 'платежи', credits: 'кредит-ноты и списания' },
};
