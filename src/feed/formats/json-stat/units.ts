import type { Dataset } from '../../../domain/data/dataset.ts';
import { column, textAt } from '../../../domain/data/observations.ts';

/** Attributes that say in what a figure is counted. */
export const unitAttributes = ['UNIT_MEASURE', 'UNIT_MULT', 'DECIMALS'] as const;

export type Unit = Record<(typeof unitAttributes)[number], string>;

/** Units by indicator, where all of its series share one. */
export function commonUnits({ observations, series }: Dataset): ReadonlyMap<string, Unit> {
  const columns = unitAttributes.map((id) => [id, column(observations, id)] as const);
  const units = new Map<string, Unit>();
  const varied = new Set<string>();
  for (const { codes, start } of series) {
    const indicator = codes['INDICATOR'] ?? '';
    const unit = Object.fromEntries(columns.map(([id, coded]) => [id, textAt(coded, start)])) as Unit;
    const known = units.get(indicator);
    if (known && unitAttributes.some((id) => known[id] !== unit[id])) varied.add(indicator);
    else units.set(indicator, unit);
  }
  for (const indicator of varied) units.delete(indicator);
  return units;
}
