import type { SourceKind } from '../config/columns.ts';
import { shownValue } from '../config/problem.ts';
import { plain } from '../ingest/columns/columns.ts';

/** What the headers of amounts say of them, in small letters: each in the languages of the headers that are known. */

/** What was paid of a document is no debt. */
const PAID =
  /(?<!to be |not |un|nicht |ne|не )(paid|received|settled|collected|оплачено|поступило|(?:ap|sa)maksāt[sa]|bezahlt|gezahlt|betal[dt]|betalat|tasutud|apmokėta|betaald|uhrazeno|zapłacono)(?!\p{L})/u;
const WITH_TAX = /(gross|brutto|incl|inkl|inc\.|including|с ндс|with (tax|vat)|ar pvn|su pvm|käibemaksuga|s dph|z vat|inclusief|vč)/u;
/** What is left out of an amount, or the part of it that a column holds. */
const WITHOUT_TAX =
  /((?<!\p{L})net(t?o)?(?!\p{L})|netto|excl|exkl|without|before (tax|vat)|ohne|без ндс|bez pvn|be pvm|käibemaksuta|bez dph|sub-?total|tax|(?<!\p{L})vat(?!\p{L})|mwst|umsatzsteuer|steuerbetrag|ндс|pvn|pvm|dph|moms|mva|btw|käibemaks|discount|скидк|atlaid|skonto|rabatt|nuolaid|freight|shipping|доставк|unit price|(?<!\p{L})цена(?!\p{L})|einzelpreis|retention|удержан)/u;
/** Systems keep each amount in the currency of its document, and in that of the company. */
const OF_COMPANY =
  /((?<!\p{L})(lcy|mw|local|accounting|functional|home|base|company|reporting|system) ?(curr|amount|$)|\((lcy|mw|rv|bva|kv|mv|vv)\)|(?<!\p{L})(lcy|in hw|in lc)(?!\p{L})|hauswähr|hwähr|mandantenwähr|firmenwähr|внутр\p{L}*\.? ?вал|нац\p{L}*\.? ?вал|местн\p{L}* вал|вал\p{L}*\.? ?(регл|упр)|uzskaites valūt|bāzes valūt|arvestusvaluut|bazin\p{L}* valiut|redovisningsvaluta|regnskabsvaluta)/u;

/** Whether a header names what was paid. */
export const isPaid = (plain: string): boolean => PAID.test(plain);

/** Whether a header names an amount that is not all that a document asks for: one without tax, the tax, a discount. */
export const isPart = (plain: string): boolean => WITHOUT_TAX.test(plain) && !WITH_TAX.test(plain);

/** Whether a header names an amount, or a currency, of the company, whatever the currency of the document. */
export const isOfCompany = (plain: string): boolean => OF_COMPANY.test(plain);

/** What a person must say where no header names the whole amount of the documents. Of open items it is what is left that counts. */
export function doubtOfPart(kind: SourceKind, amount: string | undefined): string[] {
  if (amount === undefined || kind === 'open-items' || !isPart(plain(amount))) return [];
  return [
    `${shownValue(amount)} seems to be without tax, or a part of what is owed: name the column of the whole amount as "amount", or leave it if it is that`,
  ];
}
