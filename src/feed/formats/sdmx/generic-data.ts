import type { Catalog } from '../../../domain/data/catalog.ts';
import type { Column } from '../../../domain/data/column.ts';
import type { Dataset } from '../../../domain/data/dataset.ts';
import { column, type Series } from '../../../domain/data/observations.ts';
import type { Content } from '../../format.ts';
import { inPieces } from '../../pieces.ts';
import { xmlText } from '../../xml-text.ts';
import { dataStructureId, declaration, header, namespaces } from './message.ts';

/** Writes series of one dataset as generic data messages. */
export type GenericDataWriter = (series: readonly Series[]) => Content;

/**
 * A writer of generic data by time series (SDMX-ML 2.1, SDMXDataGeneric.xsd). What each message holds of the dataset is
 * made once, however many messages are written. An observation without a value has no ObsValue, an attribute without one is left out.
 */
export function genericDataWriter(dataset: Dataset, catalog: Catalog): GenericDataWriter {
  let parts: Parts | undefined;
  return (series) => inPieces(message(() => (parts ??= partsOf(dataset, catalog)), dataset, series));
}

interface Parts {
  head: string;
  /** Opening of an observation, by period. */
  opening: (row: number) => string;
  seriesAttributes: ((row: number) => string)[];
  observationAttributes: ((row: number) => string)[];
}

function partsOf(dataset: Dataset, catalog: Catalog): Parts {
  const { observations, time, seriesAttributes, observationAttributes, dataflow } = dataset;
  // Each distinct text of a column is escaped once.
  const written = ({ id }: Column, write: (text: string) => string) => {
    const { texts, at } = column(observations, id);
    const fragments = texts.map(write);
    return (row: number) => fragments[at[row] ?? 0] ?? '';
  };
  const attribute = (own: Column) => written(own, (text) => (text === '' ? '' : value(own.id, text)));
  return {
    head: `${declaration}<mes:GenericData ${namespaces('data/generic')}>\n${header(catalog, dataflow, dataset)}<mes:DataSet structureRef="${dataStructureId(dataset)}" action="Information">\n`,
    opening: written(time, (text) => `<gen:Obs><gen:ObsDimension value="${xmlText(text)}"/>`),
    seriesAttributes: seriesAttributes.map(attribute),
    observationAttributes: observationAttributes.map(attribute),
  };
}

const value = (id: string, text: string): string => `<gen:Value id="${id}" value="${xmlText(text)}"/>`;

function* message(parts: () => Parts, { dimensions, observations }: Dataset, series: readonly Series[]): Generator<string> {
  const { head, opening, seriesAttributes, observationAttributes } = parts();
  const attributesOf = (writers: ((row: number) => string)[], row: number): string => {
    let values = '';
    for (const write of writers) values += write(row);
    return values === '' ? '' : `<gen:Attributes>${values}</gen:Attributes>`;
  };
  yield head;
  for (const { codes, start, end } of series) {
    yield `<gen:Series><gen:SeriesKey>${dimensions.map(({ id }) => value(id, codes[id] ?? '')).join('')}</gen:SeriesKey>${attributesOf(seriesAttributes, start)}\n`;
    for (let row = start; row < end; row++) {
      const figure = observations.values[row] ?? '';
      yield `${opening(row)}${figure === '' ? '' : `<gen:ObsValue value="${figure}"/>`}${attributesOf(observationAttributes, row)}</gen:Obs>\n`;
    }
    yield '</gen:Series>\n';
  }
  yield '</mes:DataSet>\n</mes:GenericData>\n';
}
