import type { CustomerText, CustomersText } from '../en/customers.ts';
import { html, strong } from '../html.ts';
import { days, format, items, plural } from './phrases.ts';

// Words of the list of customers and of a customer's page.

export const customersRu: CustomersText = {
  find: 'Найти клиента',
  found: '{found} из {all}',
  heading: (count) =>
    count === 0 ? 'Никто ничего не должен' : `${plural(count, 'клиент должен', 'клиента должны', 'клиентов должны')} компании`,
  lede: (money, listed, all) =>
    listed < all
      ? html`Открытый долг — ${strong(money)}. Перечислены худшие, их ${format.count(listed)}: сначала худшая стадия.`
      : html`Открытый долг — ${strong(money)}. Сначала худшая стадия.`,
  ledeNoMoney: (listed, all) =>
    listed < all ? html`Перечислены худшие, их ${format.count(listed)}: сначала худшая стадия.` : html`Сначала худшая стадия.`,
  top: (count) => `${plural(count, 'клиент, с которого', 'клиента, с которых', 'клиентов, с которых')} стоит начать`,
  topSub: ({ atRisk, newly }, money, share) => {
    const why = atRisk
      ? `Самые крупные суммы под риском${newly ? ' и самые крупные новые просрочки' : ''}`
      : newly
        ? 'Самые крупные новые просрочки'
        : 'Кто должен дольше и больше всех';
    return `${why}: вместе ${money}, ${share} всего открытого долга`;
  },
  why: 'Почему',
  whyAtRisk: (money) => `под риском: ${money}`,
  whyNewly: (money, day) => `просрочено после ${day}: ${money}`,
  topSubPlain: 'Кто должен дольше и больше всех',
  lines: 'У клиента, который должен в нескольких валютах, для каждой своя строка.',
  all: 'Все клиенты-должники',
  rest: (count) => `Ещё ${plural(count, 'клиент', 'клиента', 'клиентов')}`,
  table: 'Клиенты-должники',
  late: (count) =>
    count > 0 ? `просрочка ${days(count)}` : count === 0 ? 'срок сегодня' : `срок через ${plural(-count, 'день', 'дня', 'дней')}`,
};

export const customerRu: CustomerText = {
  heading: (name, money) => html`Долг: ${money}, ${name}`,
  lede: (count, stage, oldest) =>
    html`${strong(items(count))}; стадия клиента — ${strong(stage)}, самый старый документ — ${strong(oldest)}.`,
  ofManagers: (names, count) => html`${format.plural(count, { one: 'Менеджер', other: 'Менеджеры' })}: ${names}.`,
  items: 'Открытые документы, худшие сначала',
  leftOut: (count) => html`Ещё ${items(count)} — в файле open-items.csv.`,
  credits: 'Получено и ещё не зачтено',
  creditsNone: 'Незачтённых поступлений нет.',
  net: (net) => html`За вычетом незачтённого остаётся ${strong(net)}.`,
  credit: (over) => html`Это на ${strong(over)} больше, чем открыто.`,
  statement: 'Выписка',
  statementSub: (day) =>
    `Выставленное и полученное, документ за документом, по состоянию на ${day}; остаток — выставленное за вычетом полученного`,
  brought: 'Остаток на начало',
  balance: 'Остаток',
  invoice: 'счёт',
  transfer: 'оплачено другим клиентом или за него',
  disputed: 'оспаривается',
  kinds: { payment: 'платёж', 'credit-note': 'кредит-нота', 'write-off': 'списание', refund: 'возврат', prepayment: 'предоплата' },
  overTime: (now, most, when) => `Сейчас открыто ${now}; больше всего было ${most} (${when})`,
  overTimeMost: (now) => `Сейчас открыто ${now} — больше, чем на конец любого прежнего месяца`,
  overTimeSub: (from, to, currency) => `Открытый долг по стадиям на конец месяца: ${from} — ${to}, ${currency}`,
  overTimeLists: (from, to, currency) => `Открытый долг по стадиям на дни списков: ${from} — ${to}, ${currency}`,
  overTimeTable: 'Долг клиента во времени',
  overTimeSummary: (first, firstDay, last, lastDay) => `Открытый долг: ${first} на ${firstDay}, ${last} на ${lastDay}`,
  pays: (days) => `Платит позже срока, дней: ${days}`,
  paysEarly: (days) => `Платит раньше срока, дней: ${days}`,
  paysNothing: 'За последние 90 дней не зачтено ни одного платежа',
  paysOnTime: 'Платит в срок',
  paysSummary: (first, last) => `Дней сверх срока: сначала ${first}, в конце ${last}.`,
};
