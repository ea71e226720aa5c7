import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import type { Catalog } from '../../src/domain/data/catalog.ts';
import { catalogFormats, datasetFormats } from '../../src/feed/formats.ts';
import { writeFeed } from '../../src/io/write-feed.ts';
import { headersFor } from '../../src/release/headers.ts';
import { catalogOf, portalsWithData, writtenFeed } from '../support/catalogs.ts';
import { digestsOf, filesIn } from '../support/folder.ts';
import { repository, temporaryFolder } from '../support/portals.ts';
import { runScript } from '../support/run.ts';

/** What other people's scripts may rely on, as the contract lists it: a change here breaks them. */
const ofDataset = ({ id, dataflow, vintages }: Catalog['datasets'][number]): string[] => [
  ...['csv', 'csv-metadata.json', 'jsonstat.json', 'sdmx.csv', 'sdmx.json', 'xml', 'xlsx', 'parquet'].map((ending) => `data/${id}/${id}.${ending}`),
  ...['datapackage.json', 'metadata.json', 'citation.bib', 'citation.json', 'SHA256SUMS', 'v/index.json', 'v/changes.csv'].map((file) => `data/${id}/${file}`),
  ...vintages.map(({ date }) => `data/${id}/v/${date}/${id}.csv`),
  `sdmx/data/${dataflow}.xml`,
];

const ofCatalog = ({ codelists, indices }: Catalog): string[] => [
  ...['index.json', 'catalog.ttl', 'catalog.jsonld', 'indices/index.json', 'indices/gaps.json', 'rankings.csv', 'rankings.json', 'releases.json', 'releases.ics', 'feed.xml', 'openapi.json', 'SHA256SUMS'].map((file) => `data/${file}`),
  ...['codelists/index.json', 'schema/metadata.schema.json'].map((file) => `data/${file}`),
  ...[...codelists.keys()].flatMap((id) => [`data/codelists/${id}.csv`, `data/codelists/${id}.json`]),
  ...indices.flatMap(({ id }) => [`data/indices/${id}.json`, `data/indices/${id}.csv`]),
  'sdmx/structure.xml',
  'sdmx/rest/v1/dataflow/all/all/latest/index.html',
];

