import { format, plural } from './phrases.ts';

/** Words of the explorer's views of a selection. */
export const explorerViewsEn = {
  managers: { title: (count: number) => (count === 0 ? 'Nobody has anything open here' : `Whose it is: ${plural(count, 'manager', 'managers')}`), sub: (currency: string, day: string) => `Open money by manager and stage, ${currency}, ${day}; a click on a name narrows to it` },
  customers: { title: (count: number) => (count === 0 ? 'Nobody owes anything here' : `Who owes it: ${plural(count, 'customer', 'customers')}`), sub: (currency: string, day: string) => `Open money by customer, ${currency}, ${day}; a click on a name shows its items`, more: (count: number) => `Show more (${format.count(count)} not shown)` },
  itemsView: { title: (count: number) => (count === 0 ? 'No open items here' : `What it is: ${plural(count, 'open item', 'open items')}`), sub: (currency: string, day: string) => `${currency}, ${day}; a click on a heading sorts by it`, columns: 'Columns' },
  itemColumn: { item: 'Item', customer_name: 'Customer', customer: 'Customer id', manager: 'Manager', entity: 'Entity', currency: 'Currency', issued: 'Issued', due: 'Due', days_past_due: 'Days past due', stage: 'Stage', amount: 'Amount', open: 'Open', disputed: 'Disputed' },
  trend: { title: 'How the selection came to stand where it stands', sub: (currency: string, day: string) => `Open money by stage at every month-end up to ${day}, ${currency}`, none: 'There is no more than one day to show.', table: 'The numbers' },
  movement: {
    matrix: (from: string, to: string) => `Where the money of ${from} stands on ${to}`,
    matrixSub: (currency: string) => `Share of each row, and the money, ${currency}; every row but that of the rates adds up to 100%`,
    stageThen: 'Stage then',
    origins: { new: 'Billed since', reopened: 'Re-opened since', rates: 'Rates changed' },
    outcomes: { paid: 'Paid', credited: 'Credited', 'written-off': 'Written off', settled: 'Settled' },
    bridge: (from: string, to: string) => `How the open money came from ${from} to ${to}`,
    bridgeSub: (currency: string) => `${currency}; every line is a sum of named movements, and they close to the cent`,
    terms: { opening: 'Opening', billed: '+ Billed', cash: '− Cash', credit_notes: '− Credit notes', write_offs: '− Write-offs', refunds: '+ Refunds', settlements: '− Settled between lists', currency_difference: '+ Currency difference', closing: 'Closing' },
    narrowed: (currencies: boolean) => `Movement is stated for managers${currencies ? ', stages and currencies' : ' and stages'}; the other facets that are chosen do not narrow it.`,
    allStages: 'The bridge is that of all stages.',
    sameDay: 'Choose two different days.',
    listsBridge: 'Lists of open items do not tell what was billed and paid between them, so there is no bridge.',
  },
  compare: { title: (from: string, to: string) => `${from} and ${to}, side by side`, sub: (currency: string) => `The same selection on both days, ${currency}`, stages: 'By stage', managers: 'By manager', customers: (side: string) => `Customers, ${side}`,
    titleOfTwo: (day: string) => `Two selections on ${day}`, kept: 'Kept', inHand: 'In hand', keep: 'Keep this selection and set another beside it', changePlaces: 'Change places', letGo: 'Let the kept one go' },
  whatIf: {
    title: 'What other rules would say', sub: (currency: string, day: string) => `The selection under the rules tried above, beside the published ones, ${currency}, ${day}`,
    limit: (stage: string) => `${stage}: up to`, days: (days: number) => plural(days, 'day', 'days'), threshold: 'Threshold of the risk zone', riskStages: 'Risk stages', reset: 'Back to the published rules',
    published: 'Published', tried: 'Tried', customersPublished: 'Customers, published', customersTried: 'Customers, tried',
    verdict: (inside: boolean, money: string, customers: string) => `${inside ? 'In' : 'Outside'} the risk zone: ${money} of the money, ${customers} of the customers`,
    noVerdict: 'Nobody owes anything here: there is no verdict.',
    allocation: 'Credits that name no item', allocations: { explicit: 'stay unapplied', 'oldest-first': 'meet the oldest items' }, replaying: 'Replaying the ledger under this rule…',
    lines: 'The lines of report.yaml that would make it so', linesSub: 'Names and colours that your stages have there stay as they are.', noLines: 'No lines would: the risk zone of a report has one stage at least.',
  },
};

export type ExplorerViewsText = typeof explorerViewsEn;
