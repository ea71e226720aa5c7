import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { DatasetCore, Quad, Term } from '@rdfjs/types';
import rdf from '@zazuko/env-node';
import { parse } from 'csv-parse/sync';
import CsvwParser from 'rdf-parser-csvw';
import { describe, expect, test } from 'vitest';
import { addressOf } from '../../src/feed/format.ts';
import { portalsWithData, writtenFeed } from '../support/catalogs.ts';
import { csvwContext } from '../support/csvw-context.ts';

interface CsvwColumn {
  name: string;
  titles: Record<string, string>;
  datatype: string | { base: string; format: string };
  required: boolean;
  virtual?: boolean;
  propertyUrl: string;
  valueUrl?: string;
}

interface CsvwTable {
  url: string;
  tableSchema: { aboutUrl: string; primaryKey: string | string[]; columns: CsvwColumn[]; foreignKeys?: { columnReference: string; reference: { resource: string; columnReference: string } }[] };
}

type Row = Record<string, string>;

const xsd = 'http://www.w3.org/2001/XMLSchema#';
const sdmx = 'http://purl.org/linked-data/sdmx/2009/';

/** Texts that the datatypes allow, as XML Schema 1.1 has them. */
const forms: Record<string, RegExp> = { string: /^/, decimal: /^-?\d+(\.\d+)?$/, integer: /^-?\d+$/, gYear: /^\d{4}$/, gYearMonth: /^\d{4}-\d\d$/, date: /^\d{4}-\d\d-\d\d$/ };

const rowsOf = (file: string): Row[] => parse(readFileSync(file, 'utf8'), { columns: true });
const headerOf = (file: string): string[] => readFileSync(file, 'utf8').split('\n', 1)[0]?.split(',') ?? [];

/** The description as RDF, by the context of the CSV on the Web vocabulary. */
async function asRdf(json: string, baseIRI: string): Promise<DatasetCore> {
  const documentLoader = { load: (address: string) => Promise.resolve(address === 'http://www.w3.org/ns/csvw' ? csvwContext : Promise.reject(new Error(address))) };
  const stream = rdf.formats.parsers.import('application/ld+json', Readable.from([json]) as never, { baseIRI, documentLoader } as never);
  return rdf.dataset().import(stream as never);
}

/** The reader names datatypes that have facets by a term where RDF/JS asks for a text. */
const factory = { ...rdf, namedNode: (value: string | Term) => rdf.namedNode(typeof value === 'string' ? value : value.value), literal: rdf.literal.bind(rdf), blankNode: rdf.blankNode.bind(rdf), quad: rdf.quad.bind(rdf) };

const shown = ({ predicate, object }: Quad): string => `${predicate.value} ${object.termType === 'Literal' ? JSON.stringify(object.value) + object.datatype.value : object.value}`;

