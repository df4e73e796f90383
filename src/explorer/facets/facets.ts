import { element } from '../parts/element.ts';
import { amountFacet, daysFacet, monthsFacet } from './facet-bins.ts';
import { customerFacet } from './facet-customers.ts';
import { listFacet } from './facet-list.ts';
import type { Context } from '../parts/context.ts';
import type { Shown } from '../parts/shown.ts';

/** The facets that this ledger can be narrowed by: each shows how the selection of the others is distributed. */
export function facets(context: Context): Shown {
  const { facts, texts, common } = context;
  const shown: Shown[] = [
    listFacet(context, 'stages', texts.facet.stages),
    daysFacet(context),
    listFacet(context, 'managers', texts.facet.managers),
    customerFacet(context),
    amountFacet(context),
    monthsFacet(context),
    ...(facts.currencies.length > 1 ? [listFacet(context, 'currencies', texts.facet.currencies)] : []),
    ...(facts.entities.length > 1 ? [listFacet(context, 'entities', texts.facet.entities)] : []),
    ...(common.disputed !== 'false' ? [listFacet(context, 'disputed', texts.facet.disputed)] : []),
  ];
  return {
    element: element('div', { class: 'facets' }, ...shown.map((facet) => facet.element)),
    async show() {
      for (const facet of shown) await facet.show();
    },
  };
}
