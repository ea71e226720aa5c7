import { z } from 'zod';
import { addressField, dayField, distinct, identifier } from '../fields.ts';
import { columnSchema } from './column.ts';
import { frequencies } from './period.ts';
import { artefactId, labels } from './terms.ts';

/** Subjects of the EU vocabulary data-theme (http://publications.europa.eu/resource/authority/data-theme). */
export const dataThemes = ['AGRI', 'ECON', 'EDUC', 'ENER', 'ENVI', 'GOVE', 'HEAL', 'INTR', 'JUST', 'REGI', 'SOCI', 'TECH', 'TRAN'] as const;

export const datasetStatuses = ['complete', 'partial', 'planned', 'discontinued'] as const;
export const vintageKinds = ['first', 'routine', 'benchmark', 'correction'] as const;

/** Concepts of the Single Integrated Metadata Structure (SIMS 2.0, Eurostat) by their SDMX names. */
export const methodologyConcepts = [
  'DATA_DESCR', 'CLASS_SYSTEM', 'COVERAGE_SECTOR', 'STAT_CONC_DEF', 'STAT_UNIT', 'STAT_POP', 'REF_AREA', 'COVERAGE_TIME', 'BASE_PER', 'UNIT_MEASURE',
  'REF_PERIOD', 'CONF_POLICY', 'REL_CAL_POLICY', 'FREQ_DISS', 'QUALITY_ASSMNT', 'ACCURACY_OVERALL', 'TIMELINESS', 'COMPAR_GEO', 'COMPAR_TIME', 'COHER_X_DOM',
  'SOURCE_TYPE', 'FREQ_COLL', 'COLL_METHOD', 'DATA_VALIDATION', 'DATA_COMP', 'ADJUSTMENT', 'DATA_REV', 'COMMENT_DSET',
] as const;

export const dataLicence = z
  .strictObject({
    id: z.string().max(60).regex(/^[A-Za-z0-9.-]+$/).describe('SPDX identifier, or a name that begins with LicenseRef-.'),
    url: addressField.describe('Address of the text of the licence.'),
    attribution: z.string().max(300).describe('How the source is to be named.'),
    basis: labels.optional().describe('What is known of the right to publish, and what is not.'),
  })
  .describe('Licence of the data, as far as it is known.');

export const dataSource = z
  .strictObject({
    id: artefactId.describe('Name by which the column SOURCE refers to it.'),
    title: z.string().min(1).max(240).describe('Title of the table or work, in its own language.'),
    publisher: z.string().min(1).max(160).describe('Who publishes it.'),
    url: addressField.describe('Its address.'),
    retrieved: dayField.describe('Day on which it was read.'),
    via: z.string().max(400).optional().describe('Where the figures were copied from, if not from the publisher: repository, path, commit.'),
    licence: z.string().max(300).optional().describe('What is known of its licence.'),
    verify: z.string().max(400).optional().describe('What remains to be checked at the publisher.'),
  })
  .describe('Where figures come from.');

export type DataSource = z.infer<typeof dataSource>;

export const vintageSchema = z
  .strictObject({
    date: dayField.describe('Day of publication, and name of the file in vintages/.'),
    kind: z.enum(vintageKinds).describe('first, routine (new periods), benchmark (method or base changed) or correction (something was wrong or lacking).'),
    reason: labels.describe('Why the figures changed.'),
    sha256: z.string().regex(/^[0-9a-f]{64}$/).describe('SHA-256 of the frozen file; npm run vintage writes it.'),
  })
  .describe('The figures as they were published on a day. Never edited afterwards.');

export const datasetFileSchema = z.strictObject({
  id: identifier.describe('Name of the folder.'),
  dataflow: artefactId.describe('Name of the dataset in SDMX.'),
  version: z.string().regex(/^\d+\.\d+\.\d+$/).describe('Version of the structure: MAJOR.MINOR.PATCH.'),
  title: labels.describe('Title by language.'),
  description: labels.describe('What the figures tell, in one or two sentences.'),
  keywords: z.record(z.string(), distinct(z.string().min(1).max(60), 20)).describe('Words for catalogues, by language.'),
  topics: distinct(identifier, 3).min(1).describe('Topics from content/portal.yaml.'),
  theme: z.enum(dataThemes).describe('Subject in the EU vocabulary data-theme.'),
  status: z.enum(datasetStatuses).describe('complete, partial, planned (a visible gap without figures) or discontinued.'),
  sample: z.boolean().default(false).describe('true: the figures are examples and not to be used.'),
  owner: identifier.describe('Agency from content/portal.yaml that answers for the dataset.'),
  frequency: z.enum(frequencies as [string, ...string[]]).describe('How often the figures are made: a code of CL_FREQ.'),
  licence: dataLicence,
  sources: distinct(dataSource, 60).min(1).describe('Where the figures come from.'),
  columns: z.array(columnSchema).min(1).describe('Columns of data.csv, in their order.'),
  methodology: z.partialRecord(z.enum(methodologyConcepts), labels).describe('How the figures are made, by concepts of SIMS.'),
  caveats: z
    .array(z.strictObject({ indicator: z.string().max(60).optional().describe('Code of CL_INDICATOR; all of them where it is left out.'), text: labels.describe('What to know, by language.'), verify: z.boolean().default(false).describe('true: it remains to be checked.') }))
    .default([])
    .describe('What to know before using the figures.'),
  breaks: z
    .array(z.strictObject({ indicator: z.string().max(60).optional().describe('Code of CL_INDICATOR; all of them where it is left out.'), period: z.string().max(10).describe('First period after the break.'), text: labels.describe('What changed, by language.') }))
    .default([])
    .describe('Where a series is not comparable with what stood before.'),
  revisionPolicy: labels.describe('When and why the figures are revised.'),
  vintages: z.array(vintageSchema).describe('What was published, first to last.'),
});

/** dataset.yaml as it is read. */
export type DatasetFile = z.infer<typeof datasetFileSchema>;
export type VintageEntry = z.infer<typeof vintageSchema>;
