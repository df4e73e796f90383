import type { Panel } from './parts/context.ts';

/**
 * The views of the explorer, in the order of their tabs; each is loaded when it is first opened, or behind the first figures. Their names
 * stand in the texts' `views`.
 */
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

/**
 * Loads what is loaded when it is first used: from then on the explorer asks nobody for anything. What cannot be had now is asked for again
 * when it is used.
 */
export async function loadTheRest(): Promise<void> {
  await Promise.allSettled([
    ...PANELS.map(({ load }) => load()),
    import('./engine/other-allocation.ts'),
    import('./own/own-tables.ts'),
    import('./engine/session.ts'),
  ]);
}
