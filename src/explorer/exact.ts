/** Thousandths of a decimal with at most three places: money as whole numbers, so that sums and differences stay exact. */
function thousandths(text: string): bigint {
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  const size = BigInt(whole) * 1000n + BigInt(fraction.padEnd(3, '0').slice(0, 3));
  return text.startsWith('-') ? -size : size;
}

function text(thousandth: bigint): string {
  const size = thousandth < 0n ? -thousandth : thousandth;
  return `${thousandth < 0n ? '-' : ''}${size / 1000n}.${String(size % 1000n).padStart(3, '0')}`;
}

export function added(one: string, other: string): string {
  return text(thousandths(one) + thousandths(other));
}

export function difference(one: string, other: string): string {
  return text(thousandths(one) - thousandths(other));
}

/** Whether two decimals are one amount, however many zeros they are written with. */
export function same(one: string, other: string): boolean {
  return thousandths(one) === thousandths(other);
}
