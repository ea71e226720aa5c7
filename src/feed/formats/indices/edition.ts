import { labelsByTag, type Catalog } from '../../../domain/data/catalog.ts';
import type { Edition } from '../../../domain/data/ranking.ts';

/** A place in an edition of a ranking: the place and where it was read, never the score. */
export const editionRecord = ({ portal }: Pick<Catalog, 'portal'>, { edition, year, pillar, rank, of, source, confidence, note }: Edition) => ({
  edition,
  year,
  pillar,
  rank,
  of,
  source,
  confidence,
  note: note && labelsByTag(note, portal),
});
