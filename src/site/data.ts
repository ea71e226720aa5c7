import build from 'virtual:sen/build';
import type { Catalog } from '../domain/data/catalog.ts';
import { findSeries, latestOf, observationOf, type Dataset, type Observation } from '../domain/data/dataset.ts';
import type { Series } from '../domain/data/observations.ts';
import type { RankingIndex } from '../domain/data/ranking.ts';
import type { PublishedFile } from '../feed/format.ts';
import { readCatalog } from '../io/read-catalog.ts';
import { readTable } from '../io/table.ts';
import { feedTable } from './feed-table.ts';
import { portal } from './portal.ts';

let read: Catalog | undefined;

/** The data as the feed publishes it: read when the first page asks, by the reader that the feed itself uses. */
export function catalog(): Catalog {
  read ??= readCatalog(build.root, portal).catalog;
  if (!read) throw new Error('content/data cannot be read');
  return read;
}

let files: Map<string, PublishedFile> | undefined;

/** What was published of the data, by path, with bytes and digests. */
export const publishedFiles = (): ReadonlyMap<string, PublishedFile> => (files ??= new Map(readTable<PublishedFile>(build.cache, feedTable)));

export function datasetOf(id: string): Dataset {
  const found = catalog().datasets.find((dataset) => dataset.id === id);
  if (!found) throw new Error(`no dataset ${id}`);
  return found;
}

/** The newest value of a series. That dataset and series exist was checked; that the series has a value is not certain. */
export function latest(id: string, key: string): { dataset: Dataset; series: Series; observation: Observation | undefined } {
  const dataset = datasetOf(id);
  const series = findSeries(dataset, key);
  if (!series) throw new Error(`no series ${key} in ${id}`);
  return { dataset, series, observation: latestOf(dataset, series) };
}

/** The value of a series in a period. That it is there was checked. */
export const inPeriod = (id: string, key: string, period: string): ReturnType<typeof latest> => ({ ...latest(id, key), observation: observationOf(datasetOf(id), key, period) });

export function indexOf(id: string): RankingIndex {
  const found = catalog().indices.find((index) => index.id === id);
  if (!found) throw new Error(`no index ${id}`);
  return found;
}
