import { catalogDate, plainLabel, type Catalog } from '../../domain/data/catalog.ts';
import { addressOf, type CatalogFormat, type PublishedFile } from '../format.ts';
import { jsonContent } from '../json-text.ts';
import { cslMediaType } from './citation.ts';
import { addressesOf, type Address } from './openapi/addresses.ts';

/** Every address of the feed for those who write clients: OpenAPI has no other than GET here, and no query. */
export const openapi: CatalogFormat = {
  id: 'openapi',
  title: 'OpenAPI 3.1',
  standard: 'https://spec.openapis.org/oas/v3.1.0',
  files: (catalog, _all, written) => [{ path: 'data/openapi.json', mediaType: 'application/json', content: jsonContent(describe(catalog, written)) }],
};

const queryNote =
  'The files are static. A query string is ignored: whatever follows the question mark, the whole file is returned. Filter after downloading, or ask for one series by its key.';

function describe(catalog: Catalog, written: readonly PublishedFile[]) {
  const { portal, datasets } = catalog;
  const addresses = addressesOf(catalog, written);
  const publisher = portal.agencies.find(({ id }) => id === portal.data?.publisher);
  const email = portal.contacts.find(({ id }) => id === 'data')?.email;
  const general = new Set(addresses.filter(({ dataset }) => dataset === undefined).map(tagOf));
  return {
    openapi: '3.1.0',
    info: {
      title: plainLabel(portal.data?.title ?? {}, portal),
      version: catalogDate(catalog),
      description: `${plainLabel(portal.data?.description ?? {}, portal)}\n\n${queryNote}\n\nLicences differ: each dataset names its own in its metadata.json and in the catalogue. The licence below is that of the texts.`,
      contact: { name: plainLabel(publisher?.name ?? {}, portal), url: addressOf(catalog, ''), email },
      license: licenceOf(portal.licence),
    },
    servers: [{ url: addressOf(catalog, '').replace(/\/$/, '') }],
    tags: [
      ...[...general].map((name) => ({ name, description: generalTags[name] })),
      ...datasets.map(({ id, title, description }) => ({ name: id, description: `${plainLabel(title, portal)}. ${plainLabel(description, portal)}` })),
    ],
    paths: Object.fromEntries(addresses.map((address) => [address.path, { get: operation(catalog, address, written) }])),
    components: { responses: { NotFound: { description: 'Nothing is published at this address.' } } },
  };
}

/** Words of Creative Commons are those of SPDX; what is no licence has a name only. */
const licenceOf = (licence: string) => (/^CC/.test(licence) ? { name: licence, identifier: licence } : { name: licence });

const generalTags: Record<string, string> = {
  catalogue: 'What is published, for harvesters and readers of updates.',
  codelists: 'Codes and what they mean.',
  indices: 'What rankings ask, and what answers it.',
  schema: 'JSON Schemas of what is published.',
  sdmx: `The same data and their structures for SDMX clients. ${queryNote}`,
};

/** A dataset's own, or by the folder that a file stands in. */
function tagOf({ path, dataset }: Address): string {
  if (dataset !== undefined) return dataset;
  const [, first = '', second = ''] = path.split('/');
  const folder = first in generalTags ? first : second;
  return folder in generalTags ? folder : 'catalogue';
}

function operation(catalog: Catalog, address: Address, written: readonly PublishedFile[]) {
  const { path, mediaType, dataset: id, parameter } = address;
  const dataset = catalog.datasets.find((candidate) => candidate.id === id);
  const name = path.replace(/^\/(data|sdmx)\//, '');
  return {
    operationId: path.slice(1).replace(/[{}]/g, '').replace(/[^A-Za-z0-9_]+/g, '-').replace(/^-|-$/g, ''),
    tags: [tagOf(address)],
    summary: dataset ? `${plainLabel(dataset.title, catalog.portal)}: ${name}` : name,
    ...(parameter ? { parameters: [{ ...parameter, in: 'path', required: true }] } : {}),
    responses: {
      200: { description: 'The file.', content: { [mediaType]: contentOf(catalog, address, written) } },
      404: { $ref: '#/components/responses/NotFound' },
    },
  };
}

const metadataSchema = 'data/schema/metadata.schema.json';

/** Bytes that are no text have no schema (section 4.8.14.3, https://spec.openapis.org/oas/v3.1.0#considerations-for-file-uploads). */
function contentOf(catalog: Catalog, { path, mediaType, dataset }: Address, written: readonly PublishedFile[]): object {
  if (dataset !== undefined && path === `/data/${dataset}/metadata.json` && written.some((file) => file.path === metadataSchema)) return { schema: { $ref: addressOf(catalog, metadataSchema) } };
  if (mediaType === cslMediaType) return { schema: { type: 'array', items: { type: 'object' } } };
  if (/[/+]json\b/.test(mediaType)) return { schema: { type: 'object' } };
  return /^text\/|[/+]xml\b/.test(mediaType) ? { schema: { type: 'string' } } : {};
}
