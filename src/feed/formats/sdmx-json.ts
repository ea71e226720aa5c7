import type { Catalog } from '../../domain/data/catalog.ts';
import type { Dataset } from '../../domain/data/dataset.ts';
import { addressOf, datasetPath, type DatasetFormat } from '../format.ts';
import { inPieces } from '../pieces.ts';
import { ComponentMaker, type Component } from './sdmx/json-components.ts';
import { agencyOf, dataflowOf, dataStructureOf, messageId, preparedOf, urnOf, type Artefact } from './sdmx/message.ts';

const schema = 'https://json.sdmx.org/2.1/sdmx-json-data-schema.json';

/**
 * A data message by time series (SDMX-JSON 2.1, https://github.com/sdmx-twg/sdmx-json). Every dimension stays at the
 * level of the series, even where it has one value, so that the message keeps its shape when a second value comes.
 */
export const sdmxJson: DatasetFormat = {
  id: 'sdmx-json',
  title: 'SDMX-JSON 2.1',
  standard: 'https://github.com/sdmx-twg/sdmx-json',
  files: (dataset, catalog) => [{ path: datasetPath(dataset, `${dataset.id}.sdmx.json`), mediaType: 'application/json', content: inPieces(message(dataset, catalog)) }],
};

interface Components {
  dimensions: Component[];
  time: Component;
  measure: Component;
  seriesAttributes: Component[];
  observationAttributes: Component[];
}

const written = (components: readonly Component[], row: number, between: string): string => {
  let text = '';
  for (const { write } of components) text += text === '' ? write(row) : between + write(row);
  return text;
};

const described = (components: readonly Component[]): unknown[] => components.map(({ description }) => description);

function* message(dataset: Dataset, catalog: Catalog): Generator<string> {
  const maker = new ComponentMaker(catalog, dataset);
  const components: Components = {
    dimensions: dataset.dimensions.map((column, position) => maker.dimension(column, position)),
    time: maker.dimension(dataset.time, dataset.dimensions.length),
    measure: maker.measure(dataset.measure),
    seriesAttributes: dataset.seriesAttributes.map((column) => maker.attribute(column)),
    observationAttributes: dataset.observationAttributes.map((column) => maker.attribute(column)),
  };
  const structure = structureOf(dataset, catalog, maker, components);
  const meta = metaOf(dataset, catalog, maker);
  // The action that the standard recommends for an answer that holds all there is (SDMX-JSON 2.1, field guide, dataSet).
  yield `{"$schema":${JSON.stringify(schema)},"meta":${JSON.stringify(meta)},\n"data":{"structures":[${JSON.stringify(structure)}],\n"dataSets":[{"structure":0,"action":"Replace","series":{`;
  yield* series(dataset, components);
  yield '}}]}}\n';
}

function* series({ series: all }: Dataset, { dimensions, time, measure, seriesAttributes, observationAttributes }: Components): Generator<string> {
  const ofObservation = [measure, ...observationAttributes];
  let before = '\n';
  for (const { start, end } of all) {
    yield `${before}"${written(dimensions, start, ':')}":{"attributes":[${written(seriesAttributes, start, ',')}],"observations":{`;
    for (let row = start; row < end; row++) yield `${row === start ? '' : ','}"${time.write(row)}":[${written(ofObservation, row, ',')}]`;
    yield '}}';
    before = ',\n';
  }
}

/** Its tags are whole once all other texts were written. */
function metaOf(dataset: Dataset, catalog: Catalog, maker: ComponentMaker): Record<string, unknown> {
  const { portal } = catalog;
  const publisher = portal.agencies.find(({ id }) => id === portal.data?.publisher);
  const contact = portal.contacts.find(({ id }) => id === 'data');
  const names = maker.named(publisher?.name ?? {}, agencyOf(catalog));
  const main = portal.locale(portal.fallbackLocales[0] ?? portal.sourceLocale).tag;
  const tags = portal.locales.map(({ tag }) => tag).filter((tag) => maker.tags.has(tag));
  return {
    id: messageId(catalog, dataset.dataflow, dataset),
    test: dataset.sample,
    prepared: preparedOf(catalog, dataset),
    contentLanguages: [...tags.filter((tag) => tag === main), ...tags.filter((tag) => tag !== main)],
    sender: { id: agencyOf(catalog), ...names, ...(contact ? { contacts: [{ ...names, emails: [contact.email] }] } : {}) },
    links: [{ href: dataset.licence.url, rel: 'license', title: dataset.licence.attribution }],
  };
}

function structureOf(dataset: Dataset, catalog: Catalog, maker: ComponentMaker, components: Components): Record<string, unknown> {
  const { dimensions, time, measure, seriesAttributes, observationAttributes } = components;
  const link = (rel: string, artefact: Artefact) => ({
    href: addressOf(catalog, `sdmx/rest/v1/${rel}/${agencyOf(catalog)}/${artefact.id}/${artefact.version}/`),
    rel,
    urn: urnOf(catalog, artefact),
  });
  return {
    ...maker.named(dataset.title, dataset.id),
    ...maker.described(dataset.description),
    dataSets: [0],
    // The first names what was asked for.
    links: [link('dataflow', dataflowOf(dataset)), link('datastructure', dataStructureOf(dataset))],
    dimensions: { dataSet: [], series: described(dimensions), observation: [time.description] },
    measures: { observation: [measure.description] },
    attributes: { dataSet: [], dimensionGroup: [], series: described(seriesAttributes), observation: described(observationAttributes) },
  };
}
