import { catalogDate, judgeCriterion, newestDay, type Catalog } from './data/catalog.ts';
import type { Dataset } from './data/dataset.ts';
import type { OwnMeasure, OwnMeasures, PortalMeasure } from './data/own-measure.ts';
import type { Entry, EntryText } from './entry.ts';

/** What each measure counts, as the feed publishes it. */
export const measureDefinitions: Readonly<Record<PortalMeasure, string>> = {
  entries: 'Entries, each once in however many languages it stands; of a language, entries that stand in it.',
  languages: 'Languages in which at least one entry stands; of: languages of the portal.',
  translated: 'Per cent. Texts in another language than the one their entry was written in; of: as many as there would be if every entry stood in every language.',
  reviewed: 'Per cent. Translations whose own note says that they were made (human) or reviewed (mt-reviewed) by a person; of: all translations. A translation without a note is not counted as reviewed.',
  fresh: 'Per cent. Texts whose day of publication or update lies at most two years before the newest day of the portal; of: all texts.',
  datasets: 'Datasets that hold at least one value and are no sample; of: all datasets listed, planned ones and samples too.',
  values: 'Observations that have a value, forecasts included, in datasets that are no sample.',
  'criteria-answered': 'Criteria that a series of the portal answers, directly or closely, with a value that is young enough; of: criteria of all rankings that are still made.',
  'criteria-open': 'Criteria that nothing of the portal answers, or only a value that is too old; of: criteria of all rankings that are still made. The rest are perceptions that no series answers, and criteria on which figures only inform.',
};

/** Years within which a text counts as fresh. */
const freshYears = 2;

/** The measures of a portal, from its texts and, where it has any, its data. */
export function measurePortal(entries: readonly Entry[], catalog: Pick<Catalog, 'portal' | 'datasets' | 'indices'>): OwnMeasures {
  const { portal, datasets, indices } = catalog;
  const texts = entries.flatMap((entry) => Object.values(entry.texts).map((text) => ({ entry, text })));
  const newest = newestDay([...texts.map(({ text }) => dayOf(text)), catalogDate(catalog)]);
  const since = `${Number(newest.slice(0, 4)) - freshYears}${newest.slice(4)}`;
  const prefixes = portal.locales.map(({ prefix }) => prefix);
  const judged = indices.filter(({ discontinued }) => !discontinued).flatMap((index) => index.criteria.map((criterion) => judgeCriterion(catalog, index, criterion).status));
  const inUse = prefixes.filter((prefix) => entries.some((entry) => entry.texts[prefix]));
  const open = judged.filter((status) => status === 'gap' || status === 'stale').length;
  const [counted, ...shares] = measureTexts(entries, prefixes, since);
  return {
    date: newest,
    whole: [
      counted,
      part('languages', inUse.length, prefixes.length),
      ...shares,
      ...measureData(datasets),
      part('criteria-answered', judged.filter((status) => status === 'supplied').length, judged.length),
      part('criteria-open', open, judged.length),
    ],
    languages: prefixes.map((locale) => ({ locale, measures: measureTexts(entries, [locale], since) })),
    topics: portal.topics.map(({ id }) => ({
      topic: id,
      measures: [...measureTexts(entries.filter((entry) => topicsOf(entry).includes(id)), prefixes, since), ...measureData(datasets.filter(({ topics }) => topics.includes(id)))],
    })),
  };
}

const count = (id: PortalMeasure, number: number): OwnMeasure => ({ id, unit: 'count', value: number, count: number });

const part = (id: PortalMeasure, number: number, of: number): OwnMeasure => ({ id, unit: 'count', value: number, count: number, of });

const share = (id: PortalMeasure, number: number, of: number): OwnMeasure => ({ id, unit: 'percent', ...(of === 0 ? {} : { value: Math.round((10_000 * number) / of) / 100 }), count: number, of });

/** The day of a text that matters to its reader. */
const dayOf = ({ fields: { date, updated = date } }: EntryText): string => updated;

const topicsOf = (entry: Entry): string[] => entry.texts[entry.source]?.fields.topics ?? [];

const isReviewed = ({ fields: { translation } }: EntryText): boolean => translation?.method === 'human' || translation?.method === 'mt-reviewed';

/** Texts in some languages: how many entries, and which shares are translated, reviewed and fresh. */
function measureTexts(entries: readonly Entry[], locales: readonly string[], since: string): [OwnMeasure, ...OwnMeasure[]] {
  const texts = entries.flatMap(({ source, texts: all }) => locales.flatMap((locale) => (all[locale] ? [{ text: all[locale], isTranslation: locale !== source }] : [])));
  const translations = texts.filter(({ isTranslation }) => isTranslation);
  const possible = entries.reduce((sum, { source }) => sum + locales.filter((locale) => locale !== source).length, 0);
  return [
    count('entries', entries.filter((entry) => locales.some((locale) => entry.texts[locale])).length),
    share('translated', translations.length, possible),
    share('reviewed', translations.filter(({ text }) => isReviewed(text)).length, translations.length),
    share('fresh', texts.filter(({ text }) => dayOf(text) >= since).length, texts.length),
  ];
}

function measureData(datasets: readonly Dataset[]): OwnMeasure[] {
  const real = datasets.filter(({ sample }) => !sample).map(({ observations }) => observations.values.reduce((sum, value) => (value === '' ? sum : sum + 1), 0));
  return [part('datasets', real.filter((values) => values > 0).length, datasets.length), count('values', real.reduce((sum, values) => sum + values, 0))];
}
