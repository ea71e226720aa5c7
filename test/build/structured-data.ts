import { expect, test } from 'vitest';
import type { BuiltSite, Page } from '../support/built-site.ts';
import { find, textOf } from '../support/html.ts';
import { fixturePortal, readPortal } from '../support/portals.ts';

const { address: origin } = readPortal(fixturePortal);

type Data = Record<string, unknown>;

const dataOf = (page: Page | undefined): Data[] =>
  page ? find(page.root, 'script').filter(({ attributes }) => attributes['type'] === 'application/ld+json').map((script) => JSON.parse(textOf(script)) as Data) : [];

const typesOf = (data: Data): string[] => [data['@type']].flat().map(String);

/** What search engines are told of a page, in the words of schema.org. */
export function structuredData(site: () => BuiltSite): void {
  const at = (address: string) => dataOf(site().pages.get(address));
  const one = (address: string, type: string): Data => at(address).find((data) => typesOf(data).includes(type)) ?? {};

  test.each([
    ['/en/', ['Organization']],
    ['/ar/maqalat/seven-islands/', ['BreadcrumbList', 'Article']],
    ['/en/press/portal-opens/', ['BreadcrumbList', 'NewsArticle']],
    ['/gr/erotiseis/posa-nisia/', ['BreadcrumbList', 'FAQPage']],
    ['/ar/documents/sea-law/', ['BreadcrumbList', 'Legislation']],
    ['/gr/topoi/faros-sachil/', ['BreadcrumbList', 'TouristAttraction', 'LandmarksOrHistoricalBuildings']],
    ['/en/events/lantern-days/', ['BreadcrumbList', 'Event']],
    ['/en/clarifications/sunken-island/', ['BreadcrumbList', 'ClaimReview']],
    ['/gr/odigoi/afixi-me-ploio/', ['BreadcrumbList', 'Article']],
    ['/gr/themata/sea/', ['BreadcrumbList']],
    ['/en/about/', ['WebPage']],
    ['/en/data/census/', ['BreadcrumbList', 'Dataset']],
    ['/ar/data/reefs/', ['BreadcrumbList', 'Dataset']],
  ])('%s is said to be %j', (address, types) => {
    expect(at(address).flatMap(typesOf)).toEqual(types);
  });

  test('all of it can be read, and names its vocabulary', () => {
    const all = [...site().pages.values()].flatMap(dataOf);
    expect(all.length).toBeGreaterThan(50);
    for (const data of all) expect(data['@context']).toBe('https://schema.org');
  });

  test('each entry names its own address and language, and its breadcrumbs lead to pages that are there', () => {
    for (const page of site().pages.values())
      for (const data of dataOf(page)) {
        if (data['inLanguage'] !== undefined) expect([data['url'], data['inLanguage']]).toEqual([page.canonical, page.lang]);
        const items = (data['itemListElement'] ?? []) as { position: number; name: string; item: string }[];
        items.forEach(({ position, name, item }, index) => {
          expect([position, name === '']).toEqual([index + 1, false]);
          expect(site().fileAt(item.slice(origin.length))).toBeTypeOf('string');
        });
        if (items.length > 0) expect(items.at(-1)?.item).toBe(page.canonical);
      }
  });

  test('the fields of an entry reach it', () => {
    expect(one('/ar/documents/sea-law/', 'Legislation')).toMatchObject({ legislationIdentifier: '7/2021', legislationDate: '2021-09-14', legislationJurisdiction: 'XM', legislationLegalForce: 'https://schema.org/InForce' });
    expect(one('/ar/documents/reef-plan/', 'Legislation')).not.toHaveProperty('legislationLegalForce');
    expect(one('/en/events/lantern-days/', 'Event')).toMatchObject({ startDate: '2026-10-31', endDate: '2026-11-01', eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode' });
    expect(one('/en/clarifications/sunken-island/', 'ClaimReview')).toMatchObject({ claimReviewed: 'An eighth island sank a hundred years ago.', datePublished: '2026-03-18' });
    expect(one('/gr/topoi/faros-sachil/', 'TouristAttraction')).toMatchObject({ geo: { latitude: -12.5, longitude: 61.25 }, address: { addressRegion: 'Μεγάλο νησί' } });
    expect(one('/en/questions/how-many-islands/', 'FAQPage')).toMatchObject({ mainEntity: [{ name: 'How many islands does Marjan have?' }] });
    expect(one('/ar/maqalat/seven-islands/', 'Article')).toMatchObject({ datePublished: '2026-03-02', dateModified: '2026-04-10' });
  });

  test.each([['en', 'en-GB'], ['ar', 'ar']])('a dataset is told to search engines as its metadata tell it, in %s', (prefix, tag) => {
    const metadata = JSON.parse(site().read('data/census/metadata.json')) as {
      title: Record<string, string>; description: Record<string, string>; version: string; issued: string; modified: string;
      licence: { url: string }; owner: { name: Record<string, string> }; coverage: { start: string; end: string; areas: { id: string; name: Record<string, string> }[] };
      indicators: { id: string; name: Record<string, string>; units: { name: Record<string, string> }[] }[]; sources: { url: string }[];
      methodology: Record<string, Record<string, string>>; files: { url: string; mediaType: string; bytes: number; sha256: string }[];
    };
    const found = one(`/${prefix}/data/census/`, 'Dataset');
    expect(found).toMatchObject({
      '@id': `${origin}/data/catalog.ttl#census`,
      name: metadata.title[tag],
      description: metadata.description[tag],
      license: metadata.licence.url,
      creator: { '@type': 'Organization', name: metadata.owner.name[tag] },
      version: metadata.version,
      datePublished: metadata.issued,
      dateModified: metadata.modified,
      temporalCoverage: `${metadata.coverage.start}/${metadata.coverage.end}`,
      measurementTechnique: [metadata.methodology['DATA_COMP']?.[tag]],
      isBasedOn: metadata.sources.map(({ url }) => ({ url })),
      spatialCoverage: metadata.coverage.areas.map(({ id, name }) => ({ '@type': 'Place', identifier: id, name: name[tag] })),
      variableMeasured: metadata.indicators.map(({ id, name, units }) => ({ '@type': 'PropertyValue', propertyID: id, name: name[tag], unitText: units[0]?.name[tag] })),
    });
    const downloads = found['distribution'] as { '@type': string; contentUrl: string; encodingFormat: string; contentSize: string; sha256: string }[];
    expect(downloads.length).toBeGreaterThan(6);
    for (const { '@type': type, contentUrl, encodingFormat, contentSize, sha256 } of downloads) {
      const file = metadata.files.find(({ url }) => url === contentUrl);
      expect([type, encodingFormat, contentSize, sha256]).toEqual(['DataDownload', file?.mediaType, `${file?.bytes} B`, file?.sha256]);
    }
  });

  test('a planned dataset names no period, no day and no variable', () => {
    const found = one('/en/data/reefs/', 'Dataset');
    for (const name of ['temporalCoverage', 'datePublished', 'dateModified']) expect(found).not.toHaveProperty(name);
    expect(found['variableMeasured']).toEqual([]);
  });

  test('a translation names its original, and the original its translations', () => {
    const greek = { '@id': `${origin}/gr/arthra/epta-nisia/` };
    const source = { '@id': `${origin}/ar/maqalat/seven-islands/` };
    expect(one('/gr/arthra/epta-nisia/', 'Article')['translationOfWork']).toEqual(source);
    expect(one('/ar/maqalat/seven-islands/', 'Article')['workTranslation']).toContainEqual(greek);
    expect(one('/en/articles/night-ferry/', 'Article')).not.toHaveProperty('translationOfWork');
  });
}
