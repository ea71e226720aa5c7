import { collections, type CollectionId } from './collections.ts';
import type { Collection } from './collection.ts';
import { slugOf, type Entry, type EntryText } from './entry.ts';
import type { StringsFile } from './interface-strings.ts';
import type { Locale } from './locale.ts';
import type { Portal } from './portal.ts';

/** Part of an address for each section, by prefix: `routes` of the interface strings. */
export type Segments = Record<string, Record<string, string>>;

export const segmentsOf = (strings: Record<string, StringsFile>): Segments => Object.fromEntries(Object.entries(strings).map(([prefix, { routes }]) => [prefix, routes]));

/** A page of the portal. Its address follows from what it is, never the other way round. */
export type PageKey =
  | { kind: 'gateway' }
  | { kind: 'home'; locale: string }
  | { kind: 'list'; locale: string; collection: CollectionId; page: number }
  | { kind: 'entry'; locale: string; entry: string }
  | { kind: 'topics'; locale: string }
  | { kind: 'data'; locale: string }
  | { kind: 'dataset'; locale: string; dataset: string }
  | { kind: 'vintage'; locale: string; dataset: string; date: string }
  | { kind: 'rankings'; locale: string }
  | { kind: 'ranking'; locale: string; index: string }
  | { kind: 'results'; locale: string }
  | { kind: 'calendar'; locale: string }
  | { kind: 'topic'; locale: string; topic: string; page: number }
  | { kind: 'not-found'; locale: string };

export interface Alternate {
  locale: Locale;
  path: string;
}

/** An entry in the reader's language, or in another that the reader is told of. */
export interface Reading {
  entry: Entry;
  text: EntryText;
  path: string;
  /** Set where the text is not in the language that was asked for. */
  foreign?: Locale;
}

/** What pages about data there are. */
export interface DataPages {
  datasets: { id: string; vintages: string[] }[];
  indices: string[];
}

/** Parts of an address below the data's that no dataset may take. */
export const dataSections = ['rankings', 'results', 'calendar'] as const;

/** The data's part of the address, which harvesters rely on: the same in every language. */
const dataSegment = 'data';

/** Entries in one page of a topic. */
export const topicPageSize = 24;

/** Everything about which page exists in which language, and where. Built once. */
export interface Graph {
  portal: Portal;
  entries: ReadonlyMap<string, Entry>;
  pages: PageKey[];
  pathOf(key: PageKey): string;
  /** Languages in which the same page exists, this one included. Empty where the page should not be indexed. */
  alternates(key: PageKey): Alternate[];
  /** The entry as a reader of this language gets it. */
  read(id: string, locale: string): Reading | undefined;
  /** Entries that exist in the language, in their section's order. */
  list(collection: CollectionId, locale: string): Reading[];
  /** Entries of the section that exist only in other languages. */
  elsewhere(collection: CollectionId, locale: string): Reading[];
  topic(topic: string, locale: string): { own: Reading[]; elsewhere: Reading[] };
}

const sectionIds = (Object.keys(collections) as CollectionId[]).filter((id) => collections[id].section);

