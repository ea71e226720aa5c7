import { catalogDate, labelsInOrder, plainLabel, type Catalog } from '../../../domain/data/catalog.ts';
import type { Labels } from '../../../domain/data/terms.ts';
import { addressOf, type PublishedFile } from '../../format.ts';
import { datasetNode } from './dataset.ts';
import { Graph, type TaggedText } from './graph.ts';
import { country, languagesOf, publicAccess, themeScheme } from './vocabularies.ts';

/** What every part of the description needs. */
export interface Description {
  graph: Graph;
  catalog: Catalog;
  written: readonly PublishedFile[];
  /** Address of a thing that has no file of its own: a fragment of the catalogue. */
  named(name: string): string;
  texts(labels: Labels): TaggedText[];
  publisher: string;
  /** Absent where the portal names no address for questions on data. */
  contact: string | undefined;
  /** What the figures are about. */
  area: string;
}

/** The catalogue and all that it holds, as DCAT-AP 3.0.1 describes it (https://semiceu.github.io/DCAT-AP/releases/3.0.1). Nothing in it is a blank node. */
export function describeCatalog(catalog: Catalog, written: readonly PublishedFile[]): Graph {
  const { portal, datasets } = catalog;
  const graph = new Graph();
  const named = (name: string): string => `${addressOf(catalog, 'data/catalog.ttl')}#${name}`;
  const texts = (labels: Labels): TaggedText[] => labelsInOrder(labels, portal);
  const id = graph.add(named('catalogue'), ['dcat:Catalog']);
  const publisher = agent({ graph, catalog, named, texts }, portal.data?.publisher ?? '');
  const description: Description = { graph, catalog, written, named, texts, publisher, contact: contactPoint({ graph, catalog, named }), area: area({ graph, catalog, named, texts }) };
  graph.add(id, [], {
    'dct:title': texts(portal.data?.title ?? {}),
    'dct:description': texts(portal.data?.description ?? {}),
    'dct:publisher': publisher,
    'dct:issued': firstDay(catalog),
    'dct:modified': catalogDate(catalog),
    'dct:language': languagesOf(graph, portal.locales.map(({ tag }) => tag)),
    'dct:spatial': description.area,
    'dct:license': metadataLicence(graph, portal.licence),
    'dct:conformsTo': graph.add('https://semiceu.github.io/DCAT-AP/releases/3.0.1', ['dct:Standard'], { 'dct:title': { text: 'DCAT-AP 3.0.1' } }),
    'foaf:homepage': graph.add(addressOf(catalog, ''), ['foaf:Document']),
    'dcat:themeTaxonomy': themeScheme(graph),
    'dcat:dataset': datasets.map(({ id: dataset }) => named(dataset)),
  });
  for (const dataset of datasets) datasetNode(description, dataset, agent(description, dataset.owner));
  graph.add(id, [], { 'dcat:service': service(description) });
  return graph;
}

const firstDay = ({ datasets }: Catalog): string | undefined => datasets.flatMap(({ vintages }) => vintages[0]?.date ?? []).sort()[0];

/** An agency of the portal. */
function agent({ graph, catalog: { portal }, named, texts }: Pick<Description, 'graph' | 'catalog' | 'named' | 'texts'>, id: string): string {
  const agency = portal.agencies.find((candidate) => candidate.id === id);
  return graph.add(named(`agency-${id}`), ['foaf:Agent'], {
    'foaf:name': agency ? texts(agency.name) : { text: id },
    'foaf:homepage': agency?.url === undefined ? undefined : graph.add(agency.url, ['foaf:Document']),
    'foaf:mbox': agency?.email === undefined ? undefined : mailto(agency.email),
  });
}

function contactPoint({ graph, catalog: { portal }, named }: Pick<Description, 'graph' | 'catalog' | 'named'>): string | undefined {
  const agency = portal.agencies.find(({ id }) => id === portal.data?.publisher);
  const email = portal.contacts.find(({ id }) => id === 'data')?.email ?? agency?.email;
  return email === undefined ? undefined : graph.add(named('contact'), ['vcard:Kind', 'vcard:Organization'], { 'vcard:fn': agency ? plainLabel(agency.name, portal) : undefined, 'vcard:hasEmail': mailto(email) });
}

/** Only what the address scheme reserves is escaped (RFC 6068, section 2: https://www.rfc-editor.org/rfc/rfc6068#section-2). */
const mailto = (email: string): string => `mailto:${encodeURIComponent(email).replace(/%40/g, '@').replace(/%2B/g, '+')}`;

/** The country by the entry of the EU vocabulary, or where it has none by a name within the catalogue. */
function area({ graph, catalog: { portal, codelists }, named, texts }: Pick<Description, 'graph' | 'catalog' | 'named' | 'texts'>): string {
  const name = codelists.get('CL_AREA')?.codes.get(portal.country)?.name;
  return country(graph, portal.country) ?? graph.add(named(`area-${portal.country}`), ['dct:Location'], { 'rdfs:label': name ? texts(name) : { text: portal.country } });
}

/** Licence of the description itself; the data's stands with each file. Words that are no licence have no address. */
const metadataLicence = (graph: Graph, licence: string): string | undefined =>
  /^CC/.test(licence) ? graph.add(`https://spdx.org/licenses/${licence}`, ['dct:LicenseDocument'], { 'dct:identifier': licence }) : undefined;

/** The tree of addresses that SDMX clients ask for, where the feed has it. */
function service({ graph, catalog, written, named, publisher, contact }: Description): string | undefined {
  const tree = 'sdmx/rest/v1/';
  if (!written.some(({ path }) => path.startsWith(tree))) return undefined;
  return graph.add(named('sdmx'), ['dcat:DataService'], {
    'dct:title': { text: 'SDMX REST' },
    'dcat:endpointURL': graph.add(addressOf(catalog, tree), ['rdfs:Resource']),
    'dcat:endpointDescription': graph.add(addressOf(catalog, 'data/openapi.json'), ['rdfs:Resource']),
    'dcat:servesDataset': catalog.datasets.map(({ id }) => named(id)),
    'dct:conformsTo': graph.add('https://github.com/sdmx-twg/sdmx-rest', ['dct:Standard'], { 'dct:title': { text: 'SDMX RESTful API, version 1' } }),
    'dct:accessRights': publicAccess(graph),
    'dct:publisher': publisher,
    'dcat:contactPoint': contact,
  });
}
