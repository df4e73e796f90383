import type { BarText, ByCurrencyText, ComparisonText, MovementText, TrendText, UnappliedText, VerdictText } from '../en/overview.ts';
import { html, strong } from '../html.ts';
import { format, moreThan, plural, points } from './phrases.ts';

// Words of the overview: the verdict, the stages, how they moved and why.

export const verdictRu: VerdictText = {
  nobody: 'Никто ничего не должен',
  insideMoney: (threshold, stages) => `${moreThan(threshold)} долга клиентов — ${stages} задолженность`,
  insideCustomers: (threshold, stages) => `${moreThan(threshold)} должников — ${stages}`,
  insideBoth: (threshold, stages) =>
    `${moreThan(threshold)} долга и ${threshold === 0.5 ? 'больше половины' : `больше ${format.threshold(threshold)}`} должников — ${stages}`,
  nearMoney: (share, stages) => `Чуть ниже зоны риска: ${share} долга клиентов — ${stages} задолженность`,
  nearCustomers: (share, stages) => `Чуть ниже зоны риска: ${share} должников — ${stages}`,
  outsideMoney: (share, stages) => `Вне зоны риска: ${share} долга клиентов — ${stages} задолженность`,
  outsideCustomers: (share, stages) => `Вне зоны риска: ${share} должников — ${stages}`,
  outsideNone: (stages) => `Вне зоны риска: ${stages} задолженность отсутствует`,
  moneyLeg: (money, stages) => html`${strong(money)} денег — ${stages}.`,
  customersLeg: (customers, stages) => html`${strong(customers)} должников — ${stages}.`,
  alsoCustomers: (customers) => html`Если считать по должникам, там ${strong(customers)}.`,
  alsoMoney: (money) => html`Если считать по деньгам, там ${strong(money)}.`,
  over: (value, threshold, since) =>
    html`Это на ${points(value)} выше порога ${format.threshold(threshold)}; в зоне риска с ${strong(since)}`,
  under: (value, threshold, since) =>
    html`Это на ${points(value)} ниже порога ${format.threshold(threshold)}; вне зоны риска с ${strong(since)}`,
  at: (threshold, since) => html`Это ровно порог ${format.threshold(threshold)}, не больше; вне зоны риска с ${strong(since)}`,
  overOnList: (value, threshold) =>
    html`Это на ${points(value)} выше порога ${format.threshold(threshold)}; с какого дня — по спискам открытых документов неизвестно.`,
  underOnList: (value, threshold) =>
    html`Это на ${points(value)} ниже порога ${format.threshold(threshold)}; с какого дня — по спискам открытых документов неизвестно.`,
  atOnList: (threshold) =>
    html`Это ровно порог ${format.threshold(threshold)}, не больше; с какого дня — по спискам открытых документов неизвестно.`,
  more: (value, day) => html`Доля на ${points(value)} выше, чем на ${day}`,
  less: (value, day) => html`Доля на ${points(value)} ниже, чем на ${day}`,
  same: (day) => html`Доля та же, что на ${day}`,
  yearBefore: (share, day) => html`Годом раньше, в том же месяце, на ${day}, она была ${strong(share)}.`,
  rise: (stages, money, day, books) => html`Сумма ${stages} на ${money} больше, чем на ${day}; сильнее всего выросла здесь: ${books}.`,
  fall: (stages, money, day, books) => html`Сумма ${stages} на ${money} меньше, чем на ${day}; сильнее всего снизилась здесь: ${books}.`,
  holdOne: (stages, name, share) => html`Из всей суммы ${stages} ${strong(share)} — в одном портфеле: ${name}.`,
  holdSome: (stages, names, share) => html`Из всей суммы ${stages} ${strong(share)} — в портфелях: ${names}.`,
  insideOne: (stages, name, share) =>
    html`Из всей суммы ${stages} ${strong(share)} — в единственном портфеле, который сам в зоне риска: ${name}.`,
  insideSome: (stages, count, names, share) =>
    html`Из всей суммы ${stages} ${strong(share)} — в ${format.count(count)} портфелях, которые сами в зоне риска: ${names}.`,
  noCurrency: 'Общей валюты нет: решает только доля должников, а деньги показаны ниже по каждой валюте.',
  mark: 'зона риска',
  markMoney: 'зона риска: деньги',
  markCustomers: 'зона риска: клиенты',
  outsideMark: 'вне зоны',
  none: 'нет долга',
};

