import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { apaText, bibtexEntry, cslItem } from '../../src/feed/citations.ts';
import { portalsWithData, writtenFeed } from '../support/catalogs.ts';

/** Variables of CSL-JSON that a dataset uses (https://github.com/citation-style-language/schema, schemas/input/csl-data.json). */
const variables = ['id', 'type', 'title', 'author', 'publisher', 'issued', 'version', 'URL', 'language', 'note'];

/** Value of each field of one BibTeX entry, by a reader of its own: braces are counted, as BibTeX counts them. */
function fieldsOf(entry: string): Record<string, string> {
  const [, type, key, body] = /^@(\w+)\{([^,]+),\n([\s\S]*)\n\}\n$/.exec(entry) ?? [];
  expect([type, key === undefined]).toEqual(['misc', false]);
  const fields: Record<string, string> = {};
  let rest = body ?? '';
  while (rest !== '') {
    const head = /^\s*(\w+) = /.exec(rest);
    if (!head) throw new Error(`no field at ${JSON.stringify(rest.slice(0, 40))}`);
    rest = rest.slice(head[0].length);
    let [end, open] = [0, 0];
    for (; end < rest.length; end++) {
      open += rest[end] === '{' ? 1 : rest[end] === '}' ? -1 : 0;
      expect(open).toBeGreaterThanOrEqual(0);
      if (open === 0 && rest[end] === ',') break;
    }
    expect(open, head[1]).toBe(0);
    fields[head[1] ?? ''] = rest.slice(0, end);
    rest = rest.slice(end + 1);
  }
  return fields;
}

/** A field's text with the braces around it and the escapes taken away. */
const plain = (value = ''): string =>
  value.replace(/^\{+|\}+$/g, '').replace(/\\url\{([^}]*)\}?/g, '$1').replace(/\\textbackslash\{?\}?/g, '\\').replace(/\\textasciitilde\{?\}?/g, '~').replace(/\\textasciicircum\{?\}?/g, '^').replace(/\\([{}&%$#_])/g, '$1');

describe.each(portalsWithData)('citations of %s', (_name, root) => {
  const { catalog, folder } = writtenFeed(root);
  const { portal, datasets } = catalog;
  const locale = portal.fallbackLocales[0] ?? '';
  const nameOf = (id: string | undefined) => portal.agencies.find((agency) => agency.id === id)?.name[locale];
  const read = (id: string, file: string) => readFileSync(path.join(folder, 'data', id, file), 'utf8');

  test.each(datasets.map((dataset) => [dataset.id, dataset] as const))('%s: CSL-JSON has the fields of a dataset, and no others', (id, dataset) => {
    const items = JSON.parse(read(id, 'citation.json')) as Record<string, unknown>[];
    expect(items).toHaveLength(1);
    const [item = {}] = items;
    expect(Object.keys(item).filter((name) => !variables.includes(name))).toEqual([]);
    expect(item).toMatchObject({ id, type: 'dataset', title: dataset.title[locale], publisher: nameOf(portal.data?.publisher), version: dataset.version, URL: `${portal.address}/${locale}/data/${id}/`, language: portal.locale(locale).tag });
    expect(item['author']).toEqual([{ literal: nameOf(dataset.owner) }]);
    expect(item['note']).toContain(dataset.licence.attribution);
    const day = dataset.vintages.at(-1)?.date;
    expect(item['issued']).toEqual(day === undefined ? undefined : { 'date-parts': [day.split('-').map(Number)] });
    if (day !== undefined) expect(item['note']).toContain(`/data/${id}/v/${day}/${id}.csv`);
  });

  test.each(datasets.map((dataset) => [dataset.id, dataset] as const))('%s: BibTeX says the same', (id, dataset) => {
    const fields = fieldsOf(read(id, 'citation.bib'));
    const item = cslItem(dataset, catalog);
    expect([plain(fields['author']), plain(fields['title']), plain(fields['publisher']), plain(fields['url'])]).toEqual([item.author[0]?.literal, item.title, item.publisher, item.URL]);
    expect(plain(fields['note']).replace(/\.$/, '')).toBe(item.note);
    const [year, , day] = item.issued?.['date-parts'][0] ?? [];
    expect([fields['year'], fields['day']]).toEqual(year === undefined ? [undefined, undefined] : [`{${year}}`, `{${day}}`]);
    // No sign that TeX would take for an order stands bare outside an address.
    for (const value of Object.values(fields)) expect(value.replace(/\\url\{[^}]*\}/g, '').replace(/^\{https:[^}]*\}$/, '').replace(/\\[&%$#_{}]/g, '')).not.toMatch(/[&%$#_~^]/);
  });

  test('the text in APA style names the agency, the day, the version and the address, in every language', () => {
    for (const dataset of datasets)
      for (const { prefix } of portal.locales) {
        const text = apaText(dataset, catalog, prefix);
        expect(text).toContain(`(Version ${dataset.version}) [Data set]`);
        expect(text.endsWith(`${portal.address}/${prefix}/data/${dataset.id}/`)).toBe(true);
        expect(text.startsWith(`${portal.agencies.find(({ id }) => id === dataset.owner)?.name[prefix]}. (`)).toBe(true);
      }
  });
});

describe('an awkward dataset', () => {
  const [, fixture] = portalsWithData[0] ?? ['', ''];
  const { catalog } = writtenFeed(fixture);
  const [census] = catalog.datasets;
  if (!census) throw new Error('no dataset');

  test('is cited in full', () => {
    expect(apaText(census, catalog, 'en')).toBe('Harbour office. (2026, 1 March). Island census: people & homes (Version 1.2.0) [Data set]. Marjan. https://marjan.example/en/data/census/');
    expect(bibtexEntry(census, catalog)).toBe(`@misc{census,
  author = {{Harbour office}},
  title = {{Island census: people \\& homes}},
  year = {2026},
  month = mar,
  day = {1},
  publisher = {{Harbour office}},
  version = {1.2.0},
  howpublished = {Data set. \\url{https://marjan.example/en/data/census/}},
  url = {https://marjan.example/en/data/census/},
  note = {Source: Harbour office of Marjan. Vintage: \\url{https://marjan.example/data/census/v/2026-03-01/census.csv}}
}
`);
  });

  test.each(['50% of {a} & b_c #1 $2 ~ ^ \\x', 'one } and two', '{ open', '}{', '\\'])('a title like %j keeps its braces in pairs', (title) => {
    const fields = fieldsOf(bibtexEntry({ ...census, title: { en: title } }, catalog));
    expect(Object.keys(fields)).toHaveLength(10);
    expect(fields['title']?.replace(/\\[&%$#_]/g, '')).not.toMatch(/[&%$#_~^]/);
  });

  test('a dataset of which nothing was published has no day', () => {
    const { modified: _modified, ...rest } = census;
    expect(apaText(rest, catalog, 'en')).toContain('Harbour office. (n.d.). ');
    expect(cslItem(rest, catalog)).not.toHaveProperty('issued');
    expect(bibtexEntry(rest, catalog)).not.toMatch(/year|month|day =/);
  });
});
