import type { Portal } from '../portal.ts';
import type { Codelist } from './codelist.ts';
import { findSeries, latestOf, type Dataset, type Observation } from './dataset.ts';
import type { OwnMeasures } from './own-measure.ts';
import type { Criterion, CriterionStatus, Answer, Edition, RankingIndex } from './ranking.ts';
import type { DataRelease } from './release.ts';
import type { Aim } from './target.ts';
import type { Labels } from './terms.ts';

/** All that content/data/ holds, checked: what the feed publishes. */
export interface Catalog {
  portal: Portal;
  /** By id. */
  datasets: Dataset[];
  codelists: ReadonlyMap<string, Codelist>;
  indices: RankingIndex[];
  /** In the order of their dates. */
  releases: DataRelease[];
  /** Measurable aims, in the order of their documents. */
  aims: Aim[];
  /** What the portal counts of itself; absent where its texts were not read with its data. */
  measures?: OwnMeasures;
}

/** The text in the language, or in the nearest that readers fall back to. */
export function labelIn(labels: Labels, portal: Portal, locale: string): { text: string; locale: string } {
  for (const prefix of [locale, ...portal.fallbackLocales, portal.sourceLocale]) {
    const text = labels[prefix];
    if (text !== undefined) return { text, locale: prefix };
  }
  return { text: '', locale };
}

/** The text for formats that have room for one language: the one that readers fall back to first. */
export const plainLabel = (labels: Labels, portal: Portal): string => labelIn(labels, portal, portal.fallbackLocales[0] ?? portal.sourceLocale).text;

/** Texts in the order of the portal's languages. */
export const labelsInOrder = (labels: Labels, portal: Portal): { locale: string; tag: string; text: string }[] =>
  portal.locales.flatMap(({ prefix, tag }) => (labels[prefix] === undefined ? [] : [{ locale: prefix, tag, text: labels[prefix] }]));

/** Texts by BCP 47 tag, in the order of the portal's languages: how JSON writes them. */
export const labelsByTag = (labels: Labels, portal: Portal): Record<string, string> => Object.fromEntries(labelsInOrder(labels, portal).map(({ tag, text }) => [tag, text]));

/** Address of the page on which people read a dataset, in the language that readers fall back to first. */
export const landingPage = ({ portal }: Pick<Catalog, 'portal'>, { id }: Pick<Dataset, 'id'>): string =>
  `${portal.address.replace(/\/$/, '')}/${portal.fallbackLocales[0] ?? portal.sourceLocale}/data/${id}/`;

/** Day of the newest vintage of all: the feed's own date, since a build has no clock. */
export const catalogDate = ({ datasets }: Pick<Catalog, 'datasets'>): string => newestDay(datasets.map(({ modified = '' }) => modified));

/** Day of a dataset: that of its newest vintage, or, where nothing was published yet, the newest on which a source was read. */
export const datasetDate = ({ modified, sources }: Pick<Dataset, 'modified' | 'sources'>): string => modified ?? newestDay(sources.map(({ retrieved }) => retrieved));

export const newestDay = (days: readonly string[]): string => days.reduce((newest, day) => (day > newest ? day : newest), '') || '1970-01-01';

export const nextRelease = ({ releases }: { releases: readonly DataRelease[] }, dataset: string): DataRelease | undefined => releases.find((release) => release.dataset === dataset);

/** What answers a criterion, and how well. */
export interface Judged {
  status: CriterionStatus;
  answers: (Answer & { latest?: Observation })[];
}

/**
 * supplied: a direct or close series has a value young enough; stale: its newest value is older than the index allows;
 * context: our figures only inform; gap: nothing of ours answers. Age counts from the feed's own date.
 */
export function judgeCriterion(catalog: Pick<Catalog, 'datasets'>, index: RankingIndex, criterion: Criterion): Judged {
  const year = Number(catalogDate(catalog).slice(0, 4));
  const answers = criterion.answers.map((answer) => {
    const dataset = catalog.datasets.find(({ id }) => id === answer.dataset);
    const series = dataset && findSeries(dataset, answer.series);
    const latest = dataset && series && latestOf(dataset, series);
    return latest ? { ...answer, latest } : answer;
  });
  const ours = answers.filter(({ fit, ...rest }) => fit !== 'context' && 'latest' in rest);
  const isYoung = (answer: (typeof answers)[number]): boolean => 'latest' in answer && year - Number(answer.latest.period.slice(0, 4)) <= index.staleAfter;
  if (ours.some(isYoung)) return { status: 'supplied', answers };
  if (ours.length > 0) return { status: 'stale', answers };
  return { status: criterion.route === 'perception-survey' || answers.length > 0 ? 'context' : 'gap', answers };
}

/** Newest edition in which the country has a place in the whole ranking. */
export const latestEdition = ({ editions }: RankingIndex): Edition | undefined =>
  editions.filter(({ pillar }) => pillar === undefined).reduce<Edition | undefined>((newest, edition) => (!newest || edition.year >= newest.year ? edition : newest), undefined);
