import type { Column } from '../../../domain/data/column.ts';

export const qb = 'http://purl.org/linked-data/cube#';
export const skos = 'http://www.w3.org/2004/02/skos/core#';
export const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/** Concepts of SDMX's content-oriented guidelines that the RDF Data Cube vocabulary has as properties (https://www.w3.org/TR/vocab-data-cube/). */
const dimensions: Record<string, string> = {
  AGE: 'age',
  CIVIL_STATUS: 'civilStatus',
  CURRENCY: 'currency',
  EDUCATION_LEV: 'educationLev',
  FREQ: 'freq',
  OCCUPATION: 'occupation',
  REF_AREA: 'refArea',
  SEX: 'sex',
  TIME_PERIOD: 'timePeriod',
};
const attributes: Record<string, string> = { COMMENT_OBS: 'comment', DECIMALS: 'decimals', OBS_STATUS: 'obsStatus', UNIT_MEASURE: 'unitMeasure', UNIT_MULT: 'unitMult' };
const measures: Record<string, string> = { OBS_VALUE: 'obsValue' };

const vocabularies: Record<Column['role'], [path: string, terms: Record<string, string>]> = {
  dimension: ['dimension', dimensions],
  time: ['dimension', dimensions],
  measure: ['measure', measures],
  attribute: ['attribute', attributes],
};

/** RDF property of a column, where a vocabulary has one. */
export function propertyOf({ id, role, type: kind }: Column): string | undefined {
  if (kind === 'source') return 'http://purl.org/dc/terms/source';
  const [path, terms] = vocabularies[role];
  return terms[id] === undefined ? undefined : `http://purl.org/linked-data/sdmx/2009/${path}#${terms[id]}`;
}
