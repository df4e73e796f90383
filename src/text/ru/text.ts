import { absentRu, panelsRu } from './absent.ts';
import { bookRiskRu } from './book-risk.ts';
import { changesRu } from './changes.ts';
import { codesRu } from './codes.ts';
import { customerRu, customersRu } from './customers.ts';
import type { Text } from '../en/text.ts';
import { forecastRu, forecastDefinitionsRu } from './forecast.ts';
import { html, strong } from '../html.ts';
import { entitiesRu, managerRu, managersRu } from './managers.ts';
import { methodRu } from './method.ts';
import { barRu, byCurrencyRu, comparisonRu, movementRu, trendRu, unappliedRu, verdictRu } from './overview.ts';
import { format, plural } from './phrases.ts';
import { qualityRu } from './quality.ts';
import { stageRangeRu } from './stage-range.ts';
import { movementDefinitionsRu, stagesRu } from './stages.ts';
import { speedDefinitionsRu, trendsRu } from './trends.ts';

export const ru: Text = {
  language: 'Русский',

  site: {
    skip: 'К содержанию',
    pages: 'Страницы',
    languages: 'Язык',
    theme: 'Тема',
    themes: { auto: 'Система', light: 'Светлая', dark: 'Тёмная' },
    overview: 'Обзор',
    changes: 'Изменения',
    trends: 'Динамика',
    forecast: 'Прогноз',
    stages: 'Стадии',
    managers: 'Менеджеры',
    entities: 'Организации',
    customers: 'Клиенты',
    quality: 'Данные',
    method: 'Методика',
    explore: 'Исследовать',
    notFound: 'Такой страницы нет',
    notFoundText: 'Возможно, в адресе опечатка или клиент больше ничего не должен и страницы у него нет.',
    toOverview: 'К обзору',
    receivables: 'Дебиторская задолженность',
    description: (company, day) => `Дебиторская задолженность на ${day}, ${company}: кто должен, сколько и с каким опозданием.`,
    windowTitle: (page, company, day) => `${page}: ${company}, ${day}`,
    legend: 'Штриховка: последняя стадия, у которой нет конца.',
  },

  /** The page of one sheet that is mailed: it stands without the others. */
  summary: {
    link: 'Сводка для письма',
    title: 'Сводка',
    stages: 'Стадии открытого долга',
    more: (count) => `и ещё ${format.count(count)}`,
  },

  state: {
    label: 'Состояние отчёта',
    asOf: (day) => html`На ${strong(day)}`,
    dataTo: (day) => html`данные по ${day}`,
    stale: (day, count) =>
      html`Данные заканчиваются ${strong(day)}, за ${plural(count, 'день', 'дня', 'дней')} до даты отчёта. Более новых документов здесь нет.`,
    noPayments: html`${strong('Ни одного платежа не прочитано:')} каждый счёт считается неоплаченным, и стадии говорят, насколько стары счета, а не кто должен.`,
    dueInRanges: html`${strong('Списки называют интервалы просрочки, а не сроки оплаты:')} стадии верны, а число дней всюду — наименьшее, какое допускает интервал.`,
    dueMissing: (share) =>
      html`Для ${strong(share)} открытых денег срок оплаты не указан: насколько они просрочены, неизвестно, и стадии считают их от даты документа или списка.`,
    checks: (held) => html`выполнено проверок: ${String(held)} из ${String(held)}`,
    noCurrency: 'валюты отчёта нет',
  },

  stages: { current: 'Текущая', overdue: 'Просроченная', critical: 'Критическая', hopeless: 'Безнадёжная' },
  stageInWords: (name, own) => (own ? `«${name}»` : name.toLowerCase()),
  stageQuoted: (name, own) => `«${own ? name : name.toLowerCase()}»`,
  withinStages: (stages, count) => `${count === 1 ? 'в стадии' : 'в стадиях'} ${stages}`,
  stageRange: stageRangeRu,

  verdict: verdictRu,
  bar: barRu,
  trend: trendRu,
  managers: managersRu,
  bookRisk: bookRiskRu,

  manager: managerRu,
  entities: entitiesRu,
  comparison: comparisonRu,
  stagesPage: stagesRu,
  trendsPage: trendsRu,
  forecastPage: forecastRu,
  changesPage: changesRu,
  definitions: { ...movementDefinitionsRu, ...speedDefinitionsRu, ...forecastDefinitionsRu },

  movement: movementRu,
  byCurrency: byCurrencyRu,
  customers: customersRu,
  customer: customerRu,
  unapplied: unappliedRu,
  quality: qualityRu,
  method: methodRu,
  column: {
    stage: 'Стадия',
    inDoubt: 'Под вопросом',
    days: 'Дни просрочки',
    risk: 'Зона риска',
    amount: 'Деньги',
    share: 'Доля денег',
    items: 'Документы',
    customers: 'Клиенты',
    customersShare: 'Доля должников',
    activeShare: 'Доля активных клиентов',
    day: 'Дата',
    open: 'Открыто',
    unapplied: 'Не зачтено',
    riskShare: 'Доля под риском',
    atRisk: 'Под риском',
    riskCustomers: 'Клиенты под риском',
    zone: 'Зона',
    manager: 'Менеджер',
    bar: 'Стадии',
    theirs: 'В руках менеджера',
    escalated: 'Передано выше',
    since: 'С какого дня',
    customer: 'Клиент',
    oldest: 'Самый старый',
    item: 'Документ',
    issued: 'Выставлен',
    due: 'Срок',
    late: 'Просрочка',
    credit: 'Поступление',
    kind: 'Вид',
    of: 'Сумма',
    file: 'Файл',
    read: 'Прочитано',
    used: 'Использовано',
    aside: 'Отложено',
    refused: 'Отклонено',
    currency: 'Валюта',
    line: 'Строка',
    column: 'Столбец',
    value: 'Значение',
    reason: 'Причина',
    finding: 'Замечание',
    rows: 'Строки',
    check: 'Проверка',
    checked: 'Проверено строк',
    balance: 'Сальдо книги',
    net: 'Чистый долг',
    difference: 'Разница',
    entity: 'Организация',
    code: 'Код',
    meaning: 'Значение',
    profile: 'Профиль',
    encoding: 'Кодировка',
    hash: 'SHA-256',
    panel: 'Раздел',
    needs: 'Нужны данные',
    total: 'Итого',
    inCurrency: (name, currency) => `${name}, ${currency}`,
  },

  figure: {
    details: 'Таблица и определение',
    definition: 'Определение',
    download: (file) => html`Строки: ${file}`,
    scroll: (name) => `${name} (прокручивается вбок)`,
    yes: 'да',
    no: 'нет',
  },

  na: {
    mark: 'н/д',
    nothing: 'н/д: не с чем соотнести',
    currency: 'н/д: суммы в разных валютах без курса не складываются',
    paid: 'н/д: за последние 90 дней не зачтено ни одного платежа',
    lists: 'н/д: списки открытых документов не говорят, что оплачено',
    left: 'н/д: из стадии ничего не ушло, или там ничего нет',
  },

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
    risk: (threshold, stages) =>
      `Зона риска: больше ${threshold === 0.5 ? 'половины' : format.threshold(threshold)} денег или клиентов — ${stages}.`,
    unapplied: 'Незачтённые деньги не вычитаются.',
  },

  absent: absentRu,
  absentFor: (needs) => `Нужны данные, которых нет: ${needs}.`,

  panels: panelsRu,
  codes: codesRu,
  inputs: {
    invoices: 'счета',
    'open-items': 'открытые документы',
    'customer-ledger': 'карточки клиентов',
    promises: 'обещания оплаты',
    contacts: 'контакты',
    documents: 'документы',
    deliveries: 'отгрузки',
    control: 'контрольный счёт',
    rates: 'курсы валют',
    customers: 'клиенты',
    managers: 'менеджеры',
    payments: 'платежи',
    credits: 'кредит-ноты и списания',
  },
};
