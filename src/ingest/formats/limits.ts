/** How much a compressed file may hold: past either, it is more likely made to fill the disk than to be read. */
export interface Limits {
  /** Bytes. */
  most: number;
  /** How many times its own size a file may unpack to, asked from `free` bytes on. */
  times: number;
  free: number;
}

export const UNPACKED: Limits = { most: 4 * 2 ** 30, times: 200, free: 2 ** 30 };

/** What is wrong with unpacking `packed` bytes to `unpacked`; null while nothing is. */
export function beyondLimits(packed: number, unpacked: number, { most, times, free }: Limits): string | null {
  if (unpacked > most) return `the file unpacks to more than ${inWords(most)}`;
  if (unpacked > free && unpacked > packed * times) return `the file unpacks to more than ${times} times its size`;
  return null;
}

const inWords = (bytes: number): string => (bytes % 2 ** 30 === 0 ? `${bytes / 2 ** 30} GiB` : `${bytes} bytes`);
