import type { ExplorerViewsText } from '../en/explorer-views.ts';
import { format, plural } from './phrases.ts';

export const explorerViewsRu: ExplorerViewsText = {
  managers: { title: (count) => (count === 0 ? 'Здесь ни у кого ничего не открыто' : `Чьё это: ${plural(count, 'менеджер', 'менеджера', 'менеджеров')}`), sub: (currency, day) => `Открытый долг по менеджерам и стадиям, ${currency}, ${day}; нажатие на имя отбирает его` },
  customers: { title: (count) => (count === 0 ? 'Здесь никто ничего не должен' : `Кто должен: ${plural(count, 'клиент', 'клиента', 'клиентов')}`), sub: (currency, day) => `Открытый долг по клиентам, ${currency}, ${day}; нажатие на имя показывает документы`, more: (count) => `Показать ещё (не показано ${format.count(count)})` },
  itemsView: { title: (count) => (count === 0 ? 'Открытых документов здесь нет' : `Что это: ${plural(count, 'открытый документ', 'открытых документа', 'открытых документов')}`), sub: (currency, day) => `${currency}, ${day}; нажатие на заголовок сортирует`, columns: 'Столбцы' },
  itemColumn: { item: 'Документ', customer_name: 'Клиент', customer: 'Код клиента', manager: 'Менеджер', entity: 'Организация', currency: 'Валюта', issued: 'Выставлен', due: 'Срок', days_past_due: 'Дни просрочки', stage: 'Стадия', amount: 'Сумма', open: 'Открыто', disputed: 'Оспаривается' },
  trend: { title: 'Как выборка пришла к тому, что есть', sub: (currency, day) => `Открытый долг по стадиям на конец каждого месяца до ${day}, ${currency}`, none: 'Показать можно только один день.', table: 'Числа' },
  movement: {
    matrix: (from, to) => `Где ${to} находятся деньги, открытые ${from}`,
    matrixSub: (currency) => `Доля строки и сами деньги, ${currency}; каждая строка, кроме курсов, в сумме даёт 100 %`,
    stageThen: 'Стадия тогда',
    origins: { new: 'Выставлено с тех пор', reopened: 'Снова открыто', rates: 'Изменение курсов' },
    outcomes: { paid: 'Оплачено', credited: 'Кредит-ноты', 'written-off': 'Списано', settled: 'Погашено' },
    bridge: (from, to) => `Как открытый долг изменился с ${from} до ${to}`,
    bridgeSub: (currency) => `${currency}; каждая строка — сумма движений своего вида, вместе они сходятся до цента`,
    terms: { opening: 'На начало', billed: '+ Выставлено', cash: '− Оплачено', credit_notes: '− Кредит-ноты', write_offs: '− Списано', refunds: '+ Возвраты', settlements: '− Погашено между списками', currency_difference: '+ Курсовая разница', closing: 'На конец' },
    narrowed: (currencies: boolean) => `Движение известно по менеджерам${currencies ? ', стадиям и валютам' : ' и стадиям'}; остальные выбранные условия его не сужают.`,
    allStages: 'Переход сумм показан по всем стадиям.',
    sameDay: 'Выберите два разных дня.',
    listsBridge: 'Списки открытых документов не говорят, что выставлено и оплачено между ними, поэтому перехода сумм нет.',
  },
  compare: { title: (from, to) => `${from} и ${to} рядом`, sub: (currency) => `Одна и та же выборка в оба дня, ${currency}`, stages: 'По стадиям', managers: 'По менеджерам', customers: (side) => `Клиенты, ${side}`,
    titleOfTwo: (day) => `Две выборки на ${day}`, kept: 'Отложенная', inHand: 'Нынешняя', keep: 'Отложить эту выборку и поставить рядом другую', changePlaces: 'Поменять местами', letGo: 'Убрать отложенную' },
  whatIf: {
    title: 'Что сказали бы другие правила', sub: (currency, day) => `Выборка по правилам, выбранным выше, рядом с опубликованными, ${currency}, ${day}`,
    limit: (stage) => `${stage}: до`, days: (days) => plural(days, 'дня', 'дней', 'дней'), threshold: 'Порог зоны риска', riskStages: 'Стадии риска', reset: 'Вернуть опубликованные правила',
    published: 'Опубликовано', tried: 'Проба', customersPublished: 'Клиенты, опубликовано', customersTried: 'Клиенты, проба',
    verdict: (inside, money, customers) => `${inside ? 'В зоне риска' : 'Вне зоны риска'}: ${money} денег, ${customers} клиентов`,
    noVerdict: 'Здесь никто ничего не должен, и вывода нет.',
    allocation: 'Оплаты без указания документа', allocations: { explicit: 'остаются незачтёнными', 'oldest-first': 'идут на самые старые документы' }, replaying: 'Учёт пересчитывается заново по этому правилу…',
    lines: 'Строки report.yaml, с которыми будет так', linesSub: 'Названия и цвета ваших стадий остаются там как есть.', noLines: 'Таких строк нет: в зоне риска отчёта есть хотя бы одна стадия.',
  },
};