export const barRu: BarText = {
  title: (open) => `Открытый долг — ${open}`,
  titleOverdue: (open, overdue) => `Открытый долг — ${open}, из него просрочено ${overdue}`,
  titleTimely: (open) => `Открытый долг — ${open}, просрочки нет`,
  titleLate: (open) => `Открытый долг — ${open}, он просрочен весь`,
  titleCustomers: (owing) => plural(owing, 'клиент-должник', 'клиента-должника', 'клиентов-должников'),
  table: 'Открытый долг, документы и клиенты по стадиям',
  inCurrency: (currency, day) => `По дням просрочки, ${currency}, ${day}`,
  inCustomers: (day) => `По дням просрочки, клиенты, ${day}`,
  customers: (count) => `Должников: ${format.count(count)}`,
  half: (threshold) => (threshold === 0.5 ? 'половина' : format.threshold(threshold)),
  summary: (parts) => `По деньгам: ${parts}.`,
  summaryCustomers: (parts) => `По должникам: ${parts}.`,
  part: (stage, share) => `${stage} ${share}`,
  definition:
    'Открытый долг: остаток каждого документа на конец дня отчёта. Дни просрочки: дата отчёта минус срок оплаты; документ со сроком сегодня не просрочен. Клиент находится в одной стадии, поэтому стадии клиентов в сумме дают всех должников.',
  definitionMost:
    'Открытый долг: остаток каждого документа на конец дня отчёта. Дни просрочки: дата отчёта минус срок оплаты; документ со сроком сегодня не просрочен. Клиент относится к стадии, в которой больше всего его денег.',
};

export const trendRu: TrendText = {
  inside: (month, peak) => `В зоне риска, начало — ${month}; самая высокая доля — ${peak}`,
  insideDay: (day) => `В зоне риска с ${day}`,
  was: (months, of, last) =>
    `В зоне риска на конец ${plural(months, 'месяца', 'месяцев', 'месяцев')} из ${format.count(of)}, последний раз — ${last}`,
  never: (of, peak, month) => `За ${plural(of, 'месяц', 'месяца', 'месяцев')} ни разу в зоне риска; ближе всего — ${month}, ${peak}`,
  neverNearest: (of, peak) =>
    `За ${plural(of, 'месяц', 'месяца', 'месяцев')} ни разу в зоне риска; сейчас к ней ближе, чем когда-либо, — ${peak}`,
  nothing: (of, stages) => `За ${plural(of, 'месяц', 'месяца', 'месяцев')} ни разу в зоне риска: ${stages} задолженность не возникала`,
  ofCustomers: (share) => `${share} должников`,
  customers: (now, peak, when) => `Под риском ${now} должников; больше всего было ${peak} (${when})`,
  customersMost: (now) => `Под риском ${now} должников — больше, чем когда-либо раньше`,
  customersNone: 'Под риском не было ни одного должника',
  short: 'Как менялись доли стадий',
  table: 'Доли стадий на конец месяца',
  subtitle: (from, to, risk) =>
    `Доля открытого долга по стадиям на конец месяца: ${from} — ${to}; где линия (${risk} вместе) выше пунктира, там зона риска`,
  subtitleCustomers: (from, to, risk) =>
    `Доля должников по стадиям на конец месяца: ${from} — ${to}; где линия (${risk} вместе) выше пунктира, там зона риска`,
  threshold: (threshold) => `зона риска — выше ${format.threshold(threshold)}`,
  zone: 'в зоне риска',
  summary: (risk, first, firstDay, last, lastDay) => `Доля ${risk}: ${first} на ${firstDay}, ${last} на ${lastDay}`,
  crossed: (days, earlier) =>
    `Дни пересечения порога: ${days}${earlier > 0 ? `; более ранние (${format.count(earlier)}) — в report.json` : ''}`,
  cameIn: (day) => `вход в зону риска — ${day}`,
  wentOut: (day) => `выход из неё — ${day}`,
  definition: 'Каждая точка восстанавливает учёт на конец этого дня: что было выставлено, за вычетом того, что было к этому дню зачтено.',
  lists: {
    was: (days, of, last) =>
      `В зоне риска по ${plural(days, 'списку', 'спискам', 'спискам')} из ${format.count(of)}, последний раз — ${last}`,
    never: (of, peak, day) =>
      `Ни по одному из ${plural(of, 'списка', 'списков', 'списков')} не в зоне риска; ближе всего — ${day}, ${peak}`,
    nothing: (of, stages) =>
      `Ни по одному из ${plural(of, 'списка', 'списков', 'списков')} не в зоне риска: ${stages} задолженность не возникала`,
    table: 'Доли стадий на дни списков',
    subtitle: (from, to, risk) =>
      `Доля открытого долга по стадиям на дни списков: ${from} — ${to}; где линия (${risk} вместе) выше пунктира, там зона риска`,
    subtitleCustomers: (from, to, risk) =>
      `Доля должников по стадиям на дни списков: ${from} — ${to}; где линия (${risk} вместе) выше пунктира, там зона риска`,
    definition:
      'Каждая точка — список открытых документов на свой день. Что было открыто между двумя списками, неизвестно; линии лишь соединяют точки.',
  },
};

