import { judgeCriterion, type Catalog, type Judged } from '../../../domain/data/catalog.ts';
import type { Criterion, RankingIndex } from '../../../domain/data/ranking.ts';

/** An index with its criteria as they stand on the feed's own day. */
export interface JudgedIndex {
  index: RankingIndex;
  criteria: { criterion: Criterion; judged: Judged }[];
}

export const judgeIndex = (catalog: Catalog, index: RankingIndex): JudgedIndex => ({ index, criteria: index.criteria.map((criterion) => ({ criterion, judged: judgeCriterion(catalog, index, criterion) })) });
