import { codelistColumns, codelistOfCodelists, descriptionPrefix } from '../domain/data/codelist.ts';
import { integerRange, maxValueLength, missingStatus, requiredColumns, type Column } from '../domain/data/column.ts';
import { datasetFileSchema } from '../domain/data/dataset-file.ts';
import { frequencies, periodExample } from '../domain/data/period.ts';
import { indexFileSchema } from '../domain/data/ranking.ts';
import { releasesFileSchema } from '../domain/data/release.ts';
import { portalMeasures, targetsFileSchema } from '../domain/data/target.ts';
import { measureDefinitions } from '../domain/measures.ts';
import { plainRows, table, type Row } from './field-table.ts';

const fieldHead = ['field', 'required', 'what'];

/** What stands below content/data/, as Markdown. */
export const dataDocs = (): string[] => [
  '## Data',
  'Figures stand in `content/data/`: `datasets/NAME/` holds a dataset (`dataset.yaml`, `data.csv`, and `vintages/DAY.csv`, the figures as they were published), `codelists/CL_NAME.csv` what its codes mean, `indices/NAME.yaml` a ranking, `releases.yaml` the calendar, and `targets.yaml` the aims that can be measured. Texts by language are needed in the source language and in those that readers fall back to; the others may follow. No text begins as a formula of a spreadsheet does: with `=`, `+` or `@`, or with `-` where more than a number follows.',
  '### dataset.yaml',
  '`content/data/datasets/NAME/dataset.yaml`: what the figures are, where they come from, and what was published when.',
  table(fieldHead, plainRows(datasetFileSchema)),
  '### data.csv',
  '`content/data/datasets/NAME/data.csv`: one row for each observation, in UTF-8 without byte order mark, with line feeds; the first line names the columns as dataset.yaml lists them. Every dataset has the columns below; further dimensions (sex, age …) stand before `TIME_PERIOD`, further attributes after it. The dimensions and the period of a row are its key, and no key stands twice. Only a text may be empty, and a value whose status says that it is missing. A cell that holds a comma or a quotation mark stands between quotation marks, those within it twice; no cell holds a line break.',
  table(['column', 'role', 'type', 'codelist', 'the same within', 'what'], requiredColumns.map(columnRow)),
  `Periods are written by the frequency of their row: ${frequencies.map((frequency) => `${frequency} \`${periodExample[frequency] ?? ''}\``).join(', ')}.`,
  '### Vintages',
  '`content/data/datasets/NAME/vintages/DAY.csv`: data.csv as it was on a day, with its SHA-256 in `vintages` of dataset.yaml. `npm run vintage` makes both. The newest is the same as data.csv byte for byte; none is ever edited.',
  '### Codelists',
  `\`content/data/codelists/CL_NAME.csv\`: one row for each code, in the order in which codes are shown. \`${codelistOfCodelists}.csv\` names the codelists themselves. A code has letters A to Z, digits, \`_\`, \`-\`, \`@\` and \`$\`, at most 60, and begins with a letter, a digit or \`_\`; capitals alone do not tell two apart.`,
  table(['column', 'required', 'what'], codelistRows),
  '### Indices',
  '`content/data/indices/NAME.yaml`: a ranking, what it asks, and what of ours answers.',
  table(fieldHead, plainRows(indexFileSchema)),
  '### releases.yaml',
  '`content/data/releases.yaml`: the advance release calendar.',
  table(fieldHead, plainRows(releasesFileSchema)),
  '### targets.yaml',
  '`content/data/targets.yaml`: measurable aims of the documents behind the portal, as those documents state them. Where a document names a number that is none of a single year, such as an average or a rate of growth, the aim has no goals and its note says so; the page says of an aim without goals and without note that no number is stated.',
  table(fieldHead, plainRows(targetsFileSchema)),
  'A measure of the portal itself is one of these, counted when the portal is built:',
  table(['measure', 'what'], portalMeasures.map((id) => ({ path: id, cells: [measureDefinitions[id]] }))),
];

const range = (column: string): string => integerRange(column).join(' to ');

const meanings: Record<string, string> = {
  FREQ: 'How often the value is made.',
  REF_AREA: 'Area that the value is for.',
  INDICATOR: 'What is measured.',
  TIME_PERIOD: 'Period that the value is for.',
  OBS_VALUE: `Digits with a point before the decimals and nothing between thousands, at most ${maxValueLength} characters; empty where the status is \`${missingStatus}\`.`,
  OBS_STATUS: `Normal, estimated, provisional …; \`${missingStatus}\` where there is no value.`,
  UNIT_MEASURE: 'Unit of the value.',
  UNIT_MULT: `Power of ten that the value is multiplied by, ${range('UNIT_MULT')}: \`0\` for none, \`3\` for thousands.`,
  DECIMALS: `Decimals with which the value is shown, ${range('DECIMALS')}.`,
  SOURCE: 'The id of one of the `sources` of dataset.yaml.',
  COMMENT_OBS: 'What to know of this value; mostly empty.',
};

const columnRow = ({ id, role, type, codelist, attachment }: Column): Row => ({ path: id, cells: [role, type, codelist ?? '', attachment ?? '', meanings[id] ?? ''] });

const codelistMeanings: Record<(typeof codelistColumns)[number], [required: string, what: string]> = {
  id: ['yes', 'The code.'],
  parent: ['no', 'The code above it; no code is above itself.'],
  alias: ['no', 'The same thing in the list of the body that the figures come from, as it is written there.'],
};

const codelistRows: Row[] = [
  ...codelistColumns.map((name) => ({ path: name, cells: codelistMeanings[name] })),
  { path: 'LANGUAGE', cells: ['in the source language and in those that readers fall back to', 'Name of the code: one column for each language, called by its prefix.'] },
  { path: `${descriptionPrefix}LANGUAGE`, cells: ['no', 'What the code means, in a sentence or two.'] },
];
