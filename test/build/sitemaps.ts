import { expect, test } from 'vitest';
import type { BuiltSite } from '../support/built-site.ts';
import { fixturePortal, readPortal } from '../support/portals.ts';

const portal = readPortal(fixturePortal);

interface SitemapEntry {
  address: string;
  alternates: Record<string, string>;
}

const locations = (xml: string): string[] => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => url);

const entriesOf = (xml: string): SitemapEntry[] =>
  [...xml.matchAll(/<url>(.*?)<\/url>/gs)].map(([, entry = '']) => ({
    address: locations(entry).join(' '),
    alternates: Object.fromEntries([...entry.matchAll(/<xhtml:link rel="alternate" hreflang="([^"]+)" href="([^"]+)"\/>/g)].map(([, tag = '', href = '']) => [tag, href])),
  }));

/** What search engines are told to read. */
export function sitemaps(site: () => BuiltSite): void {
  const files = () => locations(site().read('sitemap-index.xml')).map((url) => url.slice(portal.address.length + 1));
  const entries = () => files().flatMap((file) => entriesOf(site().read(file)));

  test('the index names one file for each language, one for the door, and all of them are there', () => {
    expect(files()).toEqual(['sitemap-gateway-0.xml', ...portal.locales.map(({ prefix }) => `sitemap-${prefix}-0.xml`)]);
    for (const file of files()) expect(site().files).toContain(file);
    expect([...site().files].filter((file) => /^sitemap.*\.xml$/.test(file)).sort()).toEqual([...files(), 'sitemap-index.xml'].sort());
  });

  test('they hold exactly the pages that may be indexed', () => {
    const indexed = [...site().pages.values()].filter(({ isIndexed }) => isIndexed).map(({ address }) => portal.address + address);
    expect(entries().map(({ address }) => address).sort()).toEqual(indexed.sort());
  });

  test('each file holds the pages of its language alone', () => {
    for (const { prefix } of portal.locales)
      for (const { address } of entriesOf(site().read(`sitemap-${prefix}-0.xml`))) expect(address.startsWith(`${portal.address}/${prefix}/`)).toBe(true);
  });

  test('they name the same translations as the pages do, and none where there is no translation', () => {
    for (const { address, alternates } of entries()) {
      const page = site().pages.get(address.slice(portal.address.length));
      const named = Object.keys(page?.alternates ?? {}).length > 2 && page?.prefix !== '' ? page?.alternates : {};
      expect({ address, alternates }).toEqual({ address, alternates: named });
    }
  });

  test('a page is as old as its last change', () => {
    const entry = /<url><loc>[^<]*\/seven-islands\/<\/loc><lastmod>([^<]*)<\/lastmod>/.exec(site().read('sitemap-ar-0.xml'));
    expect(entry?.[1]).toMatch(/^2026-04-10/);
  });

  test('robots.txt lets everybody in and names the index', () => {
    expect(site().read('robots.txt').split('\n')).toEqual(expect.arrayContaining(['User-agent: *', 'Allow: /', `Sitemap: ${portal.address}/sitemap-index.xml`]));
  });
}
