import type { Entry, Mention } from '../entry.ts';
import type { Finding } from '../finding.ts';
import { seriesFaults } from './catalog-faults.ts';
import { findSeries, type Dataset } from './dataset.ts';
import { column, textAt } from './observations.ts';

/** Figures and charts that texts take from datasets, and that are not there. */
export const dataMentionFaults = (entries: readonly Entry[], datasets: readonly Dataset[]): Finding[] =>
  entries.flatMap(({ texts }) =>
    Object.values(texts).flatMap(({ file, mentions }) =>
      mentions.flatMap((mention): Finding[] => (mention.kind === 'data' ? mentionFaults(mention, datasets).map((found) => ({ ...found, file, line: mention.line, column: mention.column })) : [])),
    ),
  );

function mentionFaults({ name, data = {} }: Mention, datasets: readonly Dataset[]): Pick<Finding, 'rule' | 'values'>[] {
  const { series: key, period, indicator } = data;
  const dataset = datasets.find(({ id }) => id === name);
  if (!dataset || key !== undefined) {
    const faults = seriesFaults({ dataset: name, series: key ?? '' }, [], datasets);
    if (faults.length > 0 || !dataset) return faults;
  }
  if (indicator !== undefined && !dataset.series.some(({ codes }) => codes['INDICATOR'] === indicator)) return [{ rule: 'data-indicator-unknown', values: { indicator } }];
  const series = key === undefined ? undefined : findSeries(dataset, key);
  if (!series || period === undefined) return [];
  const times = column(dataset.observations, dataset.time.id);
  const periods = Array.from({ length: series.end - series.start }, (_, index) => textAt(times, series.start + index));
  return periods.includes(period) ? [] : [{ rule: 'data-period-unknown', values: { period, series: series.key, first: periods[0] ?? '', last: periods.at(-1) ?? '' } }];
}
