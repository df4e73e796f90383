export const LOCALES = ['en', 'ru', 'lv'] as const;

/** A language of the site. */
export type Locale = (typeof LOCALES)[number];

/** The tag that Intl is asked with: English of the report is the international one, with the day before the month. */
export const INTL_TAG: Record<Locale, string> = { en: 'en-GB', ru: 'ru', lv: 'lv' };
