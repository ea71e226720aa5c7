import type { Catalog } from '../../domain/data/catalog.ts';
import type { Dataset } from '../../domain/data/dataset.ts';
import { datasetPath, type CatalogFormat, type Content, type FeedFile } from '../format.ts';
import { genericDataWriter } from './sdmx/generic-data.ts';
import { agencyOf, dataflowOf, dataStructureOf, type Artefact } from './sdmx/message.ts';
import { codelistOf, codelistsInUse, conceptSchemeArtefact, structureMessage, type Structures } from './sdmx/structures.ts';

const entry = 'sdmx/rest/v1';

/**
 * Series up to which a dataset has an address for each: every one is two files and two folders, and hosts of static
 * files bound their number (some at 20,000). Beyond it a client asks for the whole dataset.
 */
export const mostSeriesWithAddress = 2000;

/** Bytes that common file systems allow in the name of a folder: a series with a longer key has no address of its own. */
const longestName = 255;

/**
 * The tree of folders that clients of the SDMX REST interface ask for (version 1, https://github.com/sdmx-twg/sdmx-rest,
 * v1.5.0). A file without an ending would be sent without a type: each resource is a folder whose index.html holds XML,
 * which the header rules declare as such. A static host ignores the query, so each answer is the one that clients ask for
 * by default: all periods, and a data structure with its children.
 */
export const sdmxRest: CatalogFormat = {
  id: 'sdmx-rest',
  title: 'SDMX REST, as a tree of folders',
  standard: 'https://github.com/sdmx-twg/sdmx-rest',
  files: (catalog) => [...catalog.datasets.flatMap((dataset) => dataFiles(dataset, catalog)), ...structureFiles(catalog)],
};

const xmlFile = (path: string, content: FeedFile['content']): FeedFile => ({ path: `${entry}/${path}/index.html`, mediaType: 'application/xml', content });

/** One content under all of its addresses. */
const underAll = ([first = '', ...others]: readonly string[], content: Content): FeedFile[] => [
  xmlFile(first, content),
  ...others.map((path) => xmlFile(path, { sameAs: `${entry}/${first}/index.html` })),
];

/** data/FLOW, data/FLOW/KEY and data/FLOW/KEY/PROVIDER, where KEY may be all and PROVIDER is. */
function dataFiles(dataset: Dataset, catalog: Catalog): FeedFile[] {
  const { id, dataflow, version, series } = dataset;
  const hasKeys = series.length <= mostSeriesWithAddress;
  // A large dataset is not copied more often than its clients need.
  const flows = hasKeys ? [dataflow, `${agencyOf(catalog)},${dataflow},${version}`] : [dataflow];
  const whole = flows.flatMap((flow) => ['', '/all', '/all/all'].map((key) => xmlFile(`data/${flow}${key}`, { sameAs: datasetPath({ id }, `${id}.xml`) })));
  if (!hasKeys) return whole;
  const write = genericDataWriter(dataset, catalog);
  const named = series.filter(({ key }) => key.length <= longestName);
  return [...whole, ...named.flatMap((one) => underAll([`data/${dataflow}/${one.key}`, `data/${dataflow}/${one.key}/all`], write([one])))];
}

function structureFiles(catalog: Catalog): FeedFile[] {
  const { datasets } = catalog;
  const codelists = [...catalog.codelists.values()];
  const named = codelists.filter(({ id }) => datasets.some((dataset) => dataset.codelists.has(id)));
  return [
    ...resources(catalog, 'dataflow', datasets.map((dataset) => ({ artefact: dataflowOf(dataset), structures: { dataflows: [dataset] } })), { dataflows: datasets }),
    ...resources(
      catalog,
      'datastructure',
      datasets.map((dataset) => ({ artefact: dataStructureOf(dataset), structures: { dataStructures: [dataset], concepts: true, codelists: codelistsInUse(dataset) } })),
      { dataStructures: datasets, concepts: true, codelists: named },
    ),
    ...resources(catalog, 'codelist', codelists.map((list) => ({ artefact: codelistOf(list), structures: { codelists: [list] } })), { codelists }),
    ...resources(catalog, 'conceptscheme', [{ artefact: conceptSchemeArtefact, structures: { concepts: true } }], { concepts: true }),
  ];
}

/** RESOURCE/AGENCY/ID/VERSION and its shorter forms: the agency may be all, what is left out at the end is all, or for the version the latest. */
function resources(catalog: Catalog, resource: string, artefacts: readonly { artefact: Artefact; structures: Structures }[], all: Structures): FeedFile[] {
  const agencies = ['all', agencyOf(catalog)];
  const addresses = (id: string, versions: readonly string[]) => agencies.flatMap((agency) => ['', ...versions.map((version) => `/${version}`)].map((version) => `${resource}/${agency}/${id}${version}`));
  return [
    ...underAll([resource, ...agencies.map((agency) => `${resource}/${agency}`), ...addresses('all', ['latest'])], structureMessage(catalog, resource.toUpperCase(), all)),
    ...artefacts.flatMap(({ artefact: { id, version }, structures }) => underAll(addresses(id, ['latest', version]), structureMessage(catalog, id, structures))),
  ];
}
