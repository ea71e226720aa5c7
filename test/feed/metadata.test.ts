import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Metadata } from '../../src/feed/formats/metadata-schema.ts';
import { portalsWithData, writtenFeed } from '../support/catalogs.ts';

type Row = Record<string, string>;

describe.each(portalsWithData)('metadata.json of %s', (_name, root) => {
  const { catalog, folder, files } = writtenFeed(root);
  const { portal } = catalog;
  const schema = JSON.parse(readFileSync(path.join(folder, 'data/schema/metadata.schema.json'), 'utf8')) as { $id: string; required: string[] };
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  const read = (id: string): Metadata => JSON.parse(readFileSync(path.join(folder, 'data', id, 'metadata.json'), 'utf8')) as Metadata;

  test('the schema stands where every file says that it stands', () => {
    expect(schema.$id).toBe(`${portal.address}/data/schema/metadata.schema.json`);
    for (const { id } of catalog.datasets) expect(read(id).$schema).toBe(schema.$id);
  });

  test('the schema lets every file pass, and none that lacks a field or has one too many', () => {
    for (const { id } of catalog.datasets) {
      const metadata = read(id);
      expect(validate(metadata) ? [] : validate.errors).toEqual([]);
      for (const field of schema.required) {
        const { [field as 'id']: _left, ...less } = metadata;
        expect(validate(less), `${id} without ${field}`).toBe(false);
      }
      expect(validate({ ...metadata, extra: 1 })).toBe(false);
      expect(validate({ ...metadata, modified: '2026-13-01' })).toBe(false);
      expect(validate({ ...metadata, vintages: [{ date: '2026-01-01' }] })).toBe(false);
    }
  });

  describe.each(catalog.datasets.map((dataset) => [dataset.id, dataset] as const))('%s', (id, dataset) => {
    const metadata = read(id);
    const rows: Row[] = parse(readFileSync(path.join(folder, 'data', id, `${id}.csv`), 'utf8'), { columns: true });
    const dimensions = metadata.columns.filter(({ role }) => role === 'dimension').map((column) => column.id);
    const keysOf = (list: Row[]) => new Set(list.map((row) => dimensions.map((name) => row[name]).join('.')));

    test('numbers and spans are those of the CSV', () => {
      expect(metadata.observations).toBe(rows.length);
      expect(metadata.series).toBe(keysOf(rows).size);
      expect(metadata.columns.map((column) => column.id).join()).toBe(readFileSync(path.join(folder, 'data', id, `${id}.csv`), 'utf8').split('\n', 1)[0]);
      const periods = rows.map((row) => row['TIME_PERIOD']).toSorted();
      expect([metadata.coverage?.first, metadata.coverage?.last]).toEqual([periods[0], periods.at(-1)]);
      expect(new Set(metadata.coverage?.areas.map((area) => area.id) ?? [])).toEqual(new Set(rows.map((row) => row['REF_AREA'])));
      expect(new Set(metadata.indicators.map((indicator) => indicator.id))).toEqual(new Set(rows.map((row) => row['INDICATOR'])));
      for (const indicator of metadata.indicators) {
        const own = rows.filter((row) => row['INDICATOR'] === indicator.id);
        const span = own.map((row) => row['TIME_PERIOD']).toSorted();
        expect([indicator.series, indicator.first, indicator.last]).toEqual([keysOf(own).size, span[0], span.at(-1)]);
        expect(new Set(indicator.units.map((unit) => unit.id))).toEqual(new Set(own.map((row) => row['UNIT_MEASURE'])));
      }
      const sources = new Set(metadata.sources.map((source) => source.id));
      expect(rows.filter((row) => !sources.has(row['SOURCE'] ?? ''))).toEqual([]);
    });

    test('every text stands in every language that it was written in, by its tag', () => {
      for (const { prefix, tag } of portal.locales) {
        expect(metadata.title[tag]).toBe(dataset.title[prefix]);
        expect(metadata.description[tag]).toBe(dataset.description[prefix]);
        expect(metadata.revisionPolicy[tag]).toBe(dataset.revisionPolicy[prefix]);
        expect(metadata.keywords[tag]).toEqual(dataset.keywords[prefix]);
        expect(metadata.caveats.map(({ text }) => text[tag])).toEqual(dataset.caveats.map(({ text }) => text[prefix]));
        expect(metadata.breaks.map(({ text }) => text[tag])).toEqual(dataset.breaks.map(({ text }) => text[prefix]));
        expect(metadata.vintages.map(({ reason }) => reason[tag])).toEqual(dataset.vintages.map(({ reason }) => reason[prefix]));
        for (const [concept, labels] of Object.entries(dataset.methodology)) expect(metadata.methodology[concept as keyof typeof dataset.methodology]?.[tag]).toBe(labels[prefix]);
      }
      expect(Object.keys(metadata.methodology)).toEqual(Object.keys(dataset.methodology));
    });

    test('the files are those that were written before it, with their digests', () => {
      const written = files.filter((file) => file.dataset === id && !['metadata', 'checksums'].includes(file.format));
      expect(metadata.files).toEqual(written.map(({ path: file, format, mediaType, bytes, sha256 }) => ({ url: `${portal.address}/${file}`, format, mediaType, bytes, sha256 })));
    });

    test('every criterion that names the dataset is there', () => {
      const named = catalog.indices.flatMap((index) => index.criteria.flatMap((criterion) => criterion.answers.filter((answer) => answer.dataset === id).map(({ series, fit }) => [index.id, criterion.id, series, fit])));
      expect(metadata.answers.map(({ index, criterion, series, fit }) => [index, criterion, series, fit])).toEqual(named);
    });

    test('the next release is that of the calendar', () => {
      const next = catalog.releases.find((release) => release.dataset === id);
      expect(metadata.nextRelease?.date).toBe(next?.date);
    });
  });
});
