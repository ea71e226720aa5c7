import { labelIn, plainLabel, type Catalog } from '../../domain/data/catalog.ts';
import { codesInUse } from '../../domain/data/codes-in-use.ts';
import type { Dataset } from '../../domain/data/dataset.ts';
import { column } from '../../domain/data/observations.ts';
import { addressOf, datasetPath, type DatasetFormat } from '../format.ts';
import { inPieces } from '../pieces.ts';
import { axesOf, cellCount, cellsOfRows } from './json-stat/cube.ts';
import { dimensionsOf, notesOf } from './json-stat/dimensions.ts';
import { commonUnits, unitAttributes, type Unit } from './json-stat/units.ts';

/**
 * The figures as a cube. Labels are in the language that readers fall back to first, since the standard has room for one.
 * Where the rows fill the cube, values and statuses are lists; otherwise they are objects by cell.
 */
export const jsonStat: DatasetFormat = {
  id: 'json-stat',
  title: 'JSON-stat 2.0',
  standard: 'https://json-stat.org/full/',
  files: (dataset, catalog) => [{ path: pathOf(dataset), mediaType: 'application/json', content: inPieces(document(dataset, catalog)) }],
};

const pathOf = (dataset: Dataset): string => datasetPath(dataset, `${dataset.id}.jsonstat.json`);

function* document(dataset: Dataset, catalog: Catalog): Generator<string> {
  const { observations, time } = dataset;
  const axes = axesOf(dataset);
  const units = commonUnits(dataset);
  const has = (id: string): boolean => axes.some((axis) => axis.column.id === id);
  const head = {
    version: '2.0',
    class: 'dataset',
    ...description(dataset, catalog),
    id: axes.map((axis) => axis.column.id),
    size: axes.map(({ categories }) => categories.length),
    role: { time: [time.id], ...(has('REF_AREA') ? { geo: ['REF_AREA'] } : {}), ...(has('INDICATOR') ? { metric: ['INDICATOR'] } : {}) },
    dimension: dimensionsOf(dataset, catalog, axes, units),
  };
  const cells = cellsOfRows(dataset, axes);
  const isFull = observations.length === cellCount(axes);
  yield opened(head);
  yield ',"value":';
  yield* byCell(cells, isFull, (row) => observations.values[row] || 'null');
  const status = column(observations, 'OBS_STATUS');
  const statuses = status.texts.map((text) => JSON.stringify(text));
  yield ',"status":';
  yield* byCell(cells, isFull, (row) => statuses[status.at[row] ?? 0]);
  yield `,"extension":${opened(extension(dataset, catalog))},"attributes":`;
  yield* attributes(dataset, cells, isFull, units);
  yield '}}\n';
}

/** An object as JSON, left open for what is streamed after it. */
const opened = (value: object): string => JSON.stringify(value).slice(0, -1);

/** JSON by cell: a list where every cell has a row, otherwise an object from which rows without a text are left out. */
function* byCell(cells: Float64Array, isList: boolean, textOf: (row: number) => string | undefined): Generator<string> {
  yield isList ? '[' : '{';
  let comma = '';
  for (let row = 0; row < cells.length; row++) {
    const text = textOf(row);
    if (text === undefined) continue;
    yield isList ? `${comma}${text}` : `${comma}"${cells[row]}":${text}`;
    comma = ',';
  }
  yield isList ? ']' : '}';
}

/**
 * Attributes that JSON-stat has no place for, by column: one text where all rows share it, otherwise by cell. Units stand
 * here where an indicator's series have several.
 */
function* attributes(dataset: Dataset, cells: Float64Array, isFull: boolean, units: ReadonlyMap<string, Unit>): Generator<string> {
  const indicator = column(dataset.observations, 'INDICATOR');
  const hasUnit = indicator.texts.map((text) => units.has(text));
  let comma = '{';
  for (const { id } of [...dataset.seriesAttributes, ...dataset.observationAttributes]) {
    if (id === 'OBS_STATUS') continue;
    const { texts, at } = column(dataset.observations, id);
    const isUnit = unitAttributes.some((name) => name === id);
    if (isUnit && hasUnit.every(Boolean)) continue;
    const quoted = texts.map((text) => (text === '' ? undefined : JSON.stringify(text)));
    yield `${comma}${JSON.stringify(id)}:`;
    comma = ',';
    const [only] = quoted;
    if (!isUnit && quoted.length === 1 && only !== undefined) yield only;
    else if (isUnit) yield* byCell(cells, false, (row) => (hasUnit[indicator.at[row] ?? 0] ? undefined : quoted[at[row] ?? 0]));
    else yield* byCell(cells, isFull && !texts.includes(''), (row) => quoted[at[row] ?? 0]);
  }
  yield comma === '{' ? '{}' : '}';
}

/** What JSON-stat has its own words for. */
function description(dataset: Dataset, catalog: Catalog): object {
  const { id, title, sources, modified, licence } = dataset;
  const notes = notesOf(dataset, catalog);
  return {
    label: plainLabel(title, catalog.portal),
    source: [...new Set(sources.map(({ publisher }) => publisher))].join('; '),
    ...(modified === undefined ? {} : { updated: modified }),
    href: addressOf(catalog, pathOf(dataset)),
    link: {
      license: [{ href: licence.url, label: licence.id }],
      describedby: [{ type: 'application/json', href: addressOf(catalog, datasetPath(dataset, 'metadata.json')) }],
      alternate: [{ type: 'text/csv', href: addressOf(catalog, datasetPath(dataset, `${id}.csv`)) }],
    },
    ...(notes.length > 0 ? { note: notes } : {}),
  };
}

/** What it has no word for. `status.label` is where Eurostat's JSON-stat names the statuses. */
function extension(dataset: Dataset, catalog: Catalog): object {
  const { portal } = catalog;
  const { id, dataflow, version, status, sample, description: about, licence, sources, caveats, breaks } = dataset;
  const statusColumn = dataset.observationAttributes.find((one) => one.id === 'OBS_STATUS');
  const plain = <Item extends { text: Record<string, string> }>(items: readonly Item[]) => items.map((item) => ({ ...item, text: plainLabel(item.text, portal) }));
  return {
    lang: portal.locale(labelIn(dataset.title, portal, portal.fallbackLocales[0] ?? portal.sourceLocale).locale).tag,
    dataset: { id, dataflow, version, status, ...(sample ? { sample } : {}), description: plainLabel(about, portal) },
    licence: { id: licence.id, attribution: licence.attribution },
    status: { label: Object.fromEntries(statusColumn ? codesInUse(dataset, statusColumn).map((code) => [code.id, plainLabel(code.name, portal)]) : []) },
    sources,
    caveats: plain(caveats),
    breaks: plain(breaks),
  };
}
