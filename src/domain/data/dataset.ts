import type { Code, Codelist } from './codelist.ts';
import { forecastStatus, missingStatus, type Column } from './column.ts';
import type { DatasetFile, VintageEntry } from './dataset-file.ts';
import { column, textAt, type Observations, type Series } from './observations.ts';
import type { Change } from './vintage.ts';

/** What was published on a day, and what it changed. */
export interface Vintage extends VintageEntry {
  /** Path of the frozen file from the portal's root. */
  file: string;
  /** Rows of the frozen file. */
  rows: number;
  /** Against the vintage before. */
  changes: Change[];
}

/** A dataset as it was checked: what every published form and every page is made from. */
export interface Dataset extends Omit<DatasetFile, 'vintages'> {
  /** Columns by role, each in the order of the file. */
  dimensions: Column[];
  time: Column;
  measure: Column;
  seriesAttributes: Column[];
  observationAttributes: Column[];
  /** Sorted by the dimensions in the order of their codelists, then by time. */
  observations: Observations;
  series: Series[];
  vintages: Vintage[];
  /** Codelists of its columns, by id. */
  codelists: ReadonlyMap<string, Codelist>;
  /** First and last period of all; absent where there are no figures. */
  coverage?: { first: string; last: string };
  /** Day of the newest vintage; absent where nothing was published. */
  modified?: string;
}

/** One figure with all that is said of it. */
export interface Observation {
  period: string;
  /** Decimal text, exactly as published; empty where there is no value. */
  value: string;
  attributes: Readonly<Record<string, string>>;
}

export type ColumnRoles = Pick<Dataset, 'dimensions' | 'time' | 'measure' | 'seriesAttributes' | 'observationAttributes'>;

/** Columns by role. That each is there was checked. */
export function byRole(columns: readonly Column[]): ColumnRoles {
  const one = (role: Column['role']): Column => {
    const found = columns.find((column) => column.role === role);
    if (!found) throw new Error(`no column with the role ${role}`);
    return found;
  };
  const attributes = columns.filter(({ role }) => role === 'attribute');
  return {
    dimensions: columns.filter(({ role }) => role === 'dimension'),
    time: one('time'),
    measure: one('measure'),
    seriesAttributes: attributes.filter(({ attachment }) => attachment === 'series'),
    observationAttributes: attributes.filter(({ attachment }) => attachment !== 'series'),
  };
}

export function observationAt(dataset: Dataset, row: number): Observation {
  const { observations, observationAttributes, seriesAttributes, time } = dataset;
  const attributes = [...seriesAttributes, ...observationAttributes].map(({ id }) => [id, textAt(column(observations, id), row)] as const);
  return { period: textAt(column(observations, time.id), row), value: observations.values[row] ?? '', attributes: Object.fromEntries(attributes) };
}

/** Codes of a column that occur in the observations, in the order of their codelist. */
export function codesInUse({ codelists, observations }: Pick<Dataset, 'codelists' | 'observations'>, { id, codelist = '' }: Column): Code[] {
  const used = new Set(observations.coded.get(id)?.texts);
  return [...(codelists.get(codelist)?.codes.values() ?? [])].filter((code) => used.has(code.id));
}

export const findSeries = (dataset: Dataset, key: string): Series | undefined => dataset.series.find((series) => series.key === key);

/** The newest observation of a series that has a value and is no forecast. */
export function latestOf(dataset: Dataset, series: Series): Observation | undefined {
  const status = column(dataset.observations, 'OBS_STATUS');
  for (let row = series.end - 1; row >= series.start; row--) {
    const code = textAt(status, row);
    if (dataset.observations.values[row] !== '' && code !== missingStatus && code !== forecastStatus) return observationAt(dataset, row);
  }
  return undefined;
}

/** The observation of a series in a period; nothing where there is none. */
export function observationOf(dataset: Dataset, key: string, period: string): Observation | undefined {
  const series = findSeries(dataset, key);
  const times = column(dataset.observations, dataset.time.id);
  for (let row = series?.start ?? 0; row < (series?.end ?? 0); row++) if (textAt(times, row) === period) return observationAt(dataset, row);
  return undefined;
}

/** Series of one indicator, in their order. */
export const seriesOfIndicator = ({ series }: Pick<Dataset, 'series'>, indicator: string): Series[] => series.filter(({ codes }) => codes['INDICATOR'] === indicator);

/** Dimensions that tell the series of one indicator apart. */
export function varyingDimensions({ dimensions }: Pick<Dataset, 'dimensions'>, series: readonly Series[]): string[] {
  return dimensions.map(({ id }) => id).filter((id) => id !== 'FREQ' && id !== 'INDICATOR' && new Set(series.map(({ codes }) => codes[id])).size > 1);
}
