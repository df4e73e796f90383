import { type Html, html, strong } from '../html.ts';
import { format } from './phrases.ts';

const customers = (count: number) => `${format.count(count)} ${format.plural(count, { one: 'customer', other: 'customers' })}`;

/** Words of what puts a manager's book at risk, and of how the books compare. */
export const bookRiskEn = {
  title: (name: string, share: string) => `${name}’s book stands worst: of such a book ${share} of the customers are at risk`,
  titleAlike: (books: number, share: string) =>
    `${format.count(books)} books stand worst, all alike: of such a book ${share} of the customers are at risk`,
  titleSame: 'The books differ no more than chance would have it',
  subtitle: (stages: string, day: string) =>
    `Share of each book’s customers in ${stages}, ${day}. Dot: what is to be expected of the book; ring: the book alone; line: where the book alone lies with 95% certainty; dashed: all books together.`,
  table: 'Managers’ books, the worst first',
  place: 'Place',
  interval: 'Expected, and how sure',
  of: (risk: number, all: number) => `${format.count(risk)} of ${format.count(all)}`,
  expected: 'Expected share',
  alone: 'Customers at risk',
  weight: 'Weight of its own',
  overdue: 'Past due',
  rollRate: 'Got worse',
  terms: 'Days beyond terms',
  largest: 'Largest customer',
  summary: (name: string, expected: string, own: string, low: string, high: string) =>
    `${name}: expected ${expected}, alone ${own}, between ${low} and ${high}`,
  definition:
    'The share of a book’s own customers who are in the stages at risk is drawn towards the share of all books together, the more, the fewer customers the book has: one customer more or less says little of a small book. How much the book’s own share counts follows from how much more the books differ than chance alone would make them (Kleinman’s estimate by moments). The interval is Wilson’s. Items without an owner are left out.',
  components: (name: string) => `What puts ${name}’s book at risk`,
  componentsSub: (day: string) => `Each by itself, ${day}; no score hides them`,
  component: 'Component',
  book: 'The book',
  beside: 'Beside',
  company: (value: string): Html => html`the company: ${value}`,
  allBooks: (value: string): Html => html`all books: ${value}`,
  earlier: (value: string, day: string): Html => html`${value} in the 90 days to ${day}`,
  standing: (expected: string, own: string, low: string, high: string, all: number): Html =>
    html`${strong(expected)} expected; ${own} of ${customers(all)}, between ${low} and ${high}`,
  rows: {
    overdue: 'Money past due',
    atRisk: 'Money at risk',
    customers: 'Customers at risk',
    rollRate: (day: string) => `Money that got worse since ${day}`,
    terms: 'Days beyond terms, of the cash of 90 days',
    largest: 'Largest customer’s part of the book',
  },
  days: (value: string) => `${value} days`,
};
export type BookRiskText = typeof bookRiskEn;
