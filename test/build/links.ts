import { expect, test } from 'vitest';
import type { BuiltSite } from '../support/built-site.ts';
import { candidatesOf, elementsOf, find } from '../support/html.ts';
import { fixturePortal, readPortal } from '../support/portals.ts';

const { address: origin } = readPortal(fixturePortal);

/** Addresses within the portal that an attribute names; none where it leads elsewhere. */
const within = (value: string): string[] => (value.startsWith('/') ? [value] : value === origin || value.startsWith(`${origin}/`) ? [value.slice(origin.length) || '/'] : []);

/** Nothing on a page leads into the void. */
export function links(site: () => BuiltSite): void {
  test('every link, picture, style and script of a page is there', () => {
    let seen = 0;
    for (const page of site().pages.values())
      for (const { tag, attributes } of elementsOf(page.root)) {
        const named = [attributes['href'], attributes['src'], attributes['poster'], tag === 'meta' && /^og:(url|image)$/.test(attributes['property'] ?? '') ? attributes['content'] : undefined];
        const values = [...named.filter((value) => value !== undefined), ...(attributes['srcset'] ? candidatesOf(attributes['srcset']).map(({ url }) => url) : [])];
        for (const value of values) {
          expect({ page: page.address, value }).not.toEqual({ page: page.address, value: '' });
          for (const address of within(value)) {
            seen++;
            expect({ page: page.address, address, file: site().fileAt(address) }).toEqual({ page: page.address, address, file: expect.any(String) });
          }
        }
      }
    expect(seen).toBeGreaterThan(1000);
  });

  test('links are absolute from the root, to a fragment, to https or to a mail address', () => {
    for (const page of site().pages.values())
      for (const { attributes } of find(page.root, 'a')) expect({ page: page.address, href: attributes['href'] }).toEqual({ page: page.address, href: expect.stringMatching(/^(\/(?!\/)|#.|https:\/\/|mailto:)/) });
  });

  test('an id stands once on its page', () => {
    for (const page of site().pages.values()) {
      const ids = [...elementsOf(page.root)].flatMap(({ attributes }) => (attributes['id'] === undefined ? [] : [attributes['id']]));
      expect({ page: page.address, ids }).toEqual({ page: page.address, ids: [...new Set(ids)] });
    }
  });

  test('every fragment has its target, on the same page or on another', () => {
    let seen = 0;
    for (const page of site().pages.values())
      for (const { attributes } of find(page.root, 'a')) {
        const [address = '', fragment] = (within(attributes['href'] ?? '')[0] ?? attributes['href'] ?? '').split('#');
        if (fragment === undefined || (address !== '' && !address.startsWith('/'))) continue;
        const target = address === '' ? page : site().pages.get(address);
        seen++;
        expect({ page: page.address, href: attributes['href'], exists: target?.ids.has(decodeURIComponent(fragment)) }).toEqual({ page: page.address, href: attributes['href'], exists: true });
      }
    expect(seen).toBeGreaterThan(50);
  });

  test('what names an element of the page by its id finds it', () => {
    for (const page of site().pages.values())
      for (const { attributes } of elementsOf(page.root))
        for (const name of ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls'])
          for (const id of (attributes[name] ?? '').split(/\s+/).filter(Boolean)) expect({ page: page.address, id, exists: page.ids.has(id) }).toEqual({ page: page.address, id, exists: true });
  });

  test('style sheets and the manifest name only files that are there', () => {
    const sheets = [...site().files].filter((file) => file.endsWith('.css'));
    const named = sheets.flatMap((file) => [...site().read(file).matchAll(/url\(["']?([^"')]+)["']?\)/g)].map(([, url = '']) => url));
    const { icons, start_url: start } = JSON.parse(site().read('manifest.webmanifest')) as { icons: { src: string }[]; start_url: string };
    const all = [...named, ...icons.map(({ src }) => src), start];
    expect(named).toContain('/brand/shell.svg');
    for (const url of all) expect({ url, file: site().fileAt(url) }).toEqual({ url: expect.stringMatching(/^\//), file: expect.any(String) });
  });
}
