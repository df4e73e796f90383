import type { SourceKind } from '../config/columns.ts';

/** What a column must hold to be proposed for a canonical one. */
export type Holds = 'day' | 'number' | 'text';

/**
 * A canonical column, what it holds, and how systems head it, the surest words first. Compared with small letters, without punctuation
 * around.
 */
interface UsualHeader {
  column: string;
  holds: Holds;
  words: RegExp[];
}

/** Kinds whose amounts are debts, and less than nothing where they stand on the other side of the ledger. */
export const OF_DEBTS: ReadonlySet<SourceKind> = new Set(['invoices', 'open-items', 'customer-ledger']);

const customer: UsualHeader = {
  column: 'customer',
  holds: 'text',
  words: [
    /^(customer|client|debtor|payer|buyer|контрагент|покупатель|клиент|дебитор|покупець|klients|pircējs|debitors|maksātājs|kunde|debitor|kund|kundnamn|kundenavn|klient|ostja|klientas|pirkėjas|odběratel|kontrahent|nabywca|klant|debiteur)$/,
    /(customer|client|debtor|buyer|контрагент|покупател|клиент|дебитор|klient|pircēj|debitor|kunde|partner|kundnamn|ostja|pirkėj|odběratel|kontrahent|nabywc|klant|debiteur)/,
    /^(contact|contact name|contactname|partner|party|party['’]s name|account name|name|company|naam|relatie|firma|nazwa|podmiot|nazwa podmiotu|nimi|namn|navn|pavadinimas|názov|název|организация|partneris|nosaukums|kontobezeichnung|name 1|account ref(erence)?|a\/c( ref)?|account ?num(ber)?|accountnum)$/,
  ],
};
const currency: UsualHeader = {
  column: 'currency',
  holds: 'text',
  words: [
    /^(currency|curr|ccy|валюта|valūta|währung|whg|hwähr|valuta|valuuta|valiuta)$/,
    /(currency|валют|valūt|währung|valuta|valuuta|valiuta)/,
  ],
};
const manager: UsualHeader = {
  column: 'manager',
  holds: 'text',
  words: [
    /(manager|sales ?person|sales ?rep|seller|owner|responsible|менеджер|ответственный|menedžer|pārdevēj|verkäufer|sachbearbeiter|vertreter|betreuer)/,
  ],
};
const entity: UsualHeader = {
  column: 'entity',
  holds: 'text',
  words: [/^(entity|company code|legal entity|branch|subsidiary|организация|юрлицо|uzņēmums|filiāle|buchungskreis)$/],
};
const due: UsualHeader = {
  column: 'due',
  holds: 'day',
  words: [
    /^(due|due date|duedate|срок оплаты|apmaksas termiņš|fällig am|fälligkeit|förfallodatum|forfallsdato|forfaldsdato|maksetähtaeg|apmokėti iki|datum splatnosti|splatnost|splatno|due on|termin płatności|vervaldatum|vervaldag)$/,
    /(due|оплатить до|срок|termiņ|apmaksāt līdz|fällig|zahlbar bis|maturity|förf|forfall|forfald|tähtaeg|apmokėti|terminas|splatn|termin p[łl]atno|vervald)/,
  ],
};
const amount: UsualHeader = {
  column: 'amount',
  holds: 'number',
  words: [
    /^(amount|total|gross|grand total|invoice amount|сумма|всего|summa|kopā|kopsumma|betrag|brutto|belopp|beløp|totalt|suma|summa kokku|částka|celkem|kwota|kwota brutto|bedrag|сума)$/,
    /(total|gross|amount|сумма|summa|betrag|belopp|beløp|beløb|paid|received|částk|kwota|bedrag|сума)/,
    /(sum|value|стоимость|vērtība|^betr(?!\p{L}))/u,
  ],
};
const DATE = [
  /^(date|posting date|дата|datums|datum|buchungsdatum|dato|kuupäev|data)$/,
  /(date|дата|datum|dato|kuupäev|^data )/,
  /(day|issued|created|день|diena|vystaven|wystawi)/,
];
/** Words of documents, but for their type and their day. */
const invoiceNumber =
  /^(?!.*(typ|art$|вид |дата|date|datum|dato|veids|tüüp|rodzaj)).*(invoice|inv|bill|document|doc|rēķin|pavadzīme|счёт|счет|накладн|документ|dokument|beleg|rechnung|faktur|factuur|arve|sąskait|doklad|bilag)/;
/** How a document is numbered, the surest words first. */
const documentNumber = [
  /^(id|invoice no|invoice number|invoicenumber|invoice id|document no|document number|doc no|rēķina nr|rēķina numurs|номер счета|номер документа|№ документа|№ счета|номер|nr|no|num|number|документ|dok nr|dok numurs|fakt ?nr|bilagsnr|bilagsnummer|belegnummer|rechnungsnummer|rg-nr|re-nr|rnr|fakturanr|fakturanummer|arve nr|sąskaitos nr|číslo( faktury| dokladu)?|numer( faktury)?|factuurnummer|factuurnr)$/,
  /(invoice|inv|document|doc|rēķin|счет|счёт|накладн|документ|beleg|rechnung|bilag|faktura|arve|sąskait).*(no|number|nr|num|id|номер|№)/,
  invoiceNumber,
  /^(ref|reference|ref no|№|numurs|transaction|trans no|transaction (no|number|id))$/,
];

const credit: UsualHeader[] = [
  {
    column: 'id',
    holds: 'text',
    words: [
      /^(id|payment id|payment no|receipt no|ref|reference|номер|nr|numurs|no|number)$/,
      /^(?!.*(terms|conditions?|method|beding|услови|nosacīj)).*(payment|receipt|reference|transaction|платеж|поступлени|maksājum|zahlung)/,
      /(^no\b|^nr\b|number|numurs|номер)/,
    ],
  },
  customer,
  { column: 'date', holds: 'day', words: [/^(payment date|paid on|received on|дата оплаты|maksājuma datums)$/, ...DATE] },
  amount,
  currency,
  {
    column: 'invoice',
    holds: 'text',
    words: [/^(invoice|invoice no|invoice number|invoice id|applied to|rēķins|rēķina nr|счет|счёт|за документ)$/, invoiceNumber],
  },
  entity,
];

/** For each kind the columns that may be recognised by their headers; the first ones choose first. */
export const usualHeaders: Record<SourceKind, UsualHeader[]> = {
  invoices: [
    {
      column: 'id',
      holds: 'text',
      words: documentNumber,
    },
    due,
    {
      column: 'settled',
      holds: 'day',
      words: [
        /^(settled|paid|paid on|fully paid on|date paid|clearing date|дата оплаты|apmaksāts|bezahlt am|ausgleichsdatum)$/,
        /(settled|fully paid|clearing)/,
      ],
    },
    {
      column: 'issued',
      holds: 'day',
      words: [/^(issued|invoice date|invoicedate|issue date|дата счета|rēķina datums|rechnungsdatum)$/, ...DATE],
    },
    customer,
    amount,
    currency,
    manager,
    entity,
  ],
  payments: credit,
  credits: [...credit, { column: 'kind', holds: 'text', words: [/^(kind|type|вид|тип|veids|art)$/] }],
  'open-items': [
    { column: 'listed', holds: 'day', words: [/^(listed|as of|as at|report date|snapshot|на дату|stāvoklis uz)$/] },
    {
      column: 'open',
      holds: 'number',
      words: [
        /^(amount remaining|remaining amount)$/,
        /^(open|open amount|open balance|outstanding|outstanding amount|amount due|due amount|owing|amount owing|invoiceamountdue|balance due|remaining amount|remaining|остаток|остаток долга|долг|задолженность|parāds|atlikums|offen|offener betrag|restbetrag|skola|tasumata|restbelopp|restbeløp|utestående|zbývá uhradit|openstaand|pozostało( do zapłaty)?|pozostaje( do zapłaty)?|залишок|борг)$/,
        /^(balance|saldo|rest|jääk|restsaldo|likutis|solde|unpaid)$/,
        /(outstanding|open|remaining|balance due|amount due|not settled|unsettled|unpaid|(?<!\p{L})rest(betr|bel)|остаток|задолженн|долг|не ?оплачен|залишок|заборгован|(?<!\p{L})борг|parād|atlikum|atlikus|neapmaksāt|offen|ausstehend|kvar att betala|k likvidaci|pending|återst|utestående|tasumata|võlg|neapmokėt|zbývá|neuhrazen|openstaand|pozosta(ł|je)|do zapłaty)/u,
      ],
    },
    {
      column: 'overdue',
      holds: 'number',
      words: [
        /^(days overdue|days past due|overdue days|past due days|дней просрочки|просрочка дней|kavējuma dienas|verzugstage)$/,
        /(overdue|past due|просроч|kavē|verzug|arrears)/,
      ],
    },
    { column: 'id', holds: 'text', words: documentNumber },
    due,
    { column: 'issued', holds: 'day', words: [/^(issued|invoice date|issue date|document date)$/, ...DATE] },
    customer,
    amount,
    currency,
    manager,
    entity,
  ],
  'customer-ledger': [
    { column: 'debit', holds: 'number', words: [/^(debit|dr|дебет|debets|soll)$/, /(debit|дебет|debet)/] },
    { column: 'credit', holds: 'number', words: [/^(credit|cr|кредит|kredīts|haben)$/, /(credit|кредит|kredīt)/] },
    due,
    { column: 'date', holds: 'day', words: DATE },
    { column: 'match', holds: 'text', words: [/(matching|clearing doc|reconcil|сопоставлен)/] },
    amount,
    { column: 'type', holds: 'text', words: [/^(type|document type|transaction type|вид документа|тип|veids)$/] },
    { column: 'id', holds: 'text', words: [/^(entry no|numurs|journal entry)$/, ...documentNumber] },
    {
      column: 'document',
      holds: 'text',
      words: [/^(document|description|memo|label|text|документ|содержание|операция|apraksts|dokuments)$/],
    },
    customer,
    currency,
    manager,
    entity,
  ],
  customers: [
    {
      column: 'id',
      holds: 'text',
      words: [
        /^(id|code|customer|customer id|customer no|код|контрагент|klienta kods|kods)$/,
        /(customer|client|клиент|контрагент|klient).*(id|no|code|код|kods)/,
      ],
    },
    {
      column: 'name',
      holds: 'text',
      words: [/^(name|customer name|company|наименование|название|nosaukums)$/, /(name|наимен|назван|nosauk)/],
    },
    { column: 'terms', holds: 'number', words: [/(terms|payment days|отсрочка|termiņš|dienas)/] },
    { column: 'limit', holds: 'number', words: [/(limit|лимит|limits)/] },
    { column: 'active', holds: 'text', words: [/^(active|активен|aktīvs)$/] },
    { column: 'parent', holds: 'text', words: [/^(parent|group|холдинг|головной|grupa)$/] },
    manager,
  ],
  managers: [
    { column: 'manager', holds: 'text', words: [/^(manager|менеджер|menedžeris)$/, /(manager|sales|менеджер|menedžer)/] },
    { column: 'from', holds: 'day', words: [/^(from|since|с|no)$/, /(from|since|начал)/] },
    { column: 'to', holds: 'day', words: [/^(to|until|по|līdz)$/, /(until|конец)/] },
    { column: 'name', holds: 'text', words: [/^(name|имя|vārds)$/] },
    customer,
  ],
  rates: [
    { column: 'date', holds: 'day', words: DATE },
    currency,
    { column: 'rate', holds: 'number', words: [/^(rate|exchange rate|курс|kurss|kurs)$/, /(rate|курс|kurs)/] },
  ],
  control: [
    { column: 'date', holds: 'day', words: DATE },
    { column: 'balance', holds: 'number', words: [/^(balance|saldo|сальдо|остаток|bilance)$/, /(balance|saldo|сальдо)/] },
    entity,
    currency,
  ],
};

/** Words that tell in the name of a file, or of its sheet, which input it is. */
export const usualFileNames: [RegExp, SourceKind][] = [
  [/(payment|receipt|cash|bank|оплат|платеж|поступлен|maksājum|zahlung)/, 'payments'],
  [/(credit.?note|write.?off|refund|возврат|корректиров|списан|kredītrēķin|gutschrift)/, 'credits'],
  [/(open.?item|ageing|aging|aged|outstanding|overdue|задолженн|дебиторк|parād|atvērt)/, 'open-items'],
  [/(ledger|карточк|сверк|statement|оборот|journal|virsgrāmat)/, 'customer-ledger'],
  [/(customer|client|контрагент|клиент|klient|pircēj)/, 'customers'],
  [/(manager|sales.?people|менеджер|menedžer)/, 'managers'],
  [/(rate|fx|курс|kurs)/, 'rates'],
  [/(control|trial|оборотн|bilanc)/, 'control'],
  [/(invoice|sales|bill|rēķin|счет|счёт|реализац|накладн|rechnung)/, 'invoices'],
];
