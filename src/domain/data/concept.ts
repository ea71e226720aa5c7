import type { Column } from './column.ts';
import type { Codelist } from './codelist.ts';
import type { Labels } from './terms.ts';

/** Names of columns that have no codelist to name them, in the words of SDMX’s own glossary (SDMX:CROSS_DOMAIN_CONCEPTS, https://sdmx.org). */
const names: Readonly<Record<string, string>> = {
  TIME_PERIOD: 'Time period',
  OBS_VALUE: 'Observation value',
  UNIT_MULT: 'Unit multiplier',
  DECIMALS: 'Decimals',
  SOURCE: 'Source',
  COMMENT_OBS: 'Observation comment',
};

/** What a column is called: by language where its codelist has a name, otherwise as SDMX or the column itself says. */
export function conceptName({ id, codelist }: Column, codelists: ReadonlyMap<string, Codelist>): { labels: Labels; plain: string } {
  const labels = codelists.get(codelist ?? '')?.name ?? {};
  return { labels, plain: names[id] ?? id };
}
