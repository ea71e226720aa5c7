import { csvRow } from '../../feed/csv-text.ts';
import { catalog, datasetOf } from '../data.ts';
import { graph, portal, drawnLocales } from '../portal.ts';
import { languageOf, type Language } from '../language.ts';
import { chartOf, type Chart } from './chart.ts';
import { chartSizes, drawChart, type ChartColours } from './draw.ts';

/** Colours of the light page: attributes that the style sheet overrides where the page is dark. */
export const chartColours: ChartColours = portal.brand.light;

/** Charts of a dataset are asked for by its page, by texts and by the files of the chart. */
const charts = new Map<string, Chart | undefined>();

export function chartIn(dataset: string, indicator: string, language: Language): Chart | undefined {
  const key = `${dataset}/${indicator}/${language.locale.prefix}`;
  if (!charts.has(key)) charts.set(key, chartOf(datasetOf(dataset), indicator, language));
  return charts.get(key);
}

/** A chart ready to be put into a page: drawn in every size, with the addresses of its files. */
export interface ShownChart {
  title: Chart['title'];
  summary: string;
  drawings: string[];
  files: { name: string; href: string }[];
}

export function showChart(dataset: string, indicator: string, language: Language): ShownChart | undefined {
  const chart = chartIn(dataset, indicator, language);
  if (!chart) return undefined;
  const base = chartAddress(dataset, indicator, language);
  return {
    title: chart.title,
    summary: chart.summary,
    drawings: chartSizes.map((size) => drawChart(chart, size, language, chartColours)),
    files: [
      { name: 'SVG', href: `${base}.svg` },
      { name: 'CSV', href: `${base}.csv` },
    ],
  };
}

const fileName = (indicator: string): string => indicator.toLowerCase();

const chartAddress = (dataset: string, indicator: string, { locale }: Language): string => `${graph.pathOf({ kind: 'dataset', locale: locale.prefix, dataset })}${fileName(indicator)}`;

const endings = ['svg', 'csv'] as const;

/** Address of a file of a chart: language, dataset, indicator.ending. */
export interface ChartFile {
  locale: string;
  dataset: string;
  file: string;
}

/** Files of every chart in every language that is drawn. */
export const chartFiles = (): ChartFile[] =>
  graph.pages.some(({ kind }) => kind === 'data')
    ? drawnLocales.flatMap(({ prefix: locale }) =>
        catalog().datasets.flatMap(({ id: dataset, series }) =>
          [...new Set(series.map(({ codes }) => codes['INDICATOR'] ?? ''))]
            .filter((indicator) => chartIn(dataset, indicator, languageOf(locale)))
            .flatMap((indicator) => endings.map((ending) => ({ locale, dataset, file: `${fileName(indicator)}.${ending}` }))),
        ),
      )
    : [];

export function chartFile({ locale = '', dataset = '', file = '' }: Partial<Record<keyof ChartFile, string | undefined>>): string {
  const [name, ending] = file.split('.');
  const language = languageOf(locale);
  const indicator = datasetOf(dataset).series.map(({ codes }) => codes['INDICATOR'] ?? '').find((code) => fileName(code) === name);
  const chart = indicator === undefined ? undefined : chartIn(dataset, indicator, language);
  if (!chart) throw new Error(`no chart ${dataset}/${file}`);
  return ending === 'svg' ? drawChart(chart, { ...wide, signature: `${portal.name[locale]}, ${new URL(portal.address).host}` }, language, chartColours) : toCsv(chart, language);
}

const wide = chartSizes[0] ?? { id: 'wide', width: 880, height: 420, fontSize: 15, labels: 'beside' };

/** The figures of the chart with headings in the reader's language, for a spreadsheet. */
function toCsv({ lines, title, unit }: Chart, { t }: Language): string {
  const periods = [...new Map(lines.flatMap(({ points }) => points.map(({ time, period }) => [time, period] as const)))].sort(([a], [b]) => a - b);
  const rows = periods.map(([time, period]) => [period, ...lines.map(({ points }) => String(points.find((point) => point.time === time)?.value ?? ''))]);
  const heading = lines.length === 1 ? [title.text] : lines.map(({ label }) => `${title.text}, ${label.text}`);
  return [csvRow([t('dataset.period'), ...heading.map((text) => `${text} (${unit.text})`)]), ...rows.map(csvRow)].join('');
}
