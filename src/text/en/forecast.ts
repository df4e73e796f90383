import { type Html, html, strong } from '../html.ts';
import { format, plural } from './phrases.ts';

/** Words of the page of what happens next. */
export const forecastEn = {
  title: (amount: string, day: string) => `${amount} of what is open should come in by ${day}`,
  titleNothing: (day: string) => `Nothing of what is open is expected to come in by ${day}`,
  titleNone: 'What happens next',
  crossInto: (day: string, threshold: number): Html =>
    html`If money goes on to move as it did, more than ${format.threshold(threshold)} of it is at risk from ${strong(day)} on.`,
  crossOut: (day: string, threshold: number): Html =>
    html`If money goes on to move as it did, no more than ${format.threshold(threshold)} of it is at risk from ${strong(day)} on.`,
  stays: (now: string, later: string): Html =>
    html`If money goes on to move as it did, its share at risk goes from ${strong(now)} to ${strong(later)} in 90 days and does not pass the threshold.`,
  staysOver: (now: string, later: string): Html =>
    html`If money goes on to move as it did, its share at risk goes from ${strong(now)} to ${strong(later)} in 90 days and stays above the threshold.`,
  unchanged: (share: string): Html =>
    html`If money goes on to move as it did, its share at risk is ${strong(share)} in 90 days, as it is now.`,
  absent: {
    lists: 'What comes next is not told: lists of open items do not say when money came.',
    currency: 'There is no common currency: what comes next is stated for each currency below.',
    'history-short': 'What comes next is not told: it is learned from half a year of history at least, and the data do not go back so far.',
    'nothing-open': 'Nothing is open, so nothing is expected.',
  },

  cashTitle: (expected: string, low: string, high: string) =>
    `${expected} should come in within 13 weeks, between ${low} and ${high} four times out of five`,
  cashNothing: 'Nothing is expected to come in within 13 weeks',
  cashSub: (currency: string, from: string, to: string) =>
    `${currency} by week, ${from} to ${to}, of what is open today; what is billed later comes on top. Thin: where it lies four times out of five.`,
  cashSummary: (weeks: string) => `Cash expected in the week up to: ${weeks}.`,
  cashTable: 'Cash expected',
  week: 'Week',
  fromTo: (from: string, to: string) => `${from} – ${to}`,
  weekMark: (from: string, to: string, expected: string, low: string, high: string) =>
    `${from} – ${to}: ${expected}, from ${low} to ${high}`,
  expected: 'Expected',
  low: 'At least',
  high: 'At most',
  allWeeks: 'All 13 weeks',

  tests: (better: number, of: number) =>
    better === of
      ? 'It would have been nearer than “the same again” each time'
      : better === 0
        ? 'It would not have been nearer than “the same again”'
        : `It would have been nearer than “the same again” ${plural(better, 'time', 'times')} out of ${format.count(of)}`,
  cashTestsSub: (currency: string) =>
    `${currency}: what would have been said 4, 8 and 13 weeks ago by what was known then, against what came since. “The same again” takes what came in the same weeks 13 weeks before.`,
  cashTests: 'The forecast of cash, tested',
  saidOn: 'Said on',
  weeks: 'Weeks',
  said: 'Said',
  came: 'Came',
  naive: 'The same again',
  error: 'Off by',
  naiveError: '“The same again” off by',
  inside: 'Weeks within',
  better: 'Nearer',
  insideOf: (inside: number, of: number) => `${format.count(inside)} of ${format.count(of)}`,
  yes: 'yes',
  no: 'no',
  offBy: 'Off by: the sum of what the weeks are off by / the sum of what came.',
  testsNone: 'It cannot be tested yet: the history is too short to have said anything 4 weeks ago.',
  testsUnmeasured: 'Nothing came in these weeks by which it could be measured',

  outlook: (now: string, later: string) => `The share of money at risk goes from ${now} to ${later} in 90 days`,
  outlookSame: (share: string) => `The share of money at risk is ${share} in 90 days, as it is now`,
  outlookSub: (currency: string) =>
    `Open money by stage, ${currency}, today and 30, 60 and 90 days ahead, if money moves on as in the last 180 days; the line is the threshold`,
  outlookTable: 'The stages ahead',
  outlookDay: (day: string, days: number) => (days === 0 ? `${day}, today` : `${day}, in ${format.count(days)} days`),
  outlookTestsSub:
    'Shares of the open money: what would have been said 30, 60 and 90 days ago of today, and what is. “The same again”: that the shares stay as they were.',
  outlookTests: 'The stages ahead, tested',
  saidCame: (stage: string) => `${stage}: said, came`,
  saidThenCame: (said: string, came: string) => `${said}, ${came}`,
  outlookOffBy: 'Off by: half the sum of what the stages’ shares are off by.',
  outlookUnmeasured: 'It would have said that nothing is left, and so no share that could be measured',

  provisionTitle: (amount: string) => `${amount} should be set aside for what will not come`,
  provisionNone: 'What should be set aside for what will not come',
  provisionSub: (currency: string) =>
    `A management estimate, ${currency}: open money × loss rate. Beside it what the ledger’s own history would make of it, with its evidence.`,
  provisionTable: 'Provision',
  band: 'Stage or age',
  rate: 'Loss rate',
  source: 'From',
  provision: 'Provision',
  estimatedRate: 'Rate by history',
  estimated: 'Provision by history',
  evidenceItems: 'Items watched',
  reached: 'Money that came there',
  lost: 'Of it lost',
  all: 'All',
  sources: { set: 'as set', default: 'rule', estimated: 'history' },
  managersTitle: 'By manager',
  managersSub: (currency: string) => `${currency}: cash of the 13 weeks to come, and provision`,
  managersTable: 'Cash to come and provision by manager',
};
export type ForecastText = typeof forecastEn;

/** What each figure of what happens next is, in words. */
export const forecastDefinitionsEn = {
  expectedCash: {
    title: 'Expected cash',
    definition:
      'Of money that was so many weeks late, the history of the last 365 days says what part was paid within the week. Each customer’s own pace, faster or slower, is put to it, the more the longer it is known. Money that was never paid at its age is not expected. The interval takes a customer’s items of one age as paid together or not at all.',
    unit: 'money',
  },
  stageOutlook: {
    title: 'Stages ahead',
    definition:
      'Of the money in a stage, the same part as in the last six stretches of 30 days is in each other stage 30 days later, or gone; as much as then, on average, is billed anew. Learned from money alone: what customers do in number is not foretold.',
    unit: 'money and share',
  },
  provision: {
    title: 'Provision',
    definition:
      'The sum over stages (or ages) of open money × loss rate; a management estimate. By history: of the money that once came to a stage and has been watched long enough, the part that was written off or is still unpaid.',
    unit: 'money',
  },
};
export type ForecastDefinitions = typeof forecastDefinitionsEn;
