import { cpSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import { csv, placeOfSites } from './place-of-sites.ts';

// What pages say of numbers must be true of these numbers.
const { root, publish, textOf } = placeOfSites('sentences');
const OWED = 'id,customer,issued,due,amount,currency,manager';

describe('the sample with a threshold of 8%', () => {
  beforeAll(async () => {
    const sample = join(import.meta.dirname, '..', '..', 'data');
    cpSync(sample, join(root, 'sample'), { recursive: true });
    const settings = readFileSync(join(sample, 'report.yaml'), 'utf8').replace(/^locales:.*$/m, '');
    await publish('sample', { 'report.yaml': `${settings}\nrisk: { threshold: 0.08 }\n` });
  });

  test('the share in a manager’s title is the one whose distance to the threshold is told', () => {
    const folders = readdirSync(join(root, 'sample-site', 'managers'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const told = folders.map(({ name }) =>
      /in the risk zone, ([\d.]+)% of (?:the book|the customers).*?That is ([\d.]+) points over the threshold of 8%/
        .exec(textOf('sample-site', 'managers', name, 'index.html'))
        ?.slice(1)
        .map(Number),
    );
    expect(told.length).toBeGreaterThan(3);
    expect(told.filter((one) => one !== undefined).length).toBeGreaterThan(2);
    for (const [share = 0, distance = 0] of told.filter((one) => one !== undefined))
      expect(Math.abs(share - 8 - distance)).toBeLessThan(0.11);
  });

  test('what is over the threshold and stays there does not pass it, but stays above it', () => {
    const forecast = textOf('sample-site', 'forecast', 'index.html');
    expect(forecast).toContain('and stays above the threshold');
    expect(forecast).not.toContain('does not pass the threshold');
  });
});

describe('a small book', () => {
  beforeAll(async () => {
    const owed = [
      '1,Alfa,2026-07-01,2026-10-30,1000.00,EUR,Berg',
      '2,Beta,2026-07-01,2026-07-31,50.00,EUR,Berg',
      '3,Gamma,2026-07-01,2026-10-30,60.00,EUR,Berg',
      '4,Delta,2026-07-01,2026-10-30,40.00,EUR,Berg',
    ];
    const paid = csv('id,customer,date,amount,currency', ['R,Delta,2026-08-15,-70.00,EUR']);
    await publish('small', { 'invoices.csv': csv(OWED, owed), 'payments.csv': paid }, '--as-of', '2026-09-30');
  });

  test('outside the risk zone the title names the larger share, of customers or of money', () => {
    expect(textOf('small-site', 'managers', 'berg', 'index.html')).toMatch(
      /outside the risk zone, 25\.0% of the customers .*That is 25\.0 points below the threshold of 50%/,
    );
  });

  test('more paid back than is on account is no money received', () => {
    const overview = textOf('small-site', 'index.html');
    expect(overview).toContain('€70.00 more was paid back than stands on account');
    expect(overview).not.toContain('received is not yet applied');
  });

  test('the money at risk on a day is not called what is open then', () => {
    const page = textOf('small-site', 'managers', 'berg', 'index.html');
    expect(page).toContain('4 customers who owe');
    const tables = [...page.matchAll(/Open on 30 September 2026 ?([\d,.]+)/g)].map(([, amount]) => amount);
    expect(new Set(tables)).toEqual(new Set(['1,150.00']));
  });
});

describe('a book whose customers stand where most of their money is', () => {
  test('a customer who stands in one stage is not said to have debt of it: another with as late an item stands elsewhere', async () => {
    // Two thirds of the customers stand in hopeless; Alfa, who has hopeless debt too, does not.
    const owed = [
      '1,Alfa,2026-01-01,2026-09-30,5000.00,EUR,Berg',
      '2,Alfa,2026-01-01,2026-01-31,50.00,EUR,Berg',
      '3,Beta,2026-01-01,2026-01-31,60.00,EUR,Berg',
      '4,Gamma,2026-01-01,2026-01-31,40.00,EUR,Berg',
    ];
    const settings = 'customerStage: most-money\nlocales: [en, ru, lv]\n';
    await publish('most', { 'invoices.csv': csv(OWED, owed), 'report.yaml': settings }, '--as-of', '2026-09-30');
    expect(textOf('most-site', 'index.html')).toContain('More than half of the customers who owe stand in critical and hopeless');
    expect(textOf('most-site', 'ru', 'index.html')).toMatch(/Больше половины должников\s— в стадиях «критическая» и «безнадёжная»/);
    expect(textOf('most-site', 'lv', 'index.html')).toContain('Vairāk nekā puse parādnieku ir stadijās “kritiskais” un “bezcerīgais”');
    expect(textOf('most-site', 'managers', 'berg', 'index.html')).toContain('of the customers stand in critical and hopeless');
    for (const page of [
      ['index.html'],
      ['managers', 'index.html'],
      ['managers', 'berg', 'index.html'],
      ['customers', 'index.html'],
      ['stages', 'index.html'],
    ])
      expect(textOf('most-site', ...page)).not.toMatch(/customers[^.]* (has|have) [^.]*(critical|hopeless)/);
  });
});

describe('a book of two currencies without rates', () => {
  test('who owes in both has a line for each, is counted once, and the pages say so', async () => {
    const owed = [
      '1,Alfa,2025-10-01,2026-02-09,100.00,EUR,Berg',
      '2,Alfa,2025-10-01,2026-03-09,250.00,USD,Berg',
      '3,Beta,2025-10-01,2026-03-12,50.00,EUR,Berg',
      '4,Gamma,2025-10-01,2026-03-12,70.00,USD,Berg',
      '5,Gamma,2025-10-01,2025-11-12,30.00,EUR,Berg',
    ];
    await publish('two', { 'invoices.csv': csv(OWED, owed) }, '--as-of', '2026-03-31');
    const lines = 'A customer who owes in several currencies has a line for each.';
    for (const page of [['index.html'], ['customers', 'index.html'], ['managers', 'berg', 'index.html']])
      expect(textOf('two-site', ...page)).toContain(lines);
    for (const page of ['index.html', 'summary.html']) expect(textOf('two-site', page)).toMatch(/3 customers to call first/);
    expect(textOf('two-site', 'customers', 'beta', 'index.html')).not.toContain(lines);
    for (const currency of ['EUR', 'USD'])
      expect(readFileSync(join(root, 'two-site', 'customers', 'alfa', 'index.html'), 'utf8')).toContain(`<h2>Statement, ${currency}</h2>`);
  });
});

describe('a book in which nothing was paid for a year', () => {
  test('its forecasts of the past are not called nearer or further off: there is nothing to measure them by', async () => {
    const owed = ['1,Alfa,2025-01-10,2025-02-09,100.00,EUR,Berg', '2,Alfa,2025-01-10,2025-02-09,60.00,EUR,Berg'];
    const paid = csv('id,customer,date,amount,currency,invoice', ['P,Alfa,2025-02-15,60.00,EUR,2']);
    await publish('silent', { 'invoices.csv': csv(OWED, owed), 'payments.csv': paid }, '--as-of', '2026-03-31');
    expect(textOf('silent-site', 'forecast', 'index.html')).toContain('Nothing came in these weeks by which it could be measured');
  });
});

describe('a book of one customer, in the risk zone by both shares', () => {
  beforeAll(async () => {
    const owed = ['1,Alfa,2026-08-31,2026-09-30,1000.00,EUR,Berg', '2,Alfa,2026-10-05,2026-11-04,800.50,EUR,Berg'];
    await publish('one', { 'invoices.csv': csv(OWED, owed), 'report.yaml': 'locales: [en, ru, lv]\n' }, '--as-of', '2026-10-31');
  });

  test.each([
    [
      '',
      /100% of the customers who owe stand in critical and hopeless\. That is 50\.0 points over the threshold of 50%.*Of the money, 55\.5% stands there\./,
    ],
    [
      'ru',
      /100\s% должников\s— в стадиях «критическая» и «безнадёжная»\. Это на 50,0 п\.\sп\. выше порога 50\s%.*Если считать по деньгам, там 55,5\s%\./,
    ],
    [
      'lv',
      /100% parādnieku ir stadijās “kritiskais” un “bezcerīgais”\. Tas ir par 50,0 procentpunktiem virs sliekšņa 50%.*Rēķinot pēc naudas, tur ir 55,5%\./,
    ],
  ])('how far it is from the threshold is told of the share that stands before it, in the language of /%s', (language, words) => {
    expect(textOf('one-site', language, 'index.html')).toMatch(words);
    expect(textOf('one-site', language, 'summary.html')).toMatch(words);
  });

  test('the names of the stages in the summary bear the colours of the bar above them', () => {
    const { document } = parseHTML(readFileSync(join(root, 'one-site', 'summary.html'), 'utf8'));
    const colours = [...document.querySelectorAll('table:not(.bar)')][0]!.querySelectorAll('tbody th > span');
    const bar = [...document.querySelectorAll('.bar td')].map((cell) => /background:(#\w+)/.exec(cell.getAttribute('style') ?? '')?.[1]);
    expect([...colours].map((mark) => /color:(#\w+)/.exec(mark.getAttribute('style') ?? '')?.[1])).toEqual(expect.arrayContaining(bar));
    expect(bar.length).toBe(2);
    expect(colours.length).toBe(4);
  });

  test.each([
    ['', /the highest share was 100% of the customers who owe/],
    ['ru', /самая высокая доля\s— 100\s% должников/],
    ['lv', /lielākā daļa\s– 100% parādnieku/],
  ])('the highest share over a picture of money is told to be of customers, where it is, in the language of /%s', (language, words) => {
    for (const page of ['index.html', join('trends', 'index.html')]) expect(textOf('one-site', language, page)).toMatch(words);
  });
});

describe('a book whose managers have no history that could be drawn', () => {
  test('is not told of lines that are not there', async () => {
    const listed = ['Alfa,2026-09-20,100.00,EUR,2026-09-30,Berg', 'Beta,2026-10-30,90.00,EUR,2026-09-30,Lind'];
    await publish('list', { 'open-items.csv': csv('customer,due,open,currency,listed,manager', listed) });
    expect(textOf('list-site', 'index.html')).toContain('Bar: open money by stage, one scale, a tick at the threshold.');
    for (const site of ['list-site', 'two-site'])
      for (const page of ['index.html', 'managers/index.html']) expect(textOf(site, page)).not.toMatch(/(\w+ 2026) to \1/);
    expect(textOf('list-site', 'index.html')).not.toContain('grey: share of customers');
  });
});

test('what is at the threshold itself is not told as so far below it', async () => {
  cpSync(join(import.meta.dirname, '..', 'cases', 'exactly-half-is-not-risk'), join(root, 'half'), { recursive: true });
  await publish('half', {}, '--as-of', '2026-03-31');
  expect(textOf('half-site', 'index.html')).toContain(
    'That is the threshold of 50% itself, and not more; outside the risk zone since 31 March 2026.',
  );
});
