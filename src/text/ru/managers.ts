import type { EntitiesText, ManagerText, ManagersText } from '../en/managers.ts';
import { html, strong } from '../html.ts';
import { format, items, plural } from './phrases.ts';

// Words of the managers' pages, and of the entities'.

export const managersRu: ManagersText = {
  titleUnowned: 'У открытого долга нет менеджера',
  title: (inside, all) =>
    inside === 0
      ? 'Ни один портфель менеджера не в зоне риска'
      : all === 1
        ? 'Единственный портфель — в зоне риска'
        : `В зоне риска ${plural(inside, 'портфель', 'портфеля', 'портфелей')} из ${format.count(all)}`,
  shape: 'Каков каждый портфель и как он таким стал',
  subtitle: (from, to, stages) =>
    `Полоса: открытый долг по стадиям, один масштаб, отметка на пороге. Линия: доля денег ${stages}, ${from} — ${to}; серая: доля клиентов; пунктир: порог.`,
  subtitleBars: 'Полоса: открытый долг по стадиям, один масштаб, отметка на пороге.',
  subtitleCustomers: (from, to, stages) => `Доля клиентов ${stages}, ${from} — ${to}; пунктир: порог.`,
  unassigned: 'Без менеджера',
  open: (amount) => html`открыто ${strong(amount)}`,
  customersOwing: (count) => html`должников: ${strong(format.count(count))}`,
  atRisk: (share, stages) => html`${strong(share)} ${stages}`,
  lineSummary: (name, first, last, peak, peakDay) => `${name}: с ${first} до ${last}, наибольшая доля ${peak} (${peakDay})`,
  lede: (theirs, escalated) =>
    html`Из открытого долга ${strong(theirs)} — в руках самих менеджеров; ${strong(escalated)} передано руководителям, финансистам и юристам.`,
  ledeCounts: (theirs, escalated) =>
    html`В руках самих менеджеров — ${strong(items(theirs))}; передано руководителям, финансистам и юристам — ${strong(items(escalated))}.`,
  definition:
    'Документ принадлежит менеджеру, который вёл его при выставлении, поэтому деньги и документы портфелей в сумме дают показатели компании; клиент, который должен в двух портфелях, там учтён один раз.',
  definitionCurrent:
    'Документ принадлежит нынешнему менеджеру клиента, поэтому деньги и документы портфелей в сумме дают показатели компании.',
  table: 'Менеджеры и их портфели',
  adds: 'Все портфели',
};

export const managerRu: ManagerText = {
  verdictInside: (stages, share) => `портфель в зоне риска, ${share} — ${stages} задолженность`,
  verdictInsideCustomers: (stages, share) => `портфель в зоне риска, ${share} клиентов — ${stages}`,
  verdictOutside: (stages, share) => `портфель вне зоны риска, ${share} — ${stages} задолженность`,
  verdictOutsideCustomers: (stages, share) => `портфель вне зоны риска, ${share} клиентов — ${stages}`,
  empty: 'открытых документов нет',
  action: (share) => `В руках менеджера — ${share}`,
  actionSub: (currency, theirs, escalated) =>
    `Открытый долг, ${currency}: на что менеджер ещё может повлиять (${theirs}) и что передано руководителю и юристам (${escalated})`,
  actionSubItems: 'Открытые документы: на что менеджер ещё может повлиять и что передано руководителю и юристам',
  theirs: 'В руках менеджера',
  escalated: 'Передано выше',
  history: (first, last, month) => `Доля денег под риском сейчас ${last}, была ${first} (${month})`,
  historyLists: (first, last, day) => `Доля денег под риском сейчас ${last}, была ${first} (${day})`,
  historyNew: (last) => `Доля денег под риском сейчас ${last}`,
  historyEmpty: (peak, when) => `Сейчас ничего не открыто; больше всего под риском было ${peak} денег (${when})`,
  historySub: (stages, from, to) => `Доля открытого долга и должников ${stages} на конец месяца: ${from} — ${to}`,
  historySubLists: (stages, from, to) => `Доля открытого долга и должников ${stages} на дни списков: ${from} — ${to}`,
  byMoney: 'Деньги',
  byCustomers: 'Клиенты',
  items: (count) => plural(count, 'документ', 'документа', 'документов'),
  customers: (count) => plural(count, 'клиент-должник', 'клиента-должника', 'клиентов-должников'),
  nobody: 'В этом портфеле никто ничего не должен',
  customersSub: 'Сначала худшая стадия. Сумма — весь остаток долга клиента.',
  noneListed: 'Среди перечисленных клиентов нет клиентов этого менеджера.',
  handovers: (count) => `Принято от других менеджеров клиентов: ${format.count(count)}`,
  handoversSub: (currency) =>
    `Долг клиента накануне вечером и сейчас, ${currency ?? 'в своей валюте каждый'}. Выставленное раньше остаётся в портфеле того, кто вёл его тогда.`,
  handoversSubCurrent: (currency) =>
    `Долг клиента накануне вечером и сейчас, ${currency ?? 'в своей валюте каждый'}. Прежние документы перешли вместе с клиентом.`,
  former: 'От кого',
  openThen: 'Открыто тогда',
  lateThen: 'Из них просрочено',
  openNow: 'Открыто сейчас',
  leftOver: 'Из них прежнее',
  handoversRest: (count) => `Прочие: ${format.count(count)}`,
};

export const entitiesRu: EntitiesText = {
  filter: 'Организация',
  all: 'Все',
  none: 'Организация не указана',
  title: (inside, all) =>
    all === 1
      ? `Единственная организация${inside === 0 ? ' не' : '\u00a0—'} в зоне риска`
      : inside === 0
        ? `Ни одна из организаций не в зоне риска (всего ${format.count(all)})`
        : `В зоне риска ${plural(inside, 'организация', 'организации', 'организаций')} из ${format.count(all)}`,
  lede: 'У каждой свои итоги, стадии и вывод; вместе они составляют компанию. Клиент, который должен двум организациям, — один клиент компании.',
  table: 'Организации и их долги',
  adds: 'Вся компания',
  shape: 'Каково положение каждой организации и как оно сложилось',
  definition:
    'Оплата без указания организации относится к организации документа, который она называет, иначе — к единственной, которая к тому дню выставляла клиенту счета, а если таких не было, к единственной, которая выставляла их кому-либо; остальные не относятся ни к одной.',
  verdictInside: (stages, share) => `в зоне риска, ${share} долга — ${stages} задолженность`,
  verdictInsideCustomers: (stages, share) => `в зоне риска, ${share} должников — ${stages}`,
  verdictOutside: (stages, share) => `вне зоны риска, ${share} долга — ${stages} задолженность`,
  verdictOutsideCustomers: (stages, share) => `вне зоны риска, ${share} должников — ${stages}`,
  empty: 'ничего не открыто',
};
