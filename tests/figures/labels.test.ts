import { describe, expect, it } from 'vitest';
import { apart, fitting } from '../../src/figures/labels.ts';

describe('labels', () => {
  it('leaves labels where they are when there is room', () => {
    expect(
      apart(
        [
          { at: 0, width: 10 },
          { at: 50, width: 10 },
        ],
        100,
        5,
      ),
    ).toEqual([0, 50]);
  });

  it('moves a label past the one before it', () => {
    expect(
      apart(
        [
          { at: 0, width: 30 },
          { at: 10, width: 10 },
        ],
        100,
        5,
      ),
    ).toEqual([0, 35]);
  });

  it('keeps the last one on the line, moving those before it', () => {
    expect(
      apart(
        [
          { at: 60, width: 20 },
          { at: 95, width: 20 },
        ],
        100,
        5,
      ),
    ).toEqual([55, 80]);
  });

  it('keeps the first one on the line, and the next past it', () => {
    expect(
      apart(
        [
          { at: -17, width: 34 },
          { at: -17, width: 34 },
        ],
        220,
        2,
      ),
    ).toEqual([0, 36]);
  });

  it('says when they do not fit', () => {
    expect(
      apart(
        [
          { at: 0, width: 60 },
          { at: 0, width: 60 },
        ],
        100,
        5,
      ),
    ).toBeNull();
  });
});

describe('labels of which not all fit', () => {
  const labels = [
    { name: 'A', at: 0, width: 60, size: 3 },
    { name: 'B', at: 10, width: 60, size: 1 },
    { name: 'C', at: 20, width: 60, size: 2 },
  ];

  it('leave out the smallest first, until the others stand side by side', () => {
    const shown = fitting(labels, 130, 10, ({ size }) => size);
    expect(shown.map(({ label, place }) => [label.name, place])).toEqual([
      ['A', 0],
      ['C', 70],
    ]);
  });

  it('are all there where they fit, and none where not even one does', () => {
    expect(fitting(labels, 200, 10, ({ size }) => size).map(({ label }) => label.name)).toEqual(['A', 'B', 'C']);
    expect(fitting(labels, 50, 10, ({ size }) => size)).toEqual([]);
  });
});
