import { plainLabel, type Catalog } from '../../domain/data/catalog.ts';
import type { Dataset } from '../../domain/data/dataset.ts';
import { datasetPath, type Content, type DatasetFormat } from '../format.ts';
import { aboutSheet } from './xlsx/about-sheet.ts';
import { codesSheet } from './xlsx/codes-sheet.ts';
import { dataSheets, maxRows } from './xlsx/data-sheets.ts';
import { workbookParts } from './xlsx/workbook.ts';
import { zipped } from './xlsx/zip.ts';

/** A workbook without formulas: the figures, what is to be known of them, and the names of their codes. */
export const xlsx: DatasetFormat = {
  id: 'xlsx',
  title: 'Excel workbook (Office Open XML)',
  standard: 'https://ecma-international.org/publications-and-standards/standards/ecma-376/',
  files: (dataset, catalog) => [
    { path: datasetPath(dataset, `${dataset.id}.xlsx`), mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', content: workbookOf(dataset, catalog) },
  ],
};

/** Bytes of the workbook. A sheet that is full continues on the next one. */
export const workbookOf = (dataset: Dataset, catalog: Catalog, rowsPerSheet = maxRows): Content => {
  const { portal } = catalog;
  const publisher = portal.agencies.find(({ id }) => id === portal.data?.publisher);
  const properties = { title: plainLabel(dataset.title, portal), creator: plainLabel(publisher?.name ?? {}, portal), modified: dataset.modified };
  return zipped(workbookParts([...dataSheets(dataset, rowsPerSheet), aboutSheet(dataset, catalog), codesSheet(dataset, catalog)], properties));
};
