import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2019 } from 'ajv/dist/2019.js';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { labelsInOrder } from '../../src/domain/data/catalog.ts';
import type { Labels } from '../../src/domain/data/terms.ts';
import { sdmxJson } from '../../src/feed/formats/sdmx-json.ts';
import { portalsWithData, writtenFeed } from '../support/catalogs.ts';
import { hasValidators, validators } from '../support/judges.ts';
import { csvRows, type Row } from '../support/sdmx.ts';

interface Value {
  id?: string;
  value?: string;
  name?: string;
  names?: Record<string, string>;
  description?: string;
  parent?: string;
  start?: string;
  end?: string;
}

interface Component {
  id: string;
  names?: Record<string, string>;
  keyPosition?: number;
  relationship?: unknown;
  values?: Value[];
}

type Cell = string | null;

interface Message {
  meta: { id: string; test: boolean; prepared: string; contentLanguages: string[]; sender: { id: string; contacts: { emails: string[] }[] } };
  data: {
    structures: { names: Record<string, string>; links: { rel: string; urn: string }[]; dimensions: Record<string, Component[]>; measures: Record<string, Component[]>; attributes: Record<string, Component[]> }[];
    dataSets: { action: string; series: Record<string, { attributes: Cell[]; observations: Record<string, Cell[]> }> }[];
  };
}

/** Numbers stay the text that they are written as, so that no digit can hide. */
const readMessage = (text: string): Message => JSON.parse(text, ((_key: string, value: unknown, context: { source?: string }) => (typeof value === 'number' ? context.source : value)) as (key: string, value: unknown) => unknown) as Message;

/** Rows as a reader finds them: by places in the lists of values, where a component has a list. */
function rowsOf({ data }: Message): Row[] {
  const [structure] = data.structures;
  const [dataSet] = data.dataSets;
  if (!structure || !dataSet) throw new Error('an empty message');
  const resolve = ({ id, values }: Component, cell: Cell | undefined): [string, string] => {
    const value = values && cell !== null ? values[Number(cell)] : undefined;
    if (values && cell !== null && !value) throw new Error(`${id} has no value ${cell}`);
    return [id, cell === null || cell === undefined ? '' : value ? value.id ?? value.value ?? '' : cell];
  };
  const all = (components: Component[] = [], cells: readonly Cell[]) => components.map((component, index) => resolve(component, cells[index]));
  const ofObservation = [...(structure.measures['observation'] ?? []), ...(structure.attributes['observation'] ?? [])];
  return Object.entries(dataSet.series).flatMap(([key, { attributes, observations }]) =>
    Object.entries(observations).map(([place, cells]) =>
      Object.fromEntries([...all(structure.dimensions['series'], key.split(':')), ...all(structure.attributes['series'], attributes), ...all(structure.dimensions['observation'], place.split(':')), ...all(ofObservation, cells)]),
    ),
  );
}

const schemaFile = 'sdmx-json/data-message/tools/schemas/sdmx-json-data-schema.json';
const hasSchema = hasValidators(schemaFile);
const validate = hasSchema ? (formats as unknown as typeof formats.default)(new Ajv2019({ strict: false, allErrors: true })).compile(JSON.parse(readFileSync(path.join(validators, schemaFile), 'utf8')) as object) : undefined;

