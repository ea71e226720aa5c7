import type { Code } from './codelist.ts';
import type { Column } from './column.ts';
import type { Dataset } from './dataset.ts';
import { column } from './observations.ts';

/** Codes of a column that stand in its rows, in the order of their codelist. */
export function codesInUse({ observations, codelists }: Pick<Dataset, 'observations' | 'codelists'>, { id, codelist = '' }: Column): Code[] {
  const texts = new Set(column(observations, id).texts);
  return [...(codelists.get(codelist)?.codes.values() ?? [])].filter((code) => texts.has(code.id));
}
