import { day } from './calendar.ts';
import type { Day } from './calendar.ts';
import type { Country } from './documents.ts';

export interface Manager {
  id: string;
  name: string;
  /** How many customers of each country the manager starts with. */
  customers: Partial<Record<Country, number>>;
}

/** The book that goes bad: construction, in all three countries. */
export const BUILDERS_MANAGER = '02';

export const MANAGERS: readonly Manager[] = [
  { id: '01', name: 'Inga Ozoliņa', customers: { LV: 70 } },
  { id: '02', name: 'Mārtiņš Bērziņš', customers: { LV: 34, LT: 26, EE: 10 } },
  { id: '03', name: 'Сергей Ковалёв', customers: { LV: 52, EE: 12 } },
  { id: '04', name: 'Rūta Kazlauskaitė', customers: { LT: 66 } },
  { id: '05', name: 'Žygimantas Petrauskas', customers: { LT: 62 } },
  { id: '06', name: 'Jüri Põldmäe', customers: { EE: 66 } },
];

/** A part of one manager's customers passes to a colleague on a day. */
export const HANDOVER: { from: string; to: string; day: Day; customers: number } = {
  from: '01',
  to: '03',
  day: day('2025-09-01'),
  customers: 12,
};
