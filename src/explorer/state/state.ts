import type { Allocation } from './facts.ts';

/** Both ends belong to a range; null: no end. */
export type Range<Value> = [from: Value | null, to: Value | null];

/** Which of the open items are looked at. An empty list and a range of two nulls leave all of them in. */
export interface Selection {
  stages: string[];
  managers: string[];
  customers: string[];
  entities: string[];
  currencies: string[];
  /** Decimals as text. */
  amount: Range<string>;
  days: Range<number>;
  /** `YYYY-MM` */
  months: Range<string>;
  disputed: boolean | null;
}

/** What is tried in place of the published rules; null: as published. */
export interface WhatIf {
  /** Last day past due of each stage but the last. */
  limits: number[];
  threshold: number;
  riskStages: string[];
  /** null where no other can be tried. */
  allocation: Allocation | null;
}

/** Everything that a link carries: whoever opens it sees the same. */
export interface State {
  asOf: string;
  /** The day that is looked at beside it. */
  against: string | null;
  selection: Selection;
  /** A selection that was kept, to be looked at beside the one in hand; null: that one on two days. */
  beside: Selection | null;
  view: string;
  /** Column, and whether the largest stands first. */
  sort: { column: string; down: boolean } | null;
  /** null: those shown at first. */
  columns: string[] | null;
  query: string | null;
  whatIf: WhatIf | null;
}

export const EVERYTHING: Selection = {
  stages: [],
  managers: [],
  customers: [],
  entities: [],
  currencies: [],
  amount: [null, null],
  days: [null, null],
  months: [null, null],
  disputed: null,
};

export type Listener = (state: State, before: State) => void;

/** The one place of the page's state. Whoever changes it says what is other; whoever shows it listens. */
export interface Store {
  get(): State;
  /** @param continuing one of many changes of one movement, such as a drag: all of them are one step back */
  set(change: Partial<State>, continuing?: boolean): void;
  /** Narrows or widens what is looked at. */
  select(change: Partial<Selection>): void;
  listen(listener: Listener): void;
  /** Takes back the last change of the selection or of a day; false where there is none. */
  undo(): boolean;
  canUndo(): boolean;
}

const MOST_STEPS = 100;

export function storeOf(first: State): Store {
  let state = first;
  const listeners: Listener[] = [];
  const past: State[] = [];
  let moving = false;
  const put = (next: State): void => {
    const before = state;
    state = next;
    for (const listener of listeners) listener(state, before);
  };
  const change = (next: State, continuing: boolean): void => {
    const goesOn = moving && continuing;
    moving = continuing;
    if (JSON.stringify(next) === JSON.stringify(state)) return;
    if (!goesOn && JSON.stringify([next.selection, next.asOf]) !== JSON.stringify([state.selection, state.asOf])) past.push(state);
    if (past.length > MOST_STEPS) past.shift();
    put(next);
  };
  return {
    get: () => state,
    set: (changed, continuing = false) => change({ ...state, ...changed }, continuing),
    select: (changed) => change({ ...state, selection: { ...state.selection, ...changed } }, false),
    listen: (listener) => void listeners.push(listener),
    undo() {
      const last = past.pop();
      if (last) put({ ...state, selection: last.selection, asOf: last.asOf });
      return last !== undefined;
    },
    canUndo: () => past.length > 0,
  };
}
