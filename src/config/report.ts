import { createHash } from 'node:crypto';
import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { crossProblems } from './cross-problems.ts';
import { NO_DAY, isCalendarDay } from './day.ts';
import { type Identity, resolvedIdentity } from './identity.ts';
import { type Logo, readLogo } from './logo.ts';
import { Problem, type ProblemLine } from './problem.ts';
import { type Provision, resolvedProvision } from './provision.ts';
import { riskStages } from './risk.ts';
import { settingProblems, settingWords } from './setting-problems.ts';
import { type Settings, settings } from './settings.ts';
import { type Source, resolvedSource } from './sources.ts';
import { type Stage, resolvedStages } from './stages.ts';
import { type YamlFile, yamlFile } from './yaml-file.ts';

/** The settings of one report, every default filled in. */
export interface ReportConfig extends Omit<
  Required<Settings>,
  'company' | 'asOf' | 'currency' | 'allocation' | 'stages' | 'risk' | 'tolerance' | 'provision' | 'sources' | 'identity'
> {
  company: string | null;
  /** `YYYY-MM-DD`; null: the latest issue or credit date in the data. */
  asOf: string | null;
  identity: Identity;
  /** The picture that `identity.logo` names. */
  logo: Logo | null;
  /** ISO 4217; null: the only currency of the data. */
  currency: string | null;
  /** null: explicit, with a customer ledger among the inputs oldest-first. */
  allocation: 'explicit' | 'oldest-first' | null;
  /** Contiguous whole days past due: the first from null, the last up to null. */
  stages: Stage[];
  risk: { stages: string[]; threshold: number };
  /** `control` is a decimal string. */
  tolerance: { rejectedRows: number; control: string };
  /** Bands of days past due with their loss rates. */
  provision: Provision;
  sources: Source[];
  /** Name of the file, without its folder, so that no output depends on where it stood; null: there was none. */
  configFile: string | null;
  /** Hash of that file's bytes, in hexadecimal. */
  configSha256: string | null;
}

export interface ConfigPlace {
  /** The report folder. */
  dataDir: string;
  /** A file to read instead of `report.yaml` in the folder. */
  configFile?: string | undefined;
  /** Overrides the file's `asOf`. */
  asOf?: string | undefined;
}

const NAME = 'report.yaml';

/**
 * The configuration of a report folder; without `report.yaml` every setting has its default.
 * Throws a Problem of status 2 that lists all that is wrong with the file, each with its line.
 */
export async function loadConfig({ dataDir, configFile, asOf }: ConfigPlace): Promise<ReportConfig> {
  if (asOf !== undefined && !isCalendarDay(asOf)) {
    throw new Problem(2, [{ place: null, what: `--as-of ${NO_DAY}`, value: asOf }]);
  }
  await requireFolder(dataDir);
  const bytes = configFile === undefined ? await folderConfig(dataDir) : await fileBytes(configFile, configFile);
  const file = yamlFile(configFile ?? NAME, bytes === null ? '' : decoded(bytes, configFile ?? NAME));
  const config = checked(file);
  const { logo } = config.identity;
  return {
    ...config,
    logo: logo === null ? null : await readLogo(dataDir, logo, file.place(['identity', 'logo'])),
    asOf: asOf ?? config.asOf,
    configFile: bytes === null ? null : basename(configFile ?? NAME),
    configSha256: bytes === null ? null : createHash('sha256').update(bytes).digest('hex'),
  };
}

function checked(file: YamlFile): Omit<ReportConfig, 'configFile' | 'configSha256' | 'logo'> {
  const problems = [...file.problems];
  const top = file.value ?? (problems.length === 0 ? {} : undefined);
  if (top === undefined) throw new Problem(2, problems);
  if (typeof top !== 'object' || Array.isArray(top)) {
    throw new Problem(2, [...problems, { place: file.place([]), what: 'the file must be a map of keys, such as "title: Receivables"' }]);
  }
  const amount = file.written(['tolerance', 'control']);
  const result = settings.safeParse(withControlAsText(top, amount), { error: settingWords });
  if (!result.success) problems.push(...settingProblems(result.error.issues, file, settings));
  problems.push(...crossProblems(top, file));
  if (problems.length > 0 || !result.success) throw new Problem(2, inFileOrder(problems));
  return resolved(result.data, file);
}

function resolved(written: Settings, file: YamlFile): Omit<ReportConfig, 'configFile' | 'configSha256' | 'logo'> {
  const stages = resolvedStages(written.stages);
  const atRisk = riskStages(written.risk.stages, stages);
  return {
    ...written,
    company: written.company ?? null,
    asOf: written.asOf ?? null,
    identity: resolvedIdentity(written.identity),
    currency: written.currency ?? null,
    allocation: written.allocation ?? null,
    stages,
    risk: { stages: atRisk, threshold: written.risk.threshold },
    tolerance: { rejectedRows: written.tolerance.rejectedRows, control: String(written.tolerance.control) },
    provision: resolvedProvision(written.provision, stages, atRisk),
    sources: written.sources.map((source, index) => resolvedSource(source, (...path) => file.place(['sources', index, ...path]))),
  };
}

function withControlAsText(top: object, amount: string | null): object {
  const tolerance = (top as { tolerance?: unknown }).tolerance;
  const isMap = typeof tolerance === 'object' && tolerance !== null && !Array.isArray(tolerance);
  if (!isMap || typeof (tolerance as { control?: unknown }).control !== 'number') return top;
  return { ...top, tolerance: { ...tolerance, control: amount } };
}

function inFileOrder(problems: readonly ProblemLine[]): ProblemLine[] {
  const line = ({ place }: ProblemLine): number => Number(/:(\d+)$/.exec(place ?? '')?.[1] ?? 0);
  return problems.toSorted((a, b) => line(a) - line(b));
}

async function requireFolder(dataDir: string): Promise<void> {
  const found = await stat(dataDir).catch((error: NodeJS.ErrnoException) => error);
  if (found instanceof Error) {
    const what = found.code === 'ENOENT' ? 'there is no such folder' : `the folder cannot be read (${found.code})`;
    throw new Problem(2, [{ place: dataDir, what, todo: 'Name the folder of your exports with --data.' }]);
  }
  if (!found.isDirectory()) {
    throw new Problem(2, [
      { place: dataDir, what: 'this is a file, not a folder', todo: 'Name the folder that it stands in with --data.' },
    ]);
  }
}

async function folderConfig(dataDir: string): Promise<Buffer | null> {
  const names = await readdir(dataDir).catch((error: NodeJS.ErrnoException) => {
    throw new Problem(2, [{ place: dataDir, what: `the folder cannot be read (${error.code})` }]);
  });
  if (names.includes(NAME)) return fileBytes(join(dataDir, NAME), NAME);
  const misnamed = names.toSorted().find((name) => /^report\.ya?ml(\.txt)?$/i.test(name));
  if (misnamed === undefined) return null;
  throw new Problem(2, [{ place: misnamed, what: `a configuration by this name is not read`, todo: `Rename it to ${NAME}.` }]);
}

async function fileBytes(path: string, name: string): Promise<Buffer> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT')
      throw new Problem(2, [{ place: name, what: 'there is no such file', todo: 'Name an existing file with --config.' }]);
    if (error.code === 'EISDIR') throw new Problem(2, [{ place: name, what: 'this is a folder, not a file' }]);
    throw new Problem(2, [{ place: name, what: `the file cannot be read (${error.code})` }]);
  });
}

function decoded(bytes: Buffer, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Problem(2, [{ place: name, what: 'the file is not UTF-8 text', todo: 'Save it as UTF-8.' }]);
  }
}
