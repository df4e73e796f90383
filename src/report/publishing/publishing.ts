import { randomBytes } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { Problem } from '../../config/problem.ts';
import { machineFault } from '../../config/machine-fault.ts';
import { type PublishingLock, takeLock } from './publishing-lock.ts';
import { type OutPlace, isSite, outPlace, standingAt } from './publishing-place.ts';

/** The moments of publishing between which a kill may fall. */
export type Moment = 'locked' | 'healed' | 'staged' | 'built' | 'set-aside' | 'placed' | 'linked' | 'moved' | 'cleaned';

export interface Publishing<Result> {
  /** The place of the site, as the user named it. */
  out: string;
  /** The folder of the exports, into which nothing is written. */
  dataDir: string;
  /** Builds the whole site into an empty folder. `signal` is aborted when the run is told to stop: hand it to child processes. */
  build: (stageDir: string, signal: AbortSignal) => Promise<Result>;
  /** For tests: told each moment as it is reached. */
  moment?: (reached: Moment) => void;
  /** How long a lock is watched whose owner is out of sight, in milliseconds. */
  watchMs?: number;
}

const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Builds a site beside its place and moves it there: whoever looks sees the old site or the new one, whole. Where nothing or a
 * symbolic link stands at the place one rename does it; a folder takes two, and should a kill fall between them the next run
 * puts the old site back before anything else.
 *
 * Throws a Problem of status 1 (cannot be written, another run is at it) or 2 (a place where no site may stand), and whatever
 * `build` throws; the place is then as it was. SIGINT, SIGTERM and SIGHUP clean up and end the process with 130, 143, 129.
 */
export async function publish<Result>({ out, dataDir, build, moment = () => {}, watchMs }: Publishing<Result>): Promise<Result> {
  const place = outPlace(out, dataDir);
  const beside = siblings(place);
  // Before the lock, so that nothing is written next to a place that is refused; a site that waits to be healed is seen below.
  standingAt(place);
  const stage = beside.named('stage');
  let lock: PublishingLock | undefined;
  const stop = stoppable(() => {
    remove(stage);
    lock?.release();
  });
  try {
    const mine = await mended(place, () => takeLock(beside.lock, out, watchMs));
    lock = mine;
    moment('locked');
    heal(place, beside);
    moment('healed');
    await mended(place, () => mkdirSync(stage));
    moment('staged');
    const result = await build(stage, stop.signal);
    if (!isSite(stage)) throw new Error('The site was built without data/manifest.json, by which the next run would know it.');
    moment('built');
    await mended(place, () => switchTo(stage, place, beside, mine, moment));
    moment('cleaned');
    return result;
  } finally {
    stop.done();
  }
}

interface Siblings {
  lock: string;
  /** A hidden name beside the place that no other run has. */
  named(use: 'stage' | 'old' | 'link' | 'site'): string;
  /** What earlier runs left under such names. */
  left(use: 'stage' | 'old' | 'link' | 'site' | 'lock'): string[];
}

function siblings({ parent, name }: OutPlace): Siblings {
  const start = (use: string): string => (use === 'site' ? `.${name}.site-` : `.${name}.partial-${use}-`);
  return {
    lock: join(parent, `.${name}.partial-lock`),
    named: (use) => join(parent, start(use) + randomBytes(6).toString('hex')),
    left: (use) =>
      readdirSync(parent)
        .filter((entry) => entry.startsWith(start(use)) && /^[0-9a-f]{12}$/.test(entry.slice(start(use).length)))
        .toSorted()
        .map((entry) => join(parent, entry)),
  };
}

/** Undoes what a killed run left half done. Only ever called under the lock, so that nothing here is another's work. */
function heal(place: OutPlace, beside: Siblings): void {
  const old = beside.left('old');
  const last = old.at(-1);
  if (last !== undefined && lstatSync(place.path, { throwIfNoEntry: false }) === undefined) {
    renameSync(last, place.path);
    old.pop();
  }
  const standing = targetOf(place);
  const sites = beside.left('site').filter((site) => site !== standing);
  for (const leftover of [...old, ...sites, ...beside.left('stage'), ...beside.left('link'), ...beside.left('lock')]) remove(leftover);
}

/** Synchronous from end to end: no signal of the program's own can fall between the renames. */
function switchTo(stage: string, place: OutPlace, beside: Siblings, lock: PublishingLock, moment: (reached: Moment) => void): void {
  if (!lock.held()) {
    throw new Problem(1, [
      { place: place.shown, what: 'another run has taken over publishing to this place', todo: 'Run again when it has ended.' },
    ]);
  }
  switch (standingAt(place)) {
    case 'nothing': {
      renameSync(stage, place.path);
      moment('moved');
      return;
    }
    case 'folder': {
      const old = beside.named('old');
      renameSync(place.path, old);
      moment('set-aside');
      try {
        renameSync(stage, place.path);
      } catch (error) {
        renameSync(old, place.path);
        throw error;
      }
      moment('moved');
      remove(old);
      return;
    }
    case 'link': {
      const old = targetOf(place);
      const site = beside.named('site');
      renameSync(stage, site);
      moment('placed');
      const link = beside.named('link');
      try {
        symlinkSync(basename(site), link);
        moment('linked');
        renameSync(link, place.path);
      } catch (error) {
        remove(link);
        remove(site);
        throw error;
      }
      moment('moved');
      if (old !== null && !`${place.parent}${sep}`.startsWith(`${old}${sep}`)) remove(old);
    }
  }
}

/** The folder at a place, without symbolic links; null when there is none. */
function targetOf(place: OutPlace): string | null {
  try {
    return realpathSync.native(place.path);
  } catch {
    return null;
  }
}

/** What cannot be removed now is removed by the next run: it must not fail one that has published. */
function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    return;
  }
}

function stoppable(cleanUp: () => void): { signal: AbortSignal; done: () => void } {
  const controller = new AbortController();
  const stop = (name: NodeJS.Signals): void => {
    controller.abort();
    cleanUp();
    process.exit(SIGNALS[name as keyof typeof SIGNALS]);
  };
  const names = Object.keys(SIGNALS) as NodeJS.Signals[];
  for (const name of names) process.once(name, stop);
  process.once('exit', cleanUp);
  return {
    signal: controller.signal,
    done: () => {
      for (const name of names) process.off(name, stop);
      process.off('exit', cleanUp);
      cleanUp();
    },
  };
}

async function mended<Result>(place: OutPlace, work: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw (error instanceof Problem ? null : machineFault(error, place.shown)) ?? error;
  }
}
