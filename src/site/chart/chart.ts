import { forecastStatus, missingStatus } from '../../domain/data/column.ts';
import { observationAt, seriesOfIndicator, varyingDimensions, type Dataset } from '../../domain/data/dataset.ts';
import type { Series } from '../../domain/data/observations.ts';
import { periodDays } from '../../domain/data/period.ts';
import { codeLabel, periodText, shortValue, sourceOf, toLabel, type Label } from '../figures.ts';
import type { Language } from '../language.ts';

/** A value in its place on the axis of time. */
export interface Point {
  /** Years with their fraction: the middle of the period. */
  time: number;
  value: number;
  /** As the language writes it. */
  text: string;
  period: string;
  isForecast: boolean;
}

export interface ChartLine {
  /** Empty where the chart has one line alone, whose name is the title. */
  label: Label;
  points: Point[];
}

/** What a chart shows, before it has a size. */
export interface Chart {
  id: string;
  title: Label;
  unit: Label;
  /** Who publishes the figures. */
  publishers: string[];
  /** The chart in one or two sentences, made from its figures. */
  summary: string;
  lines: ChartLine[];
  /** Where series are not comparable with what stood before, in years. */
  breaks: number[];
  forecast: string;
}

/** Code of the total in every codelist of SDMX that has one. */
const totalCode = '_T';

/** More lines than this cannot be told apart; the table has them all. */
export const mostLines = 6;

/** The chart of an indicator: a line for each of its series; nothing where no series has two values. */
export function chartOf(dataset: Dataset, indicator: string, language: Language): Chart | undefined {
  const all = seriesOfIndicator(dataset, indicator);
  const varying = varyingDimensions(dataset, all);
  const lines = all
    .slice(0, mostLines)
    .map((series): ChartLine => ({ label: lineLabel(dataset, series, varying, language), points: pointsOf(dataset, series, language) }))
    .filter(({ points }) => points.length > 1);
  if (lines.length === 0) return undefined;
  const { locale } = language;
  const title = codeLabel(dataset, 'INDICATOR', indicator, locale);
  const unit = all[0] ? (observationAt(dataset, all[0].start).attributes['UNIT_MEASURE'] ?? '') : '';
  return {
    id: indicator,
    title,
    unit: codeLabel(dataset, 'UNIT_MEASURE', unit, locale),
    publishers: [...new Set(all.slice(0, mostLines).map((series) => sourceOf(dataset, observationAt(dataset, series.end - 1)).publisher))],
    summary: summaryOf(lines[0], lines.length > 1, title, language),
    lines,
    breaks: dataset.breaks.filter((one) => one.indicator === undefined || one.indicator === indicator).map(({ period }) => middleOf(period)),
    forecast: toLabel(dataset.codelists.get('CL_OBS_STATUS')?.codes.get(forecastStatus)?.name ?? {}, locale).text,
  };
}

function lineLabel(dataset: Dataset, { codes }: Series, varying: string[], { locale }: Language): Label {
  // A total says nothing beside what is told apart: women, not women and total.
  const told = varying.filter((id) => codes[id] !== totalCode);
  const labels = (told.length > 0 ? told : varying.slice(0, 1)).map((id) => codeLabel(dataset, id, codes[id] ?? '', locale));
  const foreign = labels.find(({ lang }) => lang !== undefined);
  return { ...foreign, text: labels.map(({ text }) => text).join(', ') };
}

function pointsOf(dataset: Dataset, { start, end }: Series, language: Language): Point[] {
  return Array.from({ length: end - start }, (_, index) => observationAt(dataset, start + index)).flatMap((observation): Point[] => {
    const { OBS_STATUS: status, UNIT_MULT: multiplier } = observation.attributes;
    if (observation.value === '' || status === missingStatus) return [];
    return [{ time: middleOf(observation.period), value: Number(observation.value) * 10 ** Number(multiplier), text: shortValue(observation, language), period: periodText(observation.period, language), isForecast: status === forecastStatus }];
  });
}

function middleOf(period: string): number {
  const { start, end } = periodDays(period);
  const [from, to] = [start, end].map((day) => Date.parse(`${day}T00:00:00Z`));
  const middle = new Date(((from ?? 0) + (to ?? 0)) / 2);
  const year = middle.getUTCFullYear();
  return year + (middle.getTime() - Date.UTC(year, 0, 1)) / (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) - 0.5;
}

/** From the first to the last value that is no forecast, and the highest between them. */
function summaryOf(line: ChartLine | undefined, isOneOfSeveral: boolean, title: Label, { t }: Language): string {
  const firm = line?.points.filter(({ isForecast }) => !isForecast) ?? [];
  const [first, last] = [firm[0], firm.at(-1)];
  if (!line || !first || !last) return title.text;
  const name = isOneOfSeveral ? `${title.text} (${line.label.text})` : title.text;
  const values = { name, from: first.text, first: first.period, to: last.text, last: last.period };
  const moved = first.text === last.text ? t('chart.same', values) : t(last.value > first.value ? 'chart.rose' : 'chart.fell', values);
  const highest = firm.reduce((best, point) => (point.value > best.value ? point : best), first);
  return highest === first || highest === last ? moved : `${moved} ${t('chart.highest', { value: highest.text, period: highest.period })}`;
}
