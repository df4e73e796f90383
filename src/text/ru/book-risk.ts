import type { BookRiskText } from '../en/book-risk.ts';
import { html, strong } from '../html.ts';
import { format, plural } from './phrases.ts';

const customers = (count: number) =>
  `${format.count(count)} ${format.plural(count, { one: 'клиента', few: 'клиентов', many: 'клиентов', other: 'клиента' })}`;

export const bookRiskRu: BookRiskText = {
  title: (name, share) => `Хуже всех портфель «${name}»: в таком портфеле под риском ${share} клиентов`,
  titleAlike: (books, share) =>
    `Хуже всех ${plural(books, 'портфель', 'портфеля', 'портфелей')}, все одинаково: в таком портфеле под риском ${share} клиентов`,
  titleSame: 'Портфели различаются не больше, чем это бывает случайно',
  subtitle: (stages, day) =>
    `Доля клиентов каждого портфеля ${stages}, ${day} Точка: чего ждать от портфеля; кольцо: сам портфель; линия: где его доля лежит с уверенностью 95 %; пунктир: все портфели вместе.`,
  table: 'Портфели менеджеров, худшие первыми',
  place: 'Место',
  interval: 'Ожидаемая доля и точность',
  of: (risk, all) => `${format.count(risk)} из ${format.count(all)}`,
  expected: 'Ожидаемая доля',
  alone: 'Клиенты под риском',
  weight: 'Вес собственной доли',
  overdue: 'Просрочено',
  rollRate: 'Ухудшилось',
  terms: 'Дней сверх срока',
  largest: 'Крупнейший клиент',
  summary: (name, expected, own, low, high) => `${name}: ожидается ${expected}, сам портфель ${own}, в пределах от ${low} до ${high}`,
  definition:
    'Доля клиентов портфеля в стадиях риска сдвигается к доле всех портфелей вместе, тем сильнее, чем меньше в портфеле клиентов: один клиент мало говорит о малом портфеле. Вес собственной доли следует из того, насколько портфели различаются сильнее случайного (оценка Клейнмана по моментам). Интервал — по Уилсону. Документы без менеджера не учитываются.',
  components: (name) => `Что ставит портфель «${name}» под риск`,
  componentsSub: (day) => `Каждое отдельно, ${day}; общий балл их не скрывает`,
  component: 'Показатель',
  book: 'Портфель',
  beside: 'Для сравнения',
  company: (value) => html`компания: ${value}`,
  allBooks: (value) => html`все портфели: ${value}`,
  earlier: (value, day) => html`${value} за 90 дней до ${day}`,
  standing: (expected, own, low, high, all) =>
    html`ожидается ${strong(expected)}; ${own} из ${customers(all)}, в пределах от ${low} до ${high}`,
  rows: {
    overdue: 'Просроченные деньги',
    atRisk: 'Деньги под риском',
    customers: 'Клиенты под риском',
    rollRate: (day) => `Деньги, которым стало хуже с ${day}`,
    terms: 'Дней сверх срока, по оплатам за 90 дней',
    largest: 'Доля крупнейшего клиента в портфеле',
  },
  days: (value) => `${value} дн.`,
};
