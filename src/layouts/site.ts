import { DEFAULT_TITLE } from '../config/settings.ts';
import { type StageLook, riskInWords, stageLooks, withinRisk } from '../figures/stage-look.ts';
import { daysBetween } from '../report/days.ts';
import { type PageData, readPageData } from '../report/page-data/page-data.ts';
import type { Locale } from '../text/locale.ts';
import { type Reader, readerOf } from '../text/reader.ts';
import { addressIn, linkTo } from './addresses.ts';

/** What every page is made from: the run's data, the reader's language, and the way to other pages. */
export interface Site {
  data: PageData;
  reader: Reader;
  looks: StageLook[];
  locales: readonly Locale[];
  /** The risk stages in words, joined by “or” and by “and”; and as the place where something stands. */
  risk: { either: string; both: string; within: string };
  /** Whether the history is one of lists of open items, known on their days alone. */
  lists: boolean;
  /** This page's address without its language. */
  address: string;
  /** The link to an address of this language. */
  to(address: string): string;
  /** The link to a file that all languages share. */
  file(path: string): string;
  /** The link to this page in another language. */
  inLanguage(locale: Locale): string;
}

export function siteOf(locale: Locale, address: string): Site {
  const data = readPageData();
  const { locales } = data.config;
  const reader = readerOf(locale);
  const looks = stageLooks(data.config, reader);
  const here = addressIn(locale, locales, address);
  return {
    data,
    reader,
    looks,
    locales,
    risk: { either: riskInWords(looks, reader, 'either'), both: riskInWords(looks, reader, 'both'), within: withinRisk(looks, reader) },
    lists: data.report.absent.some(({ panel }) => panel === 'trend-month-ends'),
    address,
    to: (other) => linkTo(here, addressIn(locale, locales, other)),
    file: (path) => linkTo(here, path),
    inLanguage: (other) => linkTo(here, addressIn(other, locales, address)),
  };
}

export interface LocalePath {
  params: { locale: string | undefined };
  props: { locale: Locale };
}

/** One path for each language of the report; the first stands at the root. */
export function localePaths(): LocalePath[] {
  return readPageData().config.locales.map((locale, index) => ({
    params: { locale: index === 0 ? undefined : locale },
    props: { locale },
  }));
}

/** The report's title, in the reader's language where it was given none of its own. */
export function titleOf({ report }: PageData, { text }: Reader): string {
  return report.title === DEFAULT_TITLE ? text.site.receivables : report.title;
}

/** The company as it is named, else the report's title. */
export function companyOf(data: PageData, reader: Reader): string {
  return data.report.company ?? titleOf(data, reader);
}

/** Whole days from the latest date in the data to the as-of date, where that is more than the report bears; else null. */
export function staleDays({ report, config }: PageData): number | null {
  if (report.latest === null) return null;
  const days = daysBetween(report.latest, report.asOf);
  return days > config.staleAfterDays ? days : null;
}