export function buildGraph(portal: Portal, segments: Segments, all: Entry[], data?: DataPages): Graph {
  const entries = new Map(all.map((entry) => [entry.id, entry]));
  const byCollection = Map.groupBy(all, (entry) => entry.collection);
  const segment = (locale: string, id: string): string => segments[locale]?.[id] ?? id;

  const entryPath = (entry: Entry, text: EntryText): string => {
    const slug = slugOf(entry, text);
    return collections[entry.collection].section ? `/${text.locale}/${segment(text.locale, entry.collection)}/${slug}/` : `/${text.locale}/${slug}/`;
  };

  const pathOf = (key: PageKey): string => {
    switch (key.kind) {
      case 'gateway':
        return '/';
      case 'home':
        return `/${key.locale}/`;
      case 'list':
        return `/${key.locale}/${segment(key.locale, key.collection)}/${key.page > 1 ? `${key.page}/` : ''}`;
      case 'topics':
        return `/${key.locale}/${segment(key.locale, 'topics')}/`;
      case 'topic':
        return `/${key.locale}/${segment(key.locale, 'topics')}/${key.topic}/${key.page > 1 ? `${key.page}/` : ''}`;
      case 'data':
        return `/${key.locale}/${dataSegment}/`;
      case 'dataset':
        return `/${key.locale}/${dataSegment}/${key.dataset}/`;
      case 'vintage':
        return `/${key.locale}/${dataSegment}/${key.dataset}/v/${key.date}/`;
      case 'rankings':
      case 'results':
      case 'calendar':
        return `/${key.locale}/${dataSegment}/${key.kind}/`;
      case 'ranking':
        return `/${key.locale}/${dataSegment}/rankings/${key.index}/`;
      case 'not-found':
        return `/${key.locale}/404.html`;
      case 'entry': {
        const entry = entries.get(key.entry);
        const text = entry?.texts[key.locale];
        if (!entry || !text) throw new Error(`no entry ${key.entry} in ${key.locale}`);
        return entryPath(entry, text);
      }
    }
  };

  const read = (id: string, locale: string): Reading | undefined => {
    const entry = entries.get(id);
    if (!entry) return undefined;
    const prefix = [locale, ...portal.fallbackLocales, entry.source].find((candidate) => entry.texts[candidate]);
    const text = prefix === undefined ? undefined : entry.texts[prefix];
    if (!text) return undefined;
    const reading = { entry, text, path: entryPath(entry, text) };
    return text.locale === locale ? reading : { ...reading, foreign: portal.locale(text.locale) };
  };

  const collators = new Map(portal.locales.map((locale) => [locale.prefix, new Intl.Collator(locale.tag)]));
  const order = (collection: Collection, locale: string) => (a: Reading, b: Reading): number => {
    const [first, second] = [a.text.fields, b.text.fields];
    const [day, other] = [first[collection.order], second[collection.order]].map((value) => (typeof value === 'string' ? value : ''));
    const byDay = collection.order === 'title' ? 0 : collection.order === 'start' ? later(other, day) : later(day, other);
    return byDay || (collators.get(locale)?.compare(first.title, second.title) ?? 0) || (a.entry.id < b.entry.id ? -1 : 1);
  };

  const lists = new Map<string, { own: Reading[]; elsewhere: Reading[] }>();
  const listOf = (collection: CollectionId, locale: string) => {
    const key = `${locale}/${collection}`;
    let found = lists.get(key);
    if (!found) {
      const readings = (byCollection.get(collection) ?? []).map((entry) => read(entry.id, locale)).filter((reading) => reading !== undefined);
      readings.sort(order(collections[collection], locale));
      found = { own: readings.filter((reading) => !reading.foreign), elsewhere: readings.filter((reading) => reading.foreign) };
      lists.set(key, found);
    }
    return found;
  };

  const topics = new Map<string, { own: Reading[]; elsewhere: Reading[] }>();
  const topicOf = (topic: string, locale: string) => {
    const key = `${locale}/${topic}`;
    let found = topics.get(key);
    if (!found) {
      const pick = (which: 'own' | 'elsewhere') => sectionIds.flatMap((id) => listOf(id, locale)[which].filter((reading) => reading.text.fields.topics?.includes(topic)));
      found = { own: pick('own'), elsewhere: pick('elsewhere') };
      topics.set(key, found);
    }
    return found;
  };

  const pages: PageKey[] = [{ kind: 'gateway' }];
  for (const { prefix: locale } of portal.locales) {
    pages.push({ kind: 'home', locale }, { kind: 'not-found', locale }, { kind: 'topics', locale });
    if (data) pages.push(...dataPages(data, locale));
    for (const { id: topic } of portal.topics)
      for (let page = 1; page <= pageCount(topicOf(topic, locale).own.length, topicPageSize); page++) pages.push({ kind: 'topic', locale, topic, page });
    for (const collection of sectionIds) {
      if (!byCollection.has(collection)) continue;
      for (let page = 1; page <= pageCount(listOf(collection, locale).own.length, collections[collection].pageSize); page++) pages.push({ kind: 'list', locale, collection, page });
    }
  }
  for (const entry of all) for (const locale of Object.keys(entry.texts)) pages.push({ kind: 'entry', locale, entry: entry.id });

  const newest = new Map(data?.datasets.map(({ id, vintages }) => [id, vintages.at(-1)]));
  const entryAlternates = new Map<string, Alternate[]>();
  const existsIn = (key: PageKey, locale: string): boolean => {
    switch (key.kind) {
      case 'entry':
        return entries.get(key.entry)?.texts[locale] !== undefined;
      case 'list':
        return listOf(key.collection, locale).own.length > (key.page - 1) * collections[key.collection].pageSize;
      case 'topic':
        return topicOf(key.topic, locale).own.length > (key.page - 1) * topicPageSize;
      case 'vintage':
        // What was replaced is for those who ask for it, not for those who search.
        return newest.get(key.dataset) === key.date;
      case 'gateway':
      case 'not-found':
        return false;
      default:
        return true;
    }
  };

  return {
    portal,
    entries,
    pages,
    pathOf,
    read,
    list: (collection, locale) => listOf(collection, locale).own,
    elsewhere: (collection, locale) => listOf(collection, locale).elsewhere,
    topic: topicOf,
    alternates: (key) => {
      if (!('locale' in key) || !existsIn(key, key.locale)) return [];
      const every = () => portal.locales.filter((locale) => existsIn(key, locale.prefix)).map((locale) => ({ locale, path: pathOf({ ...key, locale: locale.prefix }) }));
      if (key.kind !== 'entry') return every();
      // All languages of an entry share one list, and every one of its pages asks for it.
      let shared = entryAlternates.get(key.entry);
      if (!shared) entryAlternates.set(key.entry, (shared = every()));
      return shared;
    },
  };
}

/** A list has a first page even where nothing is on it yet. */
export const pageCount = (length: number, size: number): number => Math.max(1, Math.ceil(length / size));

const later = (first = '', second = ''): number => (first > second ? -1 : first < second ? 1 : 0);

function dataPages({ datasets, indices }: DataPages, locale: string): PageKey[] {
  return [
    { kind: 'data', locale },
    ...dataSections.map((kind) => ({ kind, locale })),
    ...indices.map((index) => ({ kind: 'ranking' as const, locale, index })),
    ...datasets.flatMap(({ id: dataset, vintages }): PageKey[] => [{ kind: 'dataset', locale, dataset }, ...vintages.map((date) => ({ kind: 'vintage' as const, locale, dataset, date }))]),
  ];
}
