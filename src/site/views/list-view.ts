import { collections } from '../../domain/collections.ts';
import { pageCount, topicPageSize, type PageKey, type Reading } from '../../domain/graph.ts';
import { toCard, type Card } from '../cards.ts';
import { makeFrame, topicLink, type Frame, type Link } from '../frame.ts';
import { languageOf, type Language } from '../language.ts';
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

type PagedKey = Extract<PageKey, { kind: 'list' | 'topic' }>;

interface ListParts {
  title: string;
  about: string;
  own: Reading[];
  elsewhere: Reading[];
  pageSize: number;
  /** What the list lies below, apart from the home page. */
  above: Link[];
  topics: Link[];
}

/** More than this from other languages would bury the reader's own. */
const elsewhereLimit = 12;

export function listView(key: Extract<PageKey, { kind: 'list' }>): ListView {
  const language = languageOf(key.locale);
  return pagedView(key, language, {
    title: language.nameOf('collection', key.collection),
    about: language.nameOf('collection-about', key.collection),
    own: graph.list(key.collection, key.locale),
    elsewhere: graph.elsewhere(key.collection, key.locale),
    pageSize: collections[key.collection].pageSize,
    above: [],
    topics: [],
  });
}

export function topicView(key: Extract<PageKey, { kind: 'topic' }>): ListView {
  const language = languageOf(key.locale);
  const topic = portal.topics.find(({ id }) => id === key.topic);
  return pagedView(key, language, {
    title: topic?.name[key.locale] ?? key.topic,
    about: topic?.question[key.locale] ?? '',
    ...graph.topic(key.topic, key.locale),
    pageSize: topicPageSize,
    above: [{ href: graph.pathOf({ kind: 'topics', locale: key.locale }), text: language.t('topics.title') }],
    topics: portal.topics.filter(({ id }) => id !== key.topic).map(({ id }) => topicLink(id, key.locale)),
  });
}

function pagedView(key: PagedKey, language: Language, { title, about, own, elsewhere, pageSize, above, topics }: ListParts): ListView {
  const { page } = key;
  const pages = pageCount(own.length, pageSize);
  const at = (number: number): string => graph.pathOf({ ...key, page: number });
  const position = language.t('list.page', { page, pages });
  const cards = (readings: Reading[]) => readings.map((reading) => toCard(reading, language));
  return {
    kind: 'list',
    frame: makeFrame(key, {
      title: page > 1 ? `${title}: ${position}` : title,
      description: about,
      breadcrumbs: page > 1 ? [...above, { href: at(1), text: title }] : above,
    }),
    title,
    about,
    count: language.t('list.count', { count: own.length }),
    cards: cards(own.slice((page - 1) * pageSize, page * pageSize)),
    elsewhere: page === 1 ? cards(elsewhere.slice(0, elsewhereLimit)) : [],
    ...(pages > 1 ? { pages: { text: position, ...(page > 1 ? { previous: at(page - 1) } : {}), ...(page < pages ? { next: at(page + 1) } : {}) } } : {}),
    topics,
  };
}
