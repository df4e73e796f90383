import type { SourceKind } from '../../config/columns.ts';

/** What a report can be made of: the kinds of source, and invoices that say on which day they were settled. */
export type Input = SourceKind | 'settled';

interface PossibleFigure {
  /** As `absent` of report.json names it. */
  panel: string;
  /** In the words of the documentation. */
  words: string;
  /** The inputs of which any one makes it possible. */
  from: readonly Input[];
  /** Whether lists of open items among the inputs take it away again: what was open between two lists nobody knows. */
  onAnyDay: boolean;
  /** What to give where it is absent. */
  needs: Input;
}

const DEBTS: readonly Input[] = ['invoices', 'customer-ledger', 'open-items'];

/** Every figure of a report that may be left out for want of input, in the order in which a reader misses them. */
export const POSSIBLE_FIGURES: readonly PossibleFigure[] = [
  { panel: 'stages', words: 'stages, totals, managers and customers on the as-of date', from: DEBTS, onAnyDay: false, needs: 'invoices' },
  { panel: 'as-of-any-day', words: 'the same for any as-of date', from: DEBTS, onAnyDay: true, needs: 'invoices' },
  { panel: 'since', words: 'since which day the risk verdict holds', from: DEBTS, onAnyDay: true, needs: 'invoices' },
  { panel: 'trend-month-ends', words: 'trend of month-ends', from: DEBTS, onAnyDay: true, needs: 'invoices' },
  { panel: 'movement', words: 'what moved: billed, paid, credited, written off', from: DEBTS, onAnyDay: true, needs: 'invoices' },
  {
    panel: 'speed',
    words: 'how fast money comes in: billed and paid, DSO, effectiveness, days to pay, recovery',
    from: DEBTS,
    onAnyDay: true,
    needs: 'invoices',
  },
  {
    panel: 'forecast',
    words: 'cash of the coming weeks and the stages ahead, once the history is long enough',
    from: DEBTS,
    onAnyDay: true,
    needs: 'invoices',
  },
  { panel: 'payments', words: 'payments', from: ['payments', 'settled', 'customer-ledger'], onAnyDay: true, needs: 'payments' },
  {
    panel: 'active-base',
    words: 'share of all active customers from the list of customers',
    from: ['customers'],
    onAnyDay: false,
    needs: 'customers',
  },
  { panel: 'control-account', words: 'comparison with the control account', from: ['control'], onAnyDay: false, needs: 'control' },
];

/** The inputs as they are given together, each a row of the documentation's table. */
export const INPUT_COMBINATIONS: readonly (readonly Input[])[] = [
  ['invoices'],
  ['invoices', 'payments'],
  ['invoices', 'credits'],
  ['invoices', 'settled'],
  ['customer-ledger'],
  ['open-items'],
  ['invoices', 'payments', 'customers'],
  ['invoices', 'payments', 'control'],
  ['open-items', 'customers', 'control'],
];

const isPossible = ({ from, onAnyDay }: PossibleFigure, given: readonly Input[]): boolean =>
  from.some((input) => given.includes(input)) && !(onAnyDay && given.includes('open-items'));

/** What no source can give yet: broken promises and the silence of customers, which belong to the risk of a manager's book. */
const NOT_READ = [
  { panel: 'promises', needs: 'promises' },
  { panel: 'contacts', needs: 'contacts' },
] as const;

/**
 * The figures that the inputs cannot give, each with the input that would. `itemsFollowed`: whether an item of one list is known again on
 * the next, as it is not where lists tell ranges of days past due.
 */
export function absentFigures(given: readonly Input[], itemsFollowed = true): { panel: string; needs: string }[] {
  const absent = POSSIBLE_FIGURES.filter((figure) => !isPossible(figure, given)).map((figure) => ({
    panel: figure.panel,
    needs: figure.onAnyDay && given.includes('open-items') ? 'invoices' : figure.needs,
  }));
  return [...absent, ...(itemsFollowed ? [] : [{ panel: 'transitions', needs: 'invoices' }]), ...NOT_READ];
}

/** The table `inputs × figures they make possible` of the documentation, in Markdown. */
export function possibleFiguresTable(): string {
  const head = ['inputs', ...POSSIBLE_FIGURES.map(({ words }) => words)];
  const rows = INPUT_COMBINATIONS.map((given) => [
    given.map(inputWords).join(' + '),
    ...POSSIBLE_FIGURES.map((figure) => (isPossible(figure, given) ? 'yes' : '–')),
  ]);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const inputWords = (input: Input): string => (input === 'settled' ? 'their settled dates' : input.replace('-', ' '));
