import { type Html, html } from '../html.ts';
import { format, plural } from './phrases.ts';

// Words of the page of data quality.

export const qualityEn = {
  heading: (refused: number) =>
    refused === 0
      ? 'Every row that was read is accounted for, and none was refused'
      : `${plural(refused, 'row was', 'rows were')} refused; every row that was read is accounted for`,
  files: 'Rows by file',
  filesSub: 'Read = used + set aside + refused, for every file',
  unread: (names: Html): Html =>
    html`Not read, as no source names them and no header tells what they are: ${names}. Nothing of them is in any figure.`,
  money: 'Money by file and currency',
  moneySub: 'Read = used + set aside + refused; refused rows count where their amount can be read',
  refused: 'Refused rows',
  refusedSub: 'Not in any figure. Mend them at the source and run the report again.',
  blank: '(blank)',
  refusedNone: 'No row was refused.',
  refusedRest: (count: number): Html => html`${plural(count, 'further refused row', 'further refused rows')} in rejects.csv.`,
  findings: 'Used, with a finding',
  findingsSub: 'These rows are in the figures; each is worth a look.',
  findingsNone: 'No row raised a finding.',
  inDoubt: (currency: string | null, day: string) =>
    currency === null
      ? `In doubt: what is open on ${day} of the items that the findings touch, in each currency; the most rows first, as money of different currencies cannot be ranked without a rate`
      : `In doubt: what is open on ${day} of the items that the findings touch, ${currency}; the most first`,
  first: (shown: number, all: number) =>
    shown < all ? `The first ${format.count(shown)} of ${plural(all, 'row', 'rows')}` : `${plural(all, 'row', 'rows')}`,
  allFindings: (file: Html): Html => html`All of them: ${file}`,
  noRisk: 'nothing open',
  aside: 'Set aside by a rule',
  asideSub: 'Not in any figure, by a rule of this report, of its profile, or as an exact repetition; never added to the money',
  asideNone: 'No row was set aside.',
  refusedCodes: 'Refused, by reason',
  absent: 'Left out, and why',
  absentSub: 'What the files given cannot tell is absent from this report, not approximated',
  absentNone: 'Nothing was left out for want of input.',
  contracts: 'Checks that held',
  contractsSub: 'Had one of them failed, this report would not have been published.',
  control: 'Control account',
  controlSub: 'The general ledger’s balance against open less unapplied',
  controlNone: 'No control balance was given, so net could not be compared with the general ledger.',
  whole: 'whole company',
};

export type QualityText = typeof qualityEn;
