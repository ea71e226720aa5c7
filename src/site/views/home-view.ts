import { collectionIds, collections, isCollectionId, type CollectionId } from '../../domain/collections.ts';
import type { PageKey } from '../../domain/graph.ts';
import { latestEdition } from '../../domain/data/catalog.ts';
import type { PortalFile } from '../../domain/portal.ts';
import { coverOf, foreignMark, toCard, type Card, type Picture } from '../cards.ts';
import { indexOf, latest } from '../data.ts';
import { periodText, placeText, sourceOf, valueText } from '../figures.ts';
import { makeFrame, readingLink, type Frame, type Link } from '../frame.ts';
import { languageOf, type Language } from '../language.ts';
import { graph, portal } from '../portal.ts';
import { organization } from '../structured-data.ts';
import { topicCards, type TopicCard } from './topics-view.ts';

export interface Figure {
  label: string;
  value: string;
  source: string;
  url: string;
}

export interface HomeView {
  kind: 'home';
  frame: Frame;
  tagline: string;
  about: Link | undefined;
  hero: Picture | undefined;
  featured: Card[];
  answers: { all: Link | undefined; items: { link: Link; answer: string; foreign?: string }[] };
  topics: TopicCard[];
  figures: Figure[];
  gallery: { all: Link | undefined; cards: Card[] };
  more: (Link & { about: string })[];
}

const questionCount = 6;

export function homeView(key: Extract<PageKey, { kind: 'home' }>): HomeView {
  const { locale } = key;
  const language = languageOf(locale);
  const { home, tagline } = portal;
  const hero = graph.read(home.hero, locale);
  const cards = (ids: string[]): Card[] => ids.map((id) => graph.read(id, locale)).filter((reading) => reading !== undefined).map((reading) => toCard(reading, language));
  const listOf = (collection: CollectionId): string => graph.pathOf({ kind: 'list', locale, collection, page: 1 });
  const section = (id: string): Link | undefined =>
    isCollectionId(id) ? { href: listOf(id), text: language.t('home.all', { section: language.nameOf('collection', id) }) } : undefined;
  const { gallery, answers } = home;
  const questions = isCollectionId(answers.collection) ? [...graph.list(answers.collection, locale), ...graph.elsewhere(answers.collection, locale)].slice(0, questionCount) : [];
  const shown = new Set([gallery.collection, answers.collection, ...home.featured.map((id) => id.split('/')[0])]);
  return {
    kind: 'home',
    frame: makeFrame(key, { title: portal.name[locale] ?? '', description: portal.description[locale] ?? '', jsonLd: [organization(locale)] }),
    tagline: tagline[locale] ?? '',
    about: hero && readingLink(hero),
    hero: hero && coverOf(hero),
    featured: cards(home.featured),
    answers: { all: section(answers.collection), items: questions.map((reading) => ({ link: readingLink(reading), answer: reading.text.fields.summary, ...foreignMark(reading, language) })) },
    topics: topicCards(language),
    figures: home.figures.map((figure) => toFigure(figure, language)).filter((figure) => figure !== undefined),
    gallery: { all: section(gallery.collection), cards: cards(gallery.entries) },
    more: collectionIds
      .filter((id) => collections[id].section && !shown.has(id) && graph.pages.some((page) => page.kind === 'list' && page.collection === id))
      .map((collection) => ({
        href: listOf(collection),
        text: language.nameOf('collection', collection),
        about: language.nameOf('collection-about', collection),
      })),
  };
}

function toFigure({ label, dataset: id, series, index, ...style }: PortalFile['home']['figures'][number], language: Language): Figure | undefined {
  const { locale, t } = language;
  const name = label[locale.prefix] ?? '';
  const said = (source: string, period: string) => t('home.figures.source', { source, period });
  if (index !== undefined) {
    const edition = latestEdition(indexOf(index));
    return edition && { label: name, value: placeText(edition, language), source: said(indexOf(index).publisher, edition.edition), url: graph.pathOf({ kind: 'ranking', locale: locale.prefix, index }) };
  }
  const { dataset, observation } = latest(id ?? '', series ?? '');
  return (
    observation && {
      label: name,
      value: valueText(observation, language, style),
      source: said(sourceOf(dataset, observation).publisher, periodText(observation.period, language)),
      url: graph.pathOf({ kind: 'dataset', locale: locale.prefix, dataset: dataset.id }),
    }
  );
}
