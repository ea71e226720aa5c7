import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { targetsFileSchema, type Aim } from '../../src/domain/data/target.ts';
import type { BuiltSite } from '../support/built-site.ts';
import { csvRows } from '../support/csv-table.ts';
import { find, textOf, type Element } from '../support/html.ts';
import { fixturePortal } from '../support/portals.ts';

interface Measure {
  id: string;
  unit: string;
  value?: number;
  count: number;
  of?: number;
}

interface Measures {
  measures: Measure[];
  languages: { language: string; measures: Measure[] }[];
  topics: { topic: string; measures: Measure[] }[];
}

interface Place {
  index: string;
  year: number;
  pillar?: string;
  rank: number;
  of?: number;
}

const text = (elements: Element[]): string => elements.slice(0, 1).map(textOf).join('').replace(/\s+/g, ' ').trim();
const numberIn = (shown: string): number => Number(shown.replace(/[,%]/g, ''));

/** How a page in English writes a measure, with what it was counted of. */
const written = ({ unit, value, count, of }: Measure): string => `${value === undefined ? '–' : unit === 'percent' ? `${value}%` : value}${of === undefined ? '' : ` ${count} / ${of}`}`;

/** What the page of results says, held against the aims as they were written and the figures as they are published. */
export function results(site: () => BuiltSite): void {
  const { aims } = targetsFileSchema.parse(parse(readFileSync(path.join(fixturePortal, 'content/data/targets.yaml'), 'utf8')));
  const own = () => JSON.parse(site().read('data/portal.json')) as Measures;
  const element = (id: string, locale = 'en'): Element => {
    const page = site().pages.get(`/${locale}/data/results/`);
    const found = page && ['li', 'section', 'div'].flatMap((tag) => find(page.root, tag)).find(({ attributes }) => attributes['id'] === id);
    if (!found) throw new Error(`nothing has the id ${id}`);
    return found;
  };

  /** Value in full and period of what measures an aim, from the published files alone. */
  function published({ measure }: Aim): { value: number; period?: string } | undefined {
    if (measure === undefined) return undefined;
    if ('portal' in measure) return { value: own().measures.find(({ id }) => id === measure.portal)?.value ?? Number.NaN };
    if ('index' in measure) {
      const { places } = JSON.parse(site().read('data/rankings.json')) as { places: Place[] };
      const newest = places.filter(({ index, pillar }) => index === measure.index && pillar === undefined).sort((a, b) => a.year - b.year).at(-1);
      return { value: newest?.rank ?? Number.NaN, period: String(newest?.year) };
    }
    const rows = csvRows(path.join(site().folder, `data/${measure.dataset}/${measure.dataset}.csv`));
    const dimensions = Object.keys(rows[0] ?? {}).slice(0, Object.keys(rows[0] ?? {}).indexOf('TIME_PERIOD'));
    const newest = rows.filter((row) => dimensions.map((id) => row[id]).join('.') === measure.series && row['OBS_VALUE'] !== '').at(-1);
    return { value: Number(newest?.['OBS_VALUE']) * 10 ** Number(newest?.['UNIT_MULT']), period: newest?.['TIME_PERIOD'] ?? '' };
  }

  test.each(aims.map((aim) => [aim.id, aim] as const))('the aim %s says what is published of it now, and of each goal whether it is reached', (id, aim) => {
    const shown = element(id);
    const now = published(aim);
    expect(text(find(shown, 'h3'))).toBe(aim.text['en']);
    const states = find(shown, 'li').map((goal) => text([goal]));
    const stated = aim.goals.map(({ year, value, bound }) => {
      const isReached = now && (bound === 'at-least' ? now.value >= value : now.value <= value);
      return { year, value, bound: bound.replace('-', ' '), word: isReached === undefined ? '' : isReached ? 'reached' : 'not reached' };
    });
    const goals = states.filter((state) => state.startsWith('Aim: '));
    expect(goals.map((goal) => /^Aim: (at \w+) ([\d.,]+)%? by (\d+) ?(.*)$/.exec(goal)?.slice(1)).map((parts) => ({ year: Number(parts?.[2]), value: numberIn(parts?.[1] ?? ''), bound: parts?.[0], word: parts?.[3] }))).toEqual(stated);
    expect(states.includes('no number is stated')).toBe(aim.goals.length === 0 && !aim.note);
    if (aim.base) expect(states[0]).toMatch(new RegExp(`${aim.base.year}$`));
    const value = text(find(shown, 'bdi', 'aim-value'));
    if (!now) expect(value).toBe('');
    else {
      expect(numberIn(value.split(' of ')[0] ?? '')).toBe(now.value);
      expect(text(find(shown, 'p', 'aim-now'))).toContain(now.period ?? '2026');
    }
    if (aim.note) expect(textOf(shown)).toContain(aim.note['en']);
    if (aim.agency) expect(textOf(shown)).toContain(aim.agency['en']);
    expect(textOf(shown)).toContain(aim.place);
    expect(textOf(shown)).toContain(aim.stated.title);
  });

  test('an aim that nothing measures stands apart, and no aim stands twice', () => {
    const page = site().pages.get('/en/data/results/');
    const lists = page ? find(page.root, 'ul', 'aims').map((list) => find(list, 'li', 'aim').map(({ attributes }) => attributes['id'])) : [];
    expect(lists).toEqual([aims.filter(({ measure }) => measure).map(({ id }) => id), aims.filter(({ measure }) => !measure).map(({ id }) => id)]);
  });

  test('the drawing of an aim has its goals where its numbers put them, and nothing is said by it alone', () => {
    const [drawing] = find(element('more-people'), 'svg');
    expect(drawing?.attributes['aria-hidden']).toBe('true');
    const marks = drawing ? find(drawing, 'line').map(({ attributes }) => attributes['x1']) : [];
    const bar = drawing ? find(drawing, 'rect', 'aim-bar').map(({ attributes: { x, width } }) => [x, width]) : [];
    // From 400,000 to 425,000: 410,000 is two fifths of the way, 412,300 is 49.2 per cent of it.
    expect([marks, bar]).toEqual([['40%', '100%'], [['0%', '49.2%']]]);
    expect(find(element('languages'), 'svg')).toEqual([]);
  });

  test('the measures of the portal are those of the file, which agrees with the other files', () => {
    const { measures } = own();
    const shown = measures.map(({ id }) => text(find(element(`measure-${id}`), 'dd')));
    expect(shown).toEqual(measures.map((measure) => written(measure)));
    const rows = csvRows(path.join(site().folder, 'data/portal.csv')).filter(({ language, topic }) => language === '' && topic === '');
    expect(rows.map(({ measure, value }) => [measure, value])).toEqual(measures.map(({ id, value }) => [id, value === undefined ? '' : String(value)]));
    const published = new Map(measures.map((measure) => [measure.id, measure]));
    expect(published.get('values')?.value).toBe(['census', 'trade'].flatMap((id) => csvRows(path.join(site().folder, `data/${id}/${id}.csv`))).filter(({ OBS_VALUE }) => OBS_VALUE !== '').length);
    const { indices } = JSON.parse(site().read('data/indices/index.json')) as { indices: { discontinued: boolean; counts: Record<string, number> }[] };
    const sum = (status: string) => indices.filter(({ discontinued }) => !discontinued).reduce((all, { counts }) => all + (counts[status] ?? 0), 0);
    expect([published.get('criteria-answered')?.value, published.get('criteria-open')?.value, published.get('criteria-open')?.of]).toEqual([sum('supplied'), sum('gap') + sum('stale'), sum('criteria')]);
  });

  test.each(['languages', 'topics'] as const)('the table of %s has the rows of the file', (part) => {
    const at = part === 'languages' ? 0 : 1;
    const table = find(element('portal'), 'table')[at];
    const rows = table ? find(table, 'tr').slice(1).map((row) => find(row, 'td').map((cell) => find(cell, 'bdi').map(textOf).join(' '))) : [];
    expect(rows).toEqual(own()[part].map(({ measures }) => measures.map((measure) => written(measure))));
    expect(rows.length).toBe(3);
  });
}
