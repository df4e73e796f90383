import { describe, expect, it } from 'vitest';
import { compareExact, exactDifference, exactShare, exactSum } from '../../src/figures/exact.ts';

describe('sums for display', () => {
  it('adds what floats cannot', () => {
    expect(exactSum(['0.10', '0.20'])).toBe('0.30');
    expect(exactSum(['9007199254740993.01', '0.01'])).toBe('9007199254740993.02');
  });

  it('keeps the decimals of the finest amount, and the sign', () => {
    expect(exactSum(['1', '2.500', '-4.25'])).toBe('-0.750');
    expect(exactSum(['5', '-7'])).toBe('-2');
    expect(exactDifference('0.05', '0.10')).toBe('-0.05');
  });

  it('is 0 for nothing', () => {
    expect(exactSum([])).toBe('0');
  });

  it('compares amounts of different length', () => {
    expect(compareExact('10.00', '9.999')).toBe(1);
    expect(compareExact('-1.0', '-1')).toBe(0);
    expect(compareExact('-2', '1')).toBe(-1);
  });

  it('has no share of what is not positive', () => {
    expect(exactShare('1.00', '4.00')).toBe(0.25);
    expect(exactShare('1.00', '0.00')).toBeNull();
    expect(exactShare('1.00', '-4.00')).toBeNull();
  });

  it('has some share of a cent in the largest of amounts', () => {
    expect(exactShare('0.01', '600000000000000.00')).toBeCloseTo(1 / 6e16, 30);
    expect(exactShare('0.00', '600000000000000.00')).toBe(0);
  });

  it('refuses what is no decimal amount', () => {
    expect(() => exactSum(['1e3'])).toThrow('Not a decimal amount: 1e3');
    expect(() => exactSum([''])).toThrow('Not a decimal amount');
  });
});
