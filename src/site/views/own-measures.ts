import type { OwnMeasure, OwnMeasures, PortalMeasure } from '../../domain/data/own-measure.ts';
import { publishedFiles } from '../data.ts';
import { topicLink, type Link } from '../frame.ts';
import type { Language } from '../language.ts';
import { portal } from '../portal.ts';

/** A number, or a share given in per cent, as the language writes it. */
export const inUnit = (value: number, unit: OwnMeasure['unit'], { number }: Language): string => (unit === 'percent' ? number(value / 100, { style: 'percent', maximumFractionDigits: 2 }) : number(value));

/** A measure of one thing: what it is and, where it was counted through something, how many of how many. */
export interface MeasureCell {
  id: PortalMeasure;
  name: string;
  value: string;
  counted?: string;
}

export interface MeasureTable {
  names: string[];
  rows: { name: Link | { text: string; lang?: string; dir?: 'ltr' | 'rtl' }; cells: MeasureCell[] }[];
}

export interface OwnMeasuresView {
  date: string;
  whole: MeasureCell[];
  languages: MeasureTable;
  topics: MeasureTable;
  /** Addresses of the same measures as files. */
  files: string[];
}

export function ownMeasuresView({ date, whole, languages, topics }: OwnMeasures, language: Language): OwnMeasuresView {
  const cells = (measures: OwnMeasure[]): MeasureCell[] => measures.map((measure) => cellOf(measure, language));
  const names = (rows: { measures: OwnMeasure[] }[]): string[] => (rows[0]?.measures ?? []).map(({ id }) => language.nameOf('measure', id));
  return {
    date: language.date(date),
    whole: cells(whole),
    languages: {
      names: names(languages),
      rows: languages.map(({ locale, measures }) => {
        const { name, tag, dir } = portal.locale(locale);
        return { name: { text: name, lang: tag, dir }, cells: cells(measures) };
      }),
    },
    topics: { names: names(topics), rows: topics.map(({ topic, measures }) => ({ name: topicLink(topic, language.locale.prefix), cells: cells(measures) })) },
    files: [...publishedFiles().values()].filter(({ format }) => format === 'portal-measures').map(({ path }) => `/${path}`),
  };
}

const cellOf = (measure: OwnMeasure, language: Language): MeasureCell => ({
  id: measure.id,
  name: language.nameOf('measure', measure.id),
  // A share of nothing is none.
  value: measure.value === undefined ? '–' : inUnit(measure.value, measure.unit, language),
  // Left to right in every language, as a fraction is written.
  ...(measure.of === undefined ? {} : { counted: `${language.number(measure.count)} / ${language.number(measure.of)}` }),
});
