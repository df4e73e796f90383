import { readFileSync } from 'node:fs';

/** What processes hold, in bytes. */
export interface HeldMemory {
  all: number;
  /** Machine code that was made as it was needed: the engine's, function by function, and that of scripts. */
  code: number;
  /** The largest piece that can be written: the memory of the engine, which never gives back what it once took. */
  engine: number;
}

interface Mapping {
  permissions: string;
  /** Whether it stands in no file. */
  anonymous: boolean;
  held: number;
}

/** Reads the account that Linux keeps of the memory of processes. */
export function heldBy(processes: readonly number[]): HeldMemory {
  const mappings = processes.flatMap((id) => mappingsOf(readFileSync(`/proc/${id}/smaps`, 'utf8')));
  const sum = (some: readonly Mapping[]): number => some.reduce((total, { held }) => total + held, 0);
  const [largest] = mappings
    .filter(({ anonymous, permissions }) => anonymous && permissions.startsWith('rw'))
    .toSorted((one, other) => other.held - one.held);
  return {
    all: sum(mappings),
    code: sum(mappings.filter(({ anonymous, permissions }) => anonymous && permissions[2] === 'x')),
    engine: largest?.held ?? 0,
  };
}

function mappingsOf(smaps: string): Mapping[] {
  const heads = [...smaps.matchAll(/^[0-9a-f]+-[0-9a-f]+ (\S{4}) \S+ \S+ (\d+)/gm)];
  return heads.map((head, index) => {
    const body = smaps.slice(head.index, heads[index + 1]?.index);
    const bytes = (name: string): number => 1024 * Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(body)?.[1] ?? 0);
    return { permissions: head[1]!, anonymous: head[2] === '0', held: bytes('Rss') };
  });
}
