import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { indexFileSchema, type Criterion, type RankingIndex } from '../../src/domain/data/ranking.ts';
import { indices } from '../../src/feed/formats/indices.ts';
import { textCell } from '../../src/feed/formats/indices/text-cell.ts';
import { rankings } from '../../src/feed/formats/rankings.ts';
import { portalsWithData, writtenFeed } from '../support/catalogs.ts';
import { bytesOf } from '../support/feed-bytes.ts';

type Row = Record<string, string>;

interface IndexRecord {
  counts: Record<string, number>;
  criteria: { id: string; name: Row; status: string; route: string; source?: unknown; answers: { dataset: string; series: string; fit: string; latest?: { period: string; value: string } }[] }[];
  editions: { edition: string; rank: number; pillar?: string; note?: Row }[];
}

describe.each(portalsWithData)('the rankings of %s', (_name, root) => {
  const { catalog, folder, files } = writtenFeed(root);
  const { portal } = catalog;
  const locale = portal.fallbackLocales[0] ?? '';
  const source = path.join(root, 'content/data/indices');
  // As they were written, read without the feed's own reader.
  const given: RankingIndex[] = readdirSync(source).sort().map((file) => indexFileSchema.parse(parseYaml(readFileSync(path.join(source, file), 'utf8'))));
  const json = <Content>(file: string): Content => JSON.parse(readFileSync(path.join(folder, 'data', file), 'utf8')) as Content;
  const csv = (file: string): Row[] => parse<Row>(readFileSync(path.join(folder, 'data', file)), { columns: true });

  const rows = new Map(catalog.datasets.map(({ id, dimensions }) => [id, csv(`${id}/${id}.csv`).map((row) => ({ key: dimensions.map((dimension) => row[dimension.id]).join('.'), ...row }) as Row)]));
  const latest = (dataset: string, series: string): Row | undefined => rows.get(dataset)?.filter(({ key, OBS_VALUE, OBS_STATUS }) => key === series && OBS_VALUE !== '' && OBS_STATUS !== 'F').at(-1);
  const year = Math.max(...catalog.datasets.flatMap(({ vintages }) => vintages.map(({ date }) => Number(date.slice(0, 4)))));

  /** What a criterion's status has to be, from the published rows alone. */
  function statusOf({ staleAfter }: RankingIndex, { answers, route }: Criterion): string {
    const periods = answers.filter(({ fit }) => fit !== 'context').flatMap(({ dataset, series }) => latest(dataset, series)?.['TIME_PERIOD'] ?? []);
    if (periods.some((period) => year - Number(period.slice(0, 4)) <= staleAfter)) return 'supplied';
    if (periods.length > 0) return 'stale';
    return route === 'perception-survey' || answers.length > 0 ? 'context' : 'gap';
  }

  test('are all there, each as JSON and as CSV', () => {
    expect(json<{ indices: { id: string }[] }>('indices/index.json').indices.map(({ id }) => id)).toEqual(given.map(({ id }) => id));
    expect(files.filter(({ path: file }) => file.startsWith('data/indices/')).map(({ path: file }) => path.basename(file)).sort()).toEqual(['gaps.json', 'index.json', ...given.flatMap(({ id }) => [`${id}.csv`, `${id}.json`])].sort());
  });

  test('judge every criterion by the newest published value of what answers it', () => {
    for (const index of given) {
      const { criteria, counts, editions } = json<IndexRecord>(`indices/${index.id}.json`);
      expect(criteria.map(({ id, status, route }) => [id, status, route])).toEqual(index.criteria.map((criterion) => [criterion.id, statusOf(index, criterion), criterion.route]));
      expect(criteria.map(({ source: cited }) => cited)).toEqual(index.criteria.map((criterion) => (criterion.source === undefined ? undefined : index.sources[criterion.source - 1])));
      for (const { answers } of criteria)
        for (const { dataset, series, latest: newest } of answers) {
          const row = latest(dataset, series);
          expect([newest?.period, newest?.value], `${index.id} ${series}`).toEqual([row?.['TIME_PERIOD'], row?.['OBS_VALUE']]);
        }
      for (const status of ['supplied', 'stale', 'context', 'gap']) expect(counts[status], `${index.id} ${status}`).toBe(criteria.filter((criterion) => criterion.status === status).length);
      expect(editions.map(({ edition, rank, pillar }) => [edition, rank, pillar])).toEqual(index.editions.map(({ edition, rank, pillar }) => [edition, rank, pillar]));
    }
  });

  test('say the same in rows: one for each answer, one where there is none', () => {
    for (const index of given) {
      const found = csv(`indices/${index.id}.csv`);
      expect(found.map((row) => [row['criterion'], row['status'], row['dataset'], row['series'], row['fit']])).toEqual(
        index.criteria.flatMap((criterion) => (criterion.answers.length === 0 ? [[criterion.id, statusOf(index, criterion), '', '', '']] : criterion.answers.map(({ dataset, series, fit }) => [criterion.id, statusOf(index, criterion), dataset, series, fit]))),
      );
      for (const row of found) {
        const newest = row['series'] ? latest(row['dataset'] ?? '', row['series']) : undefined;
        expect([row['period'], row['value'], row['unit_measure']]).toEqual([newest?.['TIME_PERIOD'] ?? '', newest?.['OBS_VALUE'] ?? '', newest?.['UNIT_MEASURE'] ?? '']);
        expect(row['name']).toBe(index.criteria.find(({ id }) => id === row['criterion'])?.name[locale]);
      }
    }
  });

  test('tell every gap and every answer that is too old, and nothing else', () => {
    const { gaps } = json<{ gaps: { index: string; criterion: string; why: string; route: string; pillar?: { id: string }; newest?: { period: string } }[] }>('indices/gaps.json');
    const expected = given.flatMap((index) => index.criteria.map((criterion) => [index.id, criterion.id, statusOf(index, criterion), criterion.route, criterion.pillar]).filter(([, , status]) => status === 'gap' || status === 'stale'));
    expect(gaps.map(({ index, criterion, why, route, pillar }) => [index, criterion, why, route, pillar?.id])).toEqual(expected);
    expect(gaps.length).toBeGreaterThan(0);
    for (const { index, criterion, why, newest } of gaps) {
      const answers = given.find(({ id }) => id === index)?.criteria.find(({ id }) => id === criterion)?.answers ?? [];
      const periods = answers.filter(({ fit }) => fit !== 'context').flatMap(({ dataset, series }) => latest(dataset, series)?.['TIME_PERIOD'] ?? []).sort();
      expect(newest?.period, `${index} ${criterion}`).toBe(why === 'gap' ? undefined : periods.at(-1));
    }
  });

  test('give every place as its source gave it, and no score', () => {
    const places = given.flatMap((index) => index.editions.map((edition) => ({ index, edition })));
    expect(csv('rankings.csv')).toEqual(
      places.map(({ index, edition: { edition, year: when, pillar = '', rank, of, source: cited, confidence, note } }) => ({
        index: index.id, code: index.code, name: index.name[locale], publisher: index.publisher, edition, year: String(when), pillar, rank: String(rank), of: of === undefined ? '' : String(of), direction: index.direction,
        source_title: cited.title, source_publisher: cited.publisher, source_url: cited.url ?? '', source_via: cited.via ?? '', source_retrieved: cited.retrieved, confidence, note: (note?.[locale] ?? '').replace(/\s*\n\s*/g, ' '),
      })),
    );
    const list = json<{ places: { index: string; name: Row; rank: number; note?: Row }[] }>('rankings.json').places;
    expect(list.map(({ index, rank }) => [index, rank])).toEqual(places.map(({ index, edition }) => [index.id, edition.rank]));
    const byTag = (labels: Row): Row => Object.fromEntries(portal.locales.flatMap(({ prefix, tag }) => (labels[prefix] === undefined ? [] : [[tag, labels[prefix]]])));
    list.forEach(({ name, note }, at) => {
      expect(name).toEqual(byTag(places[at]?.index.name ?? {}));
      expect(note).toEqual(places[at]?.edition.note && byTag(places[at].edition.note));
    });
  });

  test('give the same bytes twice', () => {
    const written = () => [indices, rankings].flatMap((format) => format.files(catalog, catalog, files).map(({ content }) => bytesOf(content as Iterable<string>).toString()));
    expect(written()).toEqual(written());
  });
});

