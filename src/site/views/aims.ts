import { aimPath, isReached, type AimPath } from '../../domain/data/aim-path.ts';
import { latestEdition } from '../../domain/data/catalog.ts';
import { wholeMeasure, type OwnMeasures } from '../../domain/data/own-measure.ts';
import type { Aim } from '../../domain/data/target.ts';
import { latest, indexOf } from '../data.ts';
import { codeLabel, datasetLink, periodText, placeText, seriesLabels, toLabel, valueText, type Label } from '../figures.ts';
import { readingLink, type Link } from '../frame.ts';
import type { Language } from '../language.ts';
import { graph } from '../portal.ts';
import { inUnit } from './own-measures.ts';

/** What measures an aim, and what it says now. */
export interface AimMeasure {
  href: string;
  name: Label[];
  unit?: Label;
  now: { value: string; period: string };
}

export interface AimView {
  id: string;
  text: Label;
  document?: Link;
  place: string;
  agency?: Label;
  stated: { title: string; url?: string; via?: string; retrieved: string };
  /** Absent where nothing measures the aim, or what would measure it has no value. */
  measure?: AimMeasure;
  /** The base and the goals; where there are none, that no number is stated. */
  terms: { text: string; state?: 'reached' | 'open' }[];
  path?: AimPath;
  note?: Label;
}

export function aimView(aim: Aim, measures: OwnMeasures, language: Language): AimView {
  const { locale, t, date, number, partialDate } = language;
  const { id, text, place, stated, agency, base, goals, note } = aim;
  const measured = measuredBy(aim, measures, language);
  const write = measured?.write ?? ((value: number) => number(value, { maximumFractionDigits: 4 }));
  const values = ({ value, year }: { value: number; year: number }) => ({ value: write(value), year: partialDate(String(year)) });
  const path = measured && aimPath(aim, measured.value);
  const reading = aim.document === undefined ? undefined : graph.read(aim.document, locale.prefix);
  const { title, url, via, retrieved } = stated;
  return {
    id,
    text: toLabel(text, locale),
    ...(reading ? { document: readingLink(reading) } : {}),
    place,
    ...(agency ? { agency: toLabel(agency, locale) } : {}),
    stated: { title, ...(url === undefined ? {} : { url }), ...(via === undefined ? {} : { via }), retrieved: t('entry.retrieved', { date: date(retrieved) }) },
    ...(measured ? { measure: measured.measure } : {}),
    terms: [
      ...(base ? [{ text: t('results.base', values(base)) }] : []),
      ...goals.map((goal) => ({ text: t(`results.goal-${goal.bound}`, values(goal)), ...(measured ? { state: isReached(goal, measured.value) ? ('reached' as const) : ('open' as const) } : {}) })),
      // A document may name a number that is none of a single year, such as an average; the note then says so.
      ...(goals.length === 0 && !note ? [{ text: t('results.no-value') }] : []),
    ],
    ...(path ? { path } : {}),
    ...(note ? { note: toLabel(note, locale) } : {}),
  };
}

interface Measured {
  measure: AimMeasure;
  /** In the unit of the goals. */
  value: number;
  /** How a value of this unit is written. */
  write?: (value: number) => string;
}

function measuredBy({ measure }: Aim, measures: OwnMeasures, language: Language): Measured | undefined {
  if (measure === undefined) return undefined;
  if ('dataset' in measure) return bySeries(measure, language);
  return 'index' in measure ? byIndex(measure.index, language) : byPortal(measure.portal, measures, language);
}

function bySeries({ dataset: id, series: key }: { dataset: string; series: string }, language: Language): Measured | undefined {
  const { locale } = language;
  const { dataset, series, observation } = latest(id, key);
  if (!observation) return undefined;
  const { UNIT_MEASURE: unit = '', UNIT_MULT: multiplier } = observation.attributes;
  return {
    measure: {
      href: datasetLink(id, language, series.codes['INDICATOR']).href,
      name: seriesLabels(dataset, series, locale),
      unit: codeLabel(dataset, 'UNIT_MEASURE', unit, locale),
      now: { value: valueText(observation, language), period: periodText(observation.period, language) },
    },
    value: Number(observation.value) * 10 ** Number(multiplier),
  };
}

function byIndex(id: string, language: Language): Measured | undefined {
  const { locale } = language;
  const index = indexOf(id);
  const edition = latestEdition(index);
  if (!edition) return undefined;
  return {
    measure: {
      href: graph.pathOf({ kind: 'ranking', locale: locale.prefix, index: id }),
      name: [toLabel(index.name, locale)],
      now: { value: placeText(edition, language), period: language.partialDate(String(edition.year)) },
    },
    value: edition.rank,
  };
}

function byPortal(id: Parameters<typeof wholeMeasure>[1], measures: OwnMeasures, language: Language): Measured | undefined {
  const own = wholeMeasure(measures, id);
  if (own?.value === undefined) return undefined;
  return {
    measure: { href: '#portal', name: [{ text: language.nameOf('measure', id) }], now: { value: inUnit(own.value, own.unit, language), period: language.date(measures.date) } },
    value: own.value,
    write: (value) => inUnit(value, own.unit, language),
  };
}
