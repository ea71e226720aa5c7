import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { portalsWithData, writtenFeed } from '../support/catalogs.ts';
import { hasValidators, validators } from '../support/judges.ts';

interface Field {
  name: string;
  type: string;
  constraints: { required: boolean; enum?: string[]; pattern?: string };
}

interface Schema {
  $schema: string;
  fields: Field[];
  primaryKey: string[];
  foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
}

interface Resource {
  name: string;
  path?: string;
  data?: Record<string, string>[];
  bytes?: number;
  hash?: string;
  schema?: Schema;
}

interface Package {
  $schema: string;
  created?: string;
  version: string;
  licenses: { name?: string; path: string }[];
  resources: Resource[];
}

type Row = Record<string, string>;

/** Texts of the types of Table Schema 2.0 (https://datapackage.org/standard/table-schema/#field-types). */
const forms: Record<string, RegExp> = { string: /^/, number: /^-?\d+(\.\d+)?$/, integer: /^-?\d+$/, year: /^\d{4}$/, yearmonth: /^\d{4}-\d\d$/, date: /^\d{4}-\d\d-\d\d$/ };

/** What is wrong with a cell by its field. */
function wrong({ type, constraints }: Field, text: string): boolean {
  if (text === '') return constraints.required;
  // Patterns are those of XML Schema, which hold for the whole of a text.
  return !forms[type]?.test(text) || (constraints.pattern !== undefined && !new RegExp(`^(?:${constraints.pattern})$`).test(text)) || (constraints.enum !== undefined && !constraints.enum.includes(text));
}

const profiles = path.join(validators, 'datapackage/public/profiles/2.0');
const hasProfiles = hasValidators('datapackage');

const ajv = new Ajv({ strict: false, loadSchema: (asked) => Promise.resolve(JSON.parse(readFileSync(path.join(profiles, path.basename(asked)), 'utf8')) as object) });
addFormats.default(ajv);
// Says how an editor shows a field, and nothing of what is valid.
ajv.addFormat('textarea', true);
const compiled = new Map<string, ValidateFunction>();

/** Judges an object by a profile, which is asked for by its address as a reader would ask for it. */
async function faults(address: string, value: unknown): Promise<unknown> {
  const validate = compiled.get(address) ?? (await ajv.compileAsync({ $ref: address }));
  compiled.set(address, validate);
  return validate(value) ? [] : validate.errors;
}

describe.each(portalsWithData)('Data Package: %s', (_name, root) => {
  const { catalog, folder } = writtenFeed(root);

  describe.each(catalog.datasets.map((dataset) => [dataset.id, dataset] as const))('%s', (id, dataset) => {
    const base = path.join(folder, 'data', id);
    const descriptor = JSON.parse(readFileSync(path.join(base, 'datapackage.json'), 'utf8')) as Package;
    const table = descriptor.resources.find(({ name }) => name === id);
    const text = readFileSync(path.join(base, `${id}.csv`), 'utf8');
    const rows: Row[] = parse(text, { columns: true });

    test.skipIf(!hasProfiles)('the official profiles of version 2.0 (absent without ../shared/validators) let it pass', async () => {
      expect(await faults(descriptor.$schema, descriptor)).toEqual([]);
      for (const { schema } of descriptor.resources) if (schema) expect(await faults(schema.$schema, schema)).toEqual([]);
    });

    test('bytes and digests of the resources are those of the files', () => {
      const files = descriptor.resources.filter((resource) => resource.path !== undefined);
      expect(files.map((resource) => resource.path)).toContain(`${id}.csv`);
      for (const resource of files) {
        const bytes = readFileSync(path.join(base, resource.path ?? ''));
        expect([resource.bytes, resource.hash]).toEqual([bytes.length, `sha256:${createHash('sha256').update(bytes).digest('hex')}`]);
      }
      expect(new Set(descriptor.resources.map(({ name }) => name)).size).toBe(descriptor.resources.length);
    });

    test('the fields are the columns, and every cell holds what its field says', () => {
      const fields = table?.schema?.fields ?? [];
      expect(table?.path).toBe(`${id}.csv`);
      expect(fields.map(({ name }) => name).join()).toBe(text.split('\n', 1)[0]);
      for (const field of fields) expect(rows.filter((row) => wrong(field, row[field.name] ?? '')).slice(0, 3)).toEqual([]);
      expect(fields.filter(({ constraints }) => !constraints.required).map(({ name }) => name)).toEqual(['OBS_VALUE', ...dataset.columns.filter(({ type }) => type === 'text').map((column) => column.id)]);
    });

    test('the primary key is one, and every foreign key finds its code in the package', () => {
      const { primaryKey = [], foreignKeys = [] } = table?.schema ?? {};
      expect(primaryKey).toEqual([...dataset.dimensions, dataset.time].map((column) => column.id));
      expect(new Set(rows.map((row) => primaryKey.map((name) => row[name]).join())).size).toBe(rows.length);
      expect(foreignKeys.flatMap(({ fields }) => fields)).toEqual(dataset.columns.filter(({ codelist }) => codelist !== undefined).map((column) => column.id));
      for (const { fields: [field = ''], reference } of foreignKeys) {
        const target = descriptor.resources.find(({ name }) => name === reference.resource);
        const codes = new Set(target?.data?.map((row) => row[reference.fields[0] ?? '']));
        expect(rows.filter((row) => !codes.has(row[field] ?? '')).slice(0, 3)).toEqual([]);
        // The names are those of the published codelist.
        const published: Row[] = parse(readFileSync(path.join(folder, 'data/codelists', `${dataset.columns.find((column) => column.id === field)?.codelist}.csv`), 'utf8'), { columns: true });
        expect(published).toEqual(expect.arrayContaining(target?.data ?? []));
      }
    });

    test('version, day and licence are those of the dataset', () => {
      expect(descriptor.version).toBe(dataset.version);
      expect(descriptor.created).toBe(dataset.modified === undefined ? undefined : `${dataset.modified}T00:00:00Z`);
      expect(descriptor.licenses.map((licence) => licence.path)).toEqual([dataset.licence.url]);
      expect(descriptor.licenses[0]?.name).toBe(dataset.licence.id.startsWith('LicenseRef-') ? undefined : dataset.licence.id);
    });
  });
});

test.skipIf(!hasProfiles)('the judges refuse what is wrong (absent without ../shared/validators)', async () => {
  expect(existsSync(path.join(profiles, 'datapackage.json'))).toBe(true);
  expect(await faults('https://datapackage.org/profiles/2.0/datapackage.json', { name: 'x', resources: [{ name: 'x', path: '../x.csv' }] })).not.toEqual([]);
  expect(wrong({ name: 'a', type: 'year', constraints: { required: true } }, '2024-Q1')).toBe(true);
  expect(wrong({ name: 'a', type: 'string', constraints: { required: true, pattern: '(\\d{4}-Q[1-4])' } }, '2024-Q1x')).toBe(true);
  expect(wrong({ name: 'a', type: 'number', constraints: { required: false } }, '')).toBe(false);
});
