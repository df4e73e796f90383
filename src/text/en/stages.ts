import { type Html, html, strong } from '../html.ts';

/** Words of the page of stages: what moved between them, and why. */
export const stagesEn = {
  title: (rolled: string, day: string) => `${rolled} of the money that could get worse has done so since ${day}`,
  titleNone: 'Where the money stands, and how it came there',
  lede: (cured: string): Html => html`Of what was past due then, ${strong(cured)} has been paid or is no longer past due.`,
  /** Where the first stage does not end on the due date. */
  ledeStages: (first: string, cured: string): Html =>
    html`Of what stood beyond ${first} then, ${strong(cured)} has been paid or stands there again.`,
  absent: 'What moved since cannot be told: these are lists of open items, and there is none before this one.',
  absentOfRanges:
    'Where the money of the list before is now cannot be told: these lists give it by ranges of days past due, and do not say which of it is the same.',
  noMoney: 'There is no common currency: what moved is stated for each currency below.',

  are: 'What each stage is',
  areSub: (day: string, currency: string) => `Open money by stage, ${currency}, ${day}; who acts, as the collections guides have it`,
  acts: 'Who acts',
  who: {
    current: 'manager: a call before the due date',
    overdue: 'manager; after 5 to 7 attempts their head',
    critical: 'head, lawyers, finance',
    hopeless: 'lawyers, bailiffs',
  } as Record<string, string>,
  lossRate: 'Loss rate',
  whoOwn: 'the manager',
  whoRisk: 'head, lawyers, finance',

  flow: (from: string, to: string) => `Where the money of ${from} stands on ${to}`,
  flowSub: (currency: string) =>
    `Open money, ${currency}. Left: what was open, and what was billed since. Right: where it is now. Every item is followed by itself.`,
  flowSummary: (stage: string, ways: string) => `${stage}: ${ways}.`,
  way: (to: string, share: string) => `${to} ${share}`,
  matrixSub: (currency: string) => `Share of each row’s money, and the money, ${currency}. The darker, the more.`,
  openOn: (day: string) => `Open on ${day}`,
  origin: { open: 'Open', new: 'Billed since', reopened: 'Re-opened since', rates: 'Rates changed' } as Record<string, string>,
  outcome: { open: 'Open', paid: 'Paid', credited: 'Credited', 'written-off': 'Written off', settled: 'Settled' } as Record<string, string>,
  rolled: 'Got worse',
  cured: 'Paid, or in the first stage again',
  customers: 'The same in customers',
  customersSub: 'Customers by the stage in which they stood and stand; each stands in one',
  clear: 'Owe nothing now',
  fresh: 'Owed nothing then',
  total: 'All',

  bridge: (from: string, to: string) => `How each stage came from ${from} to ${to}`,
  bridgeSub: (currency: string) =>
    `${currency}; what happened to an item counts in the stage in which it stood that day, and every column closes to the cent`,
  opening: 'Opening',
  migrationIn: 'Came from another stage',
  migrationOut: 'Went to another stage',
  closing: 'Closing',
  whole: 'Whole',

  why: (stages: string, day: string) => `Why the money in ${stages} changed since ${day}`,
  whySame: (stages: string, day: string) => `Why the money in ${stages} is what it was on ${day}`,
  whySub: (currency: string) => `${currency}; every line is summed from the movements of its kind`,
  whyShare: (from: string, to: string) => `The share at risk went from ${from} to ${to}`,
  whyShareSame: (share: string) => `The share at risk is ${share}, as it was`,
  whyShareSub: 'Percentage points; what was billed or paid elsewhere alters what the share is a share of',
  cause: {
    'rolled-in': 'Grew older into it',
    'rolled-out': 'Grew out of it',
    billed: 'Billed',
    new: 'Owed nothing before',
    refunded: 'Refunds',
    paid: 'Paid',
    credited: 'Credited',
    'written-off': 'Written off',
    settled: 'Settled between two lists',
    cleared: 'Owe nothing now',
    currency: 'Currency difference',
  } as Record<string, string>,
  part: {
    'at-risk': (cause: string) => `${cause}, of what was at risk`,
    elsewhere: (cause: string) => `${cause}, of other money`,
  } as Record<string, (cause: string) => string>,
  byManager: 'Because of whose books',
  byManagerSub: (currency: string) =>
    `Change since then, ${currency}, and what it did to the company’s share at risk, in points; the managers add up to the company`,
  byCustomer: 'Because of which customers',
  byCustomerSub: (currency: string) => `Money at risk, change since then, ${currency}, the largest first`,
  others: 'All other customers',
  change: 'Change',
  points: 'Points',

  dwell: 'How long money stays in a stage',
  dwellSub: (day: string) =>
    `Days from the day on which an item came into the stage; what left it in the 365 days to ${day}, and what is there now`,
  left: 'Money that left',
  leftDays: 'Its days there, mean',
  itemsLeft: 'Items that left',
  median: 'Half of them within',
  there: 'There now',
  thereDays: 'Its days so far, mean',

  vintage: 'How fast each month’s invoices come in',
  vintageSub: (currency: string) =>
    `Cash applied, less refunds, as a share of what was billed in the month (${currency}), by the age of its items. Blank: not every item is that old yet.`,
  month: 'Billed in',
  billed: 'Billed',
  soFar: 'So far',
  age: (days: number) => `${days} d`,
  whyNotDocuments:
    'Lists of open items do not tell what happened between their days: how long money stays and how fast it comes in are left out.',
};
export type StagesText = typeof stagesEn;

