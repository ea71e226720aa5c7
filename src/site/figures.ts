import { labelIn } from '../domain/data/catalog.ts';
import { seriesOfIndicator, varyingDimensions, type Dataset, type Observation } from '../domain/data/dataset.ts';
import type { Series } from '../domain/data/observations.ts';
import type { DataSource } from '../domain/data/dataset-file.ts';
import type { Edition } from '../domain/data/ranking.ts';
import type { Labels } from '../domain/data/terms.ts';
import type { Locale } from '../domain/locale.ts';
import { graph, portal } from './portal.ts';
import type { Language } from './language.ts';

/** A text by language as a reader gets it, marked where it is in another language than the page. */
export interface Label {
  text: string;
  lang?: string;
  dir?: 'ltr' | 'rtl';
}

export function toLabel(labels: Labels, { prefix }: Locale): Label {
  const { text, locale } = labelIn(labels, portal, prefix);
  const { tag, dir } = portal.locale(locale);
  return locale === prefix ? { text } : { text, lang: tag, dir };
}

/** Name of a code of one of the dataset's columns. */
export function codeLabel({ columns, codelists }: Dataset, column: string, code: string, locale: Locale): Label {
  const codelist = columns.find(({ id }) => id === column)?.codelist ?? '';
  return toLabel(codelists.get(codelist)?.codes.get(code)?.name ?? { [locale.prefix]: code }, locale);
}

export interface ValueStyle {
  style?: 'decimal' | 'percent';
  currency?: string | undefined;
  compact?: boolean;
  /** Decimals; those that the series says where it is left out. */
  digits?: number;
}

/** A value as the language writes numbers. */
export function valueText({ value, attributes }: Observation, { number }: Language, { style = 'decimal', currency, compact = false, digits = Number(attributes['DECIMALS']) }: ValueStyle = {}): string {
  const amount = Number(value) * 10 ** Number(attributes['UNIT_MULT']);
  return number(style === 'percent' ? amount / 100 : amount, {
    ...(style === 'percent' ? { style: 'percent' } : currency ? { style: 'currency', currency, currencyDisplay: 'name' } : {}),
    // A compact number has as many decimals as its unit asks for: 101 million is 1.01 of a unit of a hundred million.
    ...(compact ? { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 4 } : { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  });
}

/** From this value on, a figure that is read at a glance is written in millions and billions. */
const longNumber = 1e8;

/** A value as it is read at a glance; tables write it out. */
export const shortValue = (observation: Observation, language: Language): string =>
  valueText(observation, language, { compact: Math.abs(Number(observation.value)) * 10 ** Number(observation.attributes['UNIT_MULT']) >= longNumber });

/** A period as the language writes dates; quarters, half-years and weeks as SDMX writes them. */
export const periodText = (period: string, { partialDate }: Language): string => (/^\d{4}(-\d\d){0,2}$/.test(period) ? partialDate(period) : period);

export function sourceOf({ sources }: Dataset, { attributes }: Observation): DataSource {
  const found = sources.find(({ id }) => id === attributes['SOURCE']);
  if (!found) throw new Error(`no source ${attributes['SOURCE']}`);
  return found;
}

/** A place in a ranking, out of how many where that is known. */
export const placeText = ({ rank, of }: Edition, { t, number }: Language): string => (of === undefined ? number(rank) : t('figure.rank', { rank, count: of }));

/** The page of a dataset, at the place of one of its indicators where one is named. */
export const datasetLink = (dataset: string, { locale }: Language, indicator?: string): { href: string } => ({
  href: `${graph.pathOf({ kind: 'dataset', locale: locale.prefix, dataset })}${indicator === undefined ? '' : `#${indicator.toLowerCase()}`}`,
});

/** A series in words: its indicator, and what tells it from the other series of that indicator. */
export function seriesLabels(dataset: Dataset, { codes }: Series, locale: Locale): Label[] {
  const varying = varyingDimensions(dataset, seriesOfIndicator(dataset, codes['INDICATOR'] ?? ''));
  return ['INDICATOR', ...varying].map((dimension) => codeLabel(dataset, dimension, codes[dimension] ?? '', locale));
}
