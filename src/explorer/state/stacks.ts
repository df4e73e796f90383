/** Stacks of the stages' money from the worst one up: for each point the height at which every band ends. */
export function stacksOf(points: readonly (readonly number[])[]): number[][] {
  return points.map((parts) => {
    let height = 0;
    return parts.toReversed().map((part) => (height += part));
  });
}

/** The outline of one band of stacked areas, as the points of a polygon. */
export function bandOf(
  stacks: readonly (readonly number[])[],
  band: number,
  x: (point: number) => number,
  y: (height: number) => number,
): string {
  const edge = (index: number): string[] =>
    stacks.map((stack, point) => `${x(point).toFixed(1)},${y(index < 0 ? 0 : stack[index]!).toFixed(1)}`);
  return [...edge(band), ...edge(band - 1).toReversed()].join(' ');
}
