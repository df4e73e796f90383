import { compareExact, exactSum } from '../../figures/exact.ts';
import type { Site } from '../../layouts/site.ts';
import type { CustomerOwing } from '../../report/page-data/page-data.ts';

/** A customer to look at first, and why. */
export interface ForemostCustomer {
  customer: CustomerOwing;
  /** What of the debt is a reason, in words; null where it is none. */
  atRisk: string | null;
  newlyOverdue: string | null;
}

/** What is to be said of one; nothing where nothing is at risk and nothing newly overdue. */
export function reasonsOf({ atRisk, newlyOverdue }: Omit<ForemostCustomer, 'customer'>): string[] {
  return [atRisk, newlyOverdue].filter((one) => one !== null);
}

const MOST = 5;
/** So many are chosen for what is at risk; the others for what is newly overdue, as far as there is any. */
const FOR_RISK = 3;

/**
 * The five to look at first: those with most money at risk, those with most newly overdue, then who is late with most; where nobody is
 * late, who owes most. Of several currencies, the worst stage first, as money cannot be compared. `customers` in the order of the customers
 * page.
 */
export function foremostCustomers(customers: readonly CustomerOwing[], site: Site): ForemostCustomer[] {
  const chosen = new Set<CustomerOwing>();
  const take = (amountOf: (customer: CustomerOwing) => string, many: number): void => {
    for (const customer of customers.toSorted((a, b) => compareExact(amountOf(b), amountOf(a)))) {
      if (chosen.size >= many || compareExact(amountOf(customer), '0') <= 0) return;
      chosen.add(customer);
    }
  };
  const atRisk = (customer: CustomerOwing): string => moneyAtRisk(customer, site);
  const late = customers.filter(({ daysPastDue }) => daysPastDue > 0);
  if (new Set(customers.map(({ currency }) => currency)).size > 1)
    (late.length > 0 ? late : customers).slice(0, MOST).forEach((customer) => chosen.add(customer));
  take(atRisk, FOR_RISK);
  take((customer) => newly(customer, site), MOST);
  take(atRisk, MOST);
  take(({ open, daysPastDue }) => (daysPastDue > 0 || late.length === 0 ? open : '0'), MOST);
  return [...chosen].map((customer) => ({ customer, ...reasonsFor(customer, site) }));
}

function reasonsFor(customer: CustomerOwing, site: Site): Omit<ForemostCustomer, 'customer'> {
  const {
    reader: { text, format },
    risk,
  } = site;
  const atRisk = moneyAtRisk(customer, site);
  const since = comparedWith(customer, site);
  const overdue = newly(customer, site);
  return {
    atRisk: compareExact(atRisk, '0') > 0 ? text.customers.whyAtRisk(format.moneyIn(atRisk, customer.currency), risk.within) : null,
    newlyOverdue:
      compareExact(overdue, '0') > 0 && since !== null
        ? text.customers.whyNewly(format.moneyIn(overdue, customer.currency), format.dayShort(since))
        : null,
  };
}

function moneyAtRisk({ stages }: CustomerOwing, { looks }: Site): string {
  return exactSum(stages.filter((_, index) => looks[index]?.atRisk));
}

/** Nothing where there is no earlier day to compare with. */
function newly(customer: CustomerOwing, site: Site): string {
  return comparedWith(customer, site) === null ? '0' : customer.newlyOverdue;
}

/** The earlier day with which the book of a customer's currency is compared; null where there is none. */
function comparedWith({ currency }: CustomerOwing, { data: { report } }: Site): string | null {
  const book = report.currency === null ? report.currencies.find((own) => own.currency === currency) : report;
  return book?.transitions?.from ?? null;
}
