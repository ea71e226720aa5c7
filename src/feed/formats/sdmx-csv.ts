import type { Catalog } from '../../domain/data/catalog.ts';
import type { Dataset } from '../../domain/data/dataset.ts';
import { column } from '../../domain/data/observations.ts';
import { csvCell, csvRow } from '../csv-text.ts';
import { datasetPath, type DatasetFormat } from '../format.ts';
import { inPieces } from '../pieces.ts';
import { agencyOf } from './sdmx/message.ts';

/**
 * One row an observation, with the structure that it is of (SDMX-CSV 2.0, data message: field guide, columns and column
 * content, https://github.com/sdmx-twg/sdmx-csv). Dimensions come first, then the measure, then attributes.
 */
export const sdmxCsv: DatasetFormat = {
  id: 'sdmx-csv',
  title: 'SDMX-CSV 2.0',
  standard: 'https://github.com/sdmx-twg/sdmx-csv',
  files: (dataset, catalog) => [{ path: datasetPath(dataset, `${dataset.id}.sdmx.csv`), mediaType: 'text/csv', content: inPieces(lines(dataset, catalog)) }],
};

function* lines({ dataflow, version, dimensions, time, measure, seriesAttributes, observationAttributes, observations }: Dataset, catalog: Catalog): Generator<string> {
  const columns = [...dimensions, time, measure, ...seriesAttributes, ...observationAttributes];
  yield csvRow(['STRUCTURE', 'STRUCTURE_ID', 'ACTION', ...columns.map(({ id }) => id)]);
  const start = `dataflow,${csvCell(`${agencyOf(catalog)}:${dataflow}(${version})`)},I`;
  // Each distinct text is quoted once.
  const cells = columns.map(({ id, role }) => {
    if (role === 'measure') return (row: number) => `,${observations.values[row] ?? ''}`;
    const { texts, at } = column(observations, id);
    const written = texts.map((text) => `,${csvCell(text)}`);
    return (row: number) => written[at[row] ?? 0] ?? ',';
  });
  for (let row = 0; row < observations.length; row++) {
    let line = start;
    for (const cell of cells) line += cell(row);
    yield `${line}\n`;
  }
}
