import { catalogDate, labelsByTag, latestEdition, plainLabel, type Catalog } from '../../domain/data/catalog.ts';
import type { Criterion, CriterionStatus } from '../../domain/data/ranking.ts';
import { csvRow } from '../csv-text.ts';
import { addressOf, datasetPath, type CatalogFormat, type Content, type FeedFile } from '../format.ts';
import { jsonContent } from '../json-text.ts';
import { inPieces } from '../pieces.ts';
import { editionRecord } from './indices/edition.ts';
import { gapsOf } from './indices/gaps.ts';
import { judgeIndex, type JudgedIndex } from './indices/judged-index.ts';
import { textCell } from './indices/text-cell.ts';

/** What each ranking asks and how it gets its values, criterion by criterion, with what of ours answers it and what does not. */
export const indices: CatalogFormat = {
  id: 'indices',
  title: 'Rankings and what they ask',
  files(catalog): FeedFile[] {
    const judged = catalog.indices.map((index) => judgeIndex(catalog, index));
    return [
      json('index', overview(catalog, judged)),
      json('gaps', { judgedOn: catalogDate(catalog), gaps: judged.flatMap((one) => gapsOf(catalog, one)) }),
      ...judged.flatMap((one) => [
        json(one.index.id, describe(catalog, one)),
        { path: indexPath(`${one.index.id}.csv`), mediaType: 'text/csv', content: table(catalog, one) },
      ]),
    ];
  },
};

const indexPath = (file: string): string => `data/indices/${file}`;
const json = (name: string, value: unknown): FeedFile => ({ path: indexPath(`${name}.json`), mediaType: 'application/json', content: jsonContent(value) });

const statuses: readonly CriterionStatus[] = ['supplied', 'stale', 'context', 'gap'];

const counts = (criteria: JudgedIndex['criteria']) => Object.fromEntries(statuses.map((status) => [status, criteria.filter(({ judged }) => judged.status === status).length]));

/** What an index is, without its criteria. */
const summary = (catalog: Catalog, { index, criteria }: JudgedIndex) => ({
  id: index.id,
  code: index.code,
  name: labelsByTag(index.name, catalog.portal),
  publisher: index.publisher,
  url: index.url,
  kind: index.kind,
  direction: index.direction,
  discontinued: index.discontinued,
  counts: { criteria: criteria.length, ...counts(criteria) },
});

const overview = (catalog: Catalog, judged: readonly JudgedIndex[]) => ({
  judgedOn: catalogDate(catalog),
  gaps: addressOf(catalog, indexPath('gaps.json')),
  rankings: addressOf(catalog, 'data/rankings.json'),
  indices: judged.map((one) => {
    const latest = latestEdition(one.index);
    return {
      ...summary(catalog, one),
      latest: latest && editionRecord(catalog, latest),
      files: { json: addressOf(catalog, indexPath(`${one.index.id}.json`)), csv: addressOf(catalog, indexPath(`${one.index.id}.csv`)) },
    };
  }),
});

function describe(catalog: Catalog, one: JudgedIndex) {
  const { portal } = catalog;
  const { index, criteria } = one;
  return {
    judgedOn: catalogDate(catalog),
    ...summary(catalog, one),
    about: labelsByTag(index.about, portal),
    staleAfterYears: index.staleAfter,
    verify: index.verify && labelsByTag(index.verify, portal),
    sources: index.sources,
    pillars: index.pillars.map(({ id, name }) => ({ id, name: labelsByTag(name, portal) })),
    criteria: criteria.map(({ criterion, judged }) => ({
      id: criterion.id,
      pillar: criterion.pillar,
      name: labelsByTag(criterion.name, portal),
      route: criterion.route,
      obtained: criterion.obtained && labelsByTag(criterion.obtained, portal),
      source: criterion.source === undefined ? undefined : index.sources[criterion.source - 1],
      status: judged.status,
      answers: judged.answers.map(({ dataset, series, fit, note, latest }) => ({
        dataset,
        series,
        fit,
        note: note && labelsByTag(note, portal),
        latest,
        data: addressOf(catalog, datasetPath({ id: dataset }, `${dataset}.csv`)),
      })),
    })),
    editions: index.editions.map((edition) => editionRecord(catalog, edition)),
  };
}

const header = ['index', 'criterion', 'pillar', 'name', 'route', 'status', 'fit', 'dataset', 'series', 'period', 'value', 'obs_status', 'unit_measure', 'unit_mult', 'obtained', 'note', 'source_title', 'source_publisher', 'source_url'];

/** One row for each answer to a criterion, and one for a criterion that nothing of ours answers. */
function table({ portal }: Catalog, { index, criteria }: JudgedIndex): Content {
  const text = (labels: Criterion['obtained']): string => (labels ? textCell(plainLabel(labels, portal)) : '');
  const rows = function* (): Generator<string> {
    yield csvRow(header);
    for (const { criterion, judged } of criteria) {
      const source = index.sources[(criterion.source ?? 0) - 1];
      const first = [index.id, criterion.id, criterion.pillar ?? '', text(criterion.name), criterion.route, judged.status];
      const last = [textCell(source?.title ?? ''), textCell(source?.publisher ?? ''), source?.url ?? ''];
      if (judged.answers.length === 0) yield csvRow([...first, '', '', '', '', '', '', '', '', text(criterion.obtained), '', ...last]);
      for (const { fit, dataset, series, latest, note } of judged.answers)
        yield csvRow([
          ...first,
          fit,
          dataset,
          series,
          latest?.period ?? '',
          latest?.value ?? '',
          latest?.attributes['OBS_STATUS'] ?? '',
          latest?.attributes['UNIT_MEASURE'] ?? '',
          latest?.attributes['UNIT_MULT'] ?? '',
          text(criterion.obtained),
          text(note),
          ...last,
        ]);
    }
  };
  return inPieces(rows());
}
