import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { catalogFormats } from '../../src/feed/formats.ts';
import { ownMeasures } from '../../src/feed/formats/portal-measures.ts';
import { loadPortal } from '../../src/io/load-portal.ts';
import { writeFeed } from '../../src/io/write-feed.ts';
import { catalogOf } from '../support/catalogs.ts';
import { csvRows } from '../support/csv-table.ts';
import { bytesOf } from '../support/feed-bytes.ts';
import { copyPortal, removePortal, temporaryFolder } from '../support/portals.ts';

interface Measure {
  id: string;
  unit: string;
  value?: number;
  count: number;
  of?: number;
  definition?: string;
}

const folder = temporaryFolder('portal-measures');
const root = copyPortal(folder);
const { catalog } = await loadPortal({ root, progress: () => undefined });
if (!catalog) throw new Error('the invented portal cannot be read');
const feed = path.join(folder, 'feed');
const files = writeFeed(catalog, root, feed, () => undefined);
afterAll(() => {
  removePortal(root);
  rmSync(folder, { recursive: true });
});

const [, json] = ownMeasures.files(catalog, catalog, []);
if (!json || 'sameAs' in json.content || 'copyOf' in json.content) throw new Error('no portal.json');
const published = JSON.parse(bytesOf(json.content).toString()) as { date: string; measures: Measure[]; languages: { language: string; measures: Measure[] }[]; topics: { topic: string; measures: Measure[] }[] };

test('without the texts there is nothing to count, and no file', () => {
  expect(ownMeasures.files(catalogOf(root), catalog, [])).toEqual([]);
  expect(catalogFormats).toContain(ownMeasures);
});

test('the files stand in the index of the data', () => {
  const paths = files.filter(({ format }) => format === ownMeasures.id).map((file) => file.path);
  expect(paths).toEqual(['data/portal.csv', 'data/portal.json']);
});

test('the CSV says what the JSON says, row by row', () => {
  const { measures, languages, topics, date } = published;
  const row = ({ id, unit, value, count, of }: Measure, language = '', topic = '') => ({ measure: id, language, topic, unit, value: value === undefined ? '' : String(value), count: String(count), of: of === undefined ? '' : String(of), date });
  expect(csvRows(path.join(feed, 'data/portal.csv'))).toEqual([
    ...measures.map((measure) => row(measure)),
    ...languages.flatMap(({ language, measures: own }) => own.map((measure) => row(measure, language))),
    ...topics.flatMap(({ topic, measures: own }) => own.map((measure) => row(measure, '', topic))),
  ]);
  expect(languages.map(({ language }) => language)).toEqual(['ar', 'en-GB', 'el']);
});

test('a share is its count in per cent of what it was counted of, and everything is defined', () => {
  const { measures, languages, topics } = published;
  for (const { id, unit, value, count, of } of [...measures, ...languages.flatMap((one) => one.measures), ...topics.flatMap((one) => one.measures)]) {
    if (unit === 'count') expect([id, value]).toEqual([id, count]);
    else if (of === 0) expect([id, value]).toEqual([id, undefined]);
    else expect(value, id).toBeCloseTo((100 * count) / (of ?? Number.NaN), 1);
    if (of !== undefined) expect(count, id).toBeLessThanOrEqual(of);
  }
  expect(measures.filter(({ definition = '' }) => definition === '')).toEqual([]);
});
