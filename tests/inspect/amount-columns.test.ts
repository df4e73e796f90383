import { expect, test } from 'vitest';
import { answer, folderOf, inspect, reportOf } from './inspected.ts';

test.for([
  ['Offene Posten.csv', 'Belegnr.;Debitor;Buchungsdatum;Fälligkeitsdatum;Betrag;Restbetrag', 'open = "Restbetrag"'],
  [
    'Open transactions.csv',
    'Invoice;Customer account;Date;Due date;Amount in transaction currency;Amount not settled in transaction currency',
    'open = "Amount not settled in transaction currency"',
  ],
  ['Pohledavky.csv', 'Číslo;Odběratel;Datum vystavení;Datum splatnosti;Částka;Zbývá uhradit', 'open = "Zbývá uhradit"'],
  ['Openstaande posten.csv', 'Factuurnummer;Klant;Factuurdatum;Vervaldatum;Bedrag;Openstaand', 'open = "Openstaand"'],
  ['Naleznosci.csv', 'Numer;Kontrahent;Data wystawienia;Termin płatności;Kwota;Pozostało', 'open = "Pozostało"'],
] as const)('what is left of a document is known by the words of more systems and languages: %s', async ([name, header, read]) => {
  const folder = folderOf({
    [name]: `${header}\nI-11;Alfa;03.10.2026;02.11.2026;1250,00;1250,00\nI-10;Alfa;01.09.2026;01.10.2026;400,00;0,00\nI-07;Beta;25.08.2026;24.09.2026;500,00;300,00\n`,
  });
  const { out } = await inspect([folder], folder);
  expect(out).toContain('To be read as open items');
  expect(out).toContain(read);
  answer(folder, '2026-10-31');
  const { totals } = await reportOf({ dataDir: folder });
  expect([totals.open, totals.overdue]).toEqual(['1550.00', '300.00']);
});

test.for([
  ['Invoice No,Customer,Date,Due,Net Amount,Tax Amount,Gross Amount', 'amount = "Gross Amount"'],
  ['Номер,Покупатель,Дата,Срок оплаты,Сумма без НДС,Сумма НДС,Сумма с НДС', 'amount = "Сумма с НДС"'],
  ['Rechnungsnr.,Kunde,Rechnungsdatum,Fällig,Nettobetrag,MwSt-Betrag,Bruttobetrag', 'amount = "Bruttobetrag"'],
  ['Rēķina nr,Klients,Datums,Apmaksas termiņš,Summa bez PVN,PVN summa,Summa ar PVN', 'amount = "Summa ar PVN"'],
  ['Invoice No,Customer,Date,Due,Discount amount,Amount excl. VAT,Amount incl. VAT', 'amount = "Amount incl. VAT"'],
] as const)('of several amounts the one with tax is what is owed: %s', async ([header, read]) => {
  const folder = folderOf({
    'sales.csv': `${header}\n1,Alfa,2026-09-01,2026-10-01,100.00,21.00,121.00\n2,Beta,2026-10-05,2026-11-04,50.00,10.50,60.50\n`,
  });
  const { out } = await inspect([folder], folder);
  expect(out).toContain(`To be read as invoices:`);
  expect(out).toContain(read);
});

test('where only amounts without tax are there, or a part of them, one is proposed and asked about; what was paid is none of them', async () => {
  const folder = folderOf({
    'sales.csv': 'Invoice No,Customer,Date,Due,Net Amount,Tax,Amount Paid,Currency\n1,Alfa,2026-09-01,2026-10-01,100.00,21.00,50.00,EUR\n',
  });
  const { status, out } = await inspect([folder], folder);
  expect(out).toContain('amount = "Net Amount"');
  expect([status, out]).toEqual([2, expect.stringContaining('"Net Amount" seems to be without tax, or a part of what is owed')]);
});

test('amounts in the currency of the company are never given the currency of the documents', async () => {
  const row = (cells: string): string => `I-1,Alfa,2026-09-01,2026-10-01,${cells}\n`;
  const both = folderOf({
    'Open items.csv': `Document No.,Customer,Date,Due Date,Remaining Amt. (LCY),Remaining Amount,Currency Code\n${row('910.00,1000.00,USD')}`,
  });
  expect((await inspect([both], both)).out).toMatch(/open = "Remaining Amount".*currency = "Currency Code"/);
  const alone = folderOf({
    'Open items.csv': `Document No.,Customer,Date,Due Date,Remaining Amt. (LCY),Currency Code\n${row('910.00,USD')}`,
  });
  const { status, out } = await inspect([alone], alone);
  expect(out).toContain('open = "Remaining Amt. (LCY)"');
  expect(out).toContain('Not read: "Currency Code"');
  expect([status, out]).toEqual([2, expect.stringContaining('no column states the currency of the amounts')]);
  const own = folderOf({
    'Open items.csv': `Document No.,Customer,Date,Due Date,Open amount in local currency,Document currency,Local currency\n${row('910.00,USD,EUR')}`,
  });
  expect((await inspect([own], own)).out).toContain('currency = "Local currency"');
});

