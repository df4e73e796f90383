import { markdownTable } from './markdown-table.ts';
import type { PagesMeasure } from './measure-pages.ts';

const KILOBYTE = 1000;

/** What readers wait for, as a Markdown table, and what a page costs the build. */
export function pagesTable({ perPage, pages }: PagesMeasure): string {
  const categories = Object.keys(pages[0]?.marks ?? {});
  const head = [
    'page of the sample',
    'HTML, KB gzipped',
    'loaded in all, KB',
    'largest paint at a quarter of the speed, s',
    'layout shift',
    ...categories.map((category) => `Lighthouse: ${category}`),
  ];
  const body = pages.map(({ name, html, loaded, largestPaint, layoutShift, marks }) => [
    name,
    (html / KILOBYTE).toFixed(1),
    (loaded / KILOBYTE).toFixed(0),
    largestPaint.toFixed(2),
    layoutShift.toFixed(3),
    ...categories.map((category) => String(marks[category])),
  ]);
  const table = markdownTable(head, body);
  return `${table}\n\nOne more page of a customer takes the build ${perPage.toFixed(1)} ms.`;
}
