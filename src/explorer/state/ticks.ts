/** Lines of a scale from 0 to its highest value: two to four, evenly apart, at ones, twos or fives and their tens. */
export function ticksUpTo(highest: number): number[] {
  const power = 10 ** Math.floor(Math.log10(highest));
  const step = [5, 2, 1, 0.5].map((times) => times * power).find((one) => highest / one >= 2)!;
  return Array.from({ length: Math.floor(highest / step) }, (_, index) => (index + 1) * step);
}
