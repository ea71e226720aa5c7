import { expect, test } from 'vitest';
import type { BuiltSite } from '../support/built-site.ts';
import { candidatesOf, elementsOf, find, textOf, type Element } from '../support/html.ts';

/** Elements that load something by themselves, and the attribute that says what. */
const loaders: Record<string, string[]> = {
  script: ['src'], img: ['src', 'srcset'], source: ['src', 'srcset'], link: ['href'], iframe: ['src'], embed: ['src'], object: ['data'], video: ['src', 'poster'], audio: ['src'], track: ['src'], input: ['src'], use: ['href'], image: ['href'],
};
const pointers = new Set(['canonical', 'alternate', 'license', 'next', 'prev']);

const loadedBy = ({ tag, attributes }: Element): string[] =>
  tag === 'link' && pointers.has(attributes['rel'] ?? '')
    ? []
    : (loaders[tag] ?? []).flatMap((name) => (attributes[name] === undefined ? [] : name === 'srcset' ? candidatesOf(attributes[name]).map(({ url }) => url) : [attributes[name]]));

/** The pages need nothing that the strictest policy forbids. */
export function safety(site: () => BuiltSite): void {
  const elements = () => [...site().pages.values()].flatMap((page) => [...elementsOf(page.root)].map((element) => ({ page: page.address, element })));

  test('no style stands within a page', () => {
    expect(elements().filter(({ element }) => element.tag === 'style' || 'style' in element.attributes).map(({ page }) => page)).toEqual([]);
  });

  test('no script stands within a page, but data for search engines', () => {
    const scripts = elements().filter(({ element }) => element.tag === 'script');
    expect(scripts.filter(({ element }) => !element.attributes['src'] && element.attributes['type'] !== 'application/ld+json').map(({ page }) => page)).toEqual([]);
    expect(scripts.filter(({ element }) => element.attributes['src'] && textOf(element).trim() !== '').map(({ page }) => page)).toEqual([]);
    expect([...new Set(scripts.flatMap(({ element }) => element.attributes['src'] ?? []))].sort()).toEqual(['/chart.js', '/theme.js']);
  });

  test('no attribute runs a script', () => {
    const found = elements().flatMap(({ page, element }) => Object.entries(element.attributes).filter(([name, value]) => /^on/.test(name) || /^\s*javascript:/i.test(value)).map(([name]) => `${page} ${name}`));
    expect(found).toEqual([]);
  });

  test('nothing is loaded from another host, nor out of the page itself', () => {
    const loaded = elements().flatMap(({ page, element }) => loadedBy(element).map((url) => ({ page, url })));
    expect(loaded.length).toBeGreaterThan(500);
    expect(loaded.filter(({ url }) => !/^\/(?!\/)/.test(url))).toEqual([]);
    const sheets = [...site().files].filter((file) => file.endsWith('.css')).map((file) => site().read(file));
    expect(sheets.flatMap((css) => css.match(/@import[^;]*|url\(["']?(?:[a-z]+:|\/\/)[^)]*\)/gi) ?? [])).toEqual([]);
  });

  test('no frame, form or plug-in stands on a page', () => {
    for (const page of site().pages.values()) for (const tag of ['iframe', 'form', 'object', 'embed', 'base']) expect(find(page.root, tag)).toEqual([]);
  });
}
