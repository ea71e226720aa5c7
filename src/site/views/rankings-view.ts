import type { Catalog } from '../../domain/data/catalog.ts';
import type { RankingIndex } from '../../domain/data/ranking.ts';
import type { PageKey } from '../../domain/graph.ts';
import { drawSpark } from '../chart/draw-places.ts';
import { catalog } from '../data.ts';
import { toLabel, type Label } from '../figures.ts';
import { makeFrame, type Frame, type Link } from '../frame.ts';
import { languageOf, type Language } from '../language.ts';
import { graph } from '../portal.ts';
import { criteriaCounts, type CriteriaCount } from './criteria-counts.ts';
import { changeOf, directionText, toPlace, wholePlaces, type Change, type Place } from './places.ts';

/** A ranking in short: what is known of it at a glance. */
export interface RankingCard {
  id: string;
  href: string;
  name: Label;
  publisher: string;
  /** Nothing for a standard, which has no places. */
  direction?: string;
  latest?: Place;
  before?: { edition: string; place: string; change: Change };
  /** SVG of the places by edition, where there are two. */
  spark?: string;
  counts: CriteriaCount[];
}

export interface RankingsView {
  kind: 'rankings';
  frame: Frame;
  title: string;
  about: string;
  groups: { id: string; title: string; rankings: RankingCard[] }[];
  downloads: string[];
}

export function rankingsView(key: Extract<PageKey, { kind: 'rankings' }>): RankingsView {
  const language = languageOf(key.locale);
  const { t } = language;
  const title = t('rankings.title');
  const about = t('rankings.about');
  const all: Link = { href: graph.pathOf({ kind: 'data', locale: key.locale }), text: t('data.title') };
  const data = catalog();
  const { true: discontinued = [], false: current = [] } = Object.groupBy(data.indices, (index) => String(index.discontinued) as 'true' | 'false');
  const groups = [
    { id: 'current', title: t('rankings.latest'), indices: current.filter(({ kind }) => kind === 'index') },
    { id: 'standards', title: t('rankings.standards'), indices: current.filter(({ kind }) => kind === 'standard') },
    { id: 'discontinued', title: t('rankings.discontinued'), indices: discontinued },
  ];
  return {
    kind: 'rankings',
    frame: makeFrame(key, { title, description: about, breadcrumbs: [all] }),
    title,
    about,
    groups: groups.filter(({ indices }) => indices.length > 0).map(({ indices, ...group }) => ({ ...group, rankings: toCards(indices, data, language) })),
    downloads: ['/data/rankings.csv', '/data/rankings.json', '/data/indices/index.json', '/data/indices/gaps.json'],
  };
}

function toCards(indices: RankingIndex[], data: Catalog, language: Language): RankingCard[] {
  const { compare } = new Intl.Collator(language.locale.tag);
  return indices.map((index) => toCard(index, data, language)).toSorted((a, b) => compare(a.name.text, b.name.text) || (a.id < b.id ? -1 : 1));
}

function toCard(index: RankingIndex, data: Catalog, language: Language): RankingCard {
  const places = wholePlaces(index);
  const [before, latest] = [places.at(-2), places.at(-1)];
  return {
    id: index.id,
    href: graph.pathOf({ kind: 'ranking', locale: language.locale.prefix, index: index.id }),
    name: toLabel(index.name, language.locale),
    publisher: index.publisher,
    ...(index.kind === 'index' ? { direction: directionText(index.direction, language) } : {}),
    ...(latest ? { latest: toPlace(latest, language) } : {}),
    ...(before && latest ? { before: { ...toPlace(before, language), change: changeOf(before, latest, index.direction, language) }, spark: drawSpark(places) } : {}),
    counts: criteriaCounts(data, index, language),
  };
}
