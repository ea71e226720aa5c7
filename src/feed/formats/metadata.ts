import { judgeCriterion, labelsByTag, landingPage, nextRelease, type Catalog } from '../../domain/data/catalog.ts';
import { codesInUse, type Dataset } from '../../domain/data/dataset.ts';
import { column as columnOf, textAt } from '../../domain/data/observations.ts';
import { frequencyDuration, periodDays } from '../../domain/data/period.ts';
import type { Labels } from '../../domain/data/terms.ts';
import { codelistPath } from '../codelist-table.ts';
import { fileRecord } from '../file-record.ts';
import { addressOf, datasetPath, type DatasetFormat, type PublishedFile } from '../format.ts';
import { jsonContent } from '../json-text.ts';
import { schemaAddress, type Metadata } from './metadata-schema.ts';
import { vintagePath } from './vintages.ts';

/** Everything that is known of a dataset, in every language in which it is told. */
export const metadata: DatasetFormat = {
  id: 'metadata',
  title: 'Metadata',
  files: (dataset, catalog, written) => [{ path: metadataPath(dataset), mediaType: 'application/json', content: jsonContent(describe(dataset, catalog, written)) }],
};

const metadataPath = (dataset: Dataset): string => datasetPath(dataset, 'metadata.json');

function describe(dataset: Dataset, catalog: Catalog, written: readonly PublishedFile[]): Metadata {
  const { portal } = catalog;
  const texts = (labels: Labels) => labelsByTag(labels, portal);
  const contact = portal.contacts.find(({ id }) => id === 'data')?.email;
  const publisher = agencyOf(catalog, portal.data?.publisher);
  const issued = dataset.vintages[0]?.date;
  const next = nextRelease(catalog, dataset.id);
  const url = addressOf(catalog, metadataPath(dataset));
  return {
    $schema: schemaAddress(catalog),
    id: dataset.id,
    url,
    landingPage: landingPage(catalog, dataset),
    version: dataset.version,
    status: dataset.status,
    sample: dataset.sample,
    title: texts(dataset.title),
    description: texts(dataset.description),
    keywords: Object.fromEntries(portal.locales.flatMap(({ prefix, tag }) => (dataset.keywords[prefix] ? [[tag, dataset.keywords[prefix]]] : []))),
    topics: portal.topics.filter(({ id }) => dataset.topics.includes(id)).map(({ id, name }) => ({ id, name: texts(name) })),
    theme: { id: dataset.theme, url: themeAddress + dataset.theme },
    publisher,
    owner: agencyOf(catalog, dataset.owner),
    ...(contact === undefined ? {} : { contact }),
    sdmx: { agency: portal.data?.agency ?? '', dataflow: dataset.dataflow, version: dataset.version },
    frequency: { id: dataset.frequency, duration: frequencyDuration[dataset.frequency] ?? '' },
    ...(dataset.coverage ? { coverage: { ...dataset.coverage, start: periodDays(dataset.coverage.first).start, end: periodDays(dataset.coverage.last).end, areas: namesInUse(dataset, catalog, 'REF_AREA') } } : {}),
    observations: dataset.observations.length,
    series: dataset.series.length,
    columns: columnsOf(dataset, catalog),
    primaryKey: [...dataset.dimensions, dataset.time].map(({ id }) => id),
    indicators: indicatorsOf(dataset, catalog),
    licence: { ...dataset.licence, basis: dataset.licence.basis && texts(dataset.licence.basis) },
    sources: dataset.sources,
    methodology: Object.fromEntries(Object.entries(dataset.methodology).map(([concept, labels]) => [concept, texts(labels)])),
    caveats: dataset.caveats.map(({ text, ...rest }) => ({ ...rest, text: texts(text) })),
    breaks: dataset.breaks.map(({ text, ...rest }) => ({ ...rest, text: texts(text) })),
    revisionPolicy: texts(dataset.revisionPolicy),
    ...(issued === undefined ? {} : { issued }),
    ...(dataset.modified === undefined ? {} : { modified: dataset.modified }),
    ...(next ? { nextRelease: { date: next.date, exact: next.exact, note: next.note && texts(next.note) } } : {}),
    vintages: dataset.vintages.map((vintage) => ({
      date: vintage.date,
      kind: vintage.kind,
      reason: texts(vintage.reason),
      url: addressOf(catalog, vintagePath(dataset, vintage)),
      sha256: vintage.sha256,
      rows: vintage.rows,
      changes: vintage.changes.length,
    })),
    answers: answersOf(dataset, catalog),
    citation: { publisher: publisher.name, title: texts(dataset.title), version: dataset.version, date: dataset.modified, url: landingPage(catalog, dataset), attribution: dataset.licence.attribution },
    files: written.map((file) => fileRecord(catalog, file)),
  };
}

