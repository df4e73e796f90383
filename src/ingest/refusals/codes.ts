import { IN_YEARS } from '../../config/day.ts';

/** A word under which rows are counted or a finding is listed, and what it means in one plain sentence. */
export interface Code {
  kind: 'refused' | 'set-aside' | 'finding';
  sentence: string;
  /** For refusals: what is wrong, as it stands before the value; and what to do about it. */
  reason?: string;
  todo?: string;
}

/** Every code that reading the inputs can give. Codes of a user's or a profile's own rules stand with the rule. */
export const codes = {
  'value-missing': refused('A required cell is blank.', 'a required value is missing', 'Fill the cell in, or take the row out.'),
  'date-unreadable': refused(
    `A date is no day of the calendar ${IN_YEARS} in the form that the file is read with.`,
    'not a day that can be read',
    'Write days as YYYY-MM-DD, or say how the file writes them: format: { date: "dd.MM.yyyy" } on its source in report.yaml.',
  ),
  'amount-unreadable': refused(
    'An amount is no number in the form that the file is read with.',
    'not an amount that can be read',
    'Write amounts as 1234.56, or say how the file writes them: format: { decimal: ",", thousands: " " } on its source in report.yaml.',
  ),
  'amount-too-large': refused(
    'An amount has more than 15 digits before its decimals, as it is or in the reporting currency.',
    'more digits than an amount can have',
    'Correct the amount.',
  ),
  'decimals-too-many': refused(
    "An amount has more decimals than its currency's minor unit allows (ISO 4217), and they are not zeros; three are the most that any has.",
    'more decimals than the currency has',
    'Correct the amount in the system that wrote the file: it cannot have been invoiced or paid so.',
  ),
  'currency-unknown': refused(
    'A currency is no code of ISO 4217.',
    'not a currency code of ISO 4217',
    'Write the three letters of the currency, such as EUR; or say on its source in report.yaml what a name means: columns: { currency: { first: [{ header: Currency, words: { USD: [US Dollar] } }, Currency] } }.',
  ),
  'currency-contradicted': refused(
    'An amount carries the sign or the code of another currency than its row, or a sign that several currencies share where nothing says which is meant.',
    "the amount's own currency is not that of the row, or could be several",
    'Correct the currency of the row; or say on the source in report.yaml which it is, such as currency: USD.',
  ),
  'flag-unreadable': refused('A cell that says yes or no says something else.', 'neither yes nor no', 'Write yes or no.'),
  'terms-unreadable': refused(
    "A customer's payment terms are no whole number of days.",
    'not a whole number of days',
    'Write the terms as days, such as 30.',
  ),
  'kind-unknown': refused('A credit is neither a credit note nor a write-off.', 'not a kind of credit', 'Write credit-note or write-off.'),
  'rate-unreadable': refused(
    'A rate is no positive number of at most eight decimals.',
    'not a positive rate',
    'Write the price of one unit in the reporting currency, such as 0.8612.',
  ),
  'period-reversed': refused(
    "The end of a manager's period lies before its beginning.",
    'the end of the period lies before its beginning',
    'Put from before to.',
  ),
  'owner-overlap': refused(
    'Two managers own one customer on the same day: all rows whose periods overlap are refused.',
    'another manager owns this customer in the same period',
    'End one period the day before the next begins.',
  ),
  'fields-count': refused(
    'A row has more or fewer fields than the header.',
    "the row's number of fields is not the header's",
    'Look for a separator inside a value that has no quotation marks around it.',
  ),
  'line-too-long': refused(
    'A row is longer than 64 megabytes.',
    'longer than a row can be',
    'Look for a quotation mark that is never closed.',
  ),
  'duplicate-id': refused(
    'Rows of one input have the same id and are not equal in every column: all of them are refused, as none is more right than another. What identifies a rate is its currency and day; a control balance, its entity, currency and day.',
    'several rows are of the same id (or day), and they differ',
    'Give each row an id (or day) of its own, or take out the ones that are wrong.',
  ),
  'invoice-unknown': refused(
    'A payment or credit names an invoice that is in no file.',
    'there is no such invoice',
    'Add the invoice, correct its number, or leave it blank: the money is then on account.',
  ),
  'currency-mismatch': refused(
    'A payment or credit is in another currency than the invoice that it names.',
    'the invoice is in another currency',
    'State the amount in the currency of the invoice, or leave the invoice blank.',
  ),
  'rate-missing': refused(
    "An amount's currency has no rate on or before the date of its document.",
    'no rate of this currency on or before the date of the document',
    'Add the rate to the file of rates.',
  ),
  'hangs-on-refused': refused(
    'A payment or credit names an invoice that is itself refused, or is matched with none but such.',
    'the invoice is itself refused',
    'Mend the invoice.',
  ),
  'overdue-unreadable': refused(
    'The days past due of an open item are no whole number.',
    'not a whole number of days',
    'Write the days past due as a whole number, such as 15; or give the due date.',
  ),
  'type-unknown': refused(
    'A line of a customer ledger is of an unknown type.',
    'not a type of line',
    'Write invoice, payment, credit-note, write-off, refund, opening, closing or turnover, or say which words mean these: words: { invoice: [...] } on its source in report.yaml.',
  ),
  'amounts-differ': refused(
    'A line states its amount twice, and the two differ: debit less credit, and the amount.',
    'debit less credit is another amount',
    'Correct the line, or map only one of the two.',
  ),
  'buckets-differ': refused(
    'The columns of days past due of an open item do not add up to what is open.',
    'the columns of days past due add up to another amount',
    'Look whether a column of the list is not mapped, or a total is taken for one of them.',
  ),
  'opening-control': setAside(
    'The opening balance of a later file of a customer ledger: the lines before it say the same, and it is held against them.',
  ),
  'closing-balance': setAside(
    'The closing balance of a customer in a customer ledger: it is held against the lines and is no debt of its own.',
  ),
  'turnover-row': setAside('The turnover of a period in a customer ledger: its lines say the same.'),
  'blank-row': setAside('A row in which every column that is read is blank, or a line of dashes.'),
  'section-row': setAside('A row that is no document: the heading of a section, or a line between the documents.'),
  'document-line': setAside('A further line of a document whose first line says all that is read of it.'),
  'repeated-header': setAside('The header of the file once more, as on every page of a printed list.'),
  'total-row': setAside(
    'A row that begins with a word for a sum (Total, Subtotal, Итого, Всего, Разом, Kopā …) and is no document, as it has no day: what it sums up is counted already.',
  ),
  'note-row': setAside('A row that holds one text and nothing else: a title, a remark, the name of a section.'),
  'duplicate-row': setAside('A row that is equal to another one in every column: one of them is used.'),
  'hangs-on-set-aside': setAside(
    'A payment or credit that names an invoice which is set aside: what happened to it is no part of the ledger either.',
  ),
  'opening-balance': finding(
    'What a customer owed before the first line of a customer ledger: it is an item of that day, and how old it is nobody says.',
  ),
  'issued-missing': finding('An open item has no issue date: its due date stands for it, else the day of the list.'),
  'issued-after-list': finding('An open item is dated after the list that holds it: the day of the list stands for its date.'),
  'listed-late': finding('An open item is dated before an earlier list that lacks it: it is open from the first list on that has it.'),
  'due-moved': finding('The due date of an open item is another one than on the list before: each list keeps its own.'),
  'due-from-bucket': finding(
    'An open item has no due date but a column of days past due: the first day of that column stands for it, so that its stage is right and its days are the fewest they can be.',
  ),
  'control-between-lists': finding('A control balance is of a day for which there is no list of open items: it cannot be compared.'),
  'due-missing': finding("An invoice has no due date: its issue date plus the customer's terms stands for it, else the issue date."),
  'due-before-issue': finding('An invoice is due before it was issued.'),
  'issued-after-as-of': finding('An invoice is issued after the as-of date: it is not open yet.'),
  'paid-after-as-of': finding('A payment or credit is dated after the as-of date: it is not applied yet.'),
  'data-stale': finding('The latest document is older than the as-of date by more days than staleAfterDays allows.'),
  'paid-before-issue': finding(
    'A payment or credit is dated before the invoice that it names, or an invoice was settled before it was issued.',
  ),
  'zero-amount': finding('A document has the amount 0.'),
  'manager-unknown': finding('An invoice or a customer names a manager who is not among the managers.'),
  'customer-missing': finding('A document names a customer who is not among the customers.'),
  'name-variants': finding(
    'A customer or manager is written in several ways, which differ only in capitals, blanks or punctuation, and counts as several.',
  ),
  'other-customers-item': finding(
    "A payment or credit names another customer's invoice: it is applied there, its rest belongs to the payer.",
  ),
} as const satisfies Record<string, Code>;

/** What is wrong and what to do, for a refusal's code. */
export function refusalWords(code: string): { reason: string; todo: string } {
  const found = (codes as Record<string, Code>)[code];
  if (found?.reason === undefined || found.todo === undefined) throw new Error(`No words for the refusal ${code}`);
  return { reason: found.reason, todo: found.todo };
}

function refused(sentence: string, reason: string, todo: string) {
  return { kind: 'refused', sentence, reason, todo } as const;
}

function setAside(sentence: string) {
  return { kind: 'set-aside', sentence } as const;
}

function finding(sentence: string) {
  return { kind: 'finding', sentence } as const;
}
