import { labelsInOrder, type Catalog } from '../../../domain/data/catalog.ts';
import type { Dataset } from '../../../domain/data/dataset.ts';
import type { Labels } from '../../../domain/data/terms.ts';
import { addressOf, datasetPath } from '../../format.ts';
import { textSheet, type Sheet } from './cells.ts';

type Row = [field: string, item: string, language: string, text: string];

/** What must be known to use the figures, under the names of dataset.yaml and in every language that it is written in. */
export const aboutSheet = (dataset: Dataset, catalog: Catalog): Sheet => textSheet('about', ['field', 'item', 'language', 'text'], [24, 28, 10, 100], aboutRows(dataset, catalog));

function aboutRows(dataset: Dataset, catalog: Catalog): Row[] {
  const { portal } = catalog;
  const { licence, caveats, breaks, sources, vintages } = dataset;
  const inLanguages = (field: string, labels: Labels, item = ''): Row[] => labelsInOrder(labels, portal).map(({ tag, text }) => [field, item, tag, text]);
  const plain = (field: string, text: string | undefined, item = ''): Row[] => (text === undefined ? [] : [[field, item, '', text]]);
  const agency = (field: string, id: string | undefined): Row[] => inLanguages(field, portal.agencies.find((one) => one.id === id)?.name ?? {});
  const file = (name: string): string => addressOf(catalog, datasetPath(dataset, name));
  return [
    ...inLanguages('title', dataset.title),
    ...inLanguages('description', dataset.description),
    ...plain('status', dataset.status),
    ...plain('sample', dataset.sample ? 'true' : undefined),
    ...agency('publisher', portal.data?.publisher),
    ...agency('owner', dataset.owner),
    ...plain('contact', portal.contacts.find(({ id }) => id === 'data')?.email),
    ...plain('address', file(`${dataset.id}.xlsx`), 'xlsx'),
    ...plain('address', file(`${dataset.id}.csv`), 'csv'),
    ...plain('address', file('metadata.json'), 'metadata'),
    ...plain('version', dataset.version),
    ...vintages.flatMap(({ date, kind, reason }) => [...plain('vintage', kind, date), ...inLanguages('vintage.reason', reason, date)]),
    ...plain('licence', licence.id),
    ...plain('licence.url', licence.url),
    ...plain('licence.attribution', licence.attribution),
    ...inLanguages('licence.basis', licence.basis ?? {}),
    ...sources.flatMap(({ id, ...source }) => Object.entries(source).flatMap(([field, text]) => plain(`source.${field}`, text, id))),
    ...caveats.flatMap(({ indicator, text, verify }) => inLanguages(verify ? 'caveat.verify' : 'caveat', text, indicator)),
    ...breaks.flatMap(({ indicator, period, text }) => inLanguages('break', text, indicator === undefined ? period : `${indicator} ${period}`)),
    ...inLanguages('revisionPolicy', dataset.revisionPolicy),
  ];
}