describe('an index whose answers are old, missing or only context', () => {
  const { catalog, files } = writtenFeed(portalsWithData[0]?.[1] ?? '');
  const [index] = catalog.indices;
  if (!index) throw new Error('no index');
  const answer = (series: string, fit: 'direct' | 'context', dataset = 'census') => ({ dataset, series, fit });
  const criterion = (id: string, answers: ReturnType<typeof answer>[]) => ({ id, name: { en: id }, route: 'questionnaire' as const, answers });
  const changed = { ...index, staleAfter: 0, criteria: [criterion('old', [answer('A.XM.PEOPLE._T', 'direct'), answer('Q.XM.EXPORTS', 'direct', 'trade'), answer('A.NA.PEOPLE._T', 'direct')]), criterion('context', [answer('A.XM.WATER._T', 'context')]), criterion('none', [])] };
  const [, gaps] = indices.files({ ...catalog, indices: [changed] }, { ...catalog, indices: [changed] }, files);

  test('is told with the newest period that we have', () => {
    expect((JSON.parse(bytesOf(gaps?.content as Iterable<string>).toString()) as { gaps: object[] }).gaps).toMatchObject([
      { criterion: 'old', why: 'stale', newest: { period: '2025-Q4', dataset: 'trade', series: 'Q.XM.EXPORTS', fit: 'direct' } },
      { criterion: 'none', why: 'gap' },
    ]);
  });
});

test.each([
  ['=1+1', "'=1+1"],
  ['@all', "'@all"],
  ['-x', "'-x"],
  ['two\n  lines', 'two lines'],
  ['plain, "quoted"', 'plain, "quoted"'],
])('the text %j stands in a cell as %j', (text, cell) => expect(textCell(text)).toBe(cell));
