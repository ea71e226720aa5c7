import { datasetPath, type DatasetFormat } from '../format.ts';
import { genericDataWriter } from './sdmx/generic-data.ts';

/** Generic data by time series: what deployed SDMX clients read best. The same bytes stand under the dataset's name in SDMX. */
export const sdmxMl: DatasetFormat = {
  id: 'sdmx-ml',
  title: 'SDMX-ML 2.1 (generic data)',
  standard: 'https://github.com/sdmx-twg/sdmx-ml-v2_1',
  files: (dataset, catalog) => {
    const path = datasetPath(dataset, `${dataset.id}.xml`);
    return [
      { path, mediaType: 'application/xml', content: genericDataWriter(dataset, catalog)(dataset.series) },
      { path: `sdmx/data/${dataset.dataflow}.xml`, mediaType: 'application/xml', content: { sameAs: path } },
    ];
  },
};
