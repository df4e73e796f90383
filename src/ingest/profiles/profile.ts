import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { type SourceKind, canonicalColumns, sourceKinds } from '../../config/columns.ts';
import { nearest } from '../../config/nearest.ts';
import { Problem } from '../../config/problem.ts';
import { bucket, carriedRows, cellMapping, documentRows, setAsideRule, statedTotal, test } from '../../config/mapping.ts';
import type { Source } from '../../config/sources.ts';

const text = z.string().min(1);
const reading = z.strictObject({
  columns: z.record(text, cellMapping),
  setAside: z.array(setAsideRule).default([]),
  lines: documentRows.optional(),
  carried: carriedRows.optional(),
  /** With what helps where the rows do not add up to it. */
  total: statedTotal.extend({ todo: text.optional() }).optional(),
  documentLines: z.boolean().default(false),
  /** A blank currency is the company's own, which the file does not name: never that of its other rows. */
  blankCurrency: z.literal('of-company').optional(),
  buckets: z.array(bucket).default([]),
  format: z
    .strictObject({ encoding: text, delimiter: text, decimal: z.enum(['.', ',']), thousands: z.string(), date: text })
    .partial()
    .default({}),
  /**
   * By what a file of this kind is known without being named: headers that it must have beside those of the required columns, headers that
   * it must not have, and what stands above them.
   */
  recognise: z
    .strictObject({
      headers: z.array(z.union([text, z.array(text).min(1)])).default([]),
      without: z.array(text).default([]),
      preamble: test.optional(),
    })
    .prefault({}),
});
const profileSchema = z.strictObject({
  /** What the profile reads, and where that is known from. */
  source: text,
  kinds: z.partialRecord(
    z.enum(sourceKinds),
    reading.extend({
      /** The same file read again, for what else its rows say: a row that pays an invoice in part may hold money on account too. */
      further: z.array(reading.extend({ kind: z.enum(sourceKinds) })).default([]),
    }),
  ),
});

/** How a named system writes one kind of input: data that ships with the program, one YAML file a system. */
export type Profile = z.output<typeof reading>;
/** A further reading of a file that a profile has read already, and as what. */
export type FurtherReading = Profile & { kind: SourceKind };

const folder = new URL('./', import.meta.url);

/** Names of the profiles that there are. */
export function profileNames(): string[] {
  return readdirSync(fileURLToPath(folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .toSorted();
}

let loaded: ({ name: string } & z.output<typeof profileSchema>)[] | null = null;

/** All profiles that ship with the program, in the order of their names. */
export function allProfiles(): readonly ({ name: string } & z.output<typeof profileSchema>)[] {
  loaded ??= profileNames().map((name) => ({ name, ...loadProfile(name) }));
  return loaded;
}

/** What a file that a source names is read as beside the kind of the source. */
export function furtherReadings({ profile, kind }: Source): readonly FurtherReading[] {
  return allProfiles().find(({ name }) => name === profile)?.kinds[kind]?.further ?? [];
}

/**
 * The profile that a source names; null where it names none. Throws a Problem of status 2 where there is none of that name, or not for that
 * kind.
 */
export function findProfile({ profile, kind, files, place }: Source): Profile | null {
  if (profile === null) return null;
  const names = profileNames();
  if (!names.includes(profile)) {
    const meant = nearest(profile, names);
    const todo = meant === null ? `The profiles are ${names.join(', ')}.` : `Did you mean "${meant}"?`;
    throw new Problem(2, [
      { place: place('profile'), what: `the source "${files}" names a profile that there is not`, value: profile, todo },
    ]);
  }
  const { kinds } = loadProfile(profile);
  const found = kinds[kind];
  if (found) return found;
  const what = `the profile ${profile} does not read ${kind}`;
  throw new Problem(2, [
    {
      place: place('profile'),
      what,
      value: files,
      todo: `It reads ${Object.keys(kinds).join(', ')}; for others, say under "columns" which column is which.`,
    },
  ]);
}

function loadProfile(name: string): z.output<typeof profileSchema> {
  const loaded = profileSchema.parse(parse(readFileSync(new URL(`${name}.yaml`, folder), 'utf8')));
  const readings = Object.entries(loaded.kinds).flatMap(([kind, one]) => [{ ...one, kind: kind as SourceKind }, ...one.further]);
  for (const { kind, columns } of readings) {
    const { required, optional } = canonicalColumns[kind];
    const unknown = Object.keys(columns).filter((column) => ![...required, ...optional].includes(column));
    if (unknown.length > 0) throw new Error(`The profile ${name} maps columns that ${kind} do not have: ${unknown.join(', ')}`);
  }
  return loaded;
}
