import { plainLabel, type Catalog } from '../../../domain/data/catalog.ts';
import type { Codelist } from '../../../domain/data/codelist.ts';
import { conceptName } from '../../../domain/data/concept.ts';
import type { Dataset } from '../../../domain/data/dataset.ts';
import type { Axis } from './cube.ts';
import type { Unit } from './units.ts';

/** JSON-stat's `dimension` by id: categories with their labels, units and notes (https://json-stat.org/full/#dimension). */
export const dimensionsOf = (dataset: Dataset, catalog: Catalog, axes: readonly Axis[], units: ReadonlyMap<string, Unit>): Record<string, object> =>
  Object.fromEntries(axes.map((axis) => [axis.column.id, dimension(dataset, catalog, axis, units)]));

function dimension(dataset: Dataset, catalog: Catalog, { column, categories }: Axis, units: ReadonlyMap<string, Unit>): object {
  const list = dataset.codelists.get(column.codelist ?? '');
  const { labels, plain } = conceptName(column, dataset.codelists);
  const isMetric = column.id === 'INDICATOR';
  return {
    label: plainLabel(labels, catalog.portal) || plain,
    category: {
      index: categories,
      label: Object.fromEntries(categories.map((category) => [category, codeLabel(list, category, catalog)])),
      ...(list ? children(list, categories) : {}),
      ...(isMetric ? { unit: unitsOf(dataset, catalog, categories, units), note: notesByIndicator(dataset, catalog) } : {}),
    },
  };
}

/** Label of a code in the language that readers fall back to first; the code itself where there is none. */
const codeLabel = (list: Codelist | undefined, code: string, { portal }: Catalog): string => plainLabel(list?.codes.get(code)?.name ?? {}, portal) || code;

/** JSON-stat's `child`: which categories lie within which, as far as both stand in the rows. */
function children(list: Codelist, categories: readonly string[]): { child?: Record<string, string[]> } {
  const known = new Set(categories);
  const child: Record<string, string[]> = {};
  for (const category of categories) {
    const parent = list.codes.get(category)?.parent;
    if (parent !== undefined && known.has(parent)) (child[parent] ??= []).push(category);
  }
  return Object.keys(child).length > 0 ? { child } : {};
}

/**
 * JSON-stat's `unit` by indicator. `multiplier` is among the names that the standard leaves to providers: here the power of
 * ten of UNIT_MULT.
 */
const unitsOf = (dataset: Dataset, catalog: Catalog, indicators: readonly string[], units: ReadonlyMap<string, Unit>): Record<string, object> => {
  const list = dataset.codelists.get(dataset.columns.find(({ id }) => id === 'UNIT_MEASURE')?.codelist ?? '');
  return Object.fromEntries(
    indicators.flatMap((indicator) => {
      const unit = units.get(indicator);
      if (!unit) return [];
      const { UNIT_MEASURE, UNIT_MULT, DECIMALS } = unit;
      return [[indicator, { decimals: Number(DECIMALS), label: codeLabel(list, UNIT_MEASURE, catalog), multiplier: Number(UNIT_MULT), extension: { UNIT_MEASURE } }]];
    }),
  );
};

/** What is to be known of each indicator, as JSON-stat's notes of a category. */
function notesByIndicator(dataset: Dataset, catalog: Catalog): Record<string, string[]> {
  const indicators = [...dataset.caveats, ...dataset.breaks].flatMap(({ indicator }) => (indicator === undefined ? [] : [indicator]));
  return Object.fromEntries([...new Set(indicators)].map((indicator) => [indicator, notesOf(dataset, catalog, indicator)]));
}

/** Caveats and breaks of an indicator, or of the dataset as a whole. The standard's schema allows no note twice. */
export function notesOf({ caveats, breaks }: Dataset, { portal }: Catalog, indicator?: string): string[] {
  const notes = [
    ...caveats.filter((caveat) => caveat.indicator === indicator).map(({ text, verify }) => `${plainLabel(text, portal)}${verify ? ' [verify]' : ''}`),
    ...breaks.filter((one) => one.indicator === indicator).map(({ period, text }) => `${period}: ${plainLabel(text, portal)}`),
  ];
  return [...new Set(notes)];
}
