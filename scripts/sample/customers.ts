import { AS_OF, FIRST_DAY, day } from './calendar.ts';
import { SEED } from './documents.ts';
import type { Country, Customer, Habit, Sector } from './documents.ts';
import { BUILDERS_MANAGER, MANAGERS } from './managers.ts';
import { Names } from './names.ts';
import { Random } from './random.ts';

const OTHER_SECTORS: readonly Sector[] = ['retail', 'hospitality', 'industry', 'farming'];

/** Of the builders' manager's customers, the share that builds. */
const BUILDERS_SHARE = 0.6;

const HABITS: readonly (readonly [Habit, number])[] = [
  ['prompt', 38],
  ['week', 33],
  ['slow', 24],
  ['very-slow', 5],
];
const BUILDERS_HABITS: readonly (readonly [Habit, number])[] = [
  ['prompt', 30],
  ['week', 45],
  ['slow', 25],
];

/** Usual days past due at payment, lowest and highest of each habit. */
const LATENESS: Record<Habit, readonly [number, number]> = {
  prompt: [-5, 1],
  week: [3, 14],
  slow: [50, 86],
  'very-slow': [95, 125],
};

const TERMS: readonly (readonly [number, number])[] = [
  [14, 22],
  [30, 48],
  [45, 18],
  [60, 12],
];
const BUILDERS_TERMS: readonly (readonly [number, number])[] = [
  [30, 45],
  [45, 40],
  [60, 15],
];

/** Euros of a middling invoice: most customers are small, a few are large. */
const SIZES = [700, 1200, 2000, 2900, 4000, 5600, 8400, 12500, 19000];
/** Those who can make a supplier wait are the larger ones. */
const SLOW_SIZES = [2500, 5000, 8000, 11500, 15500, 21000, 28000];
const BUILDERS_SIZES = [5500, 8500, 12500, 17000, 24000];

/** Days between two orders. */
const INTERVALS = [40, 58, 70, 80, 92, 115];
const BUILDERS_INTERVALS = [20, 26, 32, 38, 46];

function sectorOf(manager: string, nth: number, count: number, random: Random): Sector {
  if (manager !== BUILDERS_MANAGER) return random.pick(OTHER_SECTORS);
  return nth < count * BUILDERS_SHARE ? 'construction' : random.pick(OTHER_SECTORS);
}

function customer(manager: string, country: Country, sector: Sector, names: Names, random: Random): Customer {
  const builds = sector === 'construction';
  const odd = !builds && random.chance(0.12) ? names.hostile(country) : null;
  const cyrillic = odd === null && !builds && country !== 'LT' && random.chance(0.1) ? names.cyrillic() : null;
  const name = odd ?? cyrillic ?? names.plain(country, sector, random);
  const habit = odd === null ? random.weighted(builds ? BUILDERS_HABITS : HABITS) : 'slow';
  const [lowest, highest] = LATENESS[habit];
  const slow = habit === 'slow' || habit === 'very-slow';
  const sizes = builds ? BUILDERS_SIZES : slow ? SLOW_SIZES : SIZES;
  const late = random.chance(0.22);
  const leaves = !builds && odd === null && !late && random.chance(0.08);
  return {
    id: '',
    name,
    country,
    sector,
    manager,
    parent: null,
    terms: random.weighted(builds ? BUILDERS_TERMS : TERMS),
    habit,
    lateness: random.integer(lowest, highest),
    interval: Math.round(random.quantile(builds ? BUILDERS_INTERVALS : INTERVALS)),
    size: Math.round(random.quantile(sizes)) * 100,
    from: late ? random.integer(day('2024-02-01'), day('2026-05-01')) : FIRST_DAY,
    to: leaves ? random.integer(day('2024-10-01'), day('2026-01-31')) : AS_OF,
  };
}

/** Subsidiaries: the next two customers of the same country and manager belong to each of these. */
function joinGroups(customers: Customer[]): void {
  for (const place of [40, 150, 260, 320]) {
    const parent = customers[place];
    const kin = customers.slice(place + 1).filter((one) => parent && one.country === parent.country && one.manager === parent.manager);
    for (const child of kin.slice(0, 2)) child.parent = parent?.id ?? null;
  }
}

/** About 400 customers, in the order in which their numbers were given. */
export function makeCustomers(): Customer[] {
  const random = new Random(SEED, 'customers');
  const names = new Names();
  const made: Customer[] = [];
  for (const manager of MANAGERS) {
    for (const country of ['LV', 'LT', 'EE'] as const) {
      const count = manager.customers[country] ?? 0;
      for (let nth = 0; nth < count; nth++)
        made.push(customer(manager.id, country, sectorOf(manager.id, nth, count, random), names, random));
    }
  }
  // Numbers are given in the order in which customers came, so books and countries are mixed.
  const customers = random.shuffled(made).sort((a, b) => a.from - b.from);
  for (const [index, one] of customers.entries()) one.id = String(index + 101).padStart(5, '0');
  joinGroups(customers);
  return customers;
}
