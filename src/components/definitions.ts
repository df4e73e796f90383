import type { Site } from '../layouts/site.ts';

/** What a figure is: its name, its definition with what holds at its edges, its unit. */
export interface Definition {
  title: string;
  text: string;
}

/** Every definition that the report has in words, in the order of its pages. */
export function definitionsOfFigures({ reader: { text } }: Site): Definition[] {
  const figures = Object.values(text.definitions).map((figure) => ({
    title: figure.title,
    text: [figure.definition, ...('edges' in figure ? [figure.edges] : []), `(${figure.unit})`].join(' '),
  }));
  return [...figures, { title: text.bookRisk.table, text: text.bookRisk.definition }];
}
