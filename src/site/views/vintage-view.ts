import { datasetAt } from '../../domain/data/dataset-at.ts';
import { findSeries, observationOf, type Dataset, type Observation } from '../../domain/data/dataset.ts';
import type { Change } from '../../domain/data/vintage.ts';
import type { PageKey } from '../../domain/graph.ts';
import { datasetPath } from '../../feed/format.ts';
import { vintagePath } from '../../feed/formats/vintages.ts';
import { codeOrder } from '../../feed/parse-observations.ts';
import { datasetOf, publishedFiles } from '../data.ts';
import { codeLabel, datasetLink, periodText, seriesLabels, toLabel, valueText, type Label } from '../figures.ts';
import { makeFrame, type Frame, type Link } from '../frame.ts';
import { languageOf, type Language } from '../language.ts';
import { graph } from '../portal.ts';
import { datasetFacts } from './data-view.ts';
import { tablesOf, type IndicatorTable } from './dataset-view.ts';

/** One value or attribute that the vintage changed. */
export interface ChangedCell {
  /** Indicator and what tells its series apart, in words. */
  series: Label[];
  period: string;
  /** Name of the column; a row that came or went is told by its value alone. */
  column: string;
  was: Label;
  is: Label;
}

export interface VintageView {
  kind: 'vintage';
  frame: Frame;
  /** The heading around the dataset's title, which may be in another language. */
  heading: { before: string; title: Label; after: string };
  reason: Label;
  facts: string[];
  /** When it was replaced; absent for the newest. */
  superseded?: string;
  /** The dataset's own page, by what it has to offer: its newest figures, or its name where these are they. */
  current: Link;
  tables: IndicatorTable[];
  changes: { count: string; href: string; cells: ChangedCell[] } | undefined;
  file: { href: string; name: string; bytes: number; sha256: string };
}

/** The dataset's figures as they stood on the day of a vintage. */
export function vintageView(key: Extract<PageKey, { kind: 'vintage' }>): VintageView {
  const language = languageOf(key.locale);
  const { locale, t, date } = language;
  const dataset = datasetOf(key.dataset);
  const place = dataset.vintages.findIndex((vintage) => vintage.date === key.date);
  const [before, vintage, after] = [dataset.vintages[place - 1], dataset.vintages[place], dataset.vintages[place + 1]];
  const path = vintagePath(dataset, key);
  const file = publishedFiles().get(path);
  if (!vintage || !file) throw new Error(`no vintage ${key.date} of ${key.dataset}`);
  const order = codeOrder(dataset);
  const then = datasetAt(dataset, vintage.date, order);
  const title = toLabel(dataset.title, locale);
  const reason = toLabel(vintage.reason, locale);
  const day = date(vintage.date);
  const [beforeTitle = '', afterTitle = ''] = t('vintage.title', { title: '\u0000', date: day }).split('\u0000');
  const current: Link = { ...datasetLink(dataset.id, language), ...(after ? { text: t('vintage.current') } : title) };
  const breadcrumbs = [{ href: graph.pathOf({ kind: 'data', locale: key.locale }), text: t('data.title') }, { href: current.href, text: title.text }];
  return {
    kind: 'vintage',
    frame: makeFrame(key, { title: t('vintage.title', { title: title.text, date: day }), description: reason.text, breadcrumbs }),
    heading: { before: beforeTitle, title, after: afterTitle },
    reason,
    // The status is that of today.
    facts: [language.nameOf('vintage-kind', vintage.kind), ...datasetFacts({ ...then, status: 'complete' }, language)],
    ...(after ? { superseded: t('vintage.superseded', { date: date(after.date) }) } : {}),
    current,
    // A chart is drawn of the newest figures alone.
    tables: tablesOf(then, language).map(({ chart: _newest, ...table }) => table),
    changes: before && { count: t('dataset.changes', { count: vintage.changes.length }), href: `/${datasetPath(dataset, 'v/changes.csv')}`, cells: changedCells(datasetAt(dataset, before.date, order), then, vintage.changes, language) },
    file: { href: `/${path}`, name: path.slice(path.lastIndexOf('/') + 1), bytes: file.bytes, sha256: file.sha256 },
  };
}

function changedCells(before: Dataset, then: Dataset, changes: readonly Change[], language: Language): ChangedCell[] {
  const { measure } = then;
  return [...Map.groupBy(changes, ({ series, period }) => `${series} ${period}`).values()].flatMap((cells) => {
    const { series = '', period = '' } = cells[0] ?? {};
    const [old, now] = [observationOf(before, series, period), observationOf(then, series, period)];
    const told = old && now ? cells.map((cell) => cell.column) : [measure.id];
    const side = old ? before : then;
    const found = findSeries(side, series);
    const common = { series: found ? seriesLabels(side, found, language.locale) : [], period: periodText(period, language) };
    return told.map((id) => ({ ...common, column: id, was: cellLabel(before, old, id, language), is: cellLabel(then, now, id, language) }));
  });
}

/** A cell as a reader gets it: empty where there was no such row, a dash where it held nothing. */
function cellLabel(dataset: Dataset, observation: Observation | undefined, id: string, language: Language): Label {
  if (!observation) return { text: '' };
  const text = id === dataset.measure.id ? observation.value : (observation.attributes[id] ?? '');
  if (text === '') return { text: '–' };
  if (id !== dataset.measure.id) return codeLabel(dataset, id, text, language.locale);
  // As many decimals as were published: a correction may be smaller than those that are shown elsewhere.
  const decimals = Math.max(0, (text.split('.')[1] ?? '').length - Number(observation.attributes['UNIT_MULT']));
  return { text: valueText(observation, language, { digits: decimals }) };
}
