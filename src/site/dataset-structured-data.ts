import { labelIn, type Catalog } from '../domain/data/catalog.ts';
import { codesInUse, observationAt, type Dataset } from '../domain/data/dataset.ts';
import { periodDays } from '../domain/data/period.ts';
import type { Labels } from '../domain/data/terms.ts';
import { datasetAddress } from '../feed/dataset-address.ts';
import { datasetPath, type PublishedFile } from '../feed/format.ts';
import { absolute } from './frame.ts';
import type { Language } from './language.ts';

const context = 'https://schema.org';

/** Concepts of SIMS that say by what technique figures are made; of the others, none does. */
const techniques = ['COLL_METHOD', 'DATA_COMP', 'ADJUSTMENT'] as const;

interface Described {
  dataset: Dataset;
  catalog: Catalog;
  /** Address of the page, from the site's root. */
  path: string;
  files: Iterable<PublishedFile>;
}

/** A dataset for the search engines that index datasets (https://schema.org/Dataset, https://developers.google.com/search/docs/appearance/structured-data/dataset). */
export function datasetData({ dataset, catalog, path, files }: Described, language: Language): object {
  const { portal } = catalog;
  const textOf = (labels: Labels): string => labelIn(labels, portal, language.locale.prefix).text;
  const organization = (id: string | undefined): object | undefined => {
    const agency = portal.agencies.find((candidate) => candidate.id === id);
    return agency && { '@type': 'Organization', name: textOf(agency.name), ...(agency.url === undefined ? {} : { url: agency.url }), ...(agency.email === undefined ? {} : { email: agency.email }) };
  };
  const { coverage, licence, modified, vintages } = dataset;
  const keywords = [language.locale.prefix, ...portal.fallbackLocales].map((prefix) => dataset.keywords[prefix]).find((words) => words !== undefined);
  const technique = techniques.flatMap((concept) => (dataset.methodology[concept] ? [textOf(dataset.methodology[concept])] : []));
  const published = vintages[0]?.date;
  return {
    '@context': context,
    '@type': 'Dataset',
    // One dataset, whatever the language of the page.
    '@id': datasetAddress(catalog, dataset),
    identifier: dataset.id,
    url: absolute(path),
    inLanguage: language.locale.tag,
    name: textOf(dataset.title),
    description: textOf(dataset.description),
    ...(keywords ? { keywords } : {}),
    license: licence.url,
    creditText: licence.attribution,
    isAccessibleForFree: true,
    creator: organization(dataset.owner),
    publisher: organization(portal.data?.publisher),
    version: dataset.version,
    ...(published === undefined ? {} : { datePublished: published }),
    ...(modified === undefined ? {} : { dateModified: modified }),
    ...(coverage ? { temporalCoverage: `${periodDays(coverage.first).start}/${periodDays(coverage.last).end}` } : {}),
    spatialCoverage: areasOf(dataset, textOf),
    variableMeasured: variablesOf(dataset, textOf),
    ...(technique.length > 0 ? { measurementTechnique: technique } : {}),
    isBasedOn: dataset.sources.map(({ title, publisher, url }) => ({ '@type': 'CreativeWork', name: title, url, publisher: { '@type': 'Organization', name: publisher } })),
    includedInDataCatalog: { '@type': 'DataCatalog', name: textOf(portal.data?.title ?? {}), url: absolute('/data/catalog.ttl') },
    distribution: [...files].filter((file) => holdsFigures(dataset, file)).map(download),
  };
}

/** Files that hold the figures of today are named after the dataset. */
const holdsFigures = (dataset: Dataset, { path }: PublishedFile): boolean => path.startsWith(datasetPath(dataset, `${dataset.id}.`)) && !path.endsWith('-metadata.json');

const download = ({ path, mediaType, bytes, sha256 }: PublishedFile): object => ({
  '@type': 'DataDownload',
  name: path.slice(path.lastIndexOf('/') + 1),
  contentUrl: absolute(`/${path}`),
  encodingFormat: mediaType,
  contentSize: `${bytes} B`,
  sha256,
});

function areasOf(dataset: Dataset, textOf: (labels: Labels) => string): object[] {
  const areas = dataset.dimensions.find(({ id }) => id === 'REF_AREA');
  return areas ? codesInUse(dataset, areas).map(({ id, name }) => ({ '@type': 'Place', identifier: id, name: textOf(name) })) : [];
}

/** One variable an indicator, in the unit of its first series. */
function variablesOf(dataset: Dataset, textOf: (labels: Labels) => string): object[] {
  const indicators = dataset.dimensions.find(({ id }) => id === 'INDICATOR');
  if (!indicators) return [];
  const units = dataset.codelists.get(dataset.columns.find(({ id }) => id === 'UNIT_MEASURE')?.codelist ?? '')?.codes;
  return codesInUse(dataset, indicators).map(({ id, name, description }) => {
    const first = dataset.series.find(({ codes }) => codes[indicators.id] === id);
    const unit = units?.get(first ? (observationAt(dataset, first.start).attributes['UNIT_MEASURE'] ?? '') : '');
    const about = textOf(description);
    return { '@type': 'PropertyValue', propertyID: id, name: textOf(name), ...(about === '' ? {} : { description: about }), ...(unit ? { unitText: textOf(unit.name) } : {}) };
  });
}
