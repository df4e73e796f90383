import { html, strong } from './html.ts';
import type { SpeedDefinitions, TrendsText } from './trends-en.ts';
import { format } from './phrases-ru.ts';

export const trendsRu: TrendsText = {
  title: (days) => `Долг равен ${days} дням продаж`,
  titleMore: (days, change, day) => `Долг равен ${days} дням продаж — на ${change} больше, чем ${day}`,
  titleLess: (days, change, day) => `Долг равен ${days} дням продаж — на ${change} меньше, чем ${day}`,
  titleAtLeast: (days) => `Долг больше всех продаж за ${days} дней, которые есть в данных`,
  titleNone: 'Как менялся долг',
  lede: (best, late) => html`По продажам последних 90 дней ${strong(`${best} дн.`)} были бы в долге, даже если бы все платили в срок; ${strong(`${late} дн.`)} — из-за опозданий.`,
  pace: 'Как быстро приходят деньги',
  paceSub: (from, to) => `На концы месяцев, ${from} — ${to}. Каждая точка ведёт к своему месяцу в таблице ниже.`,
  paceSubLists: (from, to) => `На дни списков, ${from} — ${to}`,
  months: 'По месяцам',
  monthsSub: (currency) => `Деньги, ${currency}: что было открыто, что это изменило и какими были показатели на конец месяца; последний месяц первым`,
  table: 'Месяцы',
  month: 'Месяц до',
  collected: 'Что собрано из того, что можно было собрать',
  collectedSub: (month, currency) => `${month}, ${currency}: оплаты документов на стадии — из того, что было на ней в начале месяца или пришло на неё`,
  collectible: 'Можно было собрать',
  cash: 'Собрано',
  share: 'Доля',
  recovery: 'Что становится с просроченными деньгами',
  recoverySub: 'Из открытого в этом возрасте за год, закончившийся 30 дней назад: что поступило за следующие 30 дней',
  age: 'Дней просрочки',
  concentration: (share, customers) => `${share} открытого долга — у ${format.plural(customers, { one: `${format.count(customers)} клиента`, few: `${format.count(customers)} клиентов`, many: `${format.count(customers)} клиентов`, other: `${format.count(customers)} клиента` })}`,
  concentrationSub: (day) => `Доля крупнейших, ${day}; клиенты одной группы взяты вместе`,
  measures: { open: 'Открытого долга', overdue: 'Просроченного долга' },
  groups: 'Должников', top1: 'Крупнейший', top5: '5 крупнейших', top10: '10 крупнейших', hhi: 'HHI', effective: 'Как у стольких равных',
  days: (value) => `${value} дн.`,
  absent: 'Как быстро приходят деньги, сказать нельзя: в данных нет того, что выставлено и оплачено.',
};

export const speedDefinitionsRu: SpeedDefinitions = {
  dsoCountback: { title: 'DSO, обратным счётом', definition: 'Сколько дней продаж в долге: идя назад по месяцам, из открытого вычитают выставленное за месяц и считают его дни; месяц, в котором деньги кончаются, входит частью.', unit: 'дни' },
  bestPossibleDso: { title: 'Наилучший возможный DSO', definition: 'Долг, срок которого не наступил, в днях продаж последних 90 дней.', unit: 'дни' },
  dsoSimple: { title: 'DSO, простой', definition: 'Открытый долг / выставлено за последние 90 дней × 90.', unit: 'дни' },
  averageDaysDelinquent: { title: 'Средние дни опоздания', definition: 'Простой DSO минус наилучший возможный: дни, которые возникли из-за опозданий.', unit: 'дни' },
  daysToPay: { title: 'Дней до оплаты', definition: 'От выставления до оплаты, по деньгам, зачтённым за последние 90 дней, с весом каждой суммы.', unit: 'дни' },
  daysBeyondTerms: { title: 'Дней сверх срока', definition: 'От срока до оплаты, по деньгам, зачтённым за последние 90 дней; отрицательное — раньше срока.', unit: 'дни' },
  paidOnTime: { title: 'Оплачено вовремя', definition: 'Деньги, зачтённые не позже срока / все зачтённые деньги, за последние 90 дней.', unit: 'доля' },
  cei: { title: 'Эффективность взыскания (CEI)', definition: '(На начало + выставлено − на конец) / (на начало + выставлено − на конец, срок не наступил) × 100 за каждый полный месяц: 100 — собрано всё, что можно.', unit: 'от 0 до 100' },
  meanDaysPastDue: { title: 'Средние дни просрочки', definition: 'Открытый долг × дни просрочки / открытый долг; то, чему срок не наступил, считается с минусом.', unit: 'дни' },
  concentration: { title: 'Концентрация', definition: 'Доли крупнейших должников; HHI: сумма квадратов процентов, 10 000 — весь долг у одного; как у стольких равных: 10 000 / HHI. Учтены только должники.', unit: 'доля и HHI' },
};
