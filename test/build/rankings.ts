import { expect, test } from 'vitest';
import type { BuiltSite } from '../support/built-site.ts';
import { find, hasClass, textOf, type Element } from '../support/html.ts';

interface EditionRecord {
  edition: string;
  pillar?: string;
  rank: number;
  of?: number;
}

interface Overview {
  indices: { id: string; name: Record<string, string>; kind: string; discontinued: boolean; counts: Record<string, number>; latest?: EditionRecord }[];
}

interface IndexRecord {
  criteria: { id: string; status: string; answers: { dataset: string; series: string; latest?: { period: string; value: string } }[] }[];
  editions: EditionRecord[];
  sources: object[];
}

const placeOf = ({ rank, of }: EditionRecord): string => (of === undefined ? String(rank) : `${rank} of ${of}`);
const within = (root: Element | undefined, tag: string, ...classes: string[]): Element[] => (root ? find(root, tag, ...classes) : []);
const texts = (elements: Element[]): string[] => elements.map((element) => textOf(element).replace(/\s+/g, ' ').trim());

/** What the pages about rankings say, held against the files that are published beside them. */
export function rankings(site: () => BuiltSite): void {
  const overview = () => JSON.parse(site().read('data/indices/index.json')) as Overview;
  const record = (id: string) => JSON.parse(site().read(`data/indices/${id}.json`)) as IndexRecord;
  const page = (path: string) => site().pages.get(path)?.root;
  const rows = () => new Map(within(page('/en/data/rankings/'), 'li', 'ranking').map((row) => [(row.attributes['id'] ?? '').replace('ranking-', ''), row]));

  test('every ranking stands once, under its heading, by name', () => {
    const sections = within(page('/en/data/rankings/'), 'section').map((section) => within(section, 'li', 'ranking').map((row) => texts(find(row, 'h3'))[0]));
    const named = (which: (index: Overview['indices'][number]) => boolean) => overview().indices.filter(which).map(({ name }) => name['en-GB'] ?? '').sort(new Intl.Collator('en-GB').compare);
    const groups = [named(({ discontinued, kind }) => !discontinued && kind === 'index'), named(({ discontinued, kind }) => !discontinued && kind === 'standard'), named(({ discontinued }) => discontinued)];
    expect(groups).toEqual([['Index of Whales', 'Lighthouse Index'], ['Tide Table Standard'], ['Storm Index']]);
    expect(sections.filter((names) => names.length > 0)).toEqual(groups);
  });

  test('the newest places and the counts of criteria are those of the index of rankings', () => {
    for (const { id, kind, counts, latest } of overview().indices) {
      const row = rows().get(id);
      expect({ id, latest: texts(within(row, 'bdi', 'figure-value')) }).toEqual({ id, latest: latest ? [placeOf(latest)] : [] });
      expect({ id, said: row && textOf(row).includes('No place of the country is known to us') }).toEqual({ id, said: !latest && kind === 'index' });
      const { criteria = 0, supplied, stale, context, gap } = counts;
      expect({ id, counts: texts(within(row, 'dd')).map(Number) }).toEqual({ id, counts: criteria === 0 ? [] : [supplied, stale, context, gap] });
      const widths = within(row, 'div', 'criteria-bar').flatMap((bar) => find(bar, 'rect').filter(({ attributes }) => attributes['height'] === '1').map(({ attributes }) => Number(attributes['width'])));
      expect({ id, widths: widths.reduce((sum, width) => sum + width, 0) }).toEqual({ id, widths: criteria });
    }
  });

  test('a place is better or worse by which end of the ranking is the good one', () => {
    const change = (id: string) => texts(within(rows().get(id), 'p', 'place-before'))[0];
    expect(change('lighthouses')).toBe('Place before: 9 of 30 (2023) 3 places worse');
    expect(change('storms')).toBe('Place before: 5 (2019) 2 places worse');
    expect(texts(within(page('/en/data/rankings/storms/'), 'ul', 'meta'))[0]).toContain('Place 1 is the worst.');
  });

  test('the page of a ranking has every edition, and its chart a dot for each of the whole ranking', () => {
    for (const { id } of overview().indices) {
      const root = page(`/en/data/rankings/${id}/`);
      const { editions } = record(id);
      const shown = within(root, 'table', 'editions').flatMap((table) => find(table, 'tr').slice(1).map((row) => `${texts(find(row, 'th'))[0]} ${texts(find(row, 'td', 'number'))[0]}`));
      expect({ id, shown: shown.sort() }).toEqual({ id, shown: editions.map((edition) => `${edition.edition} ${placeOf(edition)}`).sort() });
      const whole = editions.filter(({ pillar }) => pillar === undefined);
      expect({ id, dots: within(root, 'svg', 'places-chart').flatMap((chart) => find(chart, 'circle')).length }).toEqual({ id, dots: whole.length > 1 ? whole.length : 0 });
    }
  });

  test('a lower place stands lower in the chart', () => {
    const dots = within(page('/en/data/rankings/lighthouses/'), 'svg', 'places-chart').flatMap((chart) => find(chart, 'circle').map(({ attributes }) => Number(attributes['cy'])));
    expect(dots[1]).toBeGreaterThan(dots[0] ?? Infinity);
  });

  test('every criterion has the status and the answers that are published, with a link to the indicator', () => {
    for (const { id } of overview().indices) {
      const found = within(page(`/en/data/rankings/${id}/`), 'tr').filter(({ attributes }) => attributes['id']?.startsWith('criterion-'));
      const shown = found.map((row) => ({
        id: row.attributes['id']?.replace('criterion-', ''),
        status: find(row, 'rect')[0]?.attributes['class']?.replace('criterion-', ''),
        answers: find(row, 'li').map((item) => ({ href: find(item, 'a')[0]?.attributes['href'], value: find(item, 'bdi').filter((one) => hasClass(one, 'answer-value')).map((one) => Number(textOf(one).replaceAll(',', ''))) })),
      }));
      const published = record(id).criteria.map(({ id: criterion, status, answers }) => ({
        id: criterion,
        status,
        answers: answers.map(({ dataset, series, latest }) => ({ href: `/en/data/${dataset}/#${series.split('.')[2]?.toLowerCase()}`, value: latest ? [Number(latest.value)] : [] })),
      }));
      expect({ id, shown }).toEqual({ id, shown: published });
    }
  });

  test('a ranking names its sources and its files, and tells whom to ask', () => {
    for (const { id } of overview().indices) {
      const root = page(`/en/data/rankings/${id}/`);
      const links = within(root, 'a').map(({ attributes }) => attributes['href']);
      expect(links).toEqual(expect.arrayContaining([`/data/indices/${id}.json`, `/data/indices/${id}.csv`, 'mailto:data@marjan.example']));
      expect({ id, sources: within(root, 'ol', 'data-sources').flatMap((list) => find(list, 'li')).length }).toEqual({ id, sources: record(id).sources.length });
    }
  });

  test('the home page leads to the ranking, the data page to all of them', () => {
    const hrefs = (path: string) => within(page(path), 'a').map(({ attributes }) => attributes['href']);
    expect(hrefs('/en/')).toContain('/en/data/rankings/lighthouses/');
    expect(hrefs('/ar/data/')).toEqual(expect.arrayContaining(['/ar/data/rankings/', '/ar/data/results/', '/ar/data/calendar/']));
  });

  test('a text that exists in another language alone says which it is', () => {
    const [heading] = within(page('/gr/data/rankings/storms/'), 'h1');
    expect([heading && textOf(heading), heading?.attributes['lang'], heading?.attributes['dir']]).toEqual(['Storm Index', 'en-GB', 'ltr']);
  });
}
