import type { SitemapItem, SitemapOptions } from '@astrojs/sitemap';
import { buildGraph, segmentsOf, type PageKey } from '../domain/graph.ts';
import { toPortal } from '../domain/portal.ts';
import type { LoadedPortal } from '../io/load-portal.ts';
import type { BuildOptions } from './build-options.ts';

/** What goes into the sitemaps: each page that may be indexed, with the languages in which it exists, one file a language. */
export function sitemapOptions(loaded: LoadedPortal, { locales }: BuildOptions): SitemapOptions {
  const portal = toPortal(loaded.portal);
  const graph = buildGraph(portal, segmentsOf(loaded.strings), loaded.entries, loaded.data);
  const address = (path: string) => portal.address.replace(/\/$/, '') + path;
  const asked = graph.pages.filter((key) => !locales || !('locale' in key) || locales.includes(key.locale));
  const keys = new Map<string, PageKey>(asked.map((key) => [address(graph.pathOf(key)), key]));
  const isIndexed = (url: string): boolean => {
    const key = keys.get(url);
    return key !== undefined && (key.kind === 'gateway' || graph.alternates(key).length > 0);
  };
  const inLocale = (prefix: string | undefined) => (item: SitemapItem): SitemapItem | undefined => {
    const key = keys.get(item.url);
    return key && ('locale' in key ? key.locale : undefined) === prefix ? item : undefined;
  };
  return {
    // From the graph, not from what Astro drew: threads of our own draw the pages of a large portal.
    customPages: [...keys.keys()],
    filter: isIndexed,
    chunks: Object.fromEntries([['gateway', inLocale(undefined)], ...portal.locales.map(({ prefix }): [string, ReturnType<typeof inLocale>] => [prefix, inLocale(prefix)])]),
    serialize: (item) => {
      const key = keys.get(item.url);
      if (!key) return undefined;
      const alternates = graph.alternates(key);
      const fields = key.kind === 'entry' ? graph.entries.get(key.entry)?.texts[key.locale]?.fields : undefined;
      const lastmod = fields?.updated ?? fields?.date;
      return {
        url: item.url,
        ...(lastmod ? { lastmod } : {}),
        ...(alternates.length > 1 ? { links: [...alternates.map(({ locale, path }) => ({ lang: locale.tag, url: address(path) })), { lang: 'x-default', url: address('/') }] } : {}),
      };
    },
  };
}
