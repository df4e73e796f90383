import * as listed from 'dinero.js/currencies';
import { describe, expect, test } from 'vitest';
import { minorUnits } from '../../src/config/minor-units.ts';

/**
 * Written off from ISO 4217, list one (codes in force) and list three (withdrawn since 2000): what the library and the short list beside it
 * must give together.
 */
const ISO: Record<number, string> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  2: `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN
    ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR
    MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT
    TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG`,
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};
const GONE: Record<number, string> = { 0: 'BYR TRL', 2: 'ANG CUC CYP EEK HRK LTL LVL MRO MTL ROL SIT SKK SLL STD VEF ZMK ZWL' };

const expected = (table: Record<number, string>): Map<string, number> =>
  new Map(Object.entries(table).flatMap(([units, codes]) => codes.split(/\s+/).map((code) => [code, Number(units)] as const)));
const inOrder = (map: ReadonlyMap<string, number>): [string, number][] => [...map].toSorted(([one], [other]) => (one < other ? -1 : 1));

describe('decimals of the currencies', () => {
  test('are those of ISO 4217, in force or withdrawn, and no others', () => {
    expect(inOrder(minorUnits)).toEqual(inOrder(new Map([...expected(ISO), ...expected(GONE)])));
  });

  test('a withdrawn code stands beside the library only as long as the library does not have it', () => {
    const known = new Set<string>(Object.values(listed).map(({ code }) => code));
    expect([...expected(GONE).keys()].filter((code) => known.has(code))).toEqual([]);
    expect([...expected(ISO).keys()].filter((code) => !known.has(code))).toEqual([]);
  });
});
