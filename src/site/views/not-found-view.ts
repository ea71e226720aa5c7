import type { PageKey } from '../../domain/graph.ts';
import { makeFrame, type Frame } from '../frame.ts';
import { languageOf } from '../language.ts';
import { topicCards, type TopicCard } from './topics-view.ts';

export interface NotFoundView {
  kind: 'not-found';
  frame: Frame;
  title: string;
  text: string;
  homeText: string;
  topics: TopicCard[];
}

export function notFoundView(key: Extract<PageKey, { kind: 'not-found' }>): NotFoundView {
  const language = languageOf(key.locale);
  const title = language.t('not-found.title');
  const text = language.t('not-found.text');
  return { kind: 'not-found', frame: makeFrame(key, { title, description: text }), title, text, homeText: language.t('not-found.home'), topics: topicCards(language) };
}
