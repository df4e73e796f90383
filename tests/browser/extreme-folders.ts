import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Fifteen digits before the point: more than a float holds to the cent. */
const LARGEST = '999999999999999.99';
/** One word of three hundred letters. */
const ONE_WORD = 'Nezinkura'.repeat(34).slice(0, 300);
const CURRENCIES =
  'AUD BGN BRL CAD CHF CNY CZK DKK EUR GBP HKD HUF IDR ILS INR ISK JPY KRW KWD MXN MYR NOK NZD PHP PLN RON RUB SEK SGD THB TND TRY TWD UAH USD UYU VND ZAR AED BHD'.split(
    ' ',
  );
const DECIMALS: Record<string, number> = { ISK: 0, JPY: 0, KRW: 0, VND: 0, KWD: 3, TND: 3, BHD: 3 };

/** What a report folder may hold at its ends: each is written into a folder of its own name. */
export const EXTREMES = {
  /** One customer, one document, one day, no manager, and all of it hopeless. */
  smallest: (folder: string): void => {
    write(folder, 'report.yaml', 'currency: EUR\nasOf: 2026-10-31\nlocales: [en, ru, lv]\n');
    write(folder, 'invoices.csv', 'id,customer,issued,due,amount\nA-1,Vienīgais,2026-10-31,2026-01-31,0.01\n');
  },
  /**
   * A hundred thousand customers of three hundred managers over three years, with amounts and names as long as they come; in the longest
   * language.
   */
  largest: (folder: string): void => {
    write(folder, 'report.yaml', 'currency: EUR\nasOf: 2026-10-31\nlocales: [ru]\npages: { customers: 40 }\n');
    const months = Array.from({ length: 34 }, (_, month) => new Date(Date.UTC(2024, month, 15)).toISOString().slice(0, 10));
    const rows = Array.from({ length: 100_000 }, (_, n) => {
      const issued = months[n % months.length]!;
      const manager = n % 300;
      const amount = n < 5 ? LARGEST : `${(n * 7919) % 100_000}.${String(n % 100).padStart(2, '0')}`;
      return `N-${n},${n === 0 ? ONE_WORD : `Покупатель № ${n}`},${issued},${issued},${amount === '0.00' ? '1.00' : amount},${manager === 0 ? ONE_WORD : `Менеджер ${manager}`}`;
    });
    write(folder, 'invoices.csv', `id,customer,issued,due,amount,manager\n${rows.join('\n')}\n`);
    // Most are paid, so that every stage holds some.
    write(
      folder,
      'payments.csv',
      `id,customer,date,amount,invoice\n${rows
        .slice(5)
        .flatMap((row, n) =>
          n % 10 < 7
            ? [`P-${n},${row.split(',')[1]!},2026-10-${String(1 + (n % 30)).padStart(2, '0')},${row.split(',')[4]!},N-${n + 5}`]
            : [],
        )
        .join('\n')}\n`,
    );
  },
  /** Forty currencies without a rate, of three managers. */
  currencies: (folder: string): void => {
    write(folder, 'report.yaml', 'asOf: 2026-10-31\nlocales: [lv]\n');
    const rows = CURRENCIES.flatMap((currency, n) =>
      [5, 40, 75, 200].map((late, stage) => {
        const due = new Date(Date.UTC(2026, 9, 31 - late + 10)).toISOString().slice(0, 10);
        const units = stage === 0 ? '99999999999999' : String(1000 * (stage + n));
        const decimals = DECIMALS[currency] ?? 2;
        return `${currency}-${stage},Klients ${n},2026-01-15,${due},${units}${decimals === 0 ? '' : `.${'5'.repeat(decimals)}`},${currency},${['Anna', 'Boriss', 'Cilda'][n % 3]!}`;
      }),
    );
    write(folder, 'invoices.csv', `id,customer,issued,due,amount,currency,manager\n${rows.join('\n')}\n`);
  },
} as const;

function write(folder: string, name: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), text);
}
