import { expect, test } from 'vitest';
import type { BuiltSite } from '../support/built-site.ts';
import { find, hasClass, parseHtml, textOf } from '../support/html.ts';

/** Charts on pages and as files, held against the published CSV. */
export function charts(site: () => BuiltSite): void {
  const values = (id: string, pattern: RegExp): string[] => site().read(`data/${id}/${id}.csv`).split('\n').filter((line) => pattern.test(line));

  test('a chart has a name that tells what it shows, and no style or script of its own', () => {
    for (const address of ['/en/data/census/', '/ar/data/trade/', '/gr/data/trade/', '/en/articles/seven-islands/']) {
      const page = site().pages.get(address);
      const drawings = page ? find(page.root, 'svg') : [];
      expect(drawings.length, address).toBeGreaterThanOrEqual(2);
      for (const { attributes } of drawings) expect([attributes['role'], attributes['aria-label']], address).toEqual(['img', expect.stringMatching(/\p{Nd}/u)]);
      const html = site().read(`${address.slice(1)}index.html`);
      for (const [, drawing = ''] of html.matchAll(/<svg(.*?)<\/svg>/gs)) expect(drawing, address).not.toMatch(/\sstyle=|<style|<script|\son\w+=|NaN|undefined|Infinity/);
    }
  });

  test('a chart draws each value of its series, and a missing one breaks the line', () => {
    const svg = parseHtml(site().read('en/data/trade/balance.svg'));
    const lines = find(svg, 'path').filter((path) => hasClass(path, 'chart-line')).map(({ attributes }) => attributes['d'] ?? '');
    const rows = values('trade', /^Q,XM,BALANCE,/);
    const known = rows.filter((row) => row.split(',')[4] !== '');
    expect(rows.length - known.length).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.match(/[\d.]+,[\d.]+/g)).toHaveLength(known.length);
    expect(lines[0]?.match(/M/g)).toHaveLength(2);
    expect(find(svg, 'circle')).toHaveLength(known.length);
  });

  test('lines are told apart by dashes and by name as well as by colour', () => {
    const svg = parseHtml(site().read('en/data/census/people.svg'));
    const lines = find(svg, 'path').filter((path) => hasClass(path, 'chart-line'));
    const dashes = lines.map(({ attributes }) => attributes['strokedasharray'] ?? '');
    expect(new Set(dashes).size).toBe(lines.length);
    const names = find(svg, 'text').filter((text) => hasClass(text, 'chart-value')).map(textOf);
    expect(names).toEqual(expect.arrayContaining(['People', 'Marjan', 'Marjan, Women', 'North Island, "the Great"']));
  });

  test('the words below a chart are made from its first and last value, in the reader’s numbers', () => {
    const summary = (address: string) => { const page = site().pages.get(address); return page ? find(page.root, 'span', 'caption').map(textOf) : []; };
    expect(summary('/en/data/census/')).toContain('Homes with fresh water: rose from 81.0 in 2020 to 87.4 in 2025.');
    expect(summary('/ar/data/census/').join(' ')).toMatch(/٨١٫٠.*٢٠٢٠.*٨٧٫٤.*٢٠٢٥/);
  });

  test('the figures of a chart are a file with headings in the reader’s language', () => {
    const rows = site().read('en/data/trade/exports.csv').trimEnd().split('\n');
    expect(rows[0]).toBe('Period,Exports (euro)');
    expect(rows.slice(1)).toEqual(values('trade', /^Q,XM,EXPORTS,/).map((row) => `${row.split(',')[3]},${Number(row.split(',')[4]) * 1000}`));
  });
}
