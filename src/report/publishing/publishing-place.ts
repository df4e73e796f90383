import { type Stats, existsSync, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { Problem } from '../../config/problem.ts';
import { machineFault } from '../../config/machine-fault.ts';

/** Where a site is published. */
export interface OutPlace {
  /** As the user named it. */
  shown: string;
  /** The folder that it stands in, without symbolic links. */
  parent: string;
  name: string;
  path: string;
}

/** The place that `--out` means; a Problem where no site may ever stand: in, at or around the data, or in no folder at all. */
export function outPlace(out: string, dataDir: string): OutPlace {
  const absolute = resolve(out);
  const name = basename(absolute);
  if (name === '') throw senseless(out, 'a site cannot be published over the root of the disk');
  const place = { shown: out, parent: parentOf(absolute, out), name };
  const path = join(place.parent, name);
  // The ledger is made beside the place, and the engine would look for its log at another name.
  if (path.includes('?'))
    throw senseless(
      out,
      'the path of the site has a question mark in it, with which the ledger cannot be written',
      'Name another place with --out.',
    );
  if (path.replaceAll(sep, '/').includes('\\'))
    throw senseless(
      out,
      'the path of the site has a backslash in it, with which the pages cannot be built',
      'Name another place with --out.',
    );
  for (const mine of new Set([path, real(path)])) refuseData(mine, real(resolve(dataDir)), out);
  return { ...place, path };
}

/**
 * What stands at a place: nothing, a folder, or a symbolic link to a folder or to nothing. A Problem where it is not a site and would be
 * lost.
 */
export function standingAt(place: OutPlace): 'nothing' | 'folder' | 'link' {
  const found = lstatSync(place.path, { throwIfNoEntry: false });
  if (found === undefined) return 'nothing';
  const link = found.isSymbolicLink();
  const target = targetOf(place.path, place.shown);
  if (target === undefined) return 'link';
  if (!target.isDirectory()) throw senseless(place.shown, 'this is a file: a site is a folder');
  if (!isSite(place.path) && readdirSync(place.path).length > 0) {
    throw senseless(
      place.shown,
      'this folder holds something else than a site (it has no data/manifest.json), which would be lost',
      'Name a new or empty folder with --out.',
    );
  }
  return link ? 'link' : 'folder';
}

/** What a path leads to; undefined: to nothing. */
function targetOf(path: string, shown: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ELOOP' ? circle(shown) : error;
  }
}

const circle = (place: string): Problem =>
  senseless(place, 'this is a symbolic link that leads back to itself', 'Take it away, or name another place with --out.');

/** A site of this program, which publishing may replace. */
export function isSite(folder: string): boolean {
  return existsSync(join(folder, 'data', 'manifest.json'));
}

function parentOf(absolute: string, out: string): string {
  const parent = dirname(absolute);
  let found: string;
  try {
    found = realpathSync.native(parent);
    if (statSync(found).isDirectory()) return found;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ELOOP') throw circle(parent);
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw machineFault(error, parent) ?? error;
    throw senseless(
      out,
      `the folder that the site should stand in does not exist (${parent})`,
      'Make it, or name another place with --out.',
    );
  }
  throw senseless(out, `what the site should stand in is a file (${parent})`);
}

/** The path without symbolic links, as far as it exists. */
function real(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(real(parent), basename(path));
  }
}

function refuseData(mine: string, data: string, out: string): void {
  const todo = 'Name a place outside of the exports with --out.';
  const within = (inner: string, outer: string): boolean => inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
  if (mine === data) throw senseless(out, 'this is the folder of the exports themselves', todo);
  if (within(mine, data)) throw senseless(out, 'this lies inside the folder of the exports, into which nothing is ever written', todo);
  if (within(data, mine)) throw senseless(out, 'the folder of the exports lies inside this one, and would be lost', todo);
}

function senseless(place: string, what: string, todo?: string): Problem {
  return new Problem(2, [{ place, what, ...(todo === undefined ? {} : { todo }) }]);
}
