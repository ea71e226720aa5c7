import type { Dataset } from './dataset.ts';
import { column, seriesOf, sortObservations } from './observations.ts';
import { undoChanges } from './vintage.ts';

/**
 * The dataset with the figures that it had on the day of one of its vintages: what later ones changed is undone, the
 * newest first. Titles, sources and methodology are those of today. `order` gives the rank of a text of a column.
 */
export function datasetAt(dataset: Dataset, date: string, order: (id: string, text: string) => number): Dataset {
  const place = dataset.vintages.findIndex((vintage) => vintage.date === date);
  if (place < 0) throw new Error(`${dataset.id} has no vintage of ${date}`);
  if (place === dataset.vintages.length - 1) return dataset;
  const { columns, dimensions, time } = dataset;
  const dimensionIds = dimensions.map(({ id }) => id);
  const later = dataset.vintages.slice(place + 1).toReversed();
  const observations = sortObservations(later.reduce((rows, { changes }) => undoChanges(rows, changes, columns), dataset.observations), [...dimensionIds, time.id], order);
  const { coverage: _newest, ...rest } = dataset;
  const periods = column(observations, time.id).texts.toSorted();
  const [first, last] = [periods[0], periods.at(-1)];
  return {
    ...rest,
    observations,
    series: seriesOf(observations, dimensionIds),
    vintages: dataset.vintages.slice(0, place + 1),
    ...(first !== undefined && last !== undefined ? { coverage: { first, last } } : {}),
    modified: date,
  };
}
