import type { z } from 'zod';
import { codelistOfCodelists } from './codelist.ts';
import { requiredColumns, type Column } from './column.ts';
import type { DatasetFile } from './dataset-file.ts';
import { fieldFault, type FieldFault } from './field-fault.ts';
import { frequencies, isPeriod, periodExample } from './period.ts';
import { labelsIn } from './terms.ts';

const unknownLocales = (texts: object, path: PropertyKey[], known: readonly string[]): FieldFault[] =>
  Object.keys(texts).filter((prefix) => !known.includes(prefix)).map((prefix) => fieldFault('locale-unknown', [...path, prefix], { name: prefix, known: known.join(', ') }));

/** Texts that lack a language without which readers of other languages would find nothing. */
export const labelFaults = (schema: z.ZodObject, value: unknown, needed: readonly string[], known: readonly string[]): FieldFault[] =>
  [...labelsIn(schema, value)].flatMap(({ path, labels }) => {
    const missing = needed.filter((prefix) => !Object.hasOwn(labels, prefix));
    return [...(missing.length > 0 ? [fieldFault('data-text-missing', path, { locales: missing.join(', ') })] : []), ...unknownLocales(labels, path, known)];
  });

/** What a dataset's fields say that no schema can judge alone. */
export function datasetFaults(meta: DatasetFile, folder: string, known: readonly string[]): FieldFault[] {
  const { id, keywords, sources, breaks, frequency } = meta;
  const isAnyPeriod = (text: string): boolean => frequencies.some((one) => isPeriod(text, one));
  return [
    ...(id === folder ? [] : [fieldFault('dataset-name', ['id'], { folder, id })]),
    ...unknownLocales(keywords, ['keywords'], known),
    ...sources.flatMap((source, index) => (sources.findIndex((other) => other.id === source.id) === index ? [] : [fieldFault('data-source-twice', ['sources', index, 'id'], { id: source.id })])),
    ...breaks.flatMap(({ period }, index) => (isAnyPeriod(period) ? [] : [fieldFault('data-period', ['breaks', index, 'period'], { value: period, frequency, example: periodExample[frequency] ?? '' })])),
    ...vintageOrderFaults(meta),
  ];
}

const written = ({ id, role, type, codelist, attachment }: Column): string =>
  `{ id: ${id}, role: ${role}, type: ${type}${codelist ? `, codelist: ${codelist}` : ''}${attachment ? `, attachment: ${attachment}` : ''} }`;

/** What is wrong with the columns of a dataset: without this no row can be read. `codelists` are the ids of those that there are. */
export function columnFaults({ columns }: Pick<DatasetFile, 'columns'>, codelists: Pick<ReadonlySet<string>, 'has'>): FieldFault[] {
  const absent = requiredColumns.filter((required) => !columns.some(({ id }) => id === required.id));
  const time = columns.findIndex(({ role }) => role === 'time');
  return [
    ...absent.map((required) => fieldFault('dataset-columns', ['columns'], { column: required.id, expected: written(required) })),
    ...columns.flatMap((column, index): FieldFault[] => {
      const { id, role, codelist } = column;
      const at = ['columns', index];
      const required = requiredColumns.find((one) => one.id === id);
      if (columns.findIndex((other) => other.id === id) !== index) return [fieldFault('dataset-column-twice', at, { column: id })];
      if (required && written(required) !== written(column)) return [fieldFault('dataset-columns', at, { column: id, expected: written(required) })];
      const details = [...(required ? [] : contradictions(column)), ...(role === 'dimension' && time >= 0 && time < index ? [`${columns[time]?.id} → ${id}`] : [])];
      return [
        ...details.map((detail) => fieldFault('dataset-column', at, { column: id, detail })),
        ...(codelist === undefined || codelists.has(codelist) ? [] : [fieldFault('codelist-unknown', [...at, 'codelist'], { codelist, list: codelistOfCodelists })]),
      ];
    }),
  ];
}

/** Properties of a dataset's own column that do not go together, as they are written. */
function contradictions({ role, type, codelist, attachment }: Column): string[] {
  // There is one time and one measure, and every dataset has them.
  if (role === 'time' || role === 'measure') return [`role: ${role}`];
  const isTypeWrong = role === 'dimension' ? type !== 'code' : type === 'period' || type === 'decimal';
  return [
    ...(isTypeWrong ? [`role: ${role}, type: ${type}`] : []),
    ...((type === 'code') === (codelist !== undefined) ? [] : [`type: ${type}, codelist: ${codelist ?? '—'}`]),
    ...((role === 'attribute') === (attachment !== undefined) ? [] : [`role: ${role}, attachment: ${attachment ?? '—'}`]),
  ];
}

/** Indicators that caveats and breaks name, and that no series has. */
export function indicatorFaults({ caveats, breaks }: Pick<DatasetFile, 'caveats' | 'breaks'>, indicators: ReadonlySet<string>): FieldFault[] {
  const named = (list: { indicator?: string | undefined }[], field: string) =>
    list.flatMap(({ indicator }, index) => (indicator === undefined || indicators.has(indicator) ? [] : [fieldFault('data-indicator-unknown', [field, index, 'indicator'], { indicator })]));
  return [...named(caveats, 'caveats'), ...named(breaks, 'breaks')];
}

/** Vintages that do not stand in the order of their days. */
const vintageOrderFaults = ({ vintages }: DatasetFile): FieldFault[] =>
  vintages.flatMap(({ date }, index) => {
    const before = vintages[index - 1]?.date;
    return before !== undefined && before >= date ? [fieldFault('vintage-order', ['vintages', index, 'date'], { date, before })] : [];
  });
