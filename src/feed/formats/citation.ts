import { bibtexEntry, cslItem } from '../citations.ts';
import { datasetPath, type DatasetFormat } from '../format.ts';
import { jsonContent } from '../json-text.ts';

/** Media type of CSL-JSON (https://www.iana.org/assignments/media-types/application/vnd.citationstyles.csl+json): a list of works. */
export const cslMediaType = 'application/vnd.citationstyles.csl+json';

/** How the dataset is named in a work that uses it, for programs that keep bibliographies. */
export const citation: DatasetFormat = {
  id: 'citation',
  title: 'BibTeX, CSL-JSON',
  standard: 'https://docs.citationstyles.org/en/stable/specification.html',
  files: (dataset, catalog) => [
    { path: datasetPath(dataset, 'citation.bib'), mediaType: 'application/x-bibtex', content: [bibtexEntry(dataset, catalog)] },
    { path: datasetPath(dataset, 'citation.json'), mediaType: cslMediaType, content: jsonContent([cslItem(dataset, catalog)]) },
  ],
};
