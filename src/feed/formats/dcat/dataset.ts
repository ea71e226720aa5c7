import { landingPage, labelsInOrder } from '../../../domain/data/catalog.ts';
import type { Dataset, Vintage } from '../../../domain/data/dataset.ts';
import type { DataSource } from '../../../domain/data/dataset-file.ts';
import { frequencyDuration, periodDays } from '../../../domain/data/period.ts';
import { addressOf, datasetPath, type PublishedFile } from '../../format.ts';
import type { Description } from './catalogue.ts';
import { datasetStatus, distributionStatus, fileType, frequency, languagesOf, mediaTypeOf, publicAccess, themeConcept } from './vocabularies.ts';

/** A dataset with its files, its sources and what was published before. Returns its address. */
export function datasetNode(description: Description, dataset: Dataset, owner: string): string {
  const { graph, catalog, written, named, texts, publisher, contact, area } = description;
  const { id, vintages } = dataset;
  const own = written.filter((file) => file.dataset === id);
  const newest = vintages.at(-1);
  const page = datasetPath(dataset, 'metadata.json');
  // Named first, so that the dataset stands before its files.
  graph.add(named(id), ['dcat:Dataset']);
  return graph.add(named(id), [], {
    'dct:identifier': id,
    'dct:title': texts(dataset.title),
    'dct:description': texts(dataset.description),
    'dcat:keyword': catalog.portal.locales.flatMap(({ prefix, tag }) => (dataset.keywords[prefix] ?? []).map((text) => ({ text, tag }))),
    'dcat:theme': themeConcept(graph, dataset.theme),
    'dct:publisher': publisher,
    'dct:creator': owner,
    'dcat:contactPoint': contact,
    'dct:issued': vintages[0]?.date,
    'dct:modified': dataset.modified,
    'dcat:version': dataset.version,
    'adms:versionNotes': newest ? texts(newest.reason) : undefined,
    'adms:status': datasetStatus(graph, dataset),
    'dct:language': languages(description, dataset),
    'dct:accrualPeriodicity': frequency(graph, dataset.frequency),
    'dcat:temporalResolution': frequencyDuration[dataset.frequency],
    'dct:temporal': period(description, dataset),
    'dct:spatial': area,
    'dct:accessRights': publicAccess(graph),
    'dct:conformsTo': structure(description),
    'dct:provenance': dataset.sources.map((source) => provenance(description, dataset, source)),
    'prov:wasDerivedFrom': dataset.sources.map(({ url }) => graph.add(url, ['prov:Entity'])),
    'dct:isReferencedBy': catalog.indices.filter(({ criteria }) => criteria.some(({ answers }) => answers.some((answer) => answer.dataset === id))).map((index) => addressOf(catalog, `data/indices/${index.id}.json`)),
    'dcat:landingPage': graph.add(landingPage(catalog, dataset), ['foaf:Document']),
    'foaf:page': own.some(({ path }) => path === page) ? graph.add(addressOf(catalog, page), ['foaf:Document']) : undefined,
    'dcat:distribution': own.filter((file) => holdsData(dataset, file)).map((file) => distribution(description, dataset, file, dataset.modified)),
    // The newest vintage is the dataset itself.
    'dcat:hasVersion': vintages.slice(0, -1).map((vintage) => version(description, dataset, vintage)),
  });
}

/** Files that hold the figures are named after the dataset; of these, only the description that CSVW calls so by rule holds none. */
const holdsData = (dataset: Dataset, { path }: PublishedFile): boolean => path.startsWith(datasetPath(dataset, `${dataset.id}.`)) && !path.endsWith('-metadata.json');

const languages = ({ graph, catalog: { portal } }: Description, { title }: Dataset): string[] => languagesOf(graph, labelsInOrder(title, portal).map(({ tag }) => tag));

function distribution(description: Description, dataset: Dataset, { path, mediaType, bytes, sha256 }: PublishedFile, issued: string | undefined): string {
  const { graph, catalog, named, texts } = description;
  const { licence } = dataset;
  const address = addressOf(catalog, path);
  // The path within the dataset's folder, as a fragment may hold it.
  const name = `${dataset.id}-${path.slice(datasetPath(dataset).length).replaceAll('/', '-')}`;
  return graph.add(named(name), ['dcat:Distribution'], {
    'dct:title': { text: path.slice(path.lastIndexOf('/') + 1) },
    'dcat:accessURL': address,
    'dcat:downloadURL': address,
    'dcat:mediaType': mediaTypeOf(graph, mediaType),
    'dct:format': fileType(graph, path),
    'dcat:byteSize': String(bytes),
    'spdx:checksum': graph.add(named(`${name}-checksum`), ['spdx:Checksum'], {
      'spdx:algorithm': graph.add('http://spdx.org/rdf/terms#checksumAlgorithm_sha256', ['spdx:ChecksumAlgorithm']),
      'spdx:checksumValue': sha256,
    }),
    'dct:issued': issued,
    'dct:license': graph.add(licence.url, ['dct:LicenseDocument'], { 'dct:identifier': licence.id }),
    'dct:rights': graph.add(named(`${dataset.id}-rights`), ['dct:RightsStatement'], { 'rdfs:label': { text: licence.attribution }, 'dct:description': licence.basis ? texts(licence.basis) : undefined }),
    'dct:language': languages(description, dataset),
    'adms:status': distributionStatus(graph, dataset),
  });
}

function period({ graph, named }: Description, { id, coverage }: Dataset): string | undefined {
  if (!coverage) return undefined;
  return graph.add(named(`${id}-period`), ['dct:PeriodOfTime'], { 'dcat:startDate': periodDays(coverage.first).start, 'dcat:endDate': periodDays(coverage.last).end });
}

function structure({ graph, catalog, written }: Description): string | undefined {
  const path = 'sdmx/structure.xml';
  return written.some((file) => file.path === path) ? graph.add(addressOf(catalog, path), ['dct:Standard'], { 'dct:title': { text: 'SDMX data structure definitions' } }) : undefined;
}

/** Where figures come from. A statement, not a dataset, so that harvesters do not take the source for one of ours. */
const provenance = ({ graph, named }: Description, dataset: Dataset, { id, title, publisher, url, retrieved, via }: DataSource): string =>
  graph.add(named(`${dataset.id}-source-${id}`), ['dct:ProvenanceStatement'], {
    'rdfs:label': { text: `${publisher}: ${title}. Retrieved ${retrieved}${via === undefined ? '' : ` via ${via}`}.` },
    'dct:source': url,
  });

/** What was published on an earlier day, as a version (https://www.w3.org/TR/vocab-dcat-3/#version-history). */
function version(description: Description, dataset: Dataset, { date, reason }: Vintage): string {
  const { graph, written, named, texts, publisher } = description;
  const path = datasetPath(dataset, `v/${date}/${dataset.id}.csv`);
  const file = written.find((candidate) => candidate.path === path);
  return graph.add(named(`${dataset.id}-${date}`), ['dcat:Dataset'], {
    'dct:identifier': `${dataset.id}/${date}`,
    'dct:title': texts(dataset.title).map(({ text, tag }) => ({ text: `${text} (${date})`, tag })),
    'dct:description': texts(dataset.description),
    'dct:publisher': publisher,
    'dct:issued': date,
    'dcat:version': date,
    'adms:versionNotes': texts(reason),
    'dcat:isVersionOf': named(dataset.id),
    'dcat:distribution': file ? distribution(description, dataset, file, date) : undefined,
  });
}
