import type { Fragment, Html } from '../text/html.ts';

export interface Column {
  head: Fragment;
  numeric?: boolean;
  /** Sentences stand in it: it is not squeezed to its longest word. */
  prose?: boolean;
  /** A day or a month stands in it, on one line. */
  day?: boolean;
}

/** A table as it is printed: the first cell of a row heads it. */
export interface Table {
  caption: string;
  columns: Column[];
  rows: Fragment[][];
  /** By what each cell is sorted where the reader may sort: names, or numbers as decimal strings; null: not by this column. */
  keys?: (string | null)[][];
  /** A closing row: totals, or what was left out. */
  closing?: Fragment[];
}

/** A figure with everything that must stand beside it. */
export interface Figure {
  /** The finding. */
  title: string;
  /** What is measured, in what unit, as of when. */
  subtitle: string;
  svg: Html;
  /** What the picture says, for who cannot see it. */
  summary: string;
  table: Table;
  definition: string;
  /** The published file that holds its rows. */
  rows: string | null;
}