/** What each metric is, in words; where it does not hold; its unit. */
export const movementDefinitionsEn = {
  'stage-bridge': {
    title: 'Roll-forward of a stage',
    definition:
      'Opening + billed − cash − credit notes − write-offs + refunds − settlements + currency difference + what came from another stage − what went to another = closing. A movement counts in the stage in which its item stands at the end of the movement’s day; an item that grows into the next stage moves there first.',
    unit: 'money',
    edges: 'Every term is summed from named movements, none is a difference. Cash counts when it is applied to an item.',
  },
  'transition-matrix': {
    title: 'Transition matrix',
    definition:
      'Every item that was open then is followed to where it is now: still open, by its stage now; or paid, credited, written off. What was billed since is a row apart. Every row adds up to 100%.',
    unit: 'money, and share of the row',
    edges:
      'An item’s exits are net: a refund is set against payments first, then against credit notes and write-offs; what is left of it is re-opened money. Other currencies at the rate of the earlier day, or of the issue day of what was billed since; what rates changed since is a row of its own.',
  },
  'roll-rate': {
    title: 'Roll rate and cure rate',
    definition:
      'Roll rate: of the money of a stage, what stands in a later stage now. Cure rate: what of it was paid, or is in the first stage again. Over all stages the roll rate leaves out the last, which has no later one, and the cure rate the first.',
    unit: 'share of money',
    edges: 'Nothing was open: n/a.',
  },
  'customer-transitions': {
    title: 'Customers by stage, then and now',
    definition:
      'A customer stands in one stage then and in one now, by the rule of this report. Who owed nothing then, or owes nothing now, stands apart.',
    unit: 'customers',
    edges: 'Customers of managers need not add up: one may owe to two.',
  },
  causes: {
    title: 'Causes of a change',
    definition:
      'The change of a figure is the sum of what happened to the items in it: what grew older into it, was billed, paid, credited, written off, refunded, or changed its worth with the rates. A share changes by (what a cause adds to the money at risk − the share as it was × what it adds to the open money) / the open money now.',
    unit: 'money; points of a share; customers',
    edges:
      'The causes add up to the change, and managers and customers to the company, to the cent; the share exactly but for the rounding of a double number.',
  },
  vintage: {
    title: 'Vintage',
    definition:
      'Of what was billed in a month, the share that had been collected when the items were 0, 30, 60 … 360 days old: payments less refunds applied by then; not credit notes, not write-offs.',
    unit: 'share of billed',
    edges: 'Blank until the youngest day of the month is that old. Nothing was billed: n/a. All months together are all cash applied.',
  },
  'stage-dwell': {
    title: 'Days in a stage',
    definition:
      'From the day on which an item came into the stage to the day on which it went to another or nothing of it was open. Of money: the days that each amount had been there when it left, weighted by the amounts.',
    unit: 'days',
    edges:
      'An item of which nothing was open at the end of the day on which it came was never there. A refund that re-opens a paid item begins anew. Nothing left: n/a.',
  },
};
export type MovementDefinitions = typeof movementDefinitionsEn;
