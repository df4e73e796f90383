import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { imageSize } from 'image-size';
import { SaxesParser } from 'saxes';
import { Problem } from './problem.ts';

/** The company's picture, to be published as `file`. */
export interface Logo {
  /** Named for its bytes. */
  file: string;
  type: string;
  width: number;
  height: number;
  base64: string;
}

/** More would be most of a page's weight. */
const MOST_BYTES = 100_000;
const TYPES: Record<string, { type: string; extension: string }> = {
  svg: { type: 'image/svg+xml', extension: 'svg' },
  png: { type: 'image/png', extension: 'png' },
  jpg: { type: 'image/jpeg', extension: 'jpg' },
  webp: { type: 'image/webp', extension: 'webp' },
};

/**
 * Reads the picture that `identity.logo` names. Throws a Problem of status 2 where there is none, where it lies outside the folder, is no
 * picture that browsers show, is too large, or is a drawing that could act or load something.
 */
export async function readLogo(dataDir: string, path: string, place: string): Promise<Logo> {
  const refuse = (what: string, todo: string): Problem => new Problem(2, [{ place, what, value: path, todo }]);
  const location = await realpath(join(dataDir, path)).catch(() => null);
  if (location === null || !(await stat(location)).isFile())
    throw refuse('there is no such picture in the report folder', 'Put it there, or take the line out.');
  if (!location.startsWith((await realpath(dataDir)) + sep))
    throw refuse('the picture lies outside the report folder', 'Copy it into the folder.');
  const { size } = await stat(location);
  if (size > MOST_BYTES)
    throw refuse(
      `the picture has ${size} bytes, and every reader of the report loads it`,
      `Make it smaller than ${MOST_BYTES} bytes; a hundred pixels of height are enough.`,
    );
  const bytes = await readFile(location);
  const { width, height, kind } = measured(bytes);
  const known = TYPES[kind];
  if (known === undefined || !(width > 0) || !(height > 0))
    throw refuse('the file is no picture that every browser shows', 'Save it as SVG, PNG, JPEG or WebP.');
  if (kind === 'svg' && !isStill(bytes.toString('utf8')))
    throw refuse(
      'the drawing holds a script, a foreign object or a reference to something outside it',
      'Export it again as plain SVG, or as PNG.',
    );
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  return { file: `logo-${hash}.${known.extension}`, type: known.type, width, height, base64: bytes.toString('base64') };
}

function measured(bytes: Buffer): { width: number; height: number; kind: string } {
  try {
    const { width, height, type } = imageSize(bytes);
    return { width, height, kind: type ?? '' };
  } catch {
    return { width: 0, height: 0, kind: '' };
  }
}

/** Its elements act in a drawing as they do in a page. */
const OF_PAGES = 'http://www.w3.org/1999/xhtml';
const ACTING = new Set(['script', 'foreignobject', 'iframe', 'handler', 'set', 'animate']);

/** Whether a drawing only draws: readers may open it by itself, where it would act as a page does. */
function isStill(text: string): boolean {
  let still = !/<!(DOCTYPE|ENTITY)[^>]*\[/i.test(text) && !/@import|url\(\s*["']?(?!["']?#)/i.test(text);
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', () => {
    still = false;
  });
  // A style of elsewhere, which is asked for when the drawing is opened.
  parser.on('processinginstruction', ({ target }) => {
    if (target === 'xml-stylesheet') still = false;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (uri === OF_PAGES || ACTING.has(local.toLowerCase())) still = false;
    for (const attribute of Object.values(attributes)) {
      if (/^on/i.test(attribute.local)) still = false;
      if (attribute.local === 'href' && !/^(#|data:image\/(png|jpeg|webp);)/.test(attribute.value.trim())) still = false;
    }
  });
  parser.write(text).close();
  return still;
}
