import { readFileSync } from 'node:fs';
import path from 'node:path';
import JSONstat from 'jsonstat-toolkit';
import { describe, expect, test } from 'vitest';
import { jsonStat } from '../../src/feed/formats/json-stat.ts';
import { catalogOf, portalsWithData, writtenFeed } from '../support/catalogs.ts';
import { csvRows } from '../support/csv-table.ts';
import { fileOf, withTexts } from '../support/feed-bytes.ts';
import { fixturePortal } from '../support/portals.ts';

interface Category {
  index: string[];
  label: Record<string, string>;
  unit?: Record<string, { decimals: number; label: string; multiplier: number; extension: { UNIT_MEASURE: string } }>;
  note?: Record<string, string[]>;
  child?: Record<string, string[]>;
}

type ByCell<Value> = Value[] | Record<string, Value>;

interface JsonStat {
  version: string;
  class: string;
  label: string;
  source: string;
  updated?: string;
  href: string;
  link: Record<string, { type?: string; href: string; label?: string }[]>;
  note?: string[];
  id: string[];
  size: number[];
  role: Record<string, string[]>;
  dimension: Record<string, { label: string; category: Category }>;
  value: ByCell<number | null>;
  status: ByCell<string>;
  extension: { lang: string; dataset: Record<string, unknown>; sources: { id: string }[]; attributes: Record<string, string | ByCell<string>> };
}

type Row = Record<string, string>;

/** Keys that the schema of JSON-stat 2.0 knows in a dataset, and in a category: it shuts out every other. */
const datasetKeys = ['version', 'class', 'href', 'label', 'note', 'link', 'updated', 'source', 'error', 'extension', 'id', 'size', 'role', 'dimension', 'value', 'status'];
const categoryKeys = ['index', 'label', 'note', 'unit', 'coordinates', 'child'];

const isIn = (known: readonly string[], value: object): boolean => Object.keys(value).every((key) => known.includes(key));
const at = <Value>(list: ByCell<Value> | undefined, cell: number): Value | undefined => (Array.isArray(list) ? list[cell] : list?.[String(cell)]);
const cellsIn = (list: ByCell<unknown>): number => Object.keys(list).length;

/** The rows that a file tells of, cell by cell, as the reference form would write them; values as numbers. */
function rowsIn({ id, size, dimension, value, status, extension: { attributes } }: JsonStat, columns: string[]): Row[] {
  const rows: Row[] = [];
  const cells = size.reduce((product, length) => product * length, 1);
  for (let cell = 0; cell < cells; cell++) {
    const state = at(status, cell);
    if (state === undefined) continue;
    let rest = cell;
    const row: Row = { OBS_STATUS: state };
    for (const [place, name] of [...id.entries()].toReversed()) {
      row[name] = dimension[name]?.category.index[rest % (size[place] ?? 1)] ?? '';
      rest = Math.floor(rest / (size[place] ?? 1));
    }
    const unit = dimension['INDICATOR']?.category.unit?.[row['INDICATOR'] ?? ''];
    if (unit) Object.assign(row, { UNIT_MEASURE: unit.extension.UNIT_MEASURE, UNIT_MULT: String(unit.multiplier), DECIMALS: String(unit.decimals) });
    for (const [name, texts] of Object.entries(attributes)) row[name] ??= typeof texts === 'string' ? texts : at(texts, cell) ?? '';
    row['OBS_VALUE'] = String(at(value, cell) ?? '');
    rows.push(Object.fromEntries(columns.map((name) => [name, row[name] ?? 'lost'])));
  }
  return rows;
}

const numeric = (rows: Row[]): Row[] => rows.map((row) => ({ ...row, OBS_VALUE: row['OBS_VALUE'] === '' ? '' : String(Number(row['OBS_VALUE'])) }));

