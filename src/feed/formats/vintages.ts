import { labelsByTag, plainLabel, type Catalog } from '../../domain/data/catalog.ts';
import type { Dataset } from '../../domain/data/dataset.ts';
import { csvRow } from '../csv-text.ts';
import { addressOf, datasetPath, type Content, type DatasetFormat } from '../format.ts';
import { jsonContent } from '../json-text.ts';
import { inPieces } from '../pieces.ts';

const changesPath = (dataset: Dataset): string => datasetPath(dataset, 'v/changes.csv');

/** What was published on each day, byte for byte; the list of these days with their reasons; and every cell that changed between them. */
export const vintages: DatasetFormat = {
  id: 'vintages',
  title: 'Vintages',
  files: (dataset, catalog) => [
    ...dataset.vintages.map((vintage) => ({ path: vintagePath(dataset, vintage), mediaType: 'text/csv', content: { copyOf: vintage.file } })),
    { path: datasetPath(dataset, 'v/index.json'), mediaType: 'application/json', content: jsonContent(list(dataset, catalog)) },
    { path: changesPath(dataset), mediaType: 'text/csv', content: changes(dataset, catalog) },
  ],
};

/** Where a dataset as it was published on a day stands for good. */
export const vintagePath = (dataset: Pick<Dataset, 'id'>, { date }: { date: string }): string => datasetPath(dataset, `v/${date}/${dataset.id}.csv`);

const list = (dataset: Dataset, catalog: Catalog) => ({
  dataset: dataset.id,
  title: labelsByTag(dataset.title, catalog.portal),
  current: addressOf(catalog, datasetPath(dataset, `${dataset.id}.csv`)),
  changes: addressOf(catalog, changesPath(dataset)),
  vintages: dataset.vintages.map((vintage) => ({
    date: vintage.date,
    kind: vintage.kind,
    reason: labelsByTag(vintage.reason, catalog.portal),
    url: addressOf(catalog, vintagePath(dataset, vintage)),
    sha256: vintage.sha256,
    rows: vintage.rows,
    changes: vintage.changes.length,
  })),
});

/** One row a cell. An observation that is new has an empty `old` in each of its cells, one that went an empty `new`. */
function changes({ vintages: all }: Dataset, { portal }: Catalog): Content {
  const lines = function* (): Generator<string> {
    yield csvRow(['vintage', 'key', 'period', 'column', 'old', 'new', 'kind', 'reason']);
    for (const { date, kind, reason, changes: cells } of all) {
      const why = plainLabel(reason, portal);
      for (const cell of cells) yield csvRow([date, cell.series, cell.period, cell.column, cell.old, cell.new, kind, why]);
    }
  };
  return inPieces(lines());
}
