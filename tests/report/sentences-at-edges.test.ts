import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { csv, placeOfSites } from './place-of-sites.ts';

// What pages say where there is nothing, or nothing else, must be true too.
const { publish, textOf } = placeOfSites('edges');
const OWED = 'id,customer,issued,due,amount,currency,manager';
const LOCALES = 'locales: [en, lv, ru]\n';
const page = (site: string, ...path: string[]): string => textOf(`${site}-site`, ...path, 'index.html');

describe('a debt of one customer, without a manager, of which nothing came for a year', () => {
  beforeAll(() =>
    publish(
      'silent',
      { 'report.yaml': LOCALES, 'invoices.csv': csv(OWED, ['1,Alfa,2025-01-10,2025-02-09,100.00,EUR,']) },
      '--as-of',
      '2026-03-31',
    ),
  );

  test.each([
    ['', '€100 is open, all of it past due', 'The largest customer owes 100% of all that is open now.'],
    ['lv', 'Atvērtais parāds ir 100 €, viss ir kavēts', '100% no visa tagad atvērtā ir parādā lielākais parādnieks.'],
    ['ru', 'Открытый долг — 100 €, он просрочен весь', '100 % всего открытого долга сейчас — за крупнейшим должником.'],
  ])('is all past due and owed by one, in the language of /%s', (language, late, one) => {
    const overview = page('silent', language);
    expect(overview).toContain(late);
    expect(overview).toContain(one);
  });

  test.each([
    ['', 'What is open has no manager'],
    ['lv', 'Atvērtajam parādam nav menedžera'],
    ['ru', 'У открытого долга нет менеджера'],
  ])('is no manager’s book, in the language of /%s', (language, title) => {
    for (const path of [[language], [language, 'managers']]) expect(page('silent', ...path)).toContain(title);
    expect(page('silent', language, 'managers')).not.toMatch(/the managers’ own|menedžeru rokās|руках самих/);
  });

  test('is not said to have changed, nor to be about to', () => {
    const stages = page('silent', 'stages');
    for (const changed of ['changed since', 'went from', 'Because of whose books']) expect(stages).not.toContain(changed);
    const forecast = page('silent', 'forecast');
    expect(forecast).toContain('Nothing of what is open is expected to come in by 30 June 2026');
    expect(forecast).toContain('its share at risk is 100% in 90 days, as it is now.');
    expect(forecast).toContain('The share of money at risk is 100% in 90 days, as it is now');
    expect(forecast).not.toMatch(/goes from 100% to 100%|€0\.00 should come in/);
  });

  test('was billed in the first month, which the months tell too', () => {
    expect(page('silent', 'trends')).toMatch(/31 Jan 2025\s*100\.00\s*0\.00\s*0\.00\s*0\.00\s*100\.00/);
  });
});

describe('a debt of which nothing is late, in stages of one’s own', () => {
  beforeAll(() =>
    publish(
      'fresh',
      {
        'report.yaml': `${LOCALES}stages: [{ id: fresh, upTo: 10 }, { id: late }]\nrisk: { stages: [late] }\n`,
        'invoices.csv': csv(OWED, [
          '1,Alfa,2026-02-01,2026-04-30,100.00,EUR,Berg',
          '2,Beta,2025-12-01,2026-02-05,50.00,EUR,Berg',
          '3,Gamma,2026-02-01,2026-05-31,60.00,EUR,',
        ]),
        'payments.csv': csv('id,customer,date,amount,currency,invoice', ['P,Beta,2026-03-05,50.00,EUR,2']),
      },
      '--as-of',
      '2026-03-15',
    ),
  );

  test('is none of it past due, and no days of sales stand because of somebody late', () => {
    expect(page('fresh')).toContain('€160 is open, none of it past due');
    expect(page('fresh', 'trends')).toContain('and none of them because somebody is late.');
    expect(page('fresh', 'lv')).toContain('nekas nav kavēts');
    expect(page('fresh', 'ru')).toContain('просрочки нет');
  });

  test('stands in one book and in none: the one manager is counted, what nobody owns is not', () => {
    expect(page('fresh', 'managers')).toContain('No manager’s book is in the risk zone');
  });

  test('has a stage at risk that is named in the singular, and a first stage that does not end on the due date', () => {
    expect(page('fresh', 'lv')).toContain('vairāk nekā puse naudas vai klientu ir stadijā “late”.');
    expect(page('fresh', 'ru')).toMatch(/больше половины денег или клиентов\s— в стадии «late»\./);
    expect(page('fresh', 'stages')).toContain('Of what stood beyond “fresh” then, 100% has been paid or stands there again.');
    expect(page('fresh', 'lv', 'stages')).toContain(
      'No tā, kas toreiz bija tālāk par stadiju “fresh”, 100% ir samaksāti vai atkal ir tajā.',
    );
    expect(page('fresh', 'ru', 'stages')).toMatch(/Из того, что тогда стояло дальше стадии «fresh», 100\s% оплачено или снова в ней\./);
  });
});

