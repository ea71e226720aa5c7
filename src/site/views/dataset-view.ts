import { nextRelease } from '../../domain/data/catalog.ts';
import { ordinaryStatus } from '../../domain/data/column.ts';
import { methodologyConcepts } from '../../domain/data/dataset-file.ts';
import { latestOf, observationAt, varyingDimensions, type Dataset } from '../../domain/data/dataset.ts';
import type { Series } from '../../domain/data/observations.ts';
import type { PageKey } from '../../domain/graph.ts';
import { apaText, bibtexEntry, cslItem } from '../../feed/citations.ts';
import { catalog, datasetOf, publishedFiles } from '../data.ts';
import { datasetData } from '../dataset-structured-data.ts';
import { showChart, type ShownChart } from '../chart/chart-files.ts';
import { codeLabel, periodText, shortValue, sourceOf, toLabel, valueText, type Label } from '../figures.ts';
import { absolute, makeFrame, type Frame, type Link } from '../frame.ts';
import { languageOf, type Language } from '../language.ts';
import { graph } from '../portal.ts';
import { datasetFacts } from './data-view.ts';
import { datasetForms, type DatasetForm } from './dataset-forms.ts';

/** Series of one indicator side by side, a row for each period, the newest first. */
export interface IndicatorTable {
  id: string;
  name: Label;
  description: Label;
  unit: Label;
  /** Newest value of the first series. */
  latest?: { value: string; period: string; status: Label; source: string };
  chart?: ShownChart;
  columns: Label[][];
  rows: { period: string; cells: { value: string; status?: Label; comment?: string }[] }[];
}

export interface DatasetView {
  kind: 'dataset';
  frame: Frame;
  all: Link;
  title: Label;
  description: Label;
  facts: string[];
  sample: boolean;
  tables: IndicatorTable[];
  forms: DatasetForm[];
  caveats: { indicator?: Label; text: Label; verify: boolean }[];
  breaks: { indicator?: Label; period: string; text: Label }[];
  sources: { id: string; title: string; publisher: string; url: string; retrieved: string; via?: string; licence?: string; verify?: string }[];
  methodology: { name: string; text: Label }[];
  revisions: Label;
  vintages: { date: string; kind: string; reason: Label; changes?: string; href: string }[];
  next?: string;
  licence: { id: string; url: string; attribution: string; basis?: Label };
  /** Text for a list of references, and the same for programs that keep bibliographies. */
  citation: { apa: string; address: string; bibtex: string; csl: string };
  calendar: Link;
}