describe.each(portalsWithData)('JSON-stat: %s', (_name, root) => {
  const { catalog, folder, files } = writtenFeed(root);

  describe.each(catalog.datasets.map((dataset) => [dataset.id, dataset] as const))('%s', (id, dataset) => {
    const text = readFileSync(path.join(folder, 'data', id, `${id}.jsonstat.json`), 'utf8');
    const document = JSON.parse(text) as JsonStat;
    const rows: Row[] = csvRows(path.join(folder, 'data', id, `${id}.csv`));
    const columns = dataset.columns.map((column) => column.id);

    test('holds what JSON-stat 2.0 allows, and nothing else', () => {
      expect(document).toMatchObject({ version: '2.0', class: 'dataset' });
      expect(isIn(datasetKeys, document)).toBe(true);
      expect(Object.keys(document.dimension)).toEqual(document.id);
      expect(document.size).toEqual(document.id.map((name) => document.dimension[name]?.category.index.length));
      for (const { category } of Object.values(document.dimension)) {
        expect(isIn(categoryKeys, category)).toBe(true);
        expect(new Set(category.index).size).toBe(category.index.length);
        expect(Object.keys(category.label).toSorted()).toEqual(category.index.toSorted());
        for (const notes of Object.values(category.note ?? {})) expect(new Set(notes).size).toBe(notes.length);
        for (const key of Object.keys(category.note ?? {})) expect(category.index).toContain(key);
        for (const unit of Object.values(category.unit ?? {})) expect(Number.isInteger(unit.decimals) && Number.isInteger(unit.multiplier)).toBe(true);
      }
      expect(new Set(document.note).size).toBe(document.note?.length ?? 0);
      expect(document.role).toEqual({ time: ['TIME_PERIOD'], geo: ['REF_AREA'], metric: ['INDICATOR'] });
    });

    test('an independent reader finds every row by its codes, with its value and status', () => {
      const read = JSONstat(JSON.parse(text));
      expect(read.class).toBe('dataset');
      expect(read.id).toEqual([...dataset.dimensions, dataset.time].map((column) => column.id));
      for (const row of rows) {
        const codes = Object.fromEntries(read.id.map((name) => [name, row[name] ?? '']));
        expect(read.Data(codes), JSON.stringify(codes)).toMatchObject({ value: row['OBS_VALUE'] === '' ? null : Number(row['OBS_VALUE']), status: row['OBS_STATUS'] });
      }
      expect(read.status?.filter((status) => status !== null).length ?? 0).toBe(rows.length);
      expect(read.value?.filter((value) => value !== null).length ?? 0).toBe(rows.filter((row) => row['OBS_VALUE'] !== '').length);
    });

    test('tells all that the rows tell, in their order', () => expect(rowsIn(document, columns)).toEqual(numeric(rows)));

    test('is a list of values where the rows fill the cube, and otherwise an object of the cells that have a row', () => {
      const isFull = document.size.reduce((product, length) => product * length, 1) === rows.length;
      expect([Array.isArray(document.value), Array.isArray(document.status)]).toEqual([isFull, isFull]);
      expect([cellsIn(document.value), cellsIn(document.status)]).toEqual([rows.length, rows.length]);
    });

    test('keeps the decimals as they are published', () => {
      const written = /"value":[[{](.*?)[\]}],"status":/.exec(text)?.[1] ?? '';
      expect(written === '' ? [] : written.split(',').map((item) => item.replace(/^"\d+":/, ''))).toEqual(rows.map((row) => row['OBS_VALUE'] || 'null'));
    });

    test('names every source that a row names', () => {
      const known = document.extension.sources.map((source) => source.id);
      expect(rows.filter((row) => !known.includes(row['SOURCE'] ?? ''))).toEqual([]);
    });

    test('the same input gives the same bytes', () => {
      expect(fileOf(jsonStat, dataset, catalog).toString()).toBe(text);
      expect(fileOf(jsonStat, dataset, catalog).toString()).toBe(text);
    });
  });

  test('the media type is that of JSON', () => expect(files.filter(({ format }) => format === 'json-stat').map(({ mediaType }) => mediaType)).toEqual(catalog.datasets.map(() => 'application/json')));
});

