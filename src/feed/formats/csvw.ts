import { labelsInOrder, landingPage, type Catalog } from '../../domain/data/catalog.ts';
import type { Codelist } from '../../domain/data/codelist.ts';
import type { Column } from '../../domain/data/column.ts';
import type { Dataset } from '../../domain/data/dataset.ts';
import type { Labels } from '../../domain/data/terms.ts';
import { codelistTable, codesAddress, type CodelistColumn } from '../codelist-table.ts';
import { datasetAddress } from '../dataset-address.ts';
import { addressOf, datasetPath, type DatasetFormat } from '../format.ts';
import { jsonContent } from '../json-text.ts';
import { frequenciesOf, periodsPattern } from '../period-form.ts';
import { propertyOf, qb, skos, type } from './csvw/terms.ts';

/**
 * What the columns of the CSV hold, so that a program can check every cell and make RDF of every row (CSV on the Web,
 * https://www.w3.org/TR/tabular-metadata/). The codelists stand in the same group of tables, since a foreign key may
 * point only within one (there, `resource` of a foreign key's reference).
 */
export const csvw: DatasetFormat = {
  id: 'csvw',
  title: 'CSV on the Web',
  standard: 'https://www.w3.org/TR/tabular-metadata/',
  files: (dataset, catalog) => [{ path: datasetPath(dataset, `${dataset.id}.csv-metadata.json`), mediaType: 'application/csvm+json', content: jsonContent(describe(dataset, catalog)) }],
};

const describe = (dataset: Dataset, catalog: Catalog) => ({
  '@context': 'http://www.w3.org/ns/csvw',
  dialect: { encoding: 'utf-8', delimiter: ',', quoteChar: '"', doubleQuote: true, lineTerminators: ['\n'], header: true, headerRowCount: 1, skipInitialSpace: false, trim: false },
  tables: [dataTable(dataset, catalog), ...[...dataset.codelists.values()].map((codelist) => codelistDescription(codelist, catalog))],
});

const csvAddress = (dataset: Dataset, catalog: Catalog): string => addressOf(catalog, datasetPath(dataset, `${dataset.id}.csv`));

function dataTable(dataset: Dataset, catalog: Catalog) {
  const { columns, dimensions, time } = dataset;
  const key = [...dimensions, time].map(({ id }) => id);
  return {
    url: `${dataset.id}.csv`,
    ...about(dataset, catalog),
    tableSchema: {
      aboutUrl: `${csvAddress(dataset, catalog)}#${key.map((id) => `{${id}}`).join('.')}`,
      primaryKey: key,
      foreignKeys: columns.flatMap(({ id, codelist }) => (codelist === undefined ? [] : [{ columnReference: id, reference: { resource: `../codelists/${codelist}.csv`, columnReference: 'id' } }])),
      columns: [
        ...columns.map((column) => columnDescription(column, dataset, catalog)),
        { name: 'observation_type', virtual: true, propertyUrl: type, valueUrl: `${qb}Observation` },
        { name: 'observation_dataset', virtual: true, propertyUrl: `${qb}dataSet`, valueUrl: datasetAddress(catalog, dataset) },
      ],
    },
  };
}

/** What is said of the data as a whole, in the terms of Dublin Core, DCAT and schema.org. */
function about(dataset: Dataset, catalog: Catalog) {
  const { portal } = catalog;
  const first = dataset.vintages[0]?.date;
  return {
    '@id': csvAddress(dataset, catalog),
    'dc:identifier': dataset.id,
    'dc:title': literals(dataset.title, catalog),
    'dc:description': literals(dataset.description, catalog),
    'dcat:keyword': portal.locales.flatMap(({ prefix, tag }) => (dataset.keywords[prefix] ?? []).map((word) => ({ '@value': word, '@language': tag }))),
    'dc:publisher': agent(catalog, portal.data?.publisher),
    'dc:creator': agent(catalog, dataset.owner),
    'dc:license': { '@id': dataset.licence.url },
    'dc:rights': dataset.licence.attribution,
    'dc:source': dataset.sources.map(({ url, title, publisher }) => ({ '@id': url, 'dc:title': title, 'dc:publisher': publisher })),
    ...(first === undefined ? {} : { 'dc:issued': date(first) }),
    ...(dataset.modified === undefined ? {} : { 'dc:modified': date(dataset.modified) }),
    'schema:version': dataset.version,
    'dcat:landingPage': { '@id': landingPage(catalog, dataset) },
    'wrds:describedby': { '@id': addressOf(catalog, datasetPath(dataset, 'metadata.json')) },
  };
}