describe('a ledger of which all is paid', () => {
  beforeAll(() =>
    publish('paid', {
      'invoices.csv': csv(OWED, ['1,Alfa,2026-01-10,2026-02-09,100.00,EUR,Berg']),
      'payments.csv': csv('id,customer,date,amount,currency,invoice', ['P,Alfa,2026-02-01,180.00,EUR,1']),
    }),
  );

  test('has nobody who owes, on any page, and nothing to act on', () => {
    for (const path of [[], ['managers'], ['customers'], ['trends']]) expect(page('paid', ...path)).toContain('Nobody owes anything');
    expect(page('paid', 'managers')).not.toContain('to act on: 0');
    expect(page('paid', 'trends')).not.toMatch(/What is owed|days would stand/);
  });
});

describe('a customer of two managers with more on account than is owed, a manager of later items alone, and a currency of which nothing is open', () => {
  beforeAll(() =>
    publish(
      'mixed',
      {
        'invoices.csv': csv(OWED, [
          'A1,Alfa,2026-01-10,2026-02-09,100.00,EUR,Berg',
          'A2,Alfa,2026-03-01,2026-03-31,50.00,EUR,Lind',
          'C1,Gamma,2026-04-15,2026-05-15,30.00,EUR,Ozols',
          'D1,Delta,2026-02-01,2026-03-01,40.00,USD,Berg',
        ]),
        'payments.csv': csv('id,customer,date,amount,currency,invoice', [
          'P1,Alfa,2026-03-15,500.00,EUR,',
          'P2,Delta,2026-03-10,40.00,USD,D1',
        ]),
      },
      '--as-of',
      '2026-03-31',
    ),
  );

  test('nothing less than nothing remains of a debt', () => {
    expect(page('mixed', 'customers', 'alfa')).toContain('That is 350.00 EUR more than what is open.');
    expect(page('mixed', 'customers', 'alfa')).not.toContain('remains.');
  });

  test('a book of nothing is told as that, without what moved in it and why', () => {
    const book = page('mixed', 'managers', 'ozols');
    expect(book).toContain('Ozols: no open items');
    expect(book).toContain('No customer of this book owes anything');
    expect(book).not.toMatch(/As much is open|changed since|Money in EUR|0 customers/);
  });

  test('what grew into the stages at risk was not at risk before, and one item has passed', () => {
    expect(page('mixed', 'stages')).toContain('Grew older into it+66.67');
    expect(page('mixed', 'managers')).toContain('to act on: 1 open item; passed to their heads, finance and the lawyers: 1 item.');
    expect(page('mixed', 'stages').match(/Because of whose books, /g)).toEqual(['Because of whose books, ']);
  });
});

test('of a month that is not over, the day itself is not one of the month-ends that are counted', async () => {
  const owed = [
    '1,Alfa,2025-12-01,2026-01-31,100.00,EUR,Berg',
    '2,Beta,2025-12-01,2026-12-31,900.00,EUR,Berg',
    '3,Gamma,2025-12-01,2026-12-31,90.00,EUR,Berg',
  ];
  await publish('month', { 'report.yaml': LOCALES, 'invoices.csv': csv(OWED, owed) }, '--as-of', '2026-03-15');
  expect(page('month')).toContain(
    'Never in the risk zone at 3 month-ends; nearer to it now than at any, at 33.3% of the customers who owe',
  );
  expect(textOf(join('month-site', 'lv'), 'index.html')).toContain('tagad tai tuvāk nekā jebkad');
});

test('nobody says that nothing is late of a list without due dates', async () => {
  await publish('undated', { 'open-items.csv': csv('id,customer,open,currency,listed', ['1,Alfa,100.00,EUR,2026-10-31']) });
  expect(page('undated')).toContain('€100 is open');
  expect(page('undated')).not.toContain('none of it past due');
});
