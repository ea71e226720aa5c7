import type { Dataset } from '../../../domain/data/dataset.ts';
import type { dataThemes } from '../../../domain/data/dataset-file.ts';
import type { Graph } from './graph.ts';
import { countryAlpha3, languageAlpha3 } from './iso-codes.ts';

/**
 * Controlled vocabularies that DCAT-AP names (https://semiceu.github.io/DCAT-AP/releases/3.0.1, section on controlled
 * vocabularies). Its shapes do no inference and ask a label of every concept, so each comes with class and label.
 */
const authority = (list: string, code = ''): string => `http://publications.europa.eu/resource/authority/${list}${code === '' ? '' : `/${code}`}`;

const themeLabels: Record<(typeof dataThemes)[number], string> = {
  AGRI: 'Agriculture, fisheries, forestry and food',
  ECON: 'Economy and finance',
  EDUC: 'Education, culture and sport',
  ENER: 'Energy',
  ENVI: 'Environment',
  GOVE: 'Government and public sector',
  HEAL: 'Health',
  INTR: 'International issues',
  JUST: 'Justice, legal system and public safety',
  REGI: 'Regions and cities',
  SOCI: 'Population and society',
  TECH: 'Science and technology',
  TRAN: 'Transport',
};

export const themeScheme = (graph: Graph): string => graph.add(authority('data-theme'), ['skos:ConceptScheme'], { 'dct:title': { text: 'Data theme' } });

export const themeConcept = (graph: Graph, theme: Dataset['theme']): string =>
  graph.add(authority('data-theme', theme), ['skos:Concept'], { 'skos:prefLabel': themeLabels[theme], 'skos:inScheme': themeScheme(graph) });

const frequencyCodes: Record<string, string> = { A: 'ANNUAL', S: 'ANNUAL_2', Q: 'QUARTERLY', M: 'MONTHLY', W: 'WEEKLY', D: 'DAILY' };

export const frequency = (graph: Graph, code: string): string => graph.add(authority('frequency', frequencyCodes[code] ?? 'UNKNOWN'), ['dct:Frequency']);

const statusLabels = { COMPLETED: 'completed', DEVELOP: 'under development', DISCONT: 'discontinued' };
const statusCodes: Record<Dataset['status'], keyof typeof statusLabels> = { complete: 'COMPLETED', partial: 'DEVELOP', planned: 'DEVELOP', discontinued: 'DISCONT' };

const statusConcept = (graph: Graph, list: string, code: keyof typeof statusLabels): string => graph.add(authority(list, code), ['skos:Concept'], { 'skos:prefLabel': statusLabels[code] });

/** An example is under development, whatever it says of its coverage: its figures are not to be used. */
const statusOf = ({ status, sample }: Pick<Dataset, 'status' | 'sample'>): keyof typeof statusLabels => (sample ? 'DEVELOP' : statusCodes[status]);

export const datasetStatus = (graph: Graph, dataset: Pick<Dataset, 'status' | 'sample'>): string => statusConcept(graph, 'dataset-status', statusOf(dataset));

/** Files of a dataset that is continued no longer are complete: their vocabulary has no word for it. */
export const distributionStatus = (graph: Graph, dataset: Pick<Dataset, 'status' | 'sample'>): string =>
  statusConcept(graph, 'distribution-status', statusOf(dataset) === 'DEVELOP' ? 'DEVELOP' : 'COMPLETED');

export const publicAccess = (graph: Graph): string => graph.add(authority('access-right', 'PUBLIC'), ['dct:RightsStatement']);

/** File type by the last ending of a name: its codes in the vocabulary are those endings in capitals. */
export const fileType = (graph: Graph, path: string): string => graph.add(authority('file-type', path.slice(path.lastIndexOf('.') + 1).toUpperCase()), ['dct:MediaTypeOrExtent']);

/** Media types are registered without their parameters. */
export const mediaTypeOf = (graph: Graph, mediaType: string): string =>
  graph.add(`https://www.iana.org/assignments/media-types/${mediaType.split(';')[0]?.trim() ?? ''}`, ['dct:MediaType']);

export const languagesOf = (graph: Graph, tags: readonly string[]): string[] =>
  tags.flatMap((tag) => {
    const code = languageAlpha3(tag);
    return code === undefined ? [] : [graph.add(authority('language', code.toUpperCase()), ['dct:LinguisticSystem'])];
  });

/** The entry of a country; absent where its code is none of ISO 3166-1. */
export function country(graph: Graph, alpha2: string): string | undefined {
  const code = countryAlpha3(alpha2);
  return code === undefined ? undefined : graph.add(authority('country', code), ['dct:Location']);
}
