import { z } from 'zod';
import { CAUSES, FIGURES } from '../../metrics/movement/cause.ts';
import { ORIGINS, OUTCOMES } from '../../metrics/movement/transition.ts';
import { amount, day, month, rollForwardTerms } from './published-values.ts';

const rate = z.number().nullable();
const count = z.int();

/**
 * opening + billed − cash − creditNotes − writeOffs + refunds − settlements + currencyDifference + migrationIn − migrationOut = closing,
 * for one stage.
 */
export const stageMovement = z.strictObject({ id: z.string(), ...rollForwardTerms, migrationIn: amount, migrationOut: amount });

/** One stretch between the ends of two days, a calendar month but for the last: the whole, and each stage. */
export const monthMovement = z.strictObject({ from: day, to: day, ...rollForwardTerms, stages: z.array(stageMovement) });

/** Where the money of `from` stands at the end of `to`: see the definition `transition-matrix`. */
export const transitions = z.strictObject({
  from: day,
  to: day,
  rows: z.array(
    z.strictObject({
      origin: z.enum(ORIGINS),
      /** The stage it came from; null where the origin is not `open`. */
      stage: z.string().nullable(),
      amount,
      outcomes: z.array(
        z.strictObject({
          outcome: z.enum(OUTCOMES),
          stage: z.string().nullable(),
          amount,
          share: rate,
          items: count,
          /** Of items whose due date was another then, as lists of open items show it. */
          dueMoved: amount,
        }),
      ),
      rolled: amount.nullable(),
      rollRate: rate,
      cured: amount.nullable(),
      cureRate: rate,
    }),
  ),
  /** Of the stages that have a later one. */
  rollRate: rate,
  /** Of what was past the first stage; null between lists of open items, which do not tell what was paid. */
  cureRate: rate,
});

/** Customers by stage then and now; null: owed or owe nothing. */
export const customerTransitions = z.array(z.strictObject({ from: z.string().nullable(), to: z.string().nullable(), customers: count }));

/** Money as text, a share or a number of customers as a number: as the figure is. */
const value = z.union([amount, z.number()]).nullable();
const change = z.strictObject({ id: z.string(), name: z.string(), change: value });

/** Why one headline figure changed: opening + all causes = closing. */
export const figureCauses = z.strictObject({
  figure: z.enum(FIGURES),
  opening: value,
  closing: value,
  change: value,
  causes: z.array(z.strictObject({ cause: z.enum(CAUSES), part: z.enum(['at-risk', 'elsewhere']).nullable(), value })),
  /** What each manager's items did to the figure: adds up to the change; empty for customers, who may owe to two. */
  managers: z.array(change),
  /** The customers who moved it most, the largest first; and what all others did. */
  customers: z.array(change),
  otherCustomers: value,
});

/** Of the items of a month; share null where not every one of them is that old yet, or nothing was billed. */
export const vintage = z.strictObject({
  month,
  billed: amount,
  /** Up to the as-of date. */
  collected: amount,
  share: rate,
  ages: z.array(z.strictObject({ age: count, collected: amount.nullable(), share: rate })),
});

export const stageDwell = z.strictObject({
  id: z.string(),
  itemsLeft: count,
  itemDays: rate,
  itemDaysMedian: rate,
  amountLeft: amount,
  moneyDays: rate,
  itemsThere: count,
  amountThere: amount,
  daysThere: rate,
});

/** What moved, of a book; empty or null where money cannot be added, or lists of open items do not tell. */
export const bookMovement = {
  movements: z.array(monthMovement),
  transitions: transitions.nullable(),
  customerTransitions,
  causes: z.array(figureCauses),
  vintages: z.array(vintage),
  dwell: z.array(stageDwell),
};

export const managerMovement = {
  /** Of the last stretch. */
  movement: monthMovement.nullable(),
  transitions: transitions.nullable(),
  causes: z.array(figureCauses.pick({ figure: true, opening: true, closing: true, change: true, causes: true })),
};

const book = z.strictObject(bookMovement);
const ofManager = z.strictObject(managerMovement);
export type BookMovement = z.infer<typeof book>;
export type ManagerMovement = z.infer<typeof ofManager>;
export type MonthMovement = z.infer<typeof monthMovement>;
export type StageMovement = z.infer<typeof stageMovement>;
export type Transitions = z.infer<typeof transitions>;
export type FigureCauses = z.infer<typeof figureCauses>;
export type Vintage = z.infer<typeof vintage>;
