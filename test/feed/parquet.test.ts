import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { afterAll, describe, expect, test } from 'vitest';
import type { Column } from '../../src/domain/data/column.ts';
import { parquet } from '../../src/feed/formats/parquet.ts';
import { catalogOf, portalsWithData, writtenFeed } from '../support/catalogs.ts';
import { csvRows } from '../support/csv-table.ts';
import { fileOf, withTexts } from '../support/feed-bytes.ts';
import { fixturePortal } from '../support/portals.ts';

type Row = Record<string, string>;

const connection = await (await DuckDBInstance.create(':memory:')).connect();
afterAll(() => connection.closeSync());

const query = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson();

const duckTypeOf = ({ type }: Column): string => (type === 'decimal' ? 'DOUBLE' : type === 'integer' ? 'INTEGER' : 'VARCHAR');

const bufferOf = ({ buffer, byteOffset, byteLength }: Buffer): ArrayBuffer => new Uint8Array(buffer, byteOffset, byteLength).slice().buffer;

/** Values of a row as Parquet has them. */
const typed = (columns: readonly Column[], row: Row): Record<string, unknown> =>
  Object.fromEntries(
    columns.map(({ id, type }) => {
      const text = row[id] ?? '';
      return [id, text === '' ? null : type === 'decimal' || type === 'integer' ? Number(text) : text];
    }),
  );

describe.each(portalsWithData)('Parquet: %s', (_name, root) => {
  const { catalog, folder, files } = writtenFeed(root);

  describe.each(catalog.datasets.map((dataset) => [dataset.id, dataset] as const))('%s', (id, dataset) => {
    const { columns } = dataset;
    const file = path.join(folder, 'data', id, `${id}.parquet`);
    const csv = path.join(folder, 'data', id, `${id}.csv`);
    const bytes = readFileSync(file);
    const rows: Row[] = csvRows(csv);

    test('DuckDB reads the columns with their types', async () => {
      const described = await query(`DESCRIBE SELECT * FROM '${file}'`);
      expect(described.map(({ column_name, column_type }) => [column_name, column_type])).toEqual(columns.map((column) => [column.id, duckTypeOf(column)]));
    });

    test('DuckDB reads the same rows from it as from the CSV', async () => {
      const reference = `SELECT ${columns.map((column) => `"${column.id}"::${duckTypeOf(column)} AS "${column.id}"`).join()} FROM read_csv('${csv}', all_varchar=true, header=true, delim=',', quote='"', escape='"')`;
      expect(await query(`(${reference} EXCEPT ALL SELECT * FROM '${file}') UNION ALL (SELECT * FROM '${file}' EXCEPT ALL ${reference})`)).toEqual([]);
      expect(await query(`SELECT count(*)::INTEGER AS n FROM '${file}'`)).toEqual([{ n: rows.length }]);
    });

    test('an independent reader finds every row in the order of the CSV', async () => {
      expect(await parquetReadObjects({ file: bufferOf(bytes) })).toEqual(rows.map((row) => typed(columns, row)));
    });

    test('every column is of its type, may be empty only where the CSV is, and codes stand in dictionaries', () => {
      const { schema, row_groups } = parquetMetadata(bufferOf(bytes));
      expect(schema.slice(1).map(({ name, type, converted_type, repetition_type }) => ({ name, type, converted_type, repetition_type }))).toEqual(
        columns.map((column) => ({
          name: column.id,
          type: column.type === 'decimal' ? 'DOUBLE' : column.type === 'integer' ? 'INT32' : 'BYTE_ARRAY',
          converted_type: column.type === 'decimal' || column.type === 'integer' ? undefined : 'UTF8',
          repetition_type: column.type === 'decimal' || column.type === 'text' ? 'OPTIONAL' : 'REQUIRED',
        })),
      );
      for (const group of row_groups)
        for (const [index, { meta_data }] of group.columns.entries())
          if (columns[index]?.role !== 'measure' && columns[index]?.type !== 'text') {
            expect(meta_data?.encodings, columns[index]?.id).toContain('RLE_DICTIONARY');
            expect(meta_data?.dictionary_page_offset).toBeDefined();
          }
      expect(row_groups.length).toBe(rows.length === 0 ? 0 : 1);
    });

    test('says of itself what it is, under what licence, and where the rest is told', () => {
      const { key_value_metadata = [] } = parquetMetadata(bufferOf(bytes));
      expect(Object.fromEntries(key_value_metadata.map(({ key, value }) => [key, value]))).toMatchObject({
        dataset: id,
        version: dataset.version,
        status: dataset.status,
        licence: dataset.licence.id,
        licence_url: dataset.licence.url,
        attribution: dataset.licence.attribution,
        metadata: `${catalog.portal.address}/data/${id}/metadata.json`,
      });
    });

    test('the same input gives the same bytes', () => {
      expect(fileOf(parquet, dataset, catalog).equals(bytes)).toBe(true);
      expect(fileOf(parquet, dataset, catalog).equals(bytes)).toBe(true);
    });
  });

  test('the media type is that which IANA registered', () =>
    expect(files.filter(({ format }) => format === 'parquet').map(({ mediaType }) => mediaType)).toEqual(catalog.datasets.map(() => 'application/vnd.apache.parquet')));
});

describe('Parquet', () => {
  const catalog = catalogOf(fixturePortal);
  const census = catalog.datasets.find(({ id }) => id === 'census');
  if (!census) throw new Error('census');

  test('large data stand in several row groups, each row once and in order', async () => {
    const { observations } = census;
    const length = 230_000;
    const repeated = { ...census, observations: { ...observations, length, values: Array.from({ length }, (_, row) => String(row)), coded: new Map([...observations.coded].map(([id, { texts, at }]) => [id, { texts, at: Uint32Array.from({ length }, (_, row) => at[row % observations.length] ?? 0) }])) } };
    const bytes = bufferOf(fileOf(parquet, repeated, catalog));
    expect(parquetMetadata(bytes).row_groups.map(({ num_rows }) => Number(num_rows))).toEqual([100_000, 100_000, 30_000]);
    const read = await parquetReadObjects({ file: bytes, columns: ['OBS_VALUE', 'TIME_PERIOD'] });
    const time = observations.coded.get('TIME_PERIOD');
    const wrong = read.findIndex((row, index) => row['OBS_VALUE'] !== index || row['TIME_PERIOD'] !== time?.texts[time.at[index % observations.length] ?? 0]);
    expect([read.length, wrong]).toEqual([length, -1]);
  });

  test('a whole number that 32 bits cannot hold is not cut off', async () => {
    const bytes = bufferOf(fileOf(parquet, withTexts(census, 'UNIT_MULT', (row) => (row === 1 ? '4294967297' : '-1')), catalog));
    const read = await parquetReadObjects({ file: bytes, columns: ['UNIT_MULT'], rowEnd: 3 });
    expect(read.map((row) => row['UNIT_MULT'])).toEqual([-1n, 4294967297n, -1n]);
  });

  test('an example says that it is one', () => {
    const { key_value_metadata = [] } = parquetMetadata(bufferOf(fileOf(parquet, { ...census, sample: true }, catalog)));
    expect(key_value_metadata).toContainEqual({ key: 'sample', value: 'true' });
  });
});
