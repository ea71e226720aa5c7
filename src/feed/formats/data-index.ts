import { catalogDate, labelsByTag, landingPage, nextRelease, type Catalog } from '../../domain/data/catalog.ts';
import type { Dataset } from '../../domain/data/dataset.ts';
import { fileRecord } from '../file-record.ts';
import { addressOf, datasetPath, type CatalogFormat, type PublishedFile } from '../format.ts';
import { jsonContent } from '../json-text.ts';

/** The SDMX directory tree says the same again at thousands of addresses; it is named, not listed. */
const restTree = 'sdmx/rest/';

/** Everything that is published, with what proves it: where a harvester begins. */
export const dataIndex: CatalogFormat = {
  id: 'data-index',
  title: 'Index of the data',
  files: (catalog, _catalog, written) => [{ path: 'data/index.json', mediaType: 'application/json', content: jsonContent(describe(catalog, written)) }],
};

function describe(catalog: Catalog, written: readonly PublishedFile[]) {
  const { portal } = catalog;
  const byDataset = Map.groupBy(written, ({ dataset }) => dataset);
  const publisher = portal.agencies.find(({ id }) => id === portal.data?.publisher);
  return {
    title: labelsByTag(portal.data?.title ?? {}, portal),
    description: labelsByTag(portal.data?.description ?? {}, portal),
    publisher: labelsByTag(publisher?.name ?? {}, portal),
    contact: portal.contacts.find(({ id }) => id === 'data')?.email,
    modified: catalogDate(catalog),
    checksums: addressOf(catalog, 'data/SHA256SUMS'),
    sdmx: addressOf(catalog, `${restTree}v1/`),
    datasets: catalog.datasets.map((dataset) => inIndex(dataset, catalog, byDataset.get(dataset.id) ?? [])),
    files: (byDataset.get(undefined) ?? []).filter(({ path }) => !path.startsWith(restTree)).map((file) => fileRecord(catalog, file)),
  };
}

function inIndex(dataset: Dataset, catalog: Catalog, files: readonly PublishedFile[]) {
  const next = nextRelease(catalog, dataset.id);
  return {
    id: dataset.id,
    dataflow: dataset.dataflow,
    title: labelsByTag(dataset.title, catalog.portal),
    status: dataset.status,
    sample: dataset.sample,
    version: dataset.version,
    ...(dataset.modified === undefined ? {} : { modified: dataset.modified }),
    ...(next ? { nextRelease: { date: next.date, exact: next.exact } } : {}),
    licence: dataset.licence.id,
    landingPage: landingPage(catalog, dataset),
    metadata: addressOf(catalog, datasetPath(dataset, 'metadata.json')),
    files: files.map((file) => fileRecord(catalog, file)),
  };
}
