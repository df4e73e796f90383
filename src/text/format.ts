import { type Fragment, Html, escapeHtml, html } from './html.ts';
import { INTL_TAG, type Locale } from './locale.ts';

/** Numbers, money and dates as one language writes them. Money comes as decimal strings and never becomes a float. */
export interface Format {
  /** 1,234 */
  count(value: number): string;
  /** A change of a count: +3 */
  countSigned(value: number): string;
  /**
   * A share of 0 to 1 for prose, three significant places, or one decimal of what is below a tenth: 48.6 %, 4.2 %. More places where three
   * would show it as `beside`, which it is not.
   */
  share(value: number, beside?: number): string;
  /** A threshold as it was set: 50 %, 37.5 %. */
  threshold(value: number): string;
  /** A share for tables, two decimals. */
  shareFull(value: number): string;
  /** The difference of two shares in points, without its sign, for prose. */
  points(value: number): string;
  /** The difference of two shares in points, with its sign: +4.2 */
  pointsSigned(value: number): string;
  /** Days with one decimal and a real minus: −3.2 */
  days(value: number): string;
  /** The same of a change: +3.2 */
  daysSigned(value: number): string;
  /** Decimal string in full, as many decimals as it has: 12,735.00 */
  money(amount: string): string;
  /** The same with a sign. */
  moneySigned(amount: string): string;
  /** A rate with the decimals that it has: 0.925 */
  rate(rate: string): string;
  /** Three significant places, or in full what is below a hundred: 6.19M, 0.05 */
  moneyShort(amount: string): string;
  /** The same with the currency: €6.19M */
  moneyIn(amount: string, currency: string): string;
  moneyInSigned(amount: string, currency: string): string;
  /** 31 October 2026 */
  day(day: string): string;
  /** Short, for tables: 31 Oct 2026 */
  dayShort(day: string): string;
  /** October 2026 */
  month(day: string): string;
  /** Oct 2026 */
  monthShort(day: string): string;
  /** The year alone, for axes. */
  year(day: string): string;
  /** “A, B and C” of fragments. */
  list(parts: readonly Fragment[]): Html;
  /** “A, B or C” of texts. */
  either(parts: readonly string[]): string;
  both(parts: readonly string[]): string;
  /** The form of a word that goes with a number. */
  plural(value: number, forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }): string;
}

type Decimal = Intl.StringNumericLiteral;

/** What of a text is an amount; anything else, such as a list of amounts that somebody's query gives, stays as it is. */
const DECIMAL = /^-?\d+(\.\d+)?$/;
/** Amounts whose text is kept, before it is begun anew. */
const MOST_SAID = 5_000;

function written(format: Intl.NumberFormat, value: number | string): string {
  return format.format(value as number | Decimal as number).replace('-', '−');
}