/** Media types by the ending of the name, as IANA or the standard of the format has them; the longest ending holds. */
const mediaTypes: [ending: string, type: string][] = [
  ['.csv-metadata.json', 'application/csvm+json'],
  ['citation.json', 'application/vnd.citationstyles.csl+json'],
  ['citation.bib', 'application/x-bibtex'],
  ['.schema.json', 'application/schema+json'],
  ['feed.xml', 'application/atom+xml'],
  ['.jsonld', 'application/ld+json'],
  ['.json', 'application/json'],
  ['.csv', 'text/csv'],
  ['.ttl', 'text/turtle'],
  ['.ics', 'text/calendar'],
  ['.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['.parquet', 'application/vnd.apache.parquet'],
  ['.xml', 'application/xml'],
  ['index.html', 'application/xml'],
  ['SHA256SUMS', 'text/plain'],
];

const isText = (file: string): boolean => !/\.(xlsx|parquet)$/.test(file);

test('each format has an id of its own, a title, and an address of its standard where it names one', () => {
  const all = [...datasetFormats, ...catalogFormats];
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  for (const { id, title, standard } of all) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(title).not.toBe('');
    if (standard !== undefined) expect(standard).toMatch(/^https:\/\//);
  }
});

test('a description follows what it describes: sums of the files come last', () => {
  expect(datasetFormats.map(({ id }) => id).slice(-5)).toEqual(['vintages', 'csvw', 'datapackage', 'metadata', 'checksums']);
  expect(catalogFormats.map(({ id }) => id).slice(-2)).toEqual(['data-index', 'all-checksums']);
});

describe.each(portalsWithData)('the feed of %s', (_name, root) => {
  const { catalog, folder, files } = writtenFeed(root);
  const { portal } = catalog;
  const onDisk = filesIn(folder);
  const bytesOf = (file: string): Buffer => readFileSync(path.join(folder, file));
  const copies: string[] = [];
  afterEach(() => void vi.useRealTimers());
  afterAll(() => copies.forEach((copy) => rmSync(copy, { recursive: true, force: true })));

  test.each(catalog.datasets.map((dataset) => [dataset.id, dataset] as const))('every address of the contract answers for %s', (_id, dataset) => {
    expect(ofDataset(dataset).filter((file) => !onDisk.includes(file))).toEqual([]);
  });

  test('every address of the contract answers for the whole catalogue', () => expect(ofCatalog(catalog).filter((file) => !onDisk.includes(file))).toEqual([]));

  test('what was written is told as it stands on the disk', () => {
    expect(files.map((file) => file.path).toSorted()).toEqual(onDisk);
    for (const file of files) {
      const bytes = bytesOf(file.path);
      expect([file.path, file.bytes, file.sha256]).toEqual([file.path, bytes.length, createHash('sha256').update(bytes).digest('hex')]);
    }
  });

  test('no file is empty, and a dataset without rows has the header of its columns', () => {
    expect(onDisk.filter((file) => bytesOf(file).length === 0)).toEqual([]);
    for (const { id, columns } of catalog.datasets.filter(({ observations }) => observations.length === 0))
      expect(bytesOf(`data/${id}/${id}.csv`).toString()).toBe(`${columns.map((column) => column.id).join()}\n`);
  });

  test('each has the media type of its name', () => {
    const expected = (file: string) => mediaTypes.find(([ending]) => file.endsWith(ending))?.[1];
    expect(files.filter(({ path: file, mediaType }) => mediaType !== expected(file)).map(({ path: file, mediaType }) => `${file} ${mediaType}`)).toEqual([]);
    // It is also the one with which it is served.
    expect(files.filter(({ path: file, mediaType }) => headersFor(`/${file}`)['Content-Type']?.split(';')[0] !== mediaType).map((file) => file.path)).toEqual([]);
  });

  test('every JSON file can be parsed', () => {
    for (const file of onDisk.filter((name) => /json(ld)?$/.test(name))) expect(() => JSON.parse(bytesOf(file).toString()) as unknown, file).not.toThrow();
  });

  const differing = (other: string): string[] => {
    const [here, there] = [digestsOf(folder), digestsOf(other)];
    return [...new Set([...Object.keys(here), ...Object.keys(there)])].filter((file) => here[file] !== there[file]);
  };
  const emptyFolder = (): string => {
    const copy = temporaryFolder('formats');
    copies.push(copy);
    return copy;
  };

  test.each(['1987-06-05T04:03:02Z', '2071-12-31T23:59:59Z'])('written on %s, it has the same bytes', (time) => {
    const copy = emptyFolder();
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(time) });
    writeFeed(catalogOf(root), root, copy, () => {});
    expect(differing(copy)).toEqual([]);
  });

  test('written in another time zone and another language of the machine, it has the same bytes', async () => {
    const copy = path.join(emptyFolder(), 'feed');
    const { code, stderr } = await runScript('feed.ts', ['--root', root, '--out', copy], { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' });
    expect([code, stderr]).toEqual([0, '']);
    expect(differing(copy)).toEqual([]);
  });

  test('nothing tells of the machine that it was made on', () => {
    const traces = [repository, root, folder, homedir(), tmpdir(), 'file://', 'node_modules'].filter((trace) => trace.length > 3).map((trace) => Buffer.from(trace));
    expect(onDisk.filter((file) => traces.some((trace) => bytesOf(file).includes(trace)))).toEqual([]);
  });

  test('every address of the feed that the feed names is there', () => {
    const there = new Set(onDisk);
    const isThere = (address: string): boolean => {
      const [file = ''] = address.slice(portal.address.length + 1).split('#');
      // SDMX clients put a resource behind the beginning of the tree; behind a folder stands its index.html.
      return there.has(file) || there.has(`${file}index.html`) || file === 'sdmx/rest/v1/';
    };
    const named = new RegExp(`${portal.address.replaceAll('.', '\\.')}/(?:data|sdmx)/[^\\s"'<>)\\]{},\\\\]*`, 'g');
    const dead = onDisk.filter(isText).flatMap((file) => [...new Set(bytesOf(file).toString().match(named))].filter((address) => !isThere(address)).map((address) => `${file}: ${address}`));
    expect(dead).toEqual([]);
  });
});
