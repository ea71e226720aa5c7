import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { openapi } from '../../src/feed/formats/openapi.ts';
import { portalsWithData, writtenFeed } from '../support/catalogs.ts';
import { bytesOf } from '../support/feed-bytes.ts';
import { hasValidators, validators } from '../support/judges.ts';

const schemaFile = 'openapi/v3.1-dev/src/schemas/validation/schema.yaml';

interface Operation {
  operationId: string;
  tags: string[];
  parameters?: { name: string; in: string; required: boolean; schema: { enum?: string[]; pattern?: string }; example: string }[];
  responses: Record<string, { $ref?: string; content?: Record<string, { schema?: { $ref?: string; type?: string } }> }>;
}

interface Document {
  openapi: string;
  info: { title: string; description: string; contact: { email?: string } };
  servers: { url: string }[];
  tags: { name: string }[];
  paths: Record<string, { get: Operation }>;
  components: { responses: Record<string, object> };
}

describe.each(portalsWithData)('the description of addresses of %s', (_name, root) => {
  const { catalog, folder, files } = writtenFeed(root);
  const document = JSON.parse(readFileSync(path.join(folder, 'data/openapi.json'), 'utf8')) as Document;
  const operations = Object.entries(document.paths).map(([address, { get }]) => ({ address, ...get }));
  const addressOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
  const isThere = (address: string): boolean => existsSync(path.join(folder, address.endsWith('/') ? `${address}index.html` : address));

  /** Addresses that an operation stands for. Where the keys are too many to be listed, those that have its form. */
  function expand({ address, parameters = [] }: (typeof operations)[number]): { pattern: RegExp; listed: string[] | undefined } {
    const [parameter] = parameters;
    const { enum: values, pattern = '^[^/]+$' } = parameter?.schema ?? {};
    const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const [before = '', after = ''] = address.split(/\{\w+\}/);
    return {
      pattern: new RegExp(parameter ? `^${literal(before)}(?:${pattern.slice(1, -1)})${literal(after)}$` : `^${literal(address)}$`),
      listed: parameter ? values?.map((value) => before + value + after) : [address],
    };
  }

  test('is valid to an independent reader', async () => {
    const validator = new Validator();
    const schema = 'data/schema/metadata.schema.json';
    // It reads no address of the web by itself.
    await validator.addSpecRef(readFileSync(path.join(folder, schema), 'utf8'), `${catalog.portal.address}/${schema}`);
    const result = await validator.validate({ ...document });
    expect(result.errors).toBeUndefined();
    expect(result.valid).toBe(true);
  });

  test.skipIf(!hasValidators(schemaFile))('keeps the schema of OpenAPI 3.1, which refuses it without its title (needs ../shared/validators)', () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    formats.default(ajv);
    ajv.addFormat('media-range', /^[\w.*+-]+\/[\w.*+-]+(;.*)?$/);
    // Ajv looks for the dynamic anchor in the wrong place (ajv-validator/ajv#1573): the schema's only one is named here.
    const schema = readFileSync(path.join(validators, schemaFile), 'utf8').replaceAll("$dynamicRef: '#meta'", "$ref: '#/$defs/schema'");
    const isValid = ajv.compile(parseYaml(schema) as object);
    isValid(document);
    expect(isValid.errors ?? []).toEqual([]);
    expect(isValid({ ...document, info: { ...document.info, title: undefined } })).toBe(false);
  });

  test('names every published address once, with its media type', () => {
    const expanded = operations.map((operation) => ({ operation, ...expand(operation) }));
    const byAddress = Map.groupBy(expanded.flatMap(({ operation, listed }) => (listed ?? []).map((address) => ({ address, operation }))), ({ address }) => address);
    const wide = expanded.filter(({ listed }) => listed === undefined);
    const faults = files.flatMap((file) => {
      const address = addressOf(file.path);
      const found = [...(byAddress.get(address) ?? []).map(({ operation }) => operation), ...wide.filter(({ pattern }) => pattern.test(address)).map(({ operation }) => operation)];
      return found.length === 1 && Object.keys(found[0]?.responses['200']?.content ?? {})[0] === file.mediaType ? [] : [`${address}: ${found.map((one) => one.address).join(' ')}`];
    });
    expect(faults).toEqual([]);
  });

  test('names no address at which there is nothing', () => {
    for (const operation of operations) {
      const { listed } = expand(operation);
      expect((listed ?? operation.parameters?.map(({ example }) => operation.address.replace(/\{\w+\}/, example)) ?? []).filter((address) => !isThere(address)), operation.address).toEqual([]);
    }
  });

  test('declares every part that varies, once, and no query', () => {
    for (const { address, parameters = [] } of operations) {
      expect(parameters.map(({ name }) => `{${name}}`), address).toEqual(address.match(/\{\w+\}/g) ?? []);
      expect(parameters.every((parameter) => parameter.in === 'path' && parameter.required && (parameter.schema.enum ?? [parameter.example]).includes(parameter.example))).toBe(true);
      for (const { schema, example } of parameters) expect(example).toMatch(new RegExp(schema.pattern ?? '.'));
    }
    expect(document.info.description).toContain('query string is ignored');
    const keys = new Set(catalog.datasets.flatMap(({ series }) => series.map(({ key }) => key)));
    expect(operations.flatMap(({ parameters = [] }) => parameters.flatMap(({ name, schema }) => (name === 'key' ? (schema.enum ?? []) : []))).filter((key) => !keys.has(key))).toEqual([]);
    expect(document.paths[`/sdmx/rest/v1/data/${catalog.datasets[0]?.dataflow}/all/`]).toBeDefined();
    expect(operations.filter(({ parameters = [] }) => parameters[0]?.name === 'date')).toHaveLength(catalog.datasets.filter(({ vintages }) => vintages.length > 0).length);
  });

  test('gives each operation an id of its own and a tag that is described, one for each dataset', () => {
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
    const tags = document.tags.map(({ name }) => name);
    expect(new Set(tags).size).toBe(tags.length);
    expect(operations.flatMap(({ tags: own }) => own).filter((tag) => !tags.includes(tag))).toEqual([]);
    for (const { id } of catalog.datasets) expect(tags).toContain(id);
  });

  test('points to schemas that are published and responses that are described', () => {
    for (const { responses } of operations) {
      expect(Object.keys(document.components.responses)).toContain(responses['404']?.$ref?.replace('#/components/responses/', ''));
      for (const { schema } of Object.values(responses['200']?.content ?? {})) if (schema?.$ref !== undefined) expect(isThere(schema.$ref.slice(catalog.portal.address.length)), schema.$ref).toBe(true);
    }
    const metadata = document.paths[`/data/${catalog.datasets[0]?.id}/metadata.json`]?.get.responses['200']?.content?.['application/json']?.schema;
    expect(metadata?.$ref).toBe(`${catalog.portal.address}/data/schema/metadata.schema.json`);
  });

  test('calls an object what is one', () => {
    for (const { address, parameters, responses } of operations) {
      const [schema] = Object.values(responses['200']?.content ?? {}).map((content) => content.schema);
      if (parameters || schema?.type !== 'object') continue;
      const value: unknown = JSON.parse(readFileSync(path.join(folder, address), 'utf8'));
      expect(typeof value === 'object' && !Array.isArray(value), address).toBe(true);
    }
  });

  test('names the server, the title and whom to ask', () => {
    expect(document.servers).toEqual([{ url: catalog.portal.address }]);
    expect(document.info.title).toBe(catalog.portal.data?.title[catalog.portal.fallbackLocales[0] ?? '']);
    expect(document.info.contact.email).toBe(catalog.portal.contacts.find(({ id }) => id === 'data')?.email);
  });

  test('gives the same bytes twice', () => {
    const written = () => openapi.files(catalog, catalog, files).map(({ content }) => bytesOf(content as Iterable<string>).toString());
    expect(written()).toEqual(written());
  });
});

