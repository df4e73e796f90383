import type { Panel } from './context.ts';

/** The views of the explorer, in the order of their tabs; each is loaded when it is first opened. Their names stand in the texts' `views`. */
export const PANELS: { id: string; load(): Promise<Panel> }[] = [
  { id: 'managers', load: () => import('./views/managers.ts') },
  { id: 'customers', load: () => import('./views/customers.ts') },
  { id: 'items', load: () => import('./views/items.ts') },
  { id: 'trend', load: () => import('./views/trend.ts') },
  { id: 'movement', load: () => import('./views/movement.ts') },
  { id: 'compare', load: () => import('./views/compare.ts') },
  { id: 'what-if', load: () => import('./views/what-if.ts') },
  { id: 'sql', load: () => import('./views/sql.ts') },
];
