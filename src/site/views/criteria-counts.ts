import { judgeCriterion, type Catalog } from '../../domain/data/catalog.ts';
import { criterionStatuses, type CriterionStatus, type RankingIndex } from '../../domain/data/ranking.ts';
import type { Language } from '../language.ts';

/** How many criteria of an index stand where. */
export interface CriteriaCount {
  status: CriterionStatus;
  name: string;
  count: number;
  text: string;
  /** Where its piece of the bar begins, in criteria. */
  from: number;
}

/** One for each status in their order, those without a criterion too; none where the criteria are not listed. */
export function criteriaCounts(catalog: Catalog, index: RankingIndex, { nameOf, number }: Language): CriteriaCount[] {
  if (index.criteria.length === 0) return [];
  const found = index.criteria.map((criterion) => judgeCriterion(catalog, index, criterion).status);
  let from = 0;
  return criterionStatuses.map((status) => {
    const count = found.filter((one) => one === status).length;
    from += count;
    return { status, name: nameOf('criterion-status', status), count, text: number(count), from: from - count };
  });
}