test('a dataset of many series has their keys as a pattern', () => {
  const { catalog, files } = writtenFeed(portalsWithData[0]?.[1] ?? '');
  const [dataset] = catalog.datasets;
  if (!dataset) throw new Error('no dataset');
  const series = Array.from({ length: 201 }, (_, number) => ({ key: `A.XM.I${number}._T`, codes: {}, start: 0, end: 0 }));
  const changed = { ...catalog, datasets: [{ ...dataset, series }] };
  const written = series.map(({ key }) => ({ path: `sdmx/rest/v1/data/${dataset.dataflow}/${key}/index.html`, mediaType: 'application/xml', bytes: 1, sha256: '', format: 'sdmx-rest' }));
  const [file] = openapi.files(changed, changed, [...files.filter(({ format }) => format !== 'sdmx-rest'), ...written]);
  const { paths } = JSON.parse(bytesOf(file?.content as Iterable<string>).toString()) as Document;
  const { schema, example } = paths[`/sdmx/rest/v1/data/${dataset.dataflow}/{key}/`]?.get.parameters?.[0] ?? { schema: {}, example: '' };
  expect(schema.enum).toBeUndefined();
  expect([example, 'A.XM', 'A.XM.I1._T.F', 'A/XM.I1._T'].map((key) => new RegExp(schema.pattern ?? '').test(key))).toEqual([true, false, false, false]);
});
