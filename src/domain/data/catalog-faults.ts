import { findSeries, type Dataset } from './dataset.ts';
import { fieldFault, type FieldFault } from './field-fault.ts';
import type { RankingIndex } from './ranking.ts';
import type { DataRelease } from './release.ts';
import type { Aim } from './target.ts';

const twice = (items: readonly { id: string }[], field: string): FieldFault[] =>
  items.flatMap(({ id }, index) => (items.findIndex((item) => item.id === id) === index ? [] : [fieldFault('index-twice', [field, index, 'id'], { id })]));

/** What an index says of itself and of datasets that is not so. */
export function indexFaults(index: RankingIndex, datasets: readonly Dataset[]): FieldFault[] {
  const { pillars, criteria, editions, sources } = index;
  const known = pillars.map(({ id }) => id).join(', ');
  const pillarFaults = (list: { pillar?: string | undefined }[], field: string) =>
    list.flatMap(({ pillar }, at) => (pillar === undefined || pillars.some(({ id }) => id === pillar) ? [] : [fieldFault('index-pillar-unknown', [field, at, 'pillar'], { pillar, known })]));
  return [
    ...twice(pillars, 'pillars'),
    ...twice(criteria, 'criteria'),
    ...pillarFaults(criteria, 'criteria'),
    ...pillarFaults(editions, 'editions'),
    ...editions.flatMap(({ rank, of }, at) => (of !== undefined && rank > of ? [fieldFault('index-rank', ['editions', at, 'rank'], { rank: String(rank), of: String(of) })] : [])),
    ...criteria.flatMap(({ source }, at) => (source !== undefined && source > sources.length ? [fieldFault('index-source-unknown', ['criteria', at, 'source'], { number: String(source), count: String(sources.length) })] : [])),
    ...criteria.flatMap(({ answers }, at) => answers.flatMap((answer, number) => seriesFaults(answer, ['criteria', at, 'answers', number], datasets))),
  ];
}

/** A series that is not there, as an index, a page or a text names it. */
export function seriesFaults({ dataset: id, series }: { dataset: string; series: string }, path: PropertyKey[], datasets: readonly Dataset[]): FieldFault[] {
  const dataset = datasets.find((candidate) => candidate.id === id);
  if (!dataset) return [fieldFault('dataset-unknown', [...path, 'dataset'], { id, known: datasets.map((one) => one.id).join(', ') })];
  if (findSeries(dataset, series)) return [];
  const indicator = series.split('.')[2] ?? '';
  const near = dataset.series.find(({ codes }) => codes['INDICATOR'] === indicator)?.key;
  return [fieldFault('index-series-unknown', [...path, 'series'], { dataset: id, series, near: near === undefined ? '' : `: ${near}` })];
}

/** What the calendar says that is not so. */
export const releaseFaults = (releases: readonly DataRelease[], datasets: readonly Dataset[]): FieldFault[] =>
  releases.flatMap(({ dataset, date }, index) => [
    ...(datasets.some(({ id }) => id === dataset) ? [] : [fieldFault('dataset-unknown', ['releases', index, 'dataset'], { id: dataset, known: datasets.map(({ id }) => id).join(', ') })]),
    ...((releases[index - 1]?.date ?? '') > date ? [fieldFault('release-order', ['releases', index, 'date'], { date })] : []),
  ]);

/** Datasets that share their name in SDMX. */
export const dataflowFaults = (datasets: readonly { id: string; dataflow: string }[]): { id: string; fault: FieldFault }[] =>
  datasets.flatMap(({ id, dataflow }, index) => {
    const other = datasets.slice(0, index).find((candidate) => candidate.dataflow === dataflow);
    return other ? [{ id, fault: fieldFault('dataflow-twice', ['dataflow'], { dataflow, other: other.id }) }] : [];
  });

/** What an aim says measures it, and does not. */
export const aimFaults = (aims: readonly Aim[], datasets: readonly Dataset[], indices: readonly RankingIndex[]): FieldFault[] => [
  ...twice(aims, 'aims'),
  ...aims.flatMap(({ measure }, index): FieldFault[] => {
    const path = ['aims', index, 'measure'];
    if (measure === undefined || 'portal' in measure) return [];
    if ('dataset' in measure) return seriesFaults(measure, path, datasets);
    return indices.some(({ id }) => id === measure.index) ? [] : [fieldFault('index-unknown', [...path, 'index'], { id: measure.index, known: indices.map(({ id }) => id).join(', ') })];
  }),
];
