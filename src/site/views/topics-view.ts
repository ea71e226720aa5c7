import type { PageKey } from '../../domain/graph.ts';
import { coverOf, type Picture } from '../cards.ts';
import { makeFrame, topicLink, type Frame, type Link } from '../frame.ts';
import { languageOf, type Language } from '../language.ts';
import { graph, portal } from '../portal.ts';

export interface TopicCard extends Link {
  question: string;
  count: string;
  picture?: Picture;
}

export interface TopicsView {
  kind: 'topics';
  frame: Frame;
  title: string;
  about: string;
  topics: TopicCard[];
}

export function topicsView(key: Extract<PageKey, { kind: 'topics' }>): TopicsView {
  const language = languageOf(key.locale);
  const title = language.t('topics.title');
  const about = language.t('topics.about');
  return { kind: 'topics', frame: makeFrame(key, { title, description: about }), title, about, topics: topicCards(language) };
}

/** Every topic with the question it answers and a picture of its first entry, each picture once. */
export function topicCards(language: Language): TopicCard[] {
  const locale = language.locale.prefix;
  const used = new Set<string>();
  return portal.topics.map(({ id, question }) => {
    const { own, elsewhere } = graph.topic(id, locale);
    const picture = [...own, ...elsewhere].map(coverOf).find((cover) => cover && !used.has(cover.key));
    if (picture) used.add(picture.key);
    return { ...topicLink(id, locale), question: question[locale] ?? '', count: own.length > 0 ? language.t('list.count', { count: own.length }) : language.t('list.elsewhere'), ...(picture ? { picture } : {}) };
  });
}