describe.each(portalsWithData)('CSV on the Web: %s', (_name, root) => {
  const { catalog, folder, files } = writtenFeed(root);
  const site = catalog.portal.address;

  describe.each(catalog.datasets.map((dataset) => [dataset.id, dataset] as const))('%s', (id, dataset) => {
    const base = path.join(folder, 'data', id);
    const text = readFileSync(path.join(base, `${id}.csv-metadata.json`), 'utf8');
    const description = JSON.parse(text) as { '@context': string; tables: CsvwTable[] };
    const [data, ...codelists] = description.tables as [CsvwTable, ...CsvwTable[]];
    const rows = rowsOf(path.join(base, `${id}.csv`));
    const columns = data.tableSchema.columns.filter(({ virtual }) => virtual !== true);

    test('titles stand in every table in the order of its header', () => {
      expect(data.url).toBe(`${id}.csv`);
      for (const { url, tableSchema } of description.tables)
        expect(tableSchema.columns.filter(({ virtual }) => virtual !== true).map(({ titles }) => titles['und'])).toEqual(headerOf(path.join(base, url)));
      const area = data.tableSchema.columns.find(({ name }) => name === 'REF_AREA');
      for (const { prefix, tag } of catalog.portal.locales) expect(area?.titles[tag]).toBe(catalog.codelists.get('CL_AREA')?.name[prefix]);
    });

    test('every cell is of its datatype, and there where it is required', () => {
      for (const { name, datatype, required } of columns) {
        const pattern = typeof datatype === 'string' ? forms[datatype] : new RegExp(datatype.format);
        expect(pattern).toBeDefined();
        for (const row of rows) if (row[name] === '') expect(required).toBe(false);
          else expect(row[name]).toMatch(pattern ?? /$^/);
      }
    });

    test('the primary key is that of the rows, and every foreign key finds its code', () => {
      const key = data.tableSchema.primaryKey as string[];
      expect(new Set(rows.map((row) => key.map((name) => row[name]).join())).size).toBe(rows.length);
      expect(data.tableSchema.foreignKeys).toHaveLength(dataset.columns.filter(({ codelist }) => codelist !== undefined).length);
      for (const { columnReference, reference } of data.tableSchema.foreignKeys ?? []) {
        // A foreign key points to a table of the same group (Metadata Vocabulary for Tabular Data, `resource` of a reference).
        expect(codelists.map(({ url }) => url)).toContain(reference.resource);
        const codes = new Set(rowsOf(path.join(base, reference.resource)).map((row) => row[reference.columnReference]));
        expect(rows.filter((row) => !codes.has(row[columnReference]))).toEqual([]);
      }
    });

    test('an independent reader makes the triples of every row, with the values of the CSV', async () => {
      const baseIRI = `${site}/data/${id}/${id}.csv`;
      const metadata = await asRdf(text, `${baseIRI}-metadata.json`);
      const parser = new CsvwParser({ metadata, baseIRI, factory: factory as never });
      const about = new Map<string, string[]>();
      let described = 0;
      for await (const quad of parser.import(Readable.from([readFileSync(path.join(base, `${id}.csv`), 'utf8')]))) {
        if (quad.predicate.value.endsWith('csvw#describes')) described++;
        if (quad.subject.value.startsWith(`${site}/data/${id}/${id}.csv#`) && !quad.subject.value.includes('#row=')) about.set(quad.subject.value, [...(about.get(quad.subject.value) ?? []), shown(quad)]);
      }
      expect(described).toBe(rows.length);
      expect(about.size).toBe(rows.length);

      const codelistOf = new Map(dataset.columns.map((column) => [column.id, column.codelist]));
      const periodType: Record<string, string> = { A: `${xsd}gYear`, Q: `${xsd}string` };
      const literal = (value: string, datatype: string) => JSON.stringify(value) + datatype;
      const expected = (name: string, row: Row): string => {
        const value = row[name] ?? '';
        if (codelistOf.get(name) !== undefined) return addressOf(catalog, `data/codelists/${codelistOf.get(name)}.json#${value}`);
        if (name === 'SOURCE') return addressOf(catalog, `data/${id}/metadata.json#${value}`);
        if (name === 'TIME_PERIOD') return literal(value, periodType[row['FREQ'] ?? ''] ?? '');
        return literal(value, name === 'OBS_VALUE' ? `${xsd}decimal` : name === 'COMMENT_OBS' ? `${xsd}string` : `${xsd}integer`);
      };
      const property = new Map(columns.map(({ name, propertyUrl }) => [name, propertyUrl]));
      for (const row of rows) {
        const key = [...dataset.dimensions, dataset.time].map((column) => encodeURIComponent(row[column.id] ?? '')).join('.');
        const cells = columns.filter(({ name }) => row[name] !== '').map(({ name }) => `${property.get(name)} ${expected(name, row)}`);
        const fixed = ['http://www.w3.org/1999/02/22-rdf-syntax-ns#type http://purl.org/linked-data/cube#Observation', `http://purl.org/linked-data/cube#dataSet ${site}/data/catalog.ttl#${id}`];
        expect(about.get(`${baseIRI}#${key}`)?.toSorted()).toEqual([...cells, ...fixed].toSorted());
      }
      // The dataset is the one of the catalogue.
      expect(readFileSync(path.join(folder, 'data/catalog.ttl'), 'utf8')).toContain(`<${site}/data/catalog.ttl#${id}> a dcat:Dataset`);
      expect(property.get('REF_AREA')).toBe(`${sdmx}dimension#refArea`);
      expect(property.get('TIME_PERIOD')).toBe(`${sdmx}dimension#timePeriod`);
      expect(property.get('OBS_VALUE')).toBe(`${sdmx}measure#obsValue`);
      expect(property.get('OBS_STATUS')).toBe(`${sdmx}attribute#obsStatus`);
      expect(property.get('INDICATOR')).toBe(`${site}/sdmx/structure.xml#INDICATOR`);
    });
  });

  test('the media type is that of CSV on the Web', () => {
    expect(files.filter(({ format }) => format === 'csvw').map(({ mediaType }) => mediaType)).toEqual(catalog.datasets.map(() => 'application/csvm+json'));
  });
});
