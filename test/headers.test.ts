import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../src/io/serve.ts';
import { headersFor } from '../src/release/headers.ts';
import { portalsWithData, writtenFeed } from './support/catalogs.ts';

const essence = (type: string): string => type.split(';')[0] ?? '';

test('a page is nobody else’s to embed, and what has its content in its name may be kept', () => {
  expect(headersFor('/about/')).toMatchObject({ 'Cross-Origin-Resource-Policy': 'same-origin', 'X-Content-Type-Options': 'nosniff' });
  expect(headersFor('/about/')).not.toHaveProperty('Access-Control-Allow-Origin');
  expect(headersFor('/about/data/')).not.toHaveProperty('Access-Control-Allow-Origin');
  expect(headersFor('/about/')).not.toHaveProperty('Content-Type');
  expect(headersFor('/_astro/page.css')['Cache-Control']).toContain('immutable');
  expect(headersFor('/data/index.json')['Cache-Control']).not.toContain('immutable');
});

test('the most exact of the types that an address may have is the one that is sent', () => {
  expect(headersFor('/data/a/a.csv-metadata.json')['Content-Type']).toBe('application/csvm+json');
  expect(headersFor('/data/a/a.sdmx.json')['Content-Type']).toBe('application/json');
  expect(headersFor('/data/feed.xml')['Content-Type']).toBe('application/atom+xml');
  expect(headersFor('/sdmx/rest/v1/data/A/')['Content-Type']).toBe('application/xml');
});

describe.each(portalsWithData.slice(0, 1))('%s', (_, root) => {
  const { folder, files } = writtenFeed(root);
  let served: Awaited<ReturnType<typeof serveFolder>>;
  beforeAll(async () => {
    served = await serveFolder(folder, 0);
  });
  afterAll(() => served.server.close());

  test('every file of the data feed is sent as the type that its description states, and for pages elsewhere to read', async () => {
    const wrong: string[] = [];
    for (const { path, mediaType, bytes } of files) {
      const response = await fetch(`${served.address}/${path.replace(/(^|\/)index\.html$/, '$1')}`);
      const body = await response.arrayBuffer();
      if (response.status !== 200 || body.byteLength !== bytes) wrong.push(`${path}: ${response.status}`);
      if (essence(headersFor(`/${path}`)['Content-Type'] ?? '') !== mediaType) wrong.push(`${path}: no rule for ${mediaType}`);
      if (essence(response.headers.get('Content-Type') ?? '') !== essence(mediaType)) wrong.push(`${path}: ${response.headers.get('Content-Type')}, not ${mediaType}`);
      if (response.headers.get('Access-Control-Allow-Origin') !== '*' || response.headers.get('Cross-Origin-Resource-Policy') !== 'cross-origin') wrong.push(`${path}: not for pages elsewhere`);
    }
    expect(wrong).toEqual([]);
  });

  test('an SDMX client may leave out the last slash and add a query', async () => {
    for (const address of ['sdmx/rest/v1/dataflow/all/all/latest', 'sdmx/rest/v1/datastructure/all/all/latest/?references=children']) {
      const response = await fetch(`${served.address}/${address}`);
      expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'application/xml']);
    }
  });

  test('what is not there is answered as such, also where there is no error page', async () => {
    expect((await fetch(`${served.address}/sdmx/rest/v1/data/NOTHING/`)).status).toBe(404);
  });
});