const date = (day: string) => ({ '@value': day, '@type': 'xsd:date' });

const literals = (labels: Labels, { portal }: Catalog) => labelsInOrder(labels, portal).map(({ tag, text }) => ({ '@value': text, '@language': tag }));

function agent(catalog: Catalog, wanted: string | undefined) {
  const found = catalog.portal.agencies.find(({ id }) => id === wanted);
  return { ...(found?.url === undefined ? {} : { '@id': found.url }), 'schema:name': literals(found?.name ?? {}, catalog) };
}

/** Titles of a column: its header, which a reader compares with that of the file, and its name by language. */
const titles = (header: string, labels: Labels, { portal }: Catalog) => ({ und: header, ...Object.fromEntries(labelsInOrder(labels, portal).map(({ tag, text }) => [tag, text])) });

function columnDescription(column: Column, dataset: Dataset, catalog: Catalog) {
  const { id, codelist, type: kind, role } = column;
  const valueUrl = codelist !== undefined ? codesAddress(catalog, codelist) : kind === 'source' ? `${addressOf(catalog, datasetPath(dataset, 'metadata.json'))}#` : undefined;
  return {
    name: id,
    titles: titles(id, dataset.codelists.get(codelist ?? '')?.name ?? {}, catalog),
    datatype: datatypeOf(column, dataset),
    // A value may be missing, and its status says so; a comment nearly always is.
    required: role !== 'measure' && kind !== 'text',
    null: '',
    propertyUrl: propertyOf(column) ?? `${addressOf(catalog, 'sdmx/structure.xml')}#${id}`,
    ...(valueUrl === undefined ? {} : { valueUrl: `${valueUrl}{${id}}` }),
  };
}

/** Datatypes of periods that XML Schema has; those of other frequencies are texts of a form. */
const periodTypes: Record<string, string> = { A: 'gYear', M: 'gYearMonth', D: 'date' };

function datatypeOf({ type: kind }: Column, dataset: Dataset): string | { base: string; format: string } {
  if (kind === 'decimal' || kind === 'integer') return kind;
  if (kind !== 'period') return 'string';
  const frequencies = frequenciesOf(dataset);
  const [only = ''] = frequencies;
  if (frequencies.length === 1 && periodTypes[only] !== undefined) return periodTypes[only];
  return { base: 'string', format: `^${periodsPattern(dataset)}$` };
}

/** A codelist, to check against; it makes no RDF of its own where the data are converted. */
function codelistDescription(codelist: Codelist, catalog: Catalog) {
  const codes = codesAddress(catalog, codelist.id);
  return {
    url: `../codelists/${codelist.id}.csv`,
    'dc:title': literals(codelist.name, catalog),
    suppressOutput: true,
    tableSchema: {
      aboutUrl: `${codes}{id}`,
      primaryKey: 'id',
      columns: codelistTable(codelist, catalog.portal).map((column) => codeColumn(column, codes)),
    },
  };
}

const codeProperties: Record<CodelistColumn['kind'], string> = { id: 'notation', parent: 'broader', alias: 'altLabel', name: 'prefLabel', description: 'definition' };

const codeColumn = ({ header, tag, kind }: CodelistColumn, codes: string) => ({
  // A name is a variable of a URI template (RFC 6570), which has no hyphen.
  name: header.replaceAll('-', '_'),
  titles: { und: header },
  datatype: 'string',
  required: kind === 'id',
  propertyUrl: skos + codeProperties[kind],
  ...(tag === undefined ? {} : { lang: tag }),
  ...(kind === 'parent' ? { valueUrl: `${codes}{parent}` } : {}),
});
