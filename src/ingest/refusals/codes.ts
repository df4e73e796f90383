/** A word under which rows are counted or a finding is listed; what it means stands in src/text (codes). */
export interface Code {
  kind: 'refused' | 'set-aside' | 'finding';
  /** For refusals: what is wrong, as it stands before the value; and what to do about it. */
  reason?: string;
  todo?: string;
}

const SET_ASIDE = { kind: 'set-aside' } as const;
const FINDING = { kind: 'finding' } as const;

/** Every code that reading the inputs can give. Codes of a user's or a profile's own rules stand with the rule. */
export const codes = {
  'value-missing': refused('a required value is missing', 'Fill the cell in, or take the row out.'),
  'date-unreadable': refused(
    'not a day that can be read',
    'Write days as YYYY-MM-DD, or say how the file writes them: format: { date: "dd.MM.yyyy" } on its source in report.yaml.',
  ),
  'amount-unreadable': refused(
    'not an amount that can be read',
    'Write amounts as 1234.56, or say how the file writes them: format: { decimal: ",", thousands: " " } on its source in report.yaml.',
  ),
  'amount-too-large': refused('more digits than an amount can have', 'Correct the amount.'),
  'decimals-too-many': refused(
    'more decimals than the currency has',
    'Correct the amount in the system that wrote the file: it cannot have been invoiced or paid so.',
  ),
  'currency-unknown': refused(
    'not a currency code of ISO 4217',
    'Write the three letters of the currency, such as EUR; or say on its source in report.yaml what a name means: columns: { currency: { first: [{ header: Currency, words: { USD: [US Dollar] } }, Currency] } }.',
  ),
  'currency-contradicted': refused(
    "the amount's own currency is not that of the row, or could be several",
    'Correct the currency of the row; or say on the source in report.yaml which it is, such as currency: USD.',
  ),
  'flag-unreadable': refused('neither yes nor no', 'Write yes or no.'),
  'terms-unreadable': refused('not a whole number of days', 'Write the terms as days, such as 30.'),
  'kind-unknown': refused('not a kind of credit', 'Write credit-note or write-off.'),
  'rate-unreadable': refused('not a positive rate', 'Write the price of one unit in the reporting currency, such as 0.8612.'),
  'period-reversed': refused('the end of the period lies before its beginning', 'Put from before to.'),
  'owner-overlap': refused('another manager owns this customer in the same period', 'End one period the day before the next begins.'),
  'fields-count': refused(
    "the row's number of fields is not the header's",
    'Look for a separator inside a value that has no quotation marks around it.',
  ),
  'line-too-long': refused('longer than a row can be', 'Look for a quotation mark that is never closed.'),
  'duplicate-id': refused(
    'several rows are of the same id (or day), and they differ',
    'Give each row an id (or day) of its own, or take out the ones that are wrong.',
  ),
  'invoice-unknown': refused(
    'there is no such invoice',
    'Add the invoice, correct its number, or leave it blank: the money is then on account.',
  ),
  'currency-mismatch': refused(
    'the invoice is in another currency',
    'State the amount in the currency of the invoice, or leave the invoice blank.',
  ),
  'rate-missing': refused('no rate of this currency on or before the date of the document', 'Add the rate to the file of rates.'),
  'hangs-on-refused': refused('the invoice is itself refused', 'Mend the invoice.'),
  'overdue-unreadable': refused(
    'not a whole number of days',
    'Write the days past due as a whole number, such as 15; or give the due date.',
  ),
  'type-unknown': refused(
    'not a type of line',
    'Write invoice, payment, credit-note, write-off, refund, opening, closing or turnover, or say which words mean these: words: { invoice: [...] } on its source in report.yaml.',
  ),
  'amounts-differ': refused('debit less credit is another amount', 'Correct the line, or map only one of the two.'),
  'buckets-differ': refused(
    'the columns of days past due add up to another amount',
    'Look whether a column of the list is not mapped, or a total is taken for one of them.',
  ),
  'opening-control': SET_ASIDE,
  'closing-balance': SET_ASIDE,
  'turnover-row': SET_ASIDE,
  'blank-row': SET_ASIDE,
  'section-row': SET_ASIDE,
  'document-line': SET_ASIDE,
  'repeated-header': SET_ASIDE,
  'total-row': SET_ASIDE,
  'note-row': SET_ASIDE,
  'duplicate-row': SET_ASIDE,
  'hangs-on-set-aside': SET_ASIDE,
  'opening-balance': FINDING,
  'issued-missing': FINDING,
  'issued-after-list': FINDING,
  'listed-late': FINDING,
  'due-moved': FINDING,
  'due-from-bucket': FINDING,
  'control-between-lists': FINDING,
  'due-missing': FINDING,
  'due-before-issue': FINDING,
  'issued-after-as-of': FINDING,
  'paid-after-as-of': FINDING,
  'data-stale': FINDING,
  'paid-before-issue': FINDING,
  'zero-amount': FINDING,
  'manager-unknown': FINDING,
  'customer-missing': FINDING,
  'name-variants': FINDING,
  'other-customers-item': FINDING,
} as const satisfies Record<string, Code>;

/** What is wrong and what to do, for a refusal's code. */
export function refusalWords(code: string): { reason: string; todo: string } {
  const found = (codes as Record<string, Code>)[code];
  if (found?.reason === undefined || found.todo === undefined) throw new Error(`No words for the refusal ${code}`);
  return { reason: found.reason, todo: found.todo };
}

function refused(reason: string, todo: string) {
  return { kind: 'refused', reason, todo } as const;
}
