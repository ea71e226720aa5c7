import { statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { BuiltSite, Page } from '../support/built-site.ts';
import { fixtureTexts } from '../support/fixture-texts.ts';
import { find, isWithin, hasClass, textOf } from '../support/html.ts';
import { fixturePortal, readPortal } from '../support/portals.ts';

const portal = readPortal(fixturePortal);
const localeOf = (prefix: string) => portal.locales.find((locale) => locale.prefix === (prefix || portal.sourceLocale));
const address = (at: string): string => portal.address + at;
const headingOf = (page: Page): string => find(page.root, 'h1').map(textOf).join('');
const isArticle = (page: Page): boolean => find(page.root, 'body').some((body) => hasClass(body, 'entry-page'));

/** Which page exists in which language, and how readers and crawlers are told of it. */
export function languages(site: () => BuiltSite): void {
  test('every page says its language and direction', () => {
    for (const { address: at, prefix, lang, dir } of site().pages.values()) {
      const locale = localeOf(prefix);
      expect({ at, lang, dir }).toEqual({ at, lang: locale?.tag, dir: locale?.dir });
    }
  });

  test('every text has its page, and no language has a page for a text that it has not', () => {
    const pages = [...site().pages.values()].filter(isArticle);
    expect(pages.map((page) => `${page.prefix}: ${headingOf(page)}`).sort()).toEqual(fixtureTexts.map(({ prefix, title }) => `${prefix}: ${title}`).sort());
  });

  test('sections and slugs stand in the address as their language writes them', () => {
    const pages = [...site().pages.keys()];
    expect(pages).toEqual(
      expect.arrayContaining(['/', '/404.html', '/ar/', '/en/', '/gr/', '/ar/maqalat/salt-harvest/', '/en/articles/night-ferry/', '/gr/arthra/epta-nisia/', '/en/places/lighthouse-of-sahil/', '/ar/documents/', '/en/press/portal-opens/', '/gr/themata/sea/', '/gr/gia-tin-pyli/']),
    );
  });

  test('each page that may be indexed names itself as its address', () => {
    for (const { address: at, canonical, isIndexed } of site().pages.values()) if (isIndexed) expect(canonical).toBe(address(at));
  });

  test('a page that should not be indexed names no translations', () => {
    const hidden = [...site().pages.values()].filter(({ isIndexed }) => !isIndexed);
    expect(hidden.map(({ address: at }) => at)).toEqual(expect.arrayContaining(['/404.html', '/en/404.html', '/gr/typos/', '/gr/engrafa/']));
    for (const { address: at, alternates } of hidden) expect({ at, alternates }).toEqual({ at, alternates: {} });
  });

  test('pages name one another as translations: each itself, only pages that are there, and each named names it back', () => {
    for (const page of site().pages.values()) {
      if (!page.isIndexed) continue;
      const { 'x-default': fallback, ...named } = page.alternates;
      expect({ at: page.address, fallback }).toEqual({ at: page.address, fallback: address('/') });
      if (page.prefix !== '') expect(named[page.lang]).toBe(address(page.address));
      for (const [tag, href] of Object.entries(named)) {
        const other = site().pages.get(href.slice(portal.address.length));
        expect({ at: page.address, href, lang: other?.lang, isIndexed: other?.isIndexed }).toEqual({ at: page.address, href, lang: tag, isIndexed: true });
        if (page.prefix !== '') expect(other?.alternates).toEqual(page.alternates);
        else expect(other?.alternates['x-default']).toBe(address('/'));
      }
    }
  });

  test('a text names exactly the languages in which it exists', () => {
    const tagsAt = (at: string) => Object.keys(site().pages.get(at)?.alternates ?? {});
    expect(tagsAt('/')).toEqual(['ar', 'en-GB', 'el', 'x-default']);
    expect(tagsAt('/ar/maqalat/seven-islands/')).toEqual(['ar', 'en-GB', 'el', 'x-default']);
    expect(tagsAt('/en/documents/sea-law/')).toEqual(['ar', 'en-GB', 'x-default']);
    expect(tagsAt('/ar/maqalat/salt-harvest/')).toEqual(['ar', 'x-default']);
    expect(tagsAt('/en/articles/night-ferry/')).toEqual(['en-GB', 'x-default']);
    expect(tagsAt('/gr/erotiseis/when-do-boats-sail/')).toEqual(['el', 'x-default']);
  });

  test('a link into another language says which, and its words are marked unless the text around it is the reader’s own', () => {
    let foreign = 0;
    for (const page of site().pages.values())
      for (const link of find(page.root, 'a')) {
        const { href = '', hreflang } = link.attributes;
        const target = href.startsWith('/') ? site().pages.get(href.replace(/#.*$/, '')) : undefined;
        if (!target) continue;
        const at = `${page.address} → ${href}`;
        if (target.lang !== page.lang) expect({ at, hreflang }).toEqual({ at, hreflang: target.lang });
        else if (hreflang !== undefined) expect({ at, hreflang }).toEqual({ at, hreflang: page.lang });
        if (target.lang === page.lang || isWithin(link, (around) => hasClass(around, 'prose') || hasClass(around, 'notice'))) continue;
        foreign++;
        expect({ at, marked: isWithin(link, ({ attributes, tag }) => tag !== 'html' && attributes['lang'] === target.lang) }).toEqual({ at, marked: true });
        if (target.dir !== page.dir) expect({ at, marked: isWithin(link, ({ attributes, tag }) => tag !== 'html' && attributes['dir'] === target.dir) }).toEqual({ at, marked: true });
      }
    expect(foreign).toBeGreaterThan(100);
  });

  test('a list shows texts of other languages in a place of their own, and never as its own', () => {
    const page = site().pages.get('/gr/arthra/');
    const cards = page ? find(page.root, 'a').filter((link) => isWithin(link, (around) => hasClass(around, 'card'))) : [];
    const elsewhere = page ? find(page.root, 'a').filter((link) => isWithin(link, (around) => hasClass(around, 'elsewhere'))) : [];
    expect(cards.map(({ attributes }) => attributes['href'])).toEqual(['/gr/arthra/epta-nisia/']);
    expect(elsewhere.map(({ attributes }) => [attributes['href'], attributes['lang']])).toEqual([['/en/articles/night-ferry/', 'en-GB'], ['/ar/maqalat/salt-harvest/', 'ar']]);
  });

  test('numbers and dates are written in the digits of the language, in plural forms as well', () => {
    const texts = (at: string, tag: string, name: string) => [...site().pages.values()].filter(({ address: it }) => it === at).flatMap(({ root }) => find(root, tag, name).map(textOf)).join(' ');
    expect(texts('/ar/maqalat/seven-islands/', 'ul', 'meta')).toMatch(/٢ مارس ٢٠٢٦/);
    expect(texts('/en/articles/seven-islands/', 'ul', 'meta')).toMatch(/2 March 2026/);
    expect(texts('/ar/amakin/sahil-lighthouse/', 'dl', 'details')).toMatch(/١٩٩٩/);
    for (const [at, tag, name] of [['/ar/maqalat/seven-islands/', 'ul', 'meta'], ['/ar/maqalat/', 'p', 'count'], ['/ar/', 'dd', 'figure-value'], ['/ar/documents/', 'p', 'kicker']] as const) {
      expect(texts(at, tag, name)).toMatch(/[٠-٩]/);
      expect({ at, text: texts(at, tag, name).replace(/\d+\/\d+/g, '') }).toEqual({ at, text: expect.not.stringMatching(/[0-9]/) });
    }
  });

  test('each language has an error page of its own, as a file', () => {
    for (const { prefix } of portal.locales) expect(statSync(path.join(site().folder, prefix, '404.html')).isFile()).toBe(true);
    expect(statSync(path.join(site().folder, '404.html')).isFile()).toBe(true);
  });
}
