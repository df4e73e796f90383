import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatOf } from '../../src/text/format.ts';
import { html } from '../../src/text/html.ts';
import { INTL_TAG, LOCALES } from '../../src/text/locale.ts';

const en = formatOf('en');
const ru = formatOf('ru');
const lv = formatOf('lv');
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('money', () => {
  it('is written in full from the decimal string, without a float on the way', () => {
    expect(en.money('9007199254740993.01')).toBe('9,007,199,254,740,993.01');
    expect(en.money('1234.5')).toBe('1,234.5');
    expect(en.money('1234')).toBe('1,234');
    expect(plain(ru.money('12735.00'))).toBe('12 735,00');
    expect(plain(lv.money('1273.00'))).toBe('1 273,00');
    expect(en.money('12.345')).toBe('12.345');
    expect(en.money('[1234.50, 2.00]')).toBe('[1234.50, 2.00]');
  });

  it('is in full what Intl writes of it, in every language', () => {
    const amounts = fc.tuple(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }), fc.integer({ min: 0, max: 4 })).map(([units, places]) => {
      const size = String(units < 0n ? -units : units).padStart(places + 1, '0');
      return `${units < 0n ? '-' : ''}${size.slice(0, size.length - places)}${places === 0 ? '' : `.${size.slice(-places)}`}`;
    });
    fc.assert(
      fc.property(amounts, fc.constantFrom(...LOCALES), (amount, locale) => {
        const places = amount.includes('.') ? amount.length - amount.indexOf('.') - 1 : 0;
        const intl = (signDisplay: 'auto' | 'exceptZero') =>
          new Intl.NumberFormat(INTL_TAG[locale], {
            useGrouping: 'always',
            minimumFractionDigits: places,
            maximumFractionDigits: places,
            signDisplay,
          })
            .format(amount as unknown as number)
            .replace('-', '−');
        expect(formatOf(locale).money(amount)).toBe(intl('auto'));
        expect(formatOf(locale).moneySigned(amount)).toBe(intl('exceptZero'));
      }),
    );
  });

  it('has a real minus, and a sign where a change is meant', () => {
    expect(en.money('-12735.00')).toBe('−12,735.00');
    expect(en.moneySigned('12.00')).toBe('+12.00');
    expect(en.moneySigned('0.00')).toBe('0.00');
  });

  it('has three significant places in prose', () => {
    expect(en.moneyIn('6190123.22', 'EUR')).toBe('€6.19m');
    expect(plain(ru.moneyIn('6190123.22', 'EUR'))).toBe('6,19 млн €');
    expect(plain(lv.moneyIn('6190123.22', 'EUR'))).toBe('6,19 milj. €');
    expect(en.moneyInSigned('-310400.00', 'EUR')).toBe('−€310k');
    expect(en.moneyIn('5.00', 'EUR')).toBe('€5.00');
    expect(en.moneyIn('0.01', 'EUR')).toBe('€0.01');
    expect(en.moneyIn('-65.00', 'EUR')).toBe('−€65.00');
    expect(en.moneyIn('99', 'JPY')).toBe('JP¥99');
    expect(en.moneyIn('950.00', 'EUR')).toBe('€950');
    expect(en.moneyShort('0.01')).toBe('0.01');
    expect(plain(ru.moneyIn('12.5', 'X1'))).toBe('12,5 X1');
  });
});

describe('shares', () => {
  it('have three places in prose and two decimals in tables', () => {
    expect(en.share(0.48632)).toBe('48.6%');
    expect(plain(ru.share(0.48632))).toBe('48,6 %');
    expect(en.shareFull(0.48632)).toBe('48.63%');
  });

  it('never show a share beside the threshold as the threshold itself', () => {
    expect(en.share(0.50004, 0.5)).toBe('50.004%');
    expect(en.share(0.4999, 0.5)).toBe('49.99%');
    expect(en.share(0.5, 0.5)).toBe('50.0%');
    expect(en.share(0.08004, 0.08)).toBe('8.004%');
    expect(en.share(0.0004, 0.08)).toBe('<\u00a00.1%');
  });

  it('do not round something to nothing', () => {
    expect(plain(en.share(0.0001))).toBe('< 0.1%');
    expect([0.9994, 0.9996, 1].map((share) => plain(en.share(share)))).toEqual(['99.9%', '> 99.9%', '100%']);
    expect(en.share(0)).toBe('0%');
    expect(en.points(-0.00004)).toBe('0.004');
    expect(en.points(-0.0421)).toBe('4.2');
  });

  it('write a threshold as it was set', () => {
    expect(en.threshold(0.5)).toBe('50%');
    expect(en.threshold(0.375)).toBe('37.5%');
  });
});

describe('lists', () => {
  it('escape texts and keep markup', () => {
    expect(en.list(['<a>', html`<b>B</b>`, 'C']).value).toBe('&lt;a&gt;, <b>B</b> and C');
    expect(lv.either(['a', 'b'])).toBe('a vai b');
  });
});

describe('a number of days', () => {
  it('has one decimal, and no minus where nothing is left of it', () => {
    expect([en.days(-3.24), en.days(-0.05), en.days(-0.04), en.days(0)]).toEqual(['−3.2', '−0.1', '0.0', '0.0']);
    expect([en.daysSigned(3.24), en.daysSigned(-0.04)]).toEqual(['+3.2', '0.0']);
  });
});

describe('days', () => {
  it('are written as each language writes them', () => {
    expect(en.day('2026-10-31')).toBe('31 October 2026');
    expect(plain(ru.day('2026-10-31'))).toBe('31 октября 2026 г.');
    expect(lv.day('2026-10-31')).toBe('31.10.2026');
  });

  const script = fileURLToPath(new URL('../../src/text/format.ts', import.meta.url));
  const inZone = (zone: string) =>
    execFileSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `
      const { formatOf } = await import(${JSON.stringify(script)});
      for (const locale of ${JSON.stringify(LOCALES)}) {
        const { day, dayShort, month, monthShort } = formatOf(locale);
        for (const at of ['2026-01-01', '2026-03-29', '2026-10-25', '2026-12-31']) console.log(day(at), dayShort(at), month(at), monthShort(at));
      }`,
      ],
      { env: { ...process.env, TZ: zone }, encoding: 'utf8' },
    );

  it('are the same days in every time zone', () => {
    const here = inZone('UTC');
    expect(here).toContain('1 January 2026');
    expect(inZone('Pacific/Kiritimati')).toBe(here);
    expect(inZone('Pacific/Pago_Pago')).toBe(here);
  });
});
