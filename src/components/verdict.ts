import type { ManagerBook, RiskVerdict } from '../report/schema/report-schema.ts';
import type { Site } from '../layouts/site.ts';
import { UNASSIGNED } from './tables/manager-name.ts';

/** Within so much of the threshold a share outside it is “just outside”. */
const NEAR = 0.05;

/** The verdict on the company in one line. */
export function verdictTitle(risk: RiskVerdict, { reader: { text, format }, risk: stages }: Site): string {
  const { verdict } = text;
  const { inRiskZone, leg, threshold, amountShare, customersShare, distance } = risk;
  if (inRiskZone === null) return verdict.nobody;
  if (inRiskZone) {
    // Money is of a stage; a customer stands in one, though by the setting most-money some of its money may be in another.
    if (leg === 'customers' || leg === 'both') return verdict[leg === 'both' ? 'insideBoth' : 'insideCustomers'](threshold, stages.within);
    return verdict.insideMoney(threshold, stages.either);
  }
  const byMoney = amountShare !== null && amountShare >= (customersShare ?? 0);
  const larger = byMoney ? amountShare : (customersShare ?? 0);
  if (larger === 0) return verdict.outsideNone(stages.either);
  const share = format.share(larger, threshold);
  const near = distance !== null && distance > -NEAR;
  if (byMoney) return (near ? verdict.nearMoney : verdict.outsideMoney)(share, stages.either);
  return (near ? verdict.nearCustomers : verdict.outsideCustomers)(share, stages.within);
}

/** The verdict on one manager's book, or on one entity, behind its name. */
export function bookTitle(
  risk: RiskVerdict,
  { reader: { text, format }, risk: stages }: Site,
  of: 'manager' | 'entities' = 'manager',
): string {
  const { inRiskZone, threshold, amountShare, customersShare } = risk;
  const words = text[of];
  if (inRiskZone === null) return words.empty;
  // The larger share, as the distance to the threshold is of that one.
  const byMoney = amountShare !== null && amountShare >= (customersShare ?? 0);
  const share = format.share((byMoney ? amountShare : customersShare) ?? 0, threshold);
  if (byMoney) return words[inRiskZone ? 'verdictInside' : 'verdictOutside'](stages.either, share);
  return words[inRiskZone ? 'verdictInsideCustomers' : 'verdictOutsideCustomers'](stages.within, share);
}

/** How many of the managers' books are in the risk zone; what nobody owns is no manager's book. */
export function booksTitle(books: readonly Pick<ManagerBook, 'id' | 'items' | 'risk'>[], { reader: { text } }: Site): string {
  if (books.every(({ items }) => items === 0)) return text.verdict.nobody;
  const owned = books.filter(({ id }) => id !== UNASSIGNED);
  if (owned.length === 0) return text.managers.titleUnowned;
  return text.managers.title(owned.filter(({ risk }) => risk.inRiskZone).length, owned.length);
}
