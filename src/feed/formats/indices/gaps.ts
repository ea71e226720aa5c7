import { labelsByTag, type Catalog } from '../../../domain/data/catalog.ts';
import type { JudgedIndex } from './judged-index.ts';

/** Criteria to which nothing of ours is an answer, and those whose answer is too old, with the newest that there is. */
export const gapsOf = ({ portal }: Catalog, { index, criteria }: JudgedIndex) =>
  criteria.flatMap(({ criterion, judged: { status, answers } }) => {
    if (status !== 'gap' && status !== 'stale') return [];
    const pillar = index.pillars.find(({ id }) => id === criterion.pillar);
    const ours = answers.flatMap(({ dataset, series, fit, latest }) => (fit === 'context' || !latest ? [] : [{ period: latest.period, dataset, series, fit }]));
    return [
      {
        index: index.id,
        code: index.code,
        criterion: criterion.id,
        name: labelsByTag(criterion.name, portal),
        pillar: pillar && { id: pillar.id, name: labelsByTag(pillar.name, portal) },
        why: status,
        route: criterion.route,
        // A ranking that is no longer made asks nothing any more.
        discontinued: index.discontinued,
        staleAfterYears: index.staleAfter,
        newest: ours.length === 0 ? undefined : ours.reduce((newest, one) => (one.period > newest.period ? one : newest)),
      },
    ];
  });
