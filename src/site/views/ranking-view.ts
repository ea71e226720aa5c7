import { catalogDate, judgeCriterion, type Catalog } from '../../domain/data/catalog.ts';
import { findSeries, type Observation } from '../../domain/data/dataset.ts';
import type { Answer, Criterion, CriterionStatus, RankingIndex } from '../../domain/data/ranking.ts';
import type { PageKey } from '../../domain/graph.ts';
import { drawPlaces } from '../chart/draw-places.ts';
import { catalog, datasetOf, indexOf } from '../data.ts';
import { codeLabel, datasetLink, periodText, placeText, seriesLabels, toLabel, valueText, type Label } from '../figures.ts';
import { makeFrame, type Frame, type Link } from '../frame.ts';
import { languageOf, type Language } from '../language.ts';
import { graph, portal } from '../portal.ts';
import { criteriaCounts, type CriteriaCount } from './criteria-counts.ts';
import { directionText, toPlace, wholePlaces, type Place } from './places.ts';

/** A series of ours that answers a criterion, or informs it. */
export interface AnswerLink {
  /** The indicator on its dataset's page. */
  href: string;
  /** Indicator, and what tells its series apart where it has several. */
  name: Label[];
  fit: string;
  /** Absent where no observation of the series has a value. */
  latest?: { value: string; unit: Label; period: string };
  note?: Label;
}

export interface CriterionRow {
  id: string;
  name: Label;
  status: CriterionStatus;
  statusName: string;
  answers: AnswerLink[];
  route: string;
  obtained?: Label;
  /** Number of the source, from 1. */
  source?: number;
}

export interface RankingView {
  kind: 'ranking';
  frame: Frame;
  name: Label;
  about: Label;
  facts: string[];
  publisher: string;
  /** The ranking at its publisher. */
  url?: string;
  /** SVG of the places in the whole ranking, where there are two. */
  chart?: string;
  editions: (Place & { pillar: Label })[];
  /** Places in parts of the ranking are known too. */
  hasParts: boolean;
  /** A standard has no places and none are missed. */
  isStandard: boolean;
  counts: CriteriaCount[];
  judged: string;
  groups: { id: string; title?: Label; criteria: CriterionRow[] }[];
  /** Mail address for questions about our figures. */
  contact?: string;
  sources: { title: string; publisher: string; retrieved: string; url?: string; via?: string }[];
  verify?: Label;
  downloads: string[];
}

export function rankingView(key: Extract<PageKey, { kind: 'ranking' }>): RankingView {
  const language = languageOf(key.locale);
  const { locale, t, date } = language;
  const index = indexOf(key.index);
  const data = catalog();
  const name = toLabel(index.name, locale);
  const about = toLabel(index.about, locale);
  const breadcrumbs: Link[] = (['data', 'rankings'] as const).map((kind) => ({ href: graph.pathOf({ kind, locale: key.locale }), text: t(`${kind}.title`) }));
  const contact = portal.contacts.find(({ id }) => id === 'data')?.email;
  const isStandard = index.kind === 'standard';
  return {
    kind: 'ranking',
    frame: makeFrame(key, { title: name.text, description: about.text, breadcrumbs }),
    name,
    about,
    facts: [...(isStandard ? [] : [directionText(index.direction, language)]), ...(index.discontinued ? [t('rankings.discontinued')] : [])],
    publisher: index.publisher,
    ...(index.url === undefined ? {} : { url: index.url }),
    ...chartOf(index, language),
    editions: editionsOf(index, language),
    hasParts: index.editions.some(({ pillar }) => pillar !== undefined),
    isStandard,
    counts: criteriaCounts(data, index, language),
    judged: t('rankings.judged', { count: index.staleAfter, date: date(catalogDate(data)) }),
    groups: groupsOf(data, index, language),
    ...(contact === undefined ? {} : { contact }),
    sources: index.sources.map(({ retrieved, ...source }) => ({ ...source, retrieved: t('entry.retrieved', { date: date(retrieved) }) })),
    ...(index.verify ? { verify: toLabel(index.verify, locale) } : {}),
    downloads: [`/data/indices/${index.id}.json`, `/data/indices/${index.id}.csv`],
  };
}

function chartOf(index: RankingIndex, language: Language): Pick<RankingView, 'chart'> {
  const places = wholePlaces(index);
  const [first, last] = [places[0], places.at(-1)];
  if (!first || !last || first === last) return {};
  const summary = [first, last].map((place) => `${place.edition}: ${placeText(place, language)}`).join('; ');
  return { chart: drawPlaces(places, `${language.t('rankings.editions')}. ${summary}`, language) };
}

/** The newest edition first, and in it the whole ranking before its parts. */
function editionsOf(index: RankingIndex, language: Language): RankingView['editions'] {
  const whole: Label = { text: language.t('rankings.whole') };
  const order = (pillar: string | undefined): number => index.pillars.findIndex(({ id }) => id === pillar);
  return index.editions
    .toSorted((a, b) => b.year - a.year || order(a.pillar) - order(b.pillar))
    .map((edition) => {
      const pillar = index.pillars.find(({ id }) => id === edition.pillar);
      return { ...toPlace(edition, language), pillar: pillar ? toLabel(pillar.name, language.locale) : whole };
    });
}

/** Criteria under their pillars, in the order of the pillars; those of none before them. */
function groupsOf(data: Catalog, index: RankingIndex, language: Language): RankingView['groups'] {
  const byPillar = Map.groupBy(index.criteria, ({ pillar }) => pillar);
  const rows = (pillar: string | undefined): CriterionRow[] => (byPillar.get(pillar) ?? []).map((criterion) => toRow(data, index, criterion, language));
  const inPillars = index.pillars.map(({ id, name }) => ({ id: `pillar-${id}`, title: toLabel(name, language.locale), criteria: rows(id) })).filter(({ criteria }) => criteria.length > 0);
  const ofNone = rows(undefined);
  if (ofNone.length === 0) return inPillars;
  return [{ id: 'pillar', ...(inPillars.length > 0 ? { title: { text: language.t('rankings.whole') } } : {}), criteria: ofNone }, ...inPillars];
}

function toRow(data: Catalog, index: RankingIndex, criterion: Criterion, language: Language): CriterionRow {
  const { status, answers } = judgeCriterion(data, index, criterion);
  return {
    id: criterion.id,
    name: toLabel(criterion.name, language.locale),
    status,
    statusName: language.nameOf('criterion-status', status),
    answers: answers.map((answer) => toAnswer(answer, language)),
    route: language.nameOf('value-route', criterion.route),
    ...(criterion.obtained ? { obtained: toLabel(criterion.obtained, language.locale) } : {}),
    ...(criterion.source === undefined ? {} : { source: criterion.source }),
  };
}

function toAnswer({ dataset: id, series: key, fit, note, latest }: Answer & { latest?: Observation }, language: Language): AnswerLink {
  const { locale } = language;
  const dataset = datasetOf(id);
  const series = findSeries(dataset, key);
  if (!series) throw new Error(`no series ${key} in ${id}`);
  return {
    href: datasetLink(id, language, series.codes['INDICATOR']).href,
    name: seriesLabels(dataset, series, locale),
    fit: language.nameOf('answer-fit', fit),
    ...(latest ? { latest: { value: valueText(latest, language), unit: codeLabel(dataset, 'UNIT_MEASURE', latest.attributes['UNIT_MEASURE'] ?? '', locale), period: periodText(latest.period, language) } } : {}),
    ...(note ? { note: toLabel(note, locale) } : {}),
  };
}
