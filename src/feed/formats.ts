import type { CatalogFormat, DatasetFormat } from './format.ts';
import { allChecksums, checksums } from './formats/checksums.ts';
import { citation } from './formats/citation.ts';
import { codelists } from './formats/codelists.ts';
import { csv } from './formats/csv.ts';
import { csvw } from './formats/csvw.ts';
import { dataIndex } from './formats/data-index.ts';
import { datapackage } from './formats/datapackage.ts';
import { dcat } from './formats/dcat.ts';
import { indices } from './formats/indices.ts';
import { jsonStat } from './formats/json-stat.ts';
import { publishedSchema } from './formats/metadata-schema.ts';
import { metadata } from './formats/metadata.ts';
import { openapi } from './formats/openapi.ts';
import { parquet } from './formats/parquet.ts';
import { ownMeasures } from './formats/portal-measures.ts';
import { rankings } from './formats/rankings.ts';
import { releaseCalendar } from './formats/release-calendar.ts';
import { sdmxCsv } from './formats/sdmx-csv.ts';
import { sdmxJson } from './formats/sdmx-json.ts';
import { sdmxMl } from './formats/sdmx-ml.ts';
import { sdmxRest } from './formats/sdmx-rest.ts';
import { sdmxStructure } from './formats/sdmx-structure.ts';
import { updates } from './formats/updates.ts';
import { vintages } from './formats/vintages.ts';
import { xlsx } from './formats/xlsx.ts';

/** Every form in which a dataset is published, in the order in which they are written: a description follows what it describes. */
export const datasetFormats: readonly DatasetFormat[] = [csv, jsonStat, sdmxCsv, sdmxJson, sdmxMl, xlsx, parquet, citation, vintages, csvw, datapackage, metadata, checksums];

/** Every form of what spans the datasets, written after them. */
export const catalogFormats: readonly CatalogFormat[] = [sdmxStructure, sdmxRest, codelists, publishedSchema, indices, rankings, ownMeasures, releaseCalendar, updates, dcat, openapi, dataIndex, allChecksums];
