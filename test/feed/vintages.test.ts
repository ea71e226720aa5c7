import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import type { DatasetFile } from '../../src/domain/data/dataset-file.ts';
import { portalsWithData, writtenFeed } from '../support/catalogs.ts';

type Row = Record<string, string>;

interface Listed {
  current: string;
  changes: string;
  vintages: { date: string; kind: string; reason: Record<string, string>; url: string; sha256: string; rows: number; changes: number }[];
}

const digest = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');
const rowsOf = (file: string): Row[] => parse(readFileSync(file, 'utf8'), { columns: true });

describe.each(portalsWithData)('vintages of %s', (_name, root) => {
  const { catalog, folder } = writtenFeed(root);
  const { portal } = catalog;
  /** The file at an address of the portal. */
  const at = (url: string): string => path.join(folder, url.slice(portal.address.length));

  describe.each(catalog.datasets.map((dataset) => [dataset.id, dataset] as const))('%s', (id, dataset) => {
    const source = path.join(root, 'content/data/datasets', id);
    const file = parseYaml(readFileSync(path.join(source, 'dataset.yaml'), 'utf8')) as DatasetFile;
    const listed = JSON.parse(readFileSync(path.join(folder, 'data', id, 'v/index.json'), 'utf8')) as Listed;
    const changes = rowsOf(path.join(folder, 'data', id, 'v/changes.csv'));

    test('each is the frozen file, byte for byte, with the digest of dataset.yaml', () => {
      expect(listed.vintages.map(({ date, kind, sha256 }) => [date, kind, sha256])).toEqual(file.vintages.map(({ date, kind, sha256 }) => [date, kind, sha256]));
      for (const { date, url, sha256, rows } of listed.vintages) {
        expect(url).toBe(`${portal.address}/data/${id}/v/${date}/${id}.csv`);
        expect(digest(at(url))).toBe(sha256);
        expect(readFileSync(at(url))).toEqual(readFileSync(path.join(source, `vintages/${date}.csv`)));
        expect(rows).toBe(rowsOf(at(url)).length);
      }
    });

    test('reasons stand in every language that they were written in', () => {
      for (const { prefix, tag } of portal.locales) expect(listed.vintages.map(({ reason }) => reason[tag])).toEqual(file.vintages.map(({ reason }) => reason[prefix]));
    });

    test('the list counts the changes that changes.csv tells', () => {
      expect(at(listed.changes)).toBe(path.join(folder, 'data', id, 'v/changes.csv'));
      for (const vintage of listed.vintages) {
        const own = changes.filter((change) => change['vintage'] === vintage.date);
        expect(own).toHaveLength(vintage.changes);
        expect(new Set(own.map((change) => change['kind']))).toEqual(new Set(own.length > 0 ? [vintage.kind] : []));
      }
    });

    test('the changes, undone one by one over the newest figures, give each vintage before', () => {
      const key = (row: Row) => dataset.dimensions.map((column) => row[column.id]).join('.');
      const dimensions = dataset.dimensions.map((column) => column.id);
      const cells = dataset.columns.filter(({ role }) => role === 'measure' || role === 'attribute').map((column) => column.id);
      const byKey = (rows: Row[]) => new Map(rows.map((row) => [`${key(row)} ${row['TIME_PERIOD']}`, row]));
      const now = byKey(rowsOf(at(listed.current)));
      for (const [place, vintage] of [...listed.vintages.entries()].reverse()) {
        expect([...now.values()].map((row) => JSON.stringify(row)).toSorted()).toEqual(rowsOf(at(vintage.url)).map((row) => JSON.stringify(row)).toSorted());
        if (place === 0) break;
        for (const { key: series = '', period = '', column = '', old = '', new: value = '' } of changes.filter((change) => change['vintage'] === vintage.date)) {
          const name = `${series} ${period}`;
          const codes = Object.fromEntries(series.split('.').map((code, index) => [dimensions[index] ?? '', code]));
          // The order of the keys is that of the columns, so that rows compare as texts.
          const row = now.get(name) ?? Object.fromEntries(dataset.columns.map(({ id: own }) => [own, codes[own] ?? (own === 'TIME_PERIOD' ? period : '')]));
          expect(row[column]).toBe(value);
          row[column] = old;
          now.set(name, row);
          if (cells.every((cell) => row[cell] === '')) now.delete(name);
        }
      }
    });
  });
});

test('a revised value, a new row and the reason are told as they were', () => {
  const [, fixture] = portalsWithData[0] ?? ['', ''];
  const { folder } = writtenFeed(fixture);
  const [header, ...lines] = readFileSync(path.join(folder, 'data/census/v/changes.csv'), 'utf8').trimEnd().split('\n');
  expect(header).toBe('vintage,key,period,column,old,new,kind,reason');
  expect(lines[0]).toBe('2026-03-01,A.XM.PEOPLE._T,2025,OBS_STATUS,P,A,correction,The women of the north were counted twice; the islet’s count was added.');
  expect(lines.find((line) => line.startsWith('2026-03-01,A.NA.PEOPLE._T,2025,OBS_VALUE,'))).toContain(',OBS_VALUE,,12,correction,');
});
