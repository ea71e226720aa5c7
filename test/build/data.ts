import { expect, test } from 'vitest';
import type { BuiltSite } from '../support/built-site.ts';
import { find, textOf, type Element } from '../support/html.ts';

interface Row {
  indicator: string;
  others: string;
  period: string;
  value: string;
  decimals: number;
  multiplier: number;
}

/** Rows of a published CSV whose cells hold no commas where they matter. */
function rowsOf(csv: string): Row[] {
  const [header = '', ...lines] = csv.trimEnd().split('\n');
  const names = header.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    const cell = (name: string) => cells[names.indexOf(name)] ?? '';
    const others = names.slice(0, names.indexOf('TIME_PERIOD')).filter((name) => name !== 'INDICATOR').map(cell).join('.');
    return { indicator: cell('INDICATOR'), others, period: cell('TIME_PERIOD'), value: cell('OBS_VALUE'), decimals: Number(cell('DECIMALS')), multiplier: Number(cell('UNIT_MULT')) };
  });
}

const first = (element: Element, tag: string): string => find(element, tag).slice(0, 1).map(textOf).join('');

/** What the pages about data say, held against the files that are published beside them. */
export function data(site: () => BuiltSite): void {
  const published = (id: string) => rowsOf(site().read(`data/${id}/${id}.csv`));

  test.each(['census', 'trade'])('the page of %s shows every value of its CSV, and no other', (id) => {
    const page = site().pages.get(`/en/data/${id}/`);
    const rows = published(id);
    for (const indicator of new Set(rows.map((row) => row.indicator))) {
      const own = rows.filter((row) => row.indicator === indicator);
      const section = page && find(page.root, 'section').find(({ attributes }) => attributes['id'] === indicator.toLowerCase());
      const cells = section ? find(section, 'tr').flatMap((row) => find(row, 'td').map((cell) => ({ period: first(row, 'th'), value: first(cell, 'bdi') }))) : [];
      const shown = cells.filter(({ value }) => value !== '' && value !== '–').map(({ period, value }) => `${period} ${Number(value.replaceAll(',', ''))}`);
      const expected = own.filter(({ value }) => value !== '').map(({ period, value, decimals, multiplier }) => `${period} ${Number((Number(value) * 10 ** multiplier).toFixed(decimals))}`);
      expect(shown.sort(), indicator).toEqual(expected.sort());
      expect(cells.filter(({ value }) => value === '–').length, `${indicator}, missing`).toBe(own.filter(({ value }) => value === '').length);
    }
  });

  test('the figures of the home page are the newest values of their series', () => {
    const home = site().pages.get('/en/');
    const shown = home ? find(home.root, 'dd').filter(({ attributes }) => attributes['class'] === 'figure-value').map(textOf) : [];
    const newest = (id: string, indicator: string) => Number(published(id).filter((row) => row.indicator === indicator && !/\.[FM]$/.test(row.others) && row.others.split('.')[1] === 'XM').at(-1)?.value);
    expect([newest('census', 'PEOPLE'), newest('trade', 'EXPORTS'), newest('census', 'WATER')]).toEqual([412300, 24500, 87.4]);
    expect(shown.map((text) => text.replace(/\s+/g, ' '))).toEqual(['412.3 thousand', '24.5 million euros', '87.4%', expect.stringMatching(/^12 .*31/)]);
  });

  test('a planned dataset has a page that says so, and a file with a header alone', () => {
    const page = site().pages.get('/en/data/reefs/');
    expect(page && textOf(page.root)).toContain('this dataset is planned');
    expect(published('reefs')).toEqual([]);
  });

  test('the sizes and digests on a page are those of the index', () => {
    const index = JSON.parse(site().read('data/index.json')) as { datasets: { id: string; files: { bytes: number; sha256: string }[] }[] };
    const page = site().pages.get('/ar/data/census/');
    const digests = page ? find(page.root, 'code').filter(({ attributes }) => attributes['class'] === 'digest').map(textOf) : [];
    const known = new Set(index.datasets.find(({ id }) => id === 'census')?.files.map(({ sha256 }) => sha256));
    expect(digests.length).toBeGreaterThan(8);
    expect(digests.filter((digest) => !known.has(digest))).toEqual([]);
  });
}
