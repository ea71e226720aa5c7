import { landingPage, plainLabel, type Catalog } from '../../domain/data/catalog.ts';
import type { Codelist } from '../../domain/data/codelist.ts';
import type { Column } from '../../domain/data/column.ts';
import { codesInUse, type Dataset } from '../../domain/data/dataset.ts';
import { codelistPath, codelistTable } from '../codelist-table.ts';
import { datasetAddress } from '../dataset-address.ts';
import { addressOf, datasetPath, type DatasetFormat, type PublishedFile } from '../format.ts';
import { jsonContent } from '../json-text.ts';
import { frequenciesOf, periodsPattern } from '../period-form.ts';

/** A description by which data tools load and check the files (Data Package 2.0, https://datapackage.org/standard/data-package/). */
export const datapackage: DatasetFormat = {
  id: 'datapackage',
  title: 'Data Package',
  standard: 'https://datapackage.org/standard/data-package/',
  files: (dataset, catalog, written) => [{ path: datasetPath(dataset, 'datapackage.json'), mediaType: 'application/json', content: jsonContent(describe(dataset, catalog, written)) }],
};

/** Formats that are about the data: no resources of the package. */
const descriptions = new Set(['citation', 'vintages', 'csvw']);

function describe(dataset: Dataset, catalog: Catalog, written: readonly PublishedFile[]) {
  const { portal } = catalog;
  const keywords = dataset.keywords[portal.fallbackLocales[0] ?? portal.sourceLocale] ?? [];
  const base = datasetPath(dataset);
  // A path of a resource never leaves the folder of the package.
  const files = written.filter(({ path, format }) => path.startsWith(base) && !descriptions.has(format));
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: dataset.id,
    id: datasetAddress(catalog, dataset),
    title: plainLabel(dataset.title, portal),
    description: plainLabel(dataset.description, portal),
    homepage: landingPage(catalog, dataset),
    version: dataset.version,
    ...(dataset.modified === undefined ? {} : { created: `${dataset.modified}T00:00:00Z` }),
    ...(keywords.length > 0 ? { keywords } : {}),
    contributors: contributors(dataset, catalog),
    licenses: [licence(dataset)],
    sources: dataset.sources.map(({ title, url, publisher, retrieved }) => ({ title, path: url, publisher, retrieved })),
    resources: [...files.map((file) => resource(file, base, dataset, catalog)), ...[...dataset.codelists.values()].map((codelist) => codelistResource(codelist, dataset, catalog))],
  };
}

function contributors({ owner }: Dataset, { portal }: Catalog) {
  const publisher = portal.data?.publisher;
  const contact = portal.contacts.find(({ id }) => id === 'data')?.email;
  const of = (id: string, roles: string[]) => {
    const found = portal.agencies.find((agency) => agency.id === id);
    const email = found?.email ?? (id === publisher ? contact : undefined);
    return found ? [{ title: plainLabel(found.name, portal), ...(found.url === undefined ? {} : { path: found.url }), ...(email === undefined ? {} : { email }), roles }] : [];
  };
  if (publisher === undefined || publisher === owner) return of(owner, ['publisher', 'creator']);
  return [...of(publisher, ['publisher']), ...of(owner, ['creator'])];
}

/** `name` is kept for licences of the Open Definition's list; those of a portal's own have none. */
const licence = ({ licence: { id, url, attribution } }: Dataset) => ({ ...(id.startsWith('LicenseRef-') ? {} : { name: id }), path: url, title: id, attribution });

function resource({ path, format, mediaType, bytes, sha256 }: PublishedFile, base: string, dataset: Dataset, { portal }: Catalog) {
  const file = path.slice(base.length);
  const isReference = format === 'csv';
  return {
    name: isReference ? dataset.id : `${dataset.id}-${format}`,
    path: file,
    ...(isReference ? { type: 'table', title: plainLabel(dataset.title, portal) } : {}),
    format: file.slice(file.lastIndexOf('.') + 1),
    mediatype: mediaType,
    ...(/^text\/|json$|xml$/.test(mediaType) ? { encoding: 'utf-8' } : {}),
    bytes,
    hash: `sha256:${sha256}`,
    ...(isReference ? { dialect: { header: true, delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, skipInitialSpace: false }, schema: tableSchema(dataset, portal) } : {}),
  };
}

const tableSchema = (dataset: Dataset, portal: Catalog['portal']) => ({
  $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
  fieldsMatch: ['exact'],
  fields: dataset.columns.map((column) => field(column, dataset, portal)),
  missingValues: [''],
  primaryKey: [...dataset.dimensions, dataset.time].map(({ id }) => id),
  foreignKeys: dataset.columns.flatMap(({ id, codelist }) => (codelist === undefined ? [] : [{ fields: [id], reference: { resource: resourceName(codelist), fields: ['id'] } }])),
});

function field(column: Column, dataset: Dataset, portal: Catalog['portal']) {
  const { id, codelist, role, type } = column;
  const list = dataset.codelists.get(codelist ?? '');
  const fieldType = typeOf(column, dataset);
  return {
    name: id,
    ...(list ? { title: plainLabel(list.name, portal) } : {}),
    type: fieldType,
    constraints: {
      // A value may be missing, and its status says so.
      required: role !== 'measure' && type !== 'text',
      ...(type === 'source' ? { enum: dataset.sources.map((source) => source.id) } : {}),
      // Anchored as it stands: Table Schema takes the expressions of XML Schema.
      ...(type === 'period' && fieldType === 'string' ? { pattern: periodsPattern(dataset) } : {}),
    },
  };
}

/** Periods that Table Schema has types for; those of other frequencies are texts. */
const periodTypes: Record<string, string> = { A: 'year', M: 'yearmonth', D: 'date' };

function typeOf({ type }: Column, dataset: Dataset): string {
  if (type === 'decimal') return 'number';
  if (type === 'integer') return type;
  const [only = '', ...more] = type === 'period' ? frequenciesOf(dataset) : [];
  return more.length === 0 ? (periodTypes[only] ?? 'string') : 'string';
}

const resourceName = (codelist: string): string => codelist.toLowerCase().replaceAll('_', '-');

/** The codes that occur, with their names: held in the package itself, so that it can be checked where no network is. */
function codelistResource(codelist: Codelist, dataset: Dataset, catalog: Catalog) {
  const table = codelistTable(codelist, catalog.portal);
  const used = new Set(dataset.columns.filter((column) => column.codelist === codelist.id).flatMap((column) => codesInUse(dataset, column)));
  return {
    name: resourceName(codelist.id),
    type: 'table',
    title: plainLabel(codelist.name, catalog.portal),
    homepage: addressOf(catalog, codelistPath(codelist, 'csv')),
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: table.map(({ header, kind }) => ({ name: header, type: 'string', constraints: { required: kind === 'id' } })),
      missingValues: [''],
      primaryKey: ['id'],
    },
    data: [...used].map((code) => Object.fromEntries(table.map(({ header, textOf }) => [header, textOf(code)]))),
  };
}
