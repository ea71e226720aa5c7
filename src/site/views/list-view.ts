import { collections } from '../../domain/collections.ts';
import type { PageKey } from '../../domain/graph.ts';
import { toCard, type Card } from '../cards.ts';
import { makeFrame, topicLink, type Frame, type Link } from '../frame.ts';
import { languageOf } from '../language.ts';
import { graph, portal } from '../portal.ts';

export interface ListView {
  kind: 'list';
  frame: Frame;
  title: string;
  about: string;
  count: string;
  cards: Card[];
  /** Entries that exist only in other languages. */
  elsewhere: Card[];
  pages?: { text: string; previous?: string; next?: string };
  topics: Link[];
}

/** More than this from other languages would bury the reader's own. */
const elsewhereLimit = 12;

export function listView(key: Extract<PageKey, { kind: 'list' }>): ListView {
  const language = languageOf(key.locale);
  const { pageSize } = collections[key.collection];
  const own = graph.list(key.collection, key.locale);
  const pages = Math.max(1, Math.ceil(own.length / pageSize));
  const title = language.nameOf('collection', key.collection);
  const at = (page: number): string => graph.pathOf({ ...key, page });
  const position = language.t('list.page', { page: key.page, pages });
  const about = language.nameOf('collection-about', key.collection);
  return {
    kind: 'list',
    frame: makeFrame(key, {
      title: key.page > 1 ? `${title}: ${position}` : title,
      description: about,
      breadcrumbs: key.page > 1 ? [{ href: at(1), text: title }] : [],
    }),
    title,
    about,
    count: language.t('list.count', { count: own.length }),
    cards: own.slice((key.page - 1) * pageSize, key.page * pageSize).map((reading) => toCard(reading, language)),
    elsewhere: key.page === 1 ? graph.elsewhere(key.collection, key.locale).slice(0, elsewhereLimit).map((reading) => toCard(reading, language)) : [],
    ...(pages > 1 ? { pages: { text: position, ...(key.page > 1 ? { previous: at(key.page - 1) } : {}), ...(key.page < pages ? { next: at(key.page + 1) } : {}) } } : {}),
    topics: [],
  };
}

export function topicView(key: Extract<PageKey, { kind: 'topic' }>): ListView {
  const language = languageOf(key.locale);
  const topic = portal.topics.find(({ id }) => id === key.topic);
  const { own, elsewhere } = graph.topic(key.topic, key.locale);
  const title = topic?.name[key.locale] ?? key.topic;
  const about = topic?.question[key.locale] ?? '';
  return {
    kind: 'list',
    frame: makeFrame(key, { title, description: about, breadcrumbs: [{ href: graph.pathOf({ kind: 'topics', locale: key.locale }), text: language.t('topics.title') }] }),
    title,
    about,
    count: language.t('list.count', { count: own.length }),
    cards: own.map((reading) => toCard(reading, language)),
    elsewhere: elsewhere.slice(0, elsewhereLimit).map((reading) => toCard(reading, language)),
    topics: portal.topics.filter(({ id }) => id !== key.topic).map(({ id }) => topicLink(id, key.locale)),
  };
}
