import type { Catalog } from '../../domain/data/catalog.ts';
import type { Dataset } from '../../domain/data/dataset.ts';
import { dataSections, type PageKey } from '../../domain/graph.ts';
import { apaText } from '../../feed/citations.ts';
import { recipesOf, type Recipe } from '../../feed/recipes.ts';
import { catalog } from '../data.ts';
import { periodText, toLabel, type Label } from '../figures.ts';
import { absolute, makeFrame, topicLink, type Frame, type Link } from '../frame.ts';
import { languageOf, type Language } from '../language.ts';
import { graph, portal } from '../portal.ts';
import { datasetForms, wholeForms, type DatasetForm } from './dataset-forms.ts';

export interface DatasetCard {
  href: string;
  title: Label;
  description: Label;
  facts: string[];
}

export interface DataView {
  kind: 'data';
  frame: Frame;
  title: string;
  about: string;
  /** The data's other pages. */
  pages: Link[];
  groups: { topic: Link; datasets: DatasetCard[] }[];
  /** Addresses of one dataset, and those that span all. */
  forms: DatasetForm[];
  whole: Pick<DatasetForm, 'title' | 'href'>[];
  statuses: { code: string; name: Label; description: Label }[];
  citation: string;
  recipes: Recipe[];
}

export function dataView(key: Extract<PageKey, { kind: 'data' }>): DataView {
  const language = languageOf(key.locale);
  const data = catalog();
  // The dataset of the home page's first figure is the one that most readers know.
  const shownFirst = portal.home.figures.find(({ dataset }) => dataset !== undefined)?.dataset;
  const title = language.t('data.title');
  const about = language.t('data.about');
  const example = data.datasets.find(({ id }) => id === shownFirst) ?? data.datasets.find(({ series }) => series.length > 0);
  return {
    kind: 'data',
    frame: makeFrame(key, { title, description: about }),
    title,
    about,
    pages: dataSections.map((kind) => ({ href: graph.pathOf({ kind, locale: key.locale }), text: language.t(`${kind}.title`) })),
    groups: groupsOf(data, language),
    forms: example ? datasetForms(example) : [],
    whole: wholeForms(),
    statuses: statusesOf(data, language),
    citation: example ? apaText(example, data, key.locale) : '',
    recipes: example ? recipesOf(example, absolute('')) : [],
  };
}

/** Datasets under the first of their topics, in the portal's order of topics. */
function groupsOf({ datasets }: Catalog, language: Language): DataView['groups'] {
  return portal.topics.flatMap(({ id }) => {
    const own = datasets.filter(({ topics }) => topics[0] === id);
    return own.length > 0 ? [{ topic: topicLink(id, language.locale.prefix), datasets: own.map((dataset) => toCard(dataset, language)) }] : [];
  });
}

function toCard(dataset: Dataset, language: Language): DatasetCard {
  return {
    href: graph.pathOf({ kind: 'dataset', locale: language.locale.prefix, dataset: dataset.id }),
    title: toLabel(dataset.title, language.locale),
    description: toLabel(dataset.description, language.locale),
    facts: datasetFacts(dataset, language),
  };
}

/** What is said of a dataset in one line: how far it reaches, how much it holds, when it changed. */
export function datasetFacts({ coverage, series, modified, status }: Dataset, language: Language): string[] {
  const { t, date } = language;
  return [
    ...(coverage ? [t('data.span', { first: periodText(coverage.first, language), last: periodText(coverage.last, language) })] : []),
    ...(series.length > 0 ? [t('data.series', { count: series.length })] : []),
    ...(modified === undefined ? [] : [t('data.updated', { date: date(modified) })]),
    ...(status === 'complete' ? [] : [language.nameOf('data-status', status)]),
  ];
}

function statusesOf({ codelists }: Catalog, { locale }: Language): DataView['statuses'] {
  return [...(codelists.get('CL_OBS_STATUS')?.codes.values() ?? [])].map(({ id, name, description }) => ({ code: id, name: toLabel(name, locale), description: toLabel(description, locale) }));
}
