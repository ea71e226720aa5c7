import type { Catalog } from '../../../domain/data/catalog.ts';
import { codesInUse } from '../../../domain/data/codes-in-use.ts';
import type { Code } from '../../../domain/data/codelist.ts';
import type { Dataset } from '../../../domain/data/dataset.ts';
import { textSheet, type Sheet } from './cells.ts';

/** Codes that stand in the rows, with their names in every language of the portal. */
export function codesSheet(dataset: Dataset, { portal }: Catalog): Sheet {
  const rows = [...usedCodes(dataset)].flatMap(([codelist, codes]) => codes.map(({ id, name }) => [codelist, id, ...portal.locales.map(({ prefix }) => name[prefix] ?? '')]));
  return textSheet('codes', ['codelist', 'code', ...portal.locales.map(({ tag }) => tag)], [20, 28, ...portal.locales.map(() => 48)], rows);
}

/** Codes by codelist, in its order. Columns may share one. */
function usedCodes(dataset: Dataset): Map<string, Code[]> {
  const used = new Map<string, Set<string>>();
  for (const column of dataset.columns)
    if (column.codelist !== undefined) used.set(column.codelist, new Set([...(used.get(column.codelist) ?? []), ...codesInUse(dataset, column).map(({ id }) => id)]));
  return new Map([...used].map(([id, codes]) => [id, [...(dataset.codelists.get(id)?.codes.values() ?? [])].filter((code) => codes.has(code.id))]));
}
