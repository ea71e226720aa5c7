import type { Dataset } from '../../domain/data/dataset.ts';
import { column } from '../../domain/data/observations.ts';
import { csvCell, csvRow } from '../csv-text.ts';
import { datasetPath, type Content, type DatasetFormat } from '../format.ts';
import { inPieces } from '../pieces.ts';

/** The reference form: codes, one row an observation (RFC 4180, UTF-8, line feeds). */
export const csv: DatasetFormat = {
  id: 'csv',
  title: 'CSV',
  standard: 'https://www.rfc-editor.org/rfc/rfc4180',
  files: (dataset) => [{ path: datasetPath(dataset, `${dataset.id}.csv`), mediaType: 'text/csv', content: rows(dataset) }],
};

const rows = (dataset: Dataset): Content => inPieces(lines(dataset));

/** Lines of the reference form, the header first. */
function* lines({ columns, observations }: Dataset): Generator<string> {
  yield csvRow(columns.map(({ id }) => id));
  // Each distinct text is quoted once.
  const cells = columns.map(({ id, role }) => {
    if (role === 'measure') return (row: number) => observations.values[row] ?? '';
    const { texts, at } = column(observations, id);
    const written = texts.map(csvCell);
    return (row: number) => written[at[row] ?? 0] ?? '';
  });
  for (let row = 0; row < observations.length; row++) {
    let line = '';
    for (const cell of cells) line += line === '' ? cell(row) : `,${cell(row)}`;
    yield `${line}\n`;
  }
}
