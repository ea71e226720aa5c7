import { expect, test } from 'vitest';
import { aimPath, isReached } from '../src/domain/data/aim-path.ts';
import type { OwnMeasure } from '../src/domain/data/own-measure.ts';
import { portalMeasures } from '../src/domain/data/target.ts';
import type { Entry, EntryFields, EntryText } from '../src/domain/entry.ts';
import { measureDefinitions, measurePortal } from '../src/domain/measures.ts';
import { catalogOf } from './support/catalogs.ts';
import { fixturePortal } from './support/portals.ts';

const catalog = catalogOf(fixturePortal);

function text(locale: string, fields: Partial<EntryFields> = {}): EntryText {
  return { locale, file: '', fields: { title: '', summary: '', date: '2026-03-02', owner: 'harbour', topics: ['sea'], ...fields }, mentions: [], anchors: [], length: { words: 0, characters: 0 }, body: '' };
}

const entry = (folder: string, source: string, texts: EntryText[]): Entry => ({ id: `articles/${folder}`, collection: 'articles', folder, source, texts: Object.fromEntries(texts.map((one) => [one.locale, one])) });

const entries = [
  entry('a', 'ar', [text('ar'), text('en', { translation: { method: 'mt' } }), text('gr', { translation: { method: 'mt-reviewed' } })]),
  entry('b', 'ar', [text('ar', { date: '2024-03-02' }), text('en', { date: '2024-03-02', translation: { method: 'human' } })]),
  entry('c', 'en', [text('en', { date: '2020-01-01', updated: '2024-03-01', topics: ['sea', 'trade'] }), text('ar', { date: '2020-01-01', updated: '2024-03-01' })]),
];

const said = (measures: readonly OwnMeasure[]): Record<string, unknown> => Object.fromEntries(measures.map(({ id, value, count, of }) => [id, of === undefined ? value : [value, count, of]]));

test('texts are counted by entry, translations by what there could be, reviews by what translations say of themselves', () => {
  const { date, whole, languages, topics } = measurePortal(entries, catalog);
  expect(date).toBe('2026-03-02');
  expect(said(whole)).toMatchObject({ entries: 3, languages: [3, 3, 3], translated: [66.67, 4, 6], reviewed: [50, 2, 4], fresh: [71.43, 5, 7] });
  expect(languages.map(({ locale, measures }) => [locale, said(measures)])).toEqual([
    ['ar', { entries: 3, translated: [100, 1, 1], reviewed: [0, 0, 1], fresh: [66.67, 2, 3] }],
    ['en', { entries: 3, translated: [100, 2, 2], reviewed: [50, 1, 2], fresh: [66.67, 2, 3] }],
    ['gr', { entries: 1, translated: [33.33, 1, 3], reviewed: [100, 1, 1], fresh: [100, 1, 1] }],
  ]);
  expect(topics.map(({ topic, measures }) => [topic, said(measures)['entries'], said(measures)['translated']])).toEqual([['sea', 3, [66.67, 4, 6]], ['trade', 1, [50, 1, 2]], ['customs', 0, [undefined, 0, 0]]]);
});

test('freshness counts from the newest day of the portal: that of a vintage where no text is as new', () => {
  const old = entries.slice(2);
  expect(measurePortal(old, catalog).date).toBe('2026-03-01');
  expect(said(measurePortal(old, catalog).whole)['fresh']).toEqual([100, 2, 2]);
});

test('data are counted without samples, planned datasets and values that are missing', () => {
  const whole = (datasets: typeof catalog.datasets) => said(measurePortal([], { ...catalog, datasets }).whole);
  const values = ({ observations }: (typeof catalog.datasets)[number]) => observations.values.filter((value) => value !== '').length;
  const [census, reefs, trade] = catalog.datasets;
  if (!census || !reefs || !trade) throw new Error('the invented portal has three datasets');
  expect(whole(catalog.datasets)).toMatchObject({ entries: 0, languages: [0, 0, 3], translated: [undefined, 0, 0], datasets: [2, 2, 3], values: values(census) + values(trade) });
  expect(whole([{ ...census, sample: true }, reefs, trade])).toMatchObject({ datasets: [1, 1, 3], values: values(trade) });
  expect(whole([reefs])).toMatchObject({ datasets: [0, 0, 1], values: 0 });
});

test('criteria of rankings that are no longer made are not counted', () => {
  const none = measurePortal([], { ...catalog, indices: catalog.indices.map((index) => ({ ...index, discontinued: true })) });
  expect(said(none.whole)).toMatchObject({ 'criteria-answered': [0, 0, 0], 'criteria-open': [0, 0, 0] });
});

test('every measure is taken once, in the order of their list, and defined', () => {
  expect(measurePortal(entries, catalog).whole.map(({ id }) => id)).toEqual([...portalMeasures]);
  expect(Object.keys(measureDefinitions)).toEqual([...portalMeasures]);
});

test.each([
  ['at-least', 45, 45, true], ['at-least', 45, 44.9, false], ['at-most', 30, 30, true], ['at-most', 30, 31, false], ['at-most', -1, -2, true],
] as const)('%s %d: %d is reached: %s', (bound, value, now, expected) => expect(isReached({ value, bound }, now)).toBe(expected));

const goal = (value: number) => ({ year: 2030, value, bound: 'at-least' as const });

test('the way of an aim lies between its base, its value and its goals', () => {
  expect(aimPath({ base: { year: 2020, value: 10 }, goals: [goal(20), goal(30)] }, 15)).toEqual({ start: 0, now: 0.25, goals: [0.5, 1] });
  expect(aimPath({ goals: [goal(40)] }, 50)).toEqual({ start: 0, now: 1, goals: [0.8] });
  expect(aimPath({ base: { year: 2020, value: 60 }, goals: [{ ...goal(20), bound: 'at-most' }] }, 50)).toEqual({ start: 1, now: 0.75, goals: [0] });
  expect(aimPath({ base: { year: 2020, value: 10 }, goals: [goal(20)] }, 5)).toEqual({ start: 5 / 15, now: 0, goals: [1] });
  expect(aimPath({ goals: [goal(10)] }, -10)).toEqual({ start: 0.5, now: 0, goals: [1] });
  expect(aimPath({ goals: [] }, 5)).toBeUndefined();
  expect(aimPath({ goals: [goal(0)] }, 0)).toBeUndefined();
});
