import { collectionIds, collections, isCollectionId, type CollectionId } from '../../domain/collections.ts';
import type { PageKey } from '../../domain/graph.ts';
import type { PortalFile } from '../../domain/portal.ts';
import { coverOf, foreignMark, toCard, type Card, type Picture } from '../cards.ts';
import { makeFrame, readingLink, type Frame, type Link } from '../frame.ts';
import { languageOf, type Language } from '../language.ts';
import { graph, portal } from '../portal.ts';
import { organization } from '../structured-data.ts';
import { topicCards, type TopicCard } from './topics-view.ts';

export interface Figure {
  label: string;
  value: string;
  source: string;
  url?: string;
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
    figures: home.figures.map((figure) => toFigure(figure, language)),
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

function toFigure({ label, value, style, currency, compact, digits, of, period, source }: PortalFile['home']['figures'][number], { locale, number, t }: Language): Figure {
  const options: Intl.NumberFormatOptions = {
    ...(style === 'percent' ? { style: 'percent' } : currency ? { style: 'currency', currency, currencyDisplay: 'name' } : {}),
    // A compact number has as many decimals as its unit asks for: 101 million is 1.01 of a unit of a hundred million.
    ...(compact ? { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 4 } : { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  };
  return {
    label: label[locale.prefix] ?? '',
    value: style === 'rank' && of !== undefined ? t('figure.rank', { rank: value, count: of }) : number(value, options),
    source: t('home.figures.source', { source: source.publisher, period }),
    ...(source.url ? { url: source.url } : {}),
  };
}