describe.each(portalsWithData)('%s', (_, root) => {
  const { catalog, folder } = writtenFeed(root);
  const { portal } = catalog;
  const agency = portal.data?.agency ?? '';
  const texts = (labels: Labels): Record<string, string> => Object.fromEntries(labelsInOrder(labels, portal).map(({ tag, text }) => [tag, text]));

  describe.each(catalog.datasets.map((dataset) => [dataset.id, dataset] as const))('%s', (id, dataset) => {
    const text = readFileSync(path.join(folder, `data/${id}/${id}.sdmx.json`), 'utf8');
    const message = readMessage(text);
    const [structure] = message.data.structures;
    const components = [...Object.values(structure?.dimensions ?? {}), ...Object.values(structure?.measures ?? {}), ...Object.values(structure?.attributes ?? {})].flat();

    test.skipIf(!hasSchema)('the message is as the official schema of SDMX-JSON 2.1 wants it (needs ../shared/validators)', () => {
      validate?.(JSON.parse(text));
      expect(validate?.errors ?? []).toEqual([]);
    });

    test('rows are those of the reference form, to the last digit', () => {
      expect(rowsOf(message)).toEqual(csvRows(folder, dataset));
      // What is not there is null: an empty text would be a value.
      const cells = message.data.dataSets.flatMap(({ series }) => Object.values(series).flatMap(({ attributes, observations }) => [...attributes, ...Object.values(observations).flat()]));
      expect(cells.filter((cell) => cell === '')).toEqual([]);
    });

    test('every component is there once, dimensions with their place in the key and attributes with what they depend on', () => {
      expect(components.map((component) => component.id).sort()).toEqual(dataset.columns.map((column) => column.id).sort());
      expect([...(structure?.dimensions['series'] ?? []), ...(structure?.dimensions['observation'] ?? [])].map(({ id: own, keyPosition }) => [own, keyPosition])).toEqual([...dataset.dimensions, dataset.time].map((column, position) => [column.id, String(position)]));
      const relationships = [...(structure?.attributes['series'] ?? []), ...(structure?.attributes['observation'] ?? [])].map(({ id: own, relationship }) => [own, relationship]);
      expect(relationships).toEqual([...dataset.seriesAttributes.map((column) => [column.id, { dimensions: dataset.dimensions.map((dimension) => dimension.id) }]), ...dataset.observationAttributes.map((column) => [column.id, { observation: {} }])]);
    });

    test('codes come with their names in all languages, in the order of their codelist; sources with their titles', () => {
      for (const { id: own, type, codelist = '' } of dataset.columns) {
        const values = components.find((component) => component.id === own)?.values ?? [];
        const codes = dataset.codelists.get(codelist)?.codes;
        if (type === 'code') {
          expect(values.map((value) => [value.id, value.names, value.parent])).toEqual([...(codes?.values() ?? [])].filter((code) => values.some((value) => value.id === code.id)).map((code) => [code.id, texts(code.name), code.parent]));
          expect(components.find((component) => component.id === own)?.names).toEqual(texts(dataset.codelists.get(codelist)?.name ?? {}));
        }
        if (type === 'source') expect(values.map(({ description }) => description)).toEqual(values.map(({ value }) => dataset.sources.find((source) => source.id === value)).map((source) => `${source?.title} (${source?.publisher})`));
      }
    });

    test('periods stand in their order, with the days that they span', () => {
      const values = structure?.dimensions['observation']?.[0]?.values ?? [];
      expect(values.map((value) => value.id)).toEqual(values.map((value) => value.id).toSorted());
      for (const { id: period = '', start = '', end = '' } of values) {
        expect(start).toMatch(new RegExp(`^${period.slice(0, 4)}-..-..T00:00:00Z$`));
        expect(end > start).toBe(true);
        if (/^\d{4}$/.test(period)) expect([start, end]).toEqual([`${period}-01-01T00:00:00Z`, `${period}-12-31T23:59:59Z`]);
      }
    });

    test('the message says who sends it, of what, as of when, and in which languages', () => {
      const { meta } = message;
      const tags = new Set(Object.keys(Object.assign({}, ...components.flatMap(({ names = {}, values = [] }) => [names, ...values.map((value) => value.names ?? {})]), structure?.names) as object));
      expect(meta.sender.id).toBe(agency);
      expect(meta.test).toBe(dataset.sample);
      if (dataset.modified) expect(meta.prepared).toBe(`${dataset.modified}T00:00:00Z`);
      expect(meta.contentLanguages[0]).toBe(portal.locale(portal.fallbackLocales[0] ?? '').tag);
      expect(meta.contentLanguages).toEqual(expect.arrayContaining([...tags]));
      expect(structure?.names).toEqual(texts(dataset.title));
      expect(structure?.links[0]).toMatchObject({ rel: 'dataflow', urn: `urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=${agency}:${dataset.dataflow}(${dataset.version})` });
    });

    test('the same dataset gives the same bytes', () => {
      const [file] = sdmxJson.files(dataset, catalog, []);
      expect([...(file?.content as Iterable<string>)].join('')).toBe(text);
    });
  });
});
