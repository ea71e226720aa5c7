import type { CatalogFormat } from '../format.ts';
import { structureMessage } from './sdmx/structures.ts';

/** All structures in one message: dataflows, codelists, concepts and data structure definitions. */
export const sdmxStructure: CatalogFormat = {
  id: 'sdmx-structure',
  title: 'SDMX-ML 2.1 (structures)',
  standard: 'https://github.com/sdmx-twg/sdmx-ml-v2_1',
  files: (catalog) => [
    {
      path: 'sdmx/structure.xml',
      mediaType: 'application/xml',
      content: structureMessage(catalog, 'STRUCTURES', { dataflows: catalog.datasets, codelists: [...catalog.codelists.values()], concepts: true, dataStructures: catalog.datasets }),
    },
  ],
};
