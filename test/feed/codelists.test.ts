import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { portalsWithData, writtenFeed } from '../support/catalogs.ts';

type Row = Record<string, string>;

interface PublishedCode {
  id: string;
  url: string;
  parent?: string;
  alias?: string;
  name: Record<string, string>;
  description: Record<string, string>;
}

interface Listed {
  codelists: { id: string; name: Record<string, string>; codes: number; json: string; csv: string; datasets: string[] }[];
}

const rowsOf = (file: string): Row[] => parse(readFileSync(file, 'utf8'), { columns: true });

describe.each(portalsWithData)('codelists of %s', (_name, root) => {
  const { catalog, folder } = writtenFeed(root);
  const { portal } = catalog;
  const published = (name: string): string => path.join(folder, 'data/codelists', name);
  /** A row of the source with tags where it has the portal's prefixes, and nothing where it has nothing. */
  const byTag = (row: Row): Row =>
    Object.fromEntries(
      Object.entries(row).flatMap(([name, text]) => {
        const locale = portal.locales.find(({ prefix }) => name === prefix || name === `description_${prefix}`);
        return text === '' ? [] : [[locale ? name.replace(locale.prefix, locale.tag) : name, text]];
      }),
    );

  test.each([...catalog.codelists.keys()])('%s has the rows of its source, cell for cell', (id) => {
    const source = rowsOf(path.join(root, 'content/data/codelists', `${id}.csv`));
    const rows = rowsOf(published(`${id}.csv`));
    expect(rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, text]) => text !== '')))).toEqual(source.map(byTag));
    expect(Object.keys(rows[0] ?? {}).slice(0, 3)).toEqual(['id', 'parent', 'alias']);
  });

  test.each([...catalog.codelists.keys()])('%s says the same as JSON', (id) => {
    const list = JSON.parse(readFileSync(published(`${id}.json`), 'utf8')) as { id: string; name: Record<string, string>; codes: PublishedCode[] };
    expect(list.id).toBe(id);
    const rows = rowsOf(published(`${id}.csv`));
    expect(list.codes.map((code) => code.id)).toEqual(rows.map((row) => row['id']));
    list.codes.forEach(({ id: code, url, parent = '', alias = '', name, description }, index) => {
      const row = rows[index] ?? {};
      expect(url).toBe(`${portal.address}/data/codelists/${id}.json#${code}`);
      expect([parent, alias]).toEqual([row['parent'], row['alias']]);
      for (const { tag } of portal.locales) {
        expect(name[tag] ?? '').toBe(row[tag] ?? '');
        expect(description[tag] ?? '').toBe(row[`description_${tag}`] ?? '');
      }
    });
  });

  test('the list names each with its files and with the datasets that use it', () => {
    const { codelists } = JSON.parse(readFileSync(published('index.json'), 'utf8')) as Listed;
    expect(codelists.map(({ id }) => id)).toEqual([...catalog.codelists.keys()]);
    for (const { id, json, csv, codes, datasets, name } of codelists) {
      expect([json, csv]).toEqual([`${portal.address}/data/codelists/${id}.json`, `${portal.address}/data/codelists/${id}.csv`]);
      expect(codes).toBe(rowsOf(published(`${id}.csv`)).length);
      expect(datasets).toEqual(catalog.datasets.filter(({ columns }) => columns.some(({ codelist }) => codelist === id)).map((dataset) => dataset.id));
      const own = rowsOf(published('CL_CODELIST.csv')).find((row) => row['id'] === id) ?? {};
      for (const { tag } of portal.locales) expect(name[tag] ?? '').toBe(own[tag] ?? '');
    }
  });
});