test('a currency that is blank in documents is asked for: they are not in that of the others', async () => {
  const folder = folderOf({
    'Posten.csv':
      'Belegnr.;Debitor;Buchungsdatum;Fälligkeitsdatum;Währungscode;Restbetrag\nVR-1;Alfa;01.09.2026;01.10.2026;;690,00\nVR-2;Beta;05.10.2026;04.11.2026;USD;1000,00\nSumme;;;;;1690,00\n',
  });
  const { status, out } = await inspect([folder], folder);
  expect([status, out]).toEqual([2, expect.stringContaining('"Währungscode" is blank in some rows')]);
  answer(folder, '2026-10-31');
  const { currencies } = await reportOf({ dataDir: folder });
  expect(currencies.map(({ currency, totals }) => [currency, totals.open])).toEqual([
    ['EUR', '690.00'],
    ['USD', '1000.00'],
  ]);
});

test('a column of amounts is one although the word for the sum stands in it, in the row of the sum', async () => {
  const folder = folderOf({
    'Kundreskontra 2026-10-31.csv':
      'Kundnamn;Fakturanr;Fakturadatum;Förfallodatum;Valuta;Belopp;Saldo;Saldo SEK\nAlfa AB;1001;2026-09-01;2026-10-01;SEK;12 500,00;2 500,00;2 500,00\nBeta AB;1002;2026-10-10;2026-11-09;SEK;1 000,00;1 000,00;1 000,00\n;;;;;;Summa;3 500,00\n',
  });
  const { status, out } = await inspect([folder], folder);
  expect([status, out]).toEqual([0, expect.stringContaining('open = "Saldo"')]);
});

test('a list that numbers its rows has the numbers of documents elsewhere, and one of debts is none of customers', async () => {
  const folder = folderOf({
    'Openstaande posten.csv':
      'Nr.;Naam;Factuur;Vervaldatum;Openstaand bedrag;Valuta\n1;Alfa BV;2026001;01-10-2026;710,00;EUR\n2;Beta BV;2026010;14-11-2026;605,00;EUR\n',
  });
  const { out } = await inspect([folder], folder);
  expect(out).toContain(
    'To be read as open items: customer = "Naam", open = "Openstaand bedrag", id = "Factuur", due = "Vervaldatum", currency = "Valuta"',
  );
});

test('the first document is no lower line of the header, whatever its number says', async () => {
  const folder = folderOf({
    'Bills.csv':
      'Baltika Traders\nBills Receivable\n\nDate,Ref. No.,Party\'s Name,Pending Amount,Due on,Overdue by days\n1-Sep-26,INV/001,Alfa,"125,000.00",1-Oct-26,30\n15-Oct-26,INV/002,Beta,"45,500.50",14-Nov-26,\n',
  });
  const { out } = await inspect([folder], folder);
  expect(out).toContain('header in line 4, 2 rows');
  expect(out).toContain(
    'To be read as invoices: id = "Ref. No.", customer = "Party\'s Name", issued = "Date", amount = "Pending Amount", due = "Due on"',
  );
});

test.for([
  ['invoices.csv', 'Reference,Contact,Invoice Date,Due Date,Total,Paid Amount,Due Amount', 'customer = "Contact", open = "Due Amount"'],
  [
    'Naleznosci.csv',
    'Numer dokumentu,Podmiot,Data dokumentu,Termin płatności,Kwota,Zapłacono,Pozostaje',
    'customer = "Podmiot", open = "Pozostaje"',
  ],
  [
    'Rekini.csv',
    'Dok. Nr.,Klients,Dok. datums,Apmaksas termiņš,Summa ar PVN,Apmaksāts,Neapmaksāts',
    'open = "Neapmaksāts", id = "Dok. Nr."',
  ],
  [
    'Reskontra.csv',
    'Faktnr,Namn,Fakt.datum,Förf.datum,Totalt,Inbetalt,Kvar att betala',
    'id = "Faktnr", issued = "Fakt.datum", due = "Förf.datum"',
  ],
  ['Posten.csv', 'Factuurnummer,Relatie,Factuurdatum,Vervaldatum,Bedrag,Betaald,Openstaand', 'customer = "Relatie", open = "Openstaand"'],
  ['Faktury.csv', 'Číslo,Odběratel,Vystaveno,Splatnost,Celkem,Uhrazeno,Zbývá uhradit', 'issued = "Vystaveno", due = "Splatnost"'],
] as const)('what is left of a document is open, also where a part of it was paid: %s, %s', async ([name, header, read]) => {
  const folder = folderOf({
    [name]: `${header}\nI-11,Alfa,2026-09-01,2026-10-01,1210.00,0.00,1210.00\nI-14,Alfa,2026-10-10,2026-11-09,605.00,300.00,305.00\n`,
  });
  const { out } = await inspect([folder], folder);
  expect(out).toContain('To be read as open items');
  expect(out).toContain(read);
  answer(folder, '2026-10-31');
  const { totals } = await reportOf({ dataDir: folder });
  expect([totals.open, totals.overdue]).toEqual(['1515.00', '1210.00']);
});

test('terms of payment are no number of a payment', async () => {
  const folder = folderOf({
    'Zahlungen.csv':
      'Zahlungsbedingung;Zahlungs-Nr.;Debitor;Datum;Betrag\nZB30;14001;Alfa;20.10.2026;300,00\nZB30;14002;Alfa;21.10.2026;200,00\n',
  });
  const { out } = await inspect([folder], folder);
  expect(out).toContain('To be read as payments: id = "Zahlungs-Nr."');
});
