import type { BookRiskText } from '../en/book-risk.ts';
import { html, strong } from '../html.ts';
import { format, plural } from './phrases.ts';

const customers = (count: number) =>
  `${format.count(count)} ${format.plural(count, { zero: 'klientiem', one: 'klienta', other: 'klientiem' })}`;

export const bookRiskLv: BookRiskText = {
  title: (name, share) => `Vissliktākais ir “${name}” portfelis: šādā portfelī riskam pakļauti ${share} klientu`,
  titleAlike: (books, share) =>
    `Vissliktāk stāv ${plural(books, 'portfelis', 'portfeļi', 'portfeļu')}, visi vienādi: šādā portfelī riskam pakļauti ${share} klientu`,
  titleSame: 'Portfeļi atšķiras ne vairāk, kā tas mēdz būt nejauši',
  subtitle: (stages, day) =>
    `Katra portfeļa klientu daļa ${stages}, ${day}. Punkts: ko no portfeļa gaidīt; gredzens: pats portfelis; līnija: kur tā daļa ir ar 95% drošību; pārtrauktā līnija: visi portfeļi kopā.`,
  table: 'Menedžeru portfeļi, sliktākie vispirms',
  place: 'Vieta',
  interval: 'Gaidāmā daļa un precizitāte',
  of: (risk, all) => `${format.count(risk)} no ${format.count(all)}`,
  expected: 'Gaidāmā daļa',
  alone: 'Klienti riskā',
  weight: 'Paša daļas svars',
  overdue: 'Kavēts',
  rollRate: 'Pasliktinājies',
  terms: 'Dienas virs termiņa',
  largest: 'Lielākais klients',
  summary: (name, expected, own, low, high) => `${name}: gaidāms ${expected}, pats portfelis ${own}, robežās no ${low} līdz ${high}`,
  definition:
    'Portfeļa klientu daļa riska stadijās tiek tuvināta visu portfeļu kopējai daļai, jo vairāk, jo mazāk portfelī klientu: viens klients par mazu portfeli pasaka maz. Paša daļas svars izriet no tā, cik daudz portfeļi atšķiras vairāk, nekā to darītu nejaušība (Kleinmana momentu novērtējums). Intervāls ir Vilsona. Dokumenti bez menedžera netiek ņemti vērā.',
  components: (name) => `Kas “${name}” portfeli pakļauj riskam`,
  componentsSub: (day) => `Katrs atsevišķi, ${day}; neviens kopvērtējums tos neslēpj`,
  component: 'Rādītājs',
  book: 'Portfelis',
  beside: 'Salīdzinājumam',
  company: (value) => html`uzņēmums: ${value}`,
  allBooks: (value) => html`visi portfeļi: ${value}`,
  earlier: (value, day) => html`${value} 90 dienās līdz ${day}`,
  standing: (expected, own, low, high, all) =>
    html`gaidāms ${strong(expected)}; ${own} no ${customers(all)}, robežās no ${low} līdz ${high}`,
  rows: {
    overdue: 'Kavētā nauda',
    atRisk: 'Nauda riskā',
    customers: 'Klienti riskā',
    rollRate: (day) => `Nauda, kurai kļuva sliktāk kopš ${day}`,
    terms: 'Dienas virs termiņa, pēc 90 dienu maksājumiem',
    largest: 'Lielākā klienta daļa portfelī',
  },
  days: (value) => `${value} d.`,
};