/** Midnight of a calendar day in UTC, in which it is also written: no time zone can move it. */
function instant(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

export function formatOf(locale: Locale): Format {
  const tag = INTL_TAG[locale];
  const number = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, { useGrouping: 'always', ...options });
  const date = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn', ...options });
    const kept = new Map<string, string>(); // the same few hundred days stand on every page
    return (day: string) => {
      // The sign of the year stays on the line of its year: 2026 г., 2026. g.
      const text = kept.get(day) ?? format.format(instant(day)).replace(/ (?=[гg]\.)/, '\u00a0');
      kept.set(day, text);
      return text;
    };
  };

  const count = number({ maximumFractionDigits: 0 });
  const shareFull = number({ style: 'percent', minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const shares = [3, 4, 5, 6].map((places) =>
    number({ style: 'percent', minimumSignificantDigits: places, maximumSignificantDigits: places }),
  );
  const shareWhole = number({ style: 'percent' });
  const sharesSmall = [1, 2, 3, 4].map((places) =>
    number({ style: 'percent', minimumFractionDigits: places, maximumFractionDigits: places }),
  );
  const shareSet = number({ style: 'percent', maximumFractionDigits: 4 });
  const points = number({ minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'negative' }); // so that nothing has no minus
  const daysChange = number({ minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  const pointsChange = number({ minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'exceptZero' });
  const pointsFine = number({ maximumSignificantDigits: 2 });
  const plurals = new Intl.PluralRules(tag);
  const conjunction = new Intl.ListFormat(tag, { type: 'conjunction' });
  const disjunction = new Intl.ListFormat(tag, { type: 'disjunction' });

  type Sign = 'auto' | 'exceptZero';
  // To make a format takes far longer than to use it, and a site writes millions of amounts with a handful of them.
  const kept = new Map<string, Intl.NumberFormat>();
  const once = (name: string, made: () => Intl.NumberFormat): Intl.NumberFormat => {
    const format = kept.get(name) ?? made();
    kept.set(name, format);
    return format;
  };
  // An amount stands several times on a page: in its table, beneath the pointer, in a sum.
  const said: Record<Sign, Map<string, string>> = { auto: new Map(), exceptZero: new Map() };
  const full = (amount: string, signDisplay: Sign) => {
    const before = said[signDisplay].get(amount);
    if (before !== undefined) return before;
    if (!DECIMAL.test(amount)) return amount;
    const decimals = amount.includes('.') ? amount.length - amount.indexOf('.') - 1 : 0;
    const text = written(
      once(`${decimals} ${signDisplay}`, () => number({ minimumFractionDigits: decimals, maximumFractionDigits: decimals, signDisplay })),
      amount,
    );
    if (said[signDisplay].size >= MOST_SAID) said[signDisplay].clear();
    said[signDisplay].set(amount, text);
    return text;
  };
  const compact = { notation: 'compact', maximumSignificantDigits: 3, minimumSignificantDigits: 3 } as const;
  // What has two digits before the point or fewer is short in full: three places of a cent would be 0.0100.
  const short = (amount: string, signDisplay: Sign) =>
    /^-?\d{1,2}(\.\d+)?$/.test(amount)
      ? full(amount, signDisplay)
      : written(
          once(`compact ${signDisplay}`, () => number({ ...compact, signDisplay })),
          amount,
        );
  const inCurrency = (amount: string, currency: string, signDisplay: Sign) => {
    if (!/^[A-Z]{3}$/.test(currency)) return `${short(amount, signDisplay)}\u00a0${currency}`;
    const decimals = /^-?\d{1,2}(?:\.(\d+))?$/.exec(amount);
    const places =
      decimals === null ? compact : { minimumFractionDigits: decimals[1]?.length ?? 0, maximumFractionDigits: decimals[1]?.length ?? 0 };
    return written(
      once(`${currency} ${signDisplay} ${decimals === null ? '' : (decimals[1]?.length ?? 0)}`, () =>
        number({ ...places, style: 'currency', currency, signDisplay }),
      ),
      amount,
    );
  };

  return {
    count: (value) => written(count, value),
    countSigned: (value) => full(String(value), 'exceptZero'),
    share(value, beside) {
      if (value === 0 || value === 1) return written(shareWhole, value);
      if (value > 0 && value < 0.0005) return `<\u00a0${written(sharesSmall[0]!, 0.001)}`;
      if (value < 1 && value >= 0.9995) return `>\u00a0${written(shares[0]!, 0.999)}`;
      const formats = Math.abs(value) < 0.1 ? sharesSmall : shares;
      const apart =
        beside === undefined || value === beside
          ? formats[0]
          : formats.find((format) => written(format, value) !== written(format, beside));
      return written(apart ?? formats.at(-1)!, value);
    },
    threshold: (value) => written(shareSet, value),
    shareFull: (value) => written(shareFull, value),
    points: (value) => {
      const size = Math.abs(value) * 100;
      return size > 0 && size < 0.05 ? written(pointsFine, size) : written(points, size);
    },
    pointsSigned: (value) => written(pointsChange, value * 100),
    days: (value) => written(points, value),
    daysSigned: (value) => written(daysChange, value),
    money: (amount) => full(amount, 'auto'),
    moneySigned: (amount) => full(amount, 'exceptZero'),
    rate: (rate) => full(rate, 'auto'),
    moneyShort: (amount) => short(amount, 'auto'),
    moneyIn: (amount, currency) => inCurrency(amount, currency, 'auto'),
    moneyInSigned: (amount, currency) => inCurrency(amount, currency, 'exceptZero'),
    // Latvian inflects the month with the sentence; the numeric date of its official writing fits every sentence.
    day:
      locale === 'lv'
        ? date({ day: '2-digit', month: '2-digit', year: 'numeric' })
        : date({ day: 'numeric', month: 'long', year: 'numeric' }),
    dayShort:
      locale === 'en'
        ? date({ day: 'numeric', month: 'short', year: 'numeric' })
        : date({ day: '2-digit', month: '2-digit', year: 'numeric' }),
    month: date({ month: 'long', year: 'numeric' }),
    monthShort: locale === 'lv' ? date({ month: '2-digit', year: 'numeric' }) : date({ month: 'short', year: 'numeric' }),
    year: (day) => day.slice(0, 4),
    list: (parts) =>
      new Html(
        conjunction
          .formatToParts(parts.map((_, index) => String(index)))
          .map((part) => (part.type === 'element' ? html`${parts[Number(part.value)] ?? ''}`.value : escapeHtml(part.value)))
          .join(''),
      ),
    either: (parts) => disjunction.format(parts),
    both: (parts) => conjunction.format(parts),
    plural: (value, forms) => forms[plurals.select(value)] ?? forms.other,
  };
}
