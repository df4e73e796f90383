import * as listed from 'dinero.js/currencies';

/** ISO 4217 has two decimals for the currencies whose smaller coin is a fifth: amounts of theirs are written in hundredths. */
const OF_FIFTHS = 2;

/** Codes withdrawn since 2000 that old ledgers still hold, with the decimals that they had. */
const WITHDRAWN = {
  ANG: 2,
  BYR: 0,
  CUC: 2,
  CYP: 2,
  EEK: 2,
  HRK: 2,
  LTL: 2,
  LVL: 2,
  MRO: 2,
  MTL: 2,
  ROL: 2,
  SIT: 2,
  SKK: 2,
  SLL: 2,
  STD: 2,
  TRL: 0,
  VEF: 2,
  ZMK: 2,
  ZWL: 2,
} as const;

/**
 * Decimals of each currency's amounts, by ISO 4217 code. Intl is not asked: its engines answer with display habits, such as no decimals for
 * IQD, which has three.
 */
export const minorUnits: ReadonlyMap<string, number> = new Map([
  ...Object.entries(WITHDRAWN),
  ...Object.values(listed).map(({ code, base, exponent }) => [code, base === 10 ? exponent : OF_FIFTHS] as const),
]);