const themeAddress = 'http://publications.europa.eu/resource/authority/data-theme/';

function agencyOf({ portal }: Catalog, wanted: string | undefined): Metadata['publisher'] {
  const { id = '', name = {}, url, email } = portal.agencies.find((agency) => agency.id === wanted) ?? {};
  return { id, name: labelsByTag(name, portal), ...(url === undefined ? {} : { url }), ...(email === undefined ? {} : { email }) };
}

function namesInUse(dataset: Dataset, { portal }: Catalog, id: string): { id: string; name: Record<string, string> }[] {
  const column = dataset.columns.find((candidate) => candidate.id === id);
  return column ? codesInUse(dataset, column).map((code) => ({ id: code.id, name: labelsByTag(code.name, portal) })) : [];
}

const columnsOf = ({ columns, codelists }: Dataset, catalog: Catalog): Metadata['columns'] =>
  columns.map(({ codelist, ...column }) => {
    const list = codelists.get(codelist ?? '');
    return list ? { ...column, codelist: { id: list.id, name: labelsByTag(list.name, catalog.portal), url: addressOf(catalog, codelistPath(list, 'json')) } } : column;
  });

/** What stands in the column INDICATOR, with the units, the series and the span of each. */
function indicatorsOf(dataset: Dataset, catalog: Catalog): Metadata['indicators'] {
  const { observations, dimensions, series, time } = dataset;
  const indicators = dimensions.find(({ id }) => id === 'INDICATOR');
  if (!indicators) return [];
  const [units, periods] = [columnOf(observations, 'UNIT_MEASURE'), columnOf(observations, time.id)];
  const found = new Map<string, { series: number; first: string; last: string; units: Set<string> }>();
  for (const { codes, start, end } of series) {
    const [first, last, unit] = [textAt(periods, start), textAt(periods, end - 1), textAt(units, start)];
    const own = found.get(codes[indicators.id] ?? '');
    if (!own) found.set(codes[indicators.id] ?? '', { series: 1, first, last, units: new Set([unit]) });
    else {
      own.series++;
      own.units.add(unit);
      if (first < own.first) own.first = first;
      if (last > own.last) own.last = last;
    }
  }
  const unitNames = namesInUse(dataset, catalog, 'UNIT_MEASURE');
  return codesInUse(dataset, indicators).flatMap(({ id, alias, name, description }) => {
    const own = found.get(id);
    if (!own) return [];
    return [{
      id,
      ...(alias === undefined ? {} : { alias }),
      name: labelsByTag(name, catalog.portal),
      description: labelsByTag(description, catalog.portal),
      units: unitNames.filter((unit) => own.units.has(unit.id)),
      series: own.series,
      first: own.first,
      last: own.last,
    }];
  });
}

const answersOf = (dataset: Dataset, catalog: Catalog): Metadata['answers'] =>
  catalog.indices.flatMap((index) =>
    index.criteria
      .filter(({ answers }) => answers.some((answer) => answer.dataset === dataset.id))
      .flatMap((criterion) => {
        const { status, answers } = judgeCriterion(catalog, index, criterion);
        return answers
          .filter((answer) => answer.dataset === dataset.id)
          .map(({ series, fit, note }) => ({
            index: index.id,
            indexName: labelsByTag(index.name, catalog.portal),
            criterion: criterion.id,
            criterionName: labelsByTag(criterion.name, catalog.portal),
            ...(criterion.pillar === undefined ? {} : { pillar: criterion.pillar }),
            series,
            fit,
            status,
            ...(note ? { note: labelsByTag(note, catalog.portal) } : {}),
          }));
      }),
  );
