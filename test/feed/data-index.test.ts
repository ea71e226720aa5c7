import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { portalsWithData, writtenFeed } from '../support/catalogs.ts';

interface Listed {
  url: string;
  bytes: number;
  sha256: string;
}

interface Index {
  modified: string;
  datasets: { id: string; title: Record<string, string>; status: string; version: string; modified?: string; nextRelease?: { date: string }; metadata: string; landingPage: string; files: Listed[] }[];
  files: Listed[];
}

describe.each(portalsWithData)('/data/index.json of %s', (_name, root) => {
  const { catalog, folder, files } = writtenFeed(root);
  const { portal } = catalog;
  const index = JSON.parse(readFileSync(path.join(folder, 'data/index.json'), 'utf8')) as Index;
  const told = (list: Listed[]) => list.map(({ url, bytes, sha256 }) => ({ url, bytes, sha256 }));
  const published = (list: typeof files) => list.map(({ path: file, bytes, sha256 }) => ({ url: `${portal.address}/${file}`, bytes, sha256 }));

  test('it lists every dataset with what stands in its metadata', () => {
    expect(index.datasets.map(({ id }) => id)).toEqual(catalog.datasets.map(({ id }) => id));
    for (const dataset of index.datasets) {
      expect(dataset.metadata).toBe(`${portal.address}/data/${dataset.id}/metadata.json`);
      const metadata = JSON.parse(readFileSync(path.join(folder, 'data', dataset.id, 'metadata.json'), 'utf8')) as Index['datasets'][number];
      for (const field of ['title', 'status', 'version', 'modified', 'landingPage'] as const) expect(dataset[field]).toEqual(metadata[field]);
      expect(dataset.nextRelease?.date).toBe(metadata.nextRelease?.date);
    }
    expect(index.modified).toBe(index.datasets.flatMap(({ modified }) => modified ?? []).toSorted().at(-1));
  });

  test('it lists every file of each dataset', () => {
    for (const { id, files: own } of index.datasets) expect(told(own)).toEqual(published(files.filter(({ dataset }) => dataset === id)));
  });

  test('it lists every file that spans them, but the tree of SDMX, itself and the sums', () => {
    const spanning = files.filter(({ dataset, format }) => dataset === undefined && !['sdmx-rest', 'data-index', 'all-checksums'].includes(format));
    expect(told(index.files)).toEqual(published(spanning));
    expect(spanning.length).toBeGreaterThan(catalog.codelists.size * 2);
  });
});
