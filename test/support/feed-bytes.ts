import type { Catalog } from '../../src/domain/data/catalog.ts';
import type { CodedColumn } from '../../src/domain/data/observations.ts';
import type { Dataset } from '../../src/domain/data/dataset.ts';
import type { Content, DatasetFormat } from '../../src/feed/format.ts';

export const bytesOf = (content: Content): Buffer => Buffer.concat(Array.from(content, (piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece)));

/** Bytes of the one file that a format makes of a dataset. */
export function fileOf(format: DatasetFormat, dataset: Dataset, catalog: Catalog): Buffer {
  const [file, ...others] = format.files(dataset, catalog, []);
  if (!file || others.length > 0 || 'sameAs' in file.content || 'copyOf' in file.content) throw new Error(`${format.id} is not one file`);
  return bytesOf(file.content);
}

/** A dataset with the texts of a column changed, row by row. */
export function withTexts(dataset: Dataset, id: string, textOf: (row: number) => string): Dataset {
  const { observations } = dataset;
  const rows = Array.from({ length: observations.length }, (_, row) => textOf(row));
  const texts = [...new Set(rows)];
  const changed: CodedColumn = { texts, at: Uint32Array.from(rows, (text) => texts.indexOf(text)) };
  return { ...dataset, observations: { ...observations, coded: new Map([...observations.coded, [id, changed]]) } };
}
