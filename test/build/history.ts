import { expect, test } from 'vitest';
import { parse } from 'csv-parse/sync';
import type { BuiltSite, Page } from '../support/built-site.ts';
import { find, textOf, type Element } from '../support/html.ts';

type Row = Record<string, string>;

interface Calendar {
  modified: string;
  planned: { dataset: string; date: string; exact: boolean; precision: string; note?: Record<string, string> }[];
  published: { dataset: string; title: Record<string, string>; date: string; kind: string; reason: Record<string, string> }[];
}

const words = (element: Element | undefined): string => (element ? textOf(element).replace(/\s+/g, ' ').trim() : '');
/** The section under a heading, by the heading's id. */
const section = (page: Page | undefined, heading: string): Element | undefined => (page ? find(page.root, 'section').find((one) => find(one, 'h2').some(({ attributes }) => attributes['id'] === heading)) : undefined);
const bodyRows = (element: Element | undefined): Element[] => (element ? find(element, 'tbody').flatMap((body) => find(body, 'tr')) : []);
const hrefs = (element: Element): string[] => find(element, 'a').map(({ attributes }) => attributes['href'] ?? '');
const day = (date: string): string => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));

/** What was published and what will be, held against the feed: the release calendar, pages as of a day, citations. */
export function history(site: () => BuiltSite): void {
  const calendar = () => JSON.parse(site().read('data/releases.json')) as Calendar;
  const rowsOf = (file: string) => parse(site().read(file), { columns: true }) as Row[];

  test('the calendar tells every release to come, and which is a plan and which is late', () => {
    const rows = bodyRows(section(site().pages.get('/en/data/calendar/'), 'coming'));
    const { planned, published, modified } = calendar();
    expect(rows.map(hrefs)).toEqual(planned.map(({ dataset }) => [`/en/data/${dataset}/`]));
    for (const [index, { dataset, date, exact, precision, note }] of planned.entries()) {
      const text = words(rows[index]);
      expect(text.includes('planned, day not fixed'), dataset).toBe(!(exact && precision === 'day'));
      const isLate = date < modified.slice(0, date.length) && !published.some((vintage) => vintage.dataset === dataset && vintage.date >= date);
      expect(/\blate\b/.test(words(rows[index] && find(rows[index], 'th')[0])), dataset).toBe(isLate);
      expect(text).toContain(note?.['en-GB'] ?? '');
      if (precision === 'day') expect(text).toContain(day(date));
    }
    expect(rows.filter((row) => /\blate\b/.test(words(find(row, 'th')[0])))).toHaveLength(1);
    expect(words(site().pages.get('/en/data/calendar/')?.root)).toContain(`Updated ${day(modified)}`);
  });

  test('it tells every vintage, the newest first, with its kind, its reason and its page', () => {
    for (const [prefix, tag] of [['en', 'en-GB'], ['ar', 'ar']] as const) {
      const rows = bodyRows(section(site().pages.get(`/${prefix}/data/calendar/`), 'past'));
      const { published } = calendar();
      expect(rows.map(hrefs)).toEqual(published.map(({ dataset, date }) => [`/${prefix}/data/${dataset}/v/${date}/`, `/${prefix}/data/${dataset}/`]));
      published.forEach(({ title, reason, date }, index) => {
        for (const text of [title[tag], reason[tag]]) expect(words(rows[index])).toContain(text);
        if (prefix === 'en') expect(words(rows[index])).toContain(day(date));
      });
    }
    for (const address of ['/data/releases.ics', '/data/releases.json']) expect(site().pages.get('/en/data/calendar/') && hrefs(site().pages.get('/en/data/calendar/')!.root)).toContain(address);
  });

  test.each([['census', '2025-11-02'], ['census', '2026-03-01'], ['trade', '2026-02-10']])('the page of %s as of %s shows every value of the frozen file, and no other', (id, date) => {
    const page = site().pages.get(`/en/data/${id}/v/${date}/`);
    const rows = rowsOf(`data/${id}/v/${date}/${id}.csv`);
    for (const indicator of new Set(rows.map((row) => row['INDICATOR'] ?? ''))) {
      const own = page && find(page.root, 'section').find(({ attributes }) => attributes['id'] === indicator.toLowerCase());
      const shown = bodyRows(own).flatMap((row) => find(row, 'td').map((cell) => [words(find(row, 'th')[0]), words(find(cell, 'bdi')[0]).replaceAll(',', '')].join(' ')));
      const expected = rows
        .filter((row) => row['INDICATOR'] === indicator)
        .map((row) => `${row['TIME_PERIOD']} ${row['OBS_VALUE'] === '' ? '–' : (Number(row['OBS_VALUE']) * 10 ** Number(row['UNIT_MULT'])).toFixed(Number(row['DECIMALS']))}`);
      expect(shown.filter((text) => !text.endsWith(' ')).sort(), indicator).toEqual(expected.sort());
    }
    const [link] = page ? find(page.root, 'code').filter(({ attributes }) => attributes['class'] === 'digest').map(textOf) : [];
    const listed = JSON.parse(site().read(`data/${id}/v/index.json`)) as { vintages: { date: string; sha256: string }[] };
    expect(link).toBe(listed.vintages.find((vintage) => vintage.date === date)?.sha256);
  });

  test('a vintage that was replaced says when and by what, stays out of search engines, and stands in every language', () => {
    const old = site().pages.get('/en/data/census/v/2025-11-02/');
    const newest = site().pages.get('/en/data/census/v/2026-03-01/');
    expect([old?.isIndexed, newest?.isIndexed]).toEqual([false, true]);
    expect(old?.alternates).toEqual({});
    const notice = (page: Page | undefined) => (page ? find(page.root, 'p').find(({ attributes }) => attributes['class'] === 'notice') : undefined);
    expect(words(notice(old))).toContain(`replaced on ${day('2026-03-01')}`);
    expect(words(notice(newest))).toContain('newest figures');
    for (const page of [old, newest]) expect(notice(page) && hrefs(notice(page)!)).toEqual(['/en/data/census/']);
    const languages = old ? find(old.root, 'details').filter(({ attributes }) => attributes['class'] === 'languages').flatMap(hrefs) : [];
    expect(languages.sort()).toEqual(['ar', 'en', 'gr'].map((prefix) => `/${prefix}/data/census/v/2025-11-02/`));
  });

  test('what a vintage changed is told cell by cell, and a row that came or went once', () => {
    const changes = rowsOf('data/census/v/changes.csv').filter((row) => row['vintage'] === '2026-03-01');
    const table = section(site().pages.get('/en/data/census/v/2026-03-01/'), 'changes-title');
    const shown = bodyRows(table).map((row) => [words(find(row, 'th')[0]), ...find(row, 'td').map(words)]);
    const observations = Map.groupBy(changes, (row) => `${row['key']} ${row['period']}`);
    const before = new Set(rowsOf('data/census/v/2025-11-02/census.csv').map((row) => `${row['FREQ']}.${row['REF_AREA']}.${row['INDICATOR']}.${row['SEX']} ${row['TIME_PERIOD']}`));
    const expected = [...observations].flatMap(([name, cells]) => (before.has(name) ? cells.map((cell) => cell['column']) : ['OBS_VALUE']));
    expect(shown.map((cells) => cells[2])).toEqual(expected);
    expect(words(table)).toContain(`${changes.length} cells changed`);
    const value = changes.find((row) => row['column'] === 'OBS_VALUE' && row['old'] !== '' && row['new'] !== '');
    expect(shown).toContainEqual([expect.any(String), value?.['period'], 'OBS_VALUE', Number(value?.['old']).toLocaleString('en-GB'), Number(value?.['new']).toLocaleString('en-GB')]);
    expect(section(site().pages.get('/en/data/census/v/2025-11-02/'), 'changes-title')).toBeUndefined();
  });

  test('a dataset’s page leads to each of its vintages, and cites as its files do', () => {
    const page = site().pages.get('/en/data/census/');
    const listed = section(page, 'vintages-title');
    expect(listed && hrefs(listed)).toEqual(['/en/data/census/v/2026-03-01/', '/en/data/census/v/2025-11-02/', '/en/data/calendar/']);
    const blocks = page ? find(page.root, 'pre').map(textOf) : [];
    for (const file of ['citation.bib', 'citation.json']) expect(blocks).toContain(site().read(`data/census/${file}`).trimEnd());
    const cited = page ? find(page.root, 'p').filter(({ attributes }) => attributes['class'] === 'citation').map(words) : [];
    expect(cited).toEqual(['Harbour office. (2026, 1 March). Island census: people & homes (Version 1.2.0) [Data set]. Marjan. https://marjan.example/en/data/census/']);
  });
}
