import { z } from 'zod';
import type { Catalog } from '../../domain/data/catalog.ts';
import { columnRoles, columnTypes } from '../../domain/data/column.ts';
import { datasetStatuses, dataThemes, methodologyConcepts, vintageKinds } from '../../domain/data/dataset-file.ts';
import { frequencies } from '../../domain/data/period.ts';
import { fits } from '../../domain/data/ranking.ts';
import { fileRecordSchema } from '../file-record.ts';
import { addressOf, type CatalogFormat } from '../format.ts';
import { jsonContent } from '../json-text.ts';

const texts = z.record(z.string(), z.string()).describe('Text by BCP 47 language tag.');
const address = z.url().describe('Address.');
const day = z.iso.date().describe('Day as YYYY-MM-DD.');
const period = z.string().describe('Period as SDMX writes it: 2024, 2024-S1, 2024-Q1, 2024-01, 2024-W05, 2024-01-31.');
const code = z.string().describe('Code of a codelist.');
const count = z.int().min(0);

const agency = z.strictObject({ id: z.string(), name: texts, url: address.optional(), email: z.email().optional() });
const named = z.strictObject({ id: code, name: texts });

const column = z.strictObject({
  id: z.string().describe('Name of the column in the file.'),
  role: z.enum(columnRoles),
  type: z.enum(columnTypes),
  attachment: z.enum(['series', 'observation']).optional().describe('For an attribute: whether it is the same in all of a series.'),
  codelist: z.strictObject({ id: z.string(), name: texts, url: address }).optional(),
});

const indicator = z.strictObject({
  id: code,
  alias: z.string().optional().describe('The same thing in the list of the body that the figures come from.'),
  name: texts,
  description: texts,
  units: z.array(named).describe('Units in which its series are measured.'),
  series: count.describe('Number of its series.'),
  first: period,
  last: period,
});

const source = z.strictObject({
  id: z.string().describe('Value of the column SOURCE.'),
  title: z.string(),
  publisher: z.string(),
  url: address,
  retrieved: day,
  via: z.string().optional().describe('Where the figures were copied from, if not from the publisher.'),
  licence: z.string().optional().describe('What is known of its licence.'),
  verify: z.string().optional().describe('What remains to be checked at the publisher.'),
});

const vintage = z.strictObject({
  date: day,
  kind: z.enum(vintageKinds),
  reason: texts,
  url: address,
  sha256: fileRecordSchema.shape.sha256,
  rows: count,
  changes: count.describe('Number of cells that differ from the vintage before.'),
});

const answer = z.strictObject({
  index: z.string(),
  indexName: texts,
  criterion: z.string(),
  criterionName: texts,
  pillar: z.string().optional(),
  series: z.string().describe('Key of the series.'),
  fit: z.enum(fits).describe('direct: the same concept; proxy: close to it; context: it only informs.'),
  status: z.enum(['supplied', 'stale', 'context', 'gap']).describe('How the criterion stands with everything that answers it.'),
  note: texts.optional(),
});

/** Everything that is known of a dataset. The type of the file and its published schema are both made from this. */
export const metadataSchema = z.strictObject({
  $schema: address.describe('Address of this schema.'),
  id: z.string(),
  url: address.describe('Address of this file.'),
  landingPage: address.describe('Page for people.'),
  version: z.string().regex(/^\d+\.\d+\.\d+$/).describe('Version of the structure.'),
  status: z.enum(datasetStatuses).describe('planned: a visible gap without figures.'),
  sample: z.boolean().describe('true: the figures are examples and not to be used.'),
  title: texts,
  description: texts,
  keywords: z.record(z.string(), z.array(z.string())).describe('Words by BCP 47 language tag.'),
  topics: z.array(named),
  theme: z.strictObject({ id: z.enum(dataThemes), url: address }).describe('Subject in the EU vocabulary data-theme.'),
  publisher: agency,
  owner: agency.describe('Who answers for the dataset.'),
  contact: z.email().optional(),
  sdmx: z.strictObject({ agency: z.string(), dataflow: z.string(), version: z.string() }),
  frequency: z.strictObject({ id: z.enum(frequencies as [string, ...string[]]), duration: z.string().describe('xsd:duration.') }),
  coverage: z.strictObject({ first: period, last: period, start: day, end: day, areas: z.array(named) }).optional().describe('Absent where there are no figures.'),
  observations: count,
  series: count,
  columns: z.array(column),
  primaryKey: z.array(z.string()),
  indicators: z.array(indicator),
  licence: z.strictObject({ id: z.string(), url: address, attribution: z.string(), basis: texts.optional() }),
  sources: z.array(source),
  methodology: z.partialRecord(z.enum(methodologyConcepts), texts).describe('How the figures are made, by concepts of SIMS.'),
  caveats: z.array(z.strictObject({ indicator: code.optional(), text: texts, verify: z.boolean() })),
  breaks: z.array(z.strictObject({ indicator: code.optional(), period, text: texts })),
  revisionPolicy: texts,
  issued: day.optional().describe('Day of the first vintage.'),
  modified: day.optional().describe('Day of the newest vintage.'),
  nextRelease: z.strictObject({ date: z.string(), exact: z.boolean(), note: texts.optional() }).optional(),
  vintages: z.array(vintage),
  answers: z.array(answer).describe('Criteria of rankings that its series answer.'),
  citation: z.strictObject({ publisher: texts, title: texts, version: z.string(), date: day.optional(), url: address, attribution: z.string() }).describe('Pieces of a citation.'),
  files: z.array(fileRecordSchema),
});

export type Metadata = z.infer<typeof metadataSchema>;

const path = 'data/schema/metadata.schema.json';

export const schemaAddress = (catalog: Pick<Catalog, 'portal'>): string => addressOf(catalog, path);

/** The schema of every metadata.json. */
export const publishedSchema: CatalogFormat = {
  id: 'metadata-schema',
  title: 'JSON Schema',
  standard: 'https://json-schema.org/draft/2020-12/schema',
  files: (catalog) => [{ path, mediaType: 'application/schema+json', content: jsonContent(jsonSchema(catalog)) }],
};

function jsonSchema(catalog: Catalog): object {
  const { $schema, ...schema } = z.toJSONSchema(metadataSchema, { target: 'draft-2020-12' });
  return { $schema, $id: schemaAddress(catalog), title: 'Metadata of a dataset', ...schema };
}
