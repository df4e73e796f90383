import type { Facts } from '../explorer/state/facts.ts';
import type { Site } from '../layouts/site.ts';
import type { ExplorerFiles } from '../report/bundle/bundle-explorer.ts';
import { managerName } from './tables/manager-name.ts';

/** What the explorer's page carries for its program. Addresses are relative to the page. */
export function explorerFacts({ data: { report, config, minorUnits }, reader, looks, lists, file }: Site, files: ExplorerFiles): Facts {
  const books = report.currency === null ? report.currencies : [{ ...report, currency: report.currency }];
  return {
    locale: reader.locale,
    asOf: report.asOf,
    currency: report.currency,
    currencies: report.currencies.map(({ currency }) => currency),
    decimals: minorUnits,
    stages: looks.map(({ id, name, range, fill, hatched, atRisk }, index) => ({
      id,
      name,
      range,
      fill,
      hatched,
      atRisk,
      upTo: config.stages[index]!.upTo,
    })),
    threshold: config.risk.threshold,
    customerStage: config.customerStage,
    allocation: lists ? null : (config.allocation ?? 'explicit'),
    entities: report.entities.map(({ entity }) => entity),
    managers: [
      ...new Map(
        books.flatMap(({ managers }) => managers).map(({ id, name }) => [id, { id, name: managerName({ id, name }, reader) }]),
      ).values(),
    ],
    lists,
    itemsFollowed: !report.absent.some(({ panel }) => panel === 'transitions'),
    trend: books.map(({ currency, trend }) => ({
      currency,
      points: trend.map(({ asOf, stages }) => ({ day: asOf, amounts: stages.map(({ amount }) => amount) })),
    })),
    files: {
      worker: file(files.worker),
      engine: file(files.engine),
      engineBytes: files.engineBytes,
      ledger: file('/data/ledger.duckdb'),
      report: file('/data/report.json'),
      manifest: file('/data/manifest.json'),
      data: file('/data/x').replace(/x$/, ''),
    },
  };
}

/** Data inside a page: nothing in them can end the element that holds them. */
export function embedded(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