describe('JSON-stat', () => {
  const catalog = catalogOf(fixturePortal);
  const find = (id: string) => {
    const dataset = catalog.datasets.find((one) => one.id === id);
    if (!dataset) throw new Error(id);
    return dataset;
  };
  const read = (dataset = find('census')) => JSON.parse(fileOf(jsonStat, dataset, catalog).toString()) as JsonStat;

  test('says where it comes from, and under what licence', () => {
    const document = read();
    expect(document).toMatchObject({
      label: 'Island census: people & homes',
      source: 'Harbour office',
      updated: '2026-03-01',
      href: 'https://marjan.example/data/census/census.jsonstat.json',
      extension: { lang: 'en-GB', dataset: { version: '1.2.0', status: 'complete' }, status: { label: { A: 'Normal value', M: 'Missing value' } } },
    });
    expect(document.link['license']).toEqual([{ href: 'https://creativecommons.org/licenses/by/4.0/', label: 'CC-BY-4.0' }]);
    expect(document.link['describedby']?.[0]?.href).toBe('https://marjan.example/data/census/metadata.json');
    expect('sample' in document.extension.dataset).toBe(false);
    expect(read({ ...find('census'), sample: true }).extension.dataset['sample']).toBe(true);
  });

  test('names dimensions, codes, units and what is to be known of an indicator', () => {
    const { REF_AREA, INDICATOR, SEX, TIME_PERIOD } = read().dimension;
    expect(REF_AREA).toMatchObject({ label: 'Areas', category: { index: ['XM', 'XM_NORTH', 'NA'], child: { XM: ['XM_NORTH'] } } });
    expect(REF_AREA?.category.label['XM_NORTH']).toBe('North Island, "the Great"');
    expect(SEX?.category.index).toEqual(['_T', 'F', 'M']);
    expect(TIME_PERIOD?.category.index).toEqual(['2020', '2023', '2025']);
    expect(INDICATOR?.category.unit).toEqual({
      PEOPLE: { decimals: 0, label: 'persons', multiplier: 0, extension: { UNIT_MEASURE: 'PS' } },
      WATER: { decimals: 1, label: 'percent', multiplier: 0, extension: { UNIT_MEASURE: 'PT' } },
    });
    expect(INDICATOR?.category.note).toEqual({ WATER: ['An estimate. [verify]'], PEOPLE: ['2023: Counted by ferry since 2023.'] });
    expect(read(find('trade')).dimension['INDICATOR']?.category.unit?.['EXPORTS']).toMatchObject({ label: 'euro', multiplier: 3 });
  });

  test('gives what is said of the whole dataset as notes of the whole, each once', () => {
    const text = { en: 'Mind the tide.', ar: 'المد' };
    const census = find('census');
    const caveats = [...census.caveats, { text, verify: false }, { text, verify: false }, { text: { ar: 'موج' }, verify: true }];
    expect(read({ ...census, caveats, breaks: [{ period: '2020', text }] }).note).toEqual(['Mind the tide.', 'موج [verify]', '2020: Mind the tide.']);
  });

  test('gives units by cell where the series of an indicator have several', () => {
    const census = find('census');
    const areas = census.observations.coded.get('REF_AREA');
    const isNorth = (row: number): boolean => areas?.texts[areas.at[row] ?? 0] === 'XM_NORTH';
    const document = read(withTexts(census, 'UNIT_MULT', (row) => (isNorth(row) ? '3' : '0')));
    expect(Object.keys(document.dimension['INDICATOR']?.category.unit ?? {})).toEqual(['WATER']);
    const told = rowsIn(document, ['REF_AREA', 'INDICATOR', 'UNIT_MEASURE', 'UNIT_MULT', 'DECIMALS']);
    expect(told).toHaveLength(census.observations.length);
    for (const row of told)
      expect(row).toMatchObject(row['INDICATOR'] === 'WATER' ? { UNIT_MEASURE: 'PT', UNIT_MULT: '0', DECIMALS: '1' } : { UNIT_MEASURE: 'PS', UNIT_MULT: row['REF_AREA'] === 'XM_NORTH' ? '3' : '0', DECIMALS: '0' });
  });

  test('gives an attribute as one text where all rows share it, and otherwise by cell', () => {
    const trade = find('trade');
    expect(read(trade).extension.attributes).toEqual({ SOURCE: 'REGISTER', COMMENT_OBS: { 6: 'Register lost at sea' } });
    expect(read(withTexts(trade, 'SOURCE', (row) => `S${row}`)).extension.attributes['SOURCE']).toEqual(Array.from({ length: 8 }, (_, row) => `S${row}`));
    expect(read(withTexts(trade, 'COMMENT_OBS', () => '')).extension.attributes['COMMENT_OBS']).toEqual({});
    expect(Object.keys(read(withTexts(find('census'), 'SOURCE', (row) => `S${row}`)).extension.attributes['SOURCE'] ?? {})).toHaveLength(29);
  });
});