export const comparisonRu: ComparisonText = {
  title: 'Тогда и теперь',
  sub: 'Главные показатели на каждый из этих дней.',
  table: 'Показатели в сравнении',
  figure: 'Показатель',
  today: 'Теперь',
  recorded: (day) => `Отчёт на ${day}`,
  inDays: (name) => `${name}, дни`,
  concentration: (share, customers) =>
    `${share} всего открытого долга сейчас — за ${customers === 1 ? 'крупнейшим должником' : `крупнейшими должниками (${format.count(customers)})`}.`,
  expected: 'Ожидается за 13 недель',
  pace: 'Как быстро приходят деньги',
  ahead: 'Что будет дальше',
};

export const movementRu: MovementText = {
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
  definition:
    'Каждая строка — сумма движений своего вида, ни одна не получена вычитанием остальных. Открытый долг — до вычета незачтённых денег: оплата учитывается тогда, когда она зачтена в документ.',
  definitionRates: {
    'as-of':
      'Движение в другой валюте пересчитано по курсу своего дня; курсовая разница — то, что сделало с открытыми документами одно лишь изменение курсов.',
    document:
      'Документы и оплаты пересчитаны каждый по курсу своего дня; курсовая разница — на сколько оплаты стоили больше или меньше того, что они погасили.',
  },
};

export const byCurrencyRu: ByCurrencyText = {
  title: (share, currency) => `${share} открытого долга — в ${currency}`,
  sub: {
    'as-of': (currency, day) => `Каждая валюта в своих деньгах и в ${currency} по последнему курсу не позднее ${day}`,
    document: (currency) => `Каждая валюта в своих деньгах и в ${currency} по курсу дня каждого документа`,
  },
  table: 'Открытый долг по валютам документов',
  own: 'Открыто в своей валюте',
  rate: (currency) => `Курс в ${currency}`,
  unapplied: 'Не зачтено в своей валюте',
  definition:
    'Каждый документ показан в той валюте, в которой выписан; складывать можно только столбцы валюты отчёта. Стадии и доли — от денег самой валюты.',
};

export const unappliedRu: UnappliedText = {
  title: (money) => `Получено и ещё не зачтено: ${money}`,
  owed: (money) => `Возвращено больше, чем числится авансом: ${money}`,
  none: 'Незачтённых денег нет',
  sub: (currency) => `${currency}; ни из одной стадии не вычитается`,
  open: 'Открыто',
  unapplied: 'Не зачтено',
  net: 'Чистый долг',
  ties: 'Чистый долг совпадает с контрольным счётом.',
  differs: (difference, currency) => html`Чистый долг отличается от контрольного счёта на ${difference} ${currency}.`,
};