export function datasetView(key: Extract<PageKey, { kind: 'dataset' }>): DatasetView {
  const language = languageOf(key.locale);
  const { locale, t, date } = language;
  const dataset = datasetOf(key.dataset);
  const title = toLabel(dataset.title, locale);
  const description = toLabel(dataset.description, locale);
  const all: Link = { href: graph.pathOf({ kind: 'data', locale: key.locale }), text: t('data.title') };
  const indicator = (id: string | undefined) => (id === undefined ? {} : { indicator: codeLabel(dataset, 'INDICATOR', id, locale) });
  const release = nextRelease(catalog(), dataset.id);
  const { licence } = dataset;
  const address = absolute(graph.pathOf(key));
  return {
    kind: 'dataset',
    frame: makeFrame(key, { title: title.text, description: description.text, breadcrumbs: [all], jsonLd: [datasetData({ dataset, catalog: catalog(), path: graph.pathOf(key), files: publishedFiles().values() }, language)] }),
    all,
    title,
    description,
    facts: datasetFacts(dataset, language),
    sample: dataset.sample,
    tables: tablesOf(dataset, language),
    forms: datasetForms(dataset),
    caveats: dataset.caveats.map(({ indicator: id, text, verify }) => ({ ...indicator(id), text: toLabel(text, locale), verify })),
    breaks: dataset.breaks.map(({ indicator: id, period, text }) => ({ ...indicator(id), period: periodText(period, language), text: toLabel(text, locale) })),
    sources: dataset.sources.map(({ retrieved, ...source }) => ({ ...source, retrieved: t('entry.retrieved', { date: date(retrieved) }) })),
    methodology: methodologyConcepts.flatMap((concept) => {
      const text = dataset.methodology[concept];
      return text ? [{ name: language.nameOf('methodology', concept), text: toLabel(text, locale) }] : [];
    }),
    revisions: toLabel(dataset.revisionPolicy, locale),
    vintages: dataset.vintages
      .map(({ date: day, kind, reason, changes }) => ({
        date: date(day),
        kind: language.nameOf('vintage-kind', kind),
        reason: toLabel(reason, locale),
        ...(changes.length > 0 ? { changes: t('dataset.changes', { count: changes.length }) } : {}),
        href: graph.pathOf({ kind: 'vintage', locale: key.locale, dataset: dataset.id, date: day }),
      }))
      .toReversed(),
    ...(release ? { next: t(release.exact ? 'dataset.next' : 'dataset.next-planned', { date: language.partialDate(release.date) }) } : {}),
    licence: { id: licence.id, url: licence.url, attribution: licence.attribution, ...(licence.basis ? { basis: toLabel(licence.basis, locale) } : {}) },
    citation: { apa: apaText(dataset, catalog(), key.locale).slice(0, -address.length), address, bibtex: bibtexEntry(dataset, catalog()).trimEnd(), csl: JSON.stringify([cslItem(dataset, catalog())], undefined, 2) },
    calendar: { href: graph.pathOf({ kind: 'calendar', locale: key.locale }), text: t('calendar.title') },
  };
}

export function tablesOf(dataset: Dataset, language: Language): IndicatorTable[] {
  const { locale } = language;
  return [...Map.groupBy(dataset.series, ({ codes }) => codes['INDICATOR'] ?? '')].map(([id, series]) => {
    const code = dataset.codelists.get('CL_INDICATOR')?.codes.get(id);
    const first = series[0];
    const latest = first && latestOf(dataset, first);
    const varying = varyingDimensions(dataset, series);
    const chart = showChart(dataset.id, id, language);
    return {
      id,
      name: codeLabel(dataset, 'INDICATOR', id, locale),
      description: toLabel(code?.description ?? {}, locale),
      unit: codeLabel(dataset, 'UNIT_MEASURE', first ? (observationAt(dataset, first.start).attributes['UNIT_MEASURE'] ?? '') : '', locale),
      ...(latest
        ? { latest: { value: shortValue(latest, language), period: periodText(latest.period, language), status: codeLabel(dataset, 'OBS_STATUS', latest.attributes['OBS_STATUS'] ?? '', locale), source: sourceOf(dataset, latest).publisher } }
        : {}),
      ...(chart ? { chart } : {}),
      columns: series.map(({ codes }) => varying.map((dimension) => codeLabel(dataset, dimension, codes[dimension] ?? '', locale))),
      rows: rowsOf(dataset, series, language),
    };
  });
}

function rowsOf(dataset: Dataset, series: Series[], language: Language): IndicatorTable['rows'] {
  const cells = series.map(({ start, end }) => new Map(Array.from({ length: end - start }, (_, index) => observationAt(dataset, start + index)).map((observation) => [observation.period, observation])));
  const periods = [...new Set(cells.flatMap((cell) => [...cell.keys()]))].sort().toReversed();
  return periods.map((period) => ({
    period: periodText(period, language),
    cells: cells.map((cell) => {
      const observation = cell.get(period);
      if (!observation) return { value: '' };
      const { OBS_STATUS: status = ordinaryStatus, COMMENT_OBS: comment = '' } = observation.attributes;
      return {
        value: observation.value === '' ? '–' : valueText(observation, language),
        ...(status === ordinaryStatus ? {} : { status: codeLabel(dataset, 'OBS_STATUS', status, language.locale) }),
        ...(comment === '' ? {} : { comment }),
      };
    }),
  }));
}
