import { codesInUse } from '../../../domain/data/codes-in-use.ts';
import type { Column } from '../../../domain/data/column.ts';
import type { Dataset } from '../../../domain/data/dataset.ts';
import { column } from '../../../domain/data/observations.ts';

/** A dimension of the cube, time among them, with the categories that stand in its rows. */
export interface Axis {
  column: Column;
  categories: string[];
}

/** Axes in the order of the key: the last one varies fastest, as JSON-stat has it. */
export const axesOf = (dataset: Dataset): Axis[] => [
  ...dataset.dimensions.map((dimension) => ({ column: dimension, categories: codesInUse(dataset, dimension).map(({ id }) => id) })),
  { column: dataset.time, categories: [...column(dataset.observations, dataset.time.id).texts].sort() },
];

/** Cells of the cube, filled or not. */
export const cellCount = (axes: readonly Axis[]): number => axes.reduce((count, { categories }) => count * categories.length, 1);

/** For each row its cell, counted from 0 in row-major order. They rise, since rows and categories are in one order. */
export function cellsOfRows({ observations }: Dataset, axes: readonly Axis[]): Float64Array {
  const cells = new Float64Array(observations.length);
  let step = 1;
  for (const { column: { id }, categories } of axes.toReversed()) {
    const { texts, at } = column(observations, id);
    const places = new Map(categories.map((category, place) => [category, place * step]));
    const offsets = Float64Array.from(texts, (text) => places.get(text) ?? 0);
    for (let row = 0; row < cells.length; row++) cells[row] = (cells[row] ?? 0) + (offsets[at[row] ?? 0] ?? 0);
    step *= categories.length;
  }
  return cells;
}
