import type { Dataset } from '../domain/data/dataset.ts';
import { periodPattern } from '../domain/data/period.ts';

/** Frequencies whose periods stand in the time column: those of the rows, or the one that a dataset without rows announces. */
export function frequenciesOf({ observations, frequency }: Pick<Dataset, 'observations' | 'frequency'>): string[] {
  const used = observations.coded.get('FREQ')?.texts ?? [];
  return used.length > 0 ? used : [frequency];
}

/** Regular expression of the periods of a dataset, without anchors. */
export const periodsPattern = (dataset: Pick<Dataset, 'observations' | 'frequency'>): string => `(${frequenciesOf(dataset).map(periodPattern).join('|')})`;
