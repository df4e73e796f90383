import { type Html, html } from '../html.ts';

/**
 * Words of the page of changes: since the last recorded run, and what past runs published beside what the ledger says of their days today.
 */
export const changesEn = {
  titleMore: (amount: string, day: string) => `${amount} more is open than the report of ${day} said`,
  titleLess: (amount: string, day: string) => `${amount} less is open than the report of ${day} said`,
  titleSame: (day: string) => `As much is open as the report of ${day} said`,
  titleNone: 'No earlier report is recorded',
  how: (command: Html): Html =>
    html`Publish with ${command}: each run then keeps what it published in the folder history of the exports, and the next reports stand beside it.`,
  since: (day: string) => `Since the report of ${day}`,
  sinceSub: (currency: string) => `${currency}; what was published then, and what is published now`,
  figure: 'Figure',
  before: 'Then',
  now: 'Now',
  change: 'Change',
  figures: {
    open: 'Open',
    overdue: 'Past due',
    atRisk: 'Share of money at risk, change in points',
    customersAtRisk: 'Share of customers at risk, change in points',
    dso: 'DSO, countback, days',
    customersOwing: 'Customers who owe',
  },
  stages: 'By stage',
  otherStages:
    'The stages are not those of that report, or have other limits: a part of these changes is money that stands in another stage by that alone.',
  managers: 'By manager',
  managersSub: (stages: string) => `Open money, and what of it is ${stages}`,
  twice: 'Two histories',
  twiceSub:
    'What was published for a day, and what the ledger says of that day now. A difference came into the ledger later: documents posted back into the past, altered, or taken out.',
  otherStagesThen: 'Some of these reports had other stages, or other limits of them: money then stands in another stage by that alone.',
  published: 'Published',
  replayed: 'Says the ledger now',
  difference: 'Difference',
  agree: 'Every recorded report agrees with what the ledger says of its day now.',
  disagree: (count: number, of: number) =>
    of === 1
      ? 'The one recorded report would be published otherwise today.'
      : `${count} of ${of} recorded reports would be published otherwise today.`,
  untold: 'The ledger cannot tell this day now, or its money is in another currency.',
  why: (day: string) => `Why the ledger says another thing of ${day} now`,
  whySub: (currency: string) => `${currency}; what came into the ledger since that report, item by item. It adds up to the difference.`,
  cause: 'Cause',
  items: 'Items',
  causes: {
    rules: 'other limits of stages',
    valuation: 'another rate of the day',
    'due-moved': 'due dates moved',
    altered: 'amounts altered',
    'credits-posted': 'payments and credits posted back into the past',
    're-applied': 'payments and credits applied otherwise, altered or withdrawn',
    posted: 'items posted back into the past',
    withdrawn: 'items withdrawn, or dated later now',
  },
  absent: {
    'not-kept': (setting: Html): Html =>
      html`Which documents make a difference is not told where a report did not keep them: ${setting} in report.yaml makes recorded reports keep theirs.`,
    currency: 'Which documents make a difference is not told, as the money is in another currency now, or in several.',
    lists: 'Which documents make a difference is not told by lists of open items.',
  },
};
export type ChangesText = typeof changesEn;
