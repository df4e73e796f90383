import { randomBytes } from 'node:crypto';
import { appendFileSync, linkSync, readFileSync, readlinkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { Problem } from '../../config/problem.ts';

// Own `open(…, 'wx')` and not proper-lockfile: that one judges a lock by its age alone, so a job that is started again right after
// a kill would be refused for ten seconds and more. Here a process of the same machine is judged by itself (does it live, and was
// it started when the lock says), at once and without a clock; only where that cannot be seen (another container, another host, an
// earlier boot) is the lock watched for a while: a living owner makes it grow.

/** The right to publish to one place. */
export interface PublishingLock {
  /** Whether the lock is still this one's. */
  held(): boolean;
  release(): void;
}

interface Owner {
  nonce: string;
  pid: number;
  /** When the process began, in ticks of its machine: a number that is given out again has another beginning. */
  started: string | null;
  /** The boot and the space of process numbers in which `pid` means something. */
  realm: string;
}

const BEAT_MS = 1_000;
const ATTEMPTS = 10;

/**
 * Takes the lock file, away from a dead owner too. Throws a Problem of status 1 while another run lives: usage and configuration
 * are right, and the same command succeeds once the other has ended. `watchMs` is how long an owner out of sight is watched.
 */
export async function takeLock(path: string, shown: string, watchMs = 10 * BEAT_MS): Promise<PublishingLock> {
  const me: Owner = { nonce: randomBytes(8).toString('hex'), pid: process.pid, started: startOf(process.pid), realm: realm() };
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (created(path, me)) return kept(path, me);
    const before = contentOf(path);
    if (before === null) continue;
    const owner = ownerIn(before);
    if (owner !== null && owner.realm === me.realm) {
      if (isAlive(owner)) throw busy(path, shown, owner);
    } else {
      await wait(watchMs);
      const after = contentOf(path);
      if (after === null) continue;
      if (after !== before) {
        const now = ownerIn(after);
        if (now !== null && now.nonce === owner?.nonce) throw busy(path, shown, now);
        continue;
      }
    }
    takeAway(path, before);
  }
  throw busy(path, shown, null);
}

function created(path: string, owner: Owner): boolean {
  try {
    writeFileSync(path, `${JSON.stringify(owner)}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function kept(path: string, me: Owner): PublishingLock {
  const held = (): boolean => ownerIn(contentOf(path) ?? '')?.nonce === me.nonce;
  const beat = setInterval(() => {
    // A beat that fails (disk full) must not end the run: whether the lock is still held is asked again before the site is moved.
    attempt(() => held() && appendFileSync(path, '.'));
  }, BEAT_MS);
  beat.unref();
  return {
    held,
    release: () => {
      clearInterval(beat);
      if (held()) rmSync(path, { force: true });
    },
  };
}

/** Moves a dead owner's lock out of the way. Should it be a living one's by now, taken in between by a third run, it is put back. */
function takeAway(path: string, dead: string): void {
  const aside = `${path}-${randomBytes(6).toString('hex')}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  // Where the way back is taken too, the living owner finds before it publishes that the lock is no longer its own.
  if (contentOf(aside) !== dead) attempt(() => linkSync(aside, path));
  rmSync(aside, { force: true });
}

function attempt(work: () => unknown): void {
  try {
    work();
  } catch {
    return;
  }
}

function contentOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function ownerIn(content: string): Owner | null {
  try {
    const owner = JSON.parse(content.split('\n')[0] ?? '') as Partial<Owner>;
    return typeof owner.pid === 'number' && typeof owner.realm === 'string' && typeof owner.nonce === 'string' ? (owner as Owner) : null;
  } catch {
    return null;
  }
}

function isAlive({ pid, started }: Owner): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return started === startOf(pid);
}

/** null where the machine does not say, and for a process that is dead but not yet buried. */
function startOf(pid: number): string | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}

function realm(): string {
  try {
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
  }
}

function busy(path: string, shown: string, owner: Owner | null): Problem {
  const who = owner === null ? '' : ` (process ${owner.pid})`;
  return new Problem(1, [
    {
      place: shown,
      what: `another run is publishing to this place${who}`,
      todo: `Wait until it has ended. If there is none, remove ${path}.`,
    },
  ]);
}
