import { collections } from '../domain/collections.ts';
import type { Reading } from '../domain/graph.ts';
import { toAtom as atomOf } from '../feed/atom.ts';
import { absolute } from './frame.ts';
import { drawnLocales, graph, portal } from './portal.ts';

/** The newest texts of a language, for readers that fetch them. */
export interface Feed {
  title: string;
  subtitle: string;
  tag: string;
  home: string;
  self: string;
  /** Day of the newest text; a feed has no time of its own, so that the same texts give the same bytes. */
  updated: string;
  items: { id: string; url: string; title: string; summary: string; published: string; updated: string; author: string }[];
}

const feedLength = 40;

export const feedLocales = (): { params: { locale: string } }[] => drawnLocales.map(({ prefix }) => ({ params: { locale: prefix } }));

export function feedOf(locale: string, file: string): Feed {
  const texts = graph.pages.flatMap((key): Reading[] => {
    if (key.kind !== 'entry' || key.locale !== locale) return [];
    const reading = graph.read(key.entry, locale);
    return reading && collections[reading.entry.collection].section ? [reading] : [];
  });
  const items = texts
    .map(({ entry, text: { fields }, path }) => ({
      id: entry.id,
      url: absolute(path),
      title: fields.title,
      summary: fields.summary,
      published: fields.date,
      updated: fields.updated ?? fields.date,
      author: portal.agencies.find(({ id }) => id === fields.owner)?.name[locale] ?? '',
    }))
    .sort((a, b) => (a.updated !== b.updated ? (a.updated > b.updated ? -1 : 1) : a.id < b.id ? -1 : 1))
    .slice(0, feedLength);
  const home = graph.pathOf({ kind: 'home', locale });
  return {
    title: portal.name[locale] ?? '',
    subtitle: portal.tagline[locale] ?? '',
    tag: portal.locale(locale).tag,
    home: absolute(home),
    self: absolute(`${home}${file}`),
    updated: items[0]?.updated ?? '1970-01-01',
    items,
  };
}

/** The feed as Atom (RFC 4287). */
export const toAtom = ({ home, self, items, ...head }: Feed): string => [
  ...atomOf({
    ...head,
    id: home,
    links: [{ rel: 'self', href: self }, { href: home }],
    entries: items.map(({ id: _entry, url, ...item }) => ({ ...item, id: url, links: [{ href: url }] })),
  }),
].join('');

/** The feed as JSON Feed 1.1. */
export const toJsonFeed = ({ title, subtitle, tag, home, self, items }: Feed): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  title,
  description: subtitle,
  home_page_url: home,
  feed_url: self,
  language: tag,
  items: items.map(({ url, title: name, summary, published, updated, author }) => ({
    id: url,
    url,
    title: name,
    content_text: summary,
    date_published: `${published}T00:00:00Z`,
    date_modified: `${updated}T00:00:00Z`,
    authors: [{ name: author }],
  })),
});
