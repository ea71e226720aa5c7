import { ByteWriter, ParquetWriter, type ColumnSource, type KeyValue, type SchemaElement } from 'hyparquet-writer';
import { plainLabel, type Catalog } from '../../domain/data/catalog.ts';
import type { Column } from '../../domain/data/column.ts';
import type { Dataset } from '../../domain/data/dataset.ts';
import { column, type Observations } from '../../domain/data/observations.ts';
import { addressOf, datasetPath, type Content, type DatasetFormat } from '../format.ts';

/** Rows in a row group: what a reader fetches at once, and what is held in memory. */
const rowsPerGroup = 100_000;

/** Columns with their types: texts as UTF-8, figures as 64-bit floating point, whole numbers as integers. */
export const parquet: DatasetFormat = {
  id: 'parquet',
  title: 'Apache Parquet',
  standard: 'https://parquet.apache.org/docs/file-format/',
  files: (dataset, catalog) => [{ path: datasetPath(dataset, `${dataset.id}.parquet`), mediaType: 'application/vnd.apache.parquet', content: rowGroups(dataset, catalog) }],
};

/** The file piece by piece: each row group, then the footer. */
function* rowGroups(dataset: Dataset, catalog: Catalog): Content {
  const { columns, observations } = dataset;
  const writer = new ByteWriter();
  const fields = columns.map((one) => fieldOf(one, observations));
  const schema = [{ name: 'schema', num_children: fields.length }, ...fields.map(({ element }) => element)];
  const file = new ParquetWriter({ writer, schema, kvMetadata: keyValues(dataset, catalog) });
  for (let start = 0; start < observations.length; start += rowsPerGroup) {
    const end = Math.min(start + rowsPerGroup, observations.length);
    const columnData = fields.map(({ element: { name }, encoding, cells }): ColumnSource => ({ name, data: cells(start, end), encoding }));
    void file.write({ columnData, rowGroupSize: rowsPerGroup });
    yield taken(writer);
  }
  void file.finish();
  yield taken(writer);
}

/** Takes what was written, and leaves the writer empty. Its `offset` still counts from the beginning of the file. */
function taken(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
}

interface Field {
  element: SchemaElement;
  /** Codes are always written through a dictionary; for the rest the writer takes what is shorter. */
  encoding?: 'RLE_DICTIONARY';
  /** Values of the rows from `start` up to, not including, `end`. */
  cells(start: number, end: number): (string | number | bigint | null)[];
}

/** Types of parquet-format (https://github.com/apache/parquet-format/blob/master/LogicalTypes.md). */
function fieldOf({ id, role, type }: Column, observations: Observations): Field {
  if (role === 'measure') {
    const { values } = observations;
    const cells = (start: number, end: number) => values.slice(start, end).map((value) => (value === '' ? null : Number(value)));
    return { element: { name: id, type: 'DOUBLE', repetition_type: 'OPTIONAL' }, cells };
  }
  const { texts, at } = column(observations, id);
  const slice = <Value>(values: readonly Value[]) => (start: number, end: number): Value[] => Array.from(at.subarray(start, end), (place) => values[place] as Value);
  if (type === 'integer') {
    // A whole number that needs more than 32 bits would be cut off without a word.
    const isWide = texts.some((text) => Number(text) !== (Number(text) | 0));
    const cells: Field['cells'] = isWide ? slice(texts.map((text) => BigInt(text))) : slice(texts.map(Number));
    return { element: { name: id, type: isWide ? 'INT64' : 'INT32', repetition_type: 'REQUIRED' }, encoding: 'RLE_DICTIONARY', cells };
  }
  const text = { name: id, type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } } as const;
  if (type === 'text') return { element: { ...text, repetition_type: 'OPTIONAL' }, cells: slice(texts.map((one) => (one === '' ? null : one))) };
  return { element: { ...text, repetition_type: 'REQUIRED' }, encoding: 'RLE_DICTIONARY', cells: slice(texts) };
}

/** What a file that was copied away from the site must still say of itself. */
function keyValues(dataset: Dataset, catalog: Catalog): KeyValue[] {
  const { id, version, modified, status, sample, title, licence } = dataset;
  return Object.entries({
    dataset: id,
    version,
    ...(modified === undefined ? {} : { modified }),
    status,
    ...(sample ? { sample: 'true' } : {}),
    title: plainLabel(title, catalog.portal),
    licence: licence.id,
    licence_url: licence.url,
    attribution: licence.attribution,
    metadata: addressOf(catalog, datasetPath(dataset, 'metadata.json')),
  }).map(([key, value]) => ({ key, value }));
}
