import type { Dataset } from '../../domain/data/dataset.ts';
import { datasetPath } from '../../feed/format.ts';
import { catalogFormats, datasetFormats } from '../../feed/formats.ts';
import { publishedFiles } from '../data.ts';

/** One published file of a dataset. */
export interface DatasetForm {
  title: string;
  href: string;
  name: string;
  bytes: number;
  sha256: string;
}

/** Files that stand directly in the dataset's folder, in the order of the formats. Those below it have pages of their own. */
export function datasetForms(dataset: Dataset): DatasetForm[] {
  const files = [...publishedFiles().values()].filter((file) => file.dataset === dataset.id);
  const folder = datasetPath(dataset);
  return datasetFormats.flatMap(({ id, title }) =>
    files
      .filter(({ format, path }) => format === id && path.startsWith(folder) && !path.slice(folder.length).includes('/'))
      .map(({ path, bytes, sha256 }) => ({ title, href: `/${path}`, name: path.slice(folder.length), bytes, sha256 })),
  );
}

/** Files that span the datasets and stand where a reader would look first, in the order of the formats. */
export const wholeForms = (): Pick<DatasetForm, 'title' | 'href'>[] =>
  catalogFormats.flatMap(({ id, title }) =>
    [...publishedFiles().values()].filter(({ format, dataset, path }) => format === id && dataset === undefined && (path.split('/').length === 2 || path.endsWith('/index.json'))).map(({ path }) => ({ title, href: `/${path}` })),
  );
