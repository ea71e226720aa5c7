import type { Edition, RankingIndex } from '../../domain/data/ranking.ts';
import { placeText, toLabel, type Label } from '../figures.ts';
import type { Language } from '../language.ts';

/** A place read in an edition, with all that is said of it. */
export interface Place {
  edition: string;
  place: string;
  /** Where it was read; no address where the publisher's own page was not read. */
  source: { title: string; publisher: string; retrieved: string; reading: string; url?: string; via?: string };
  note?: Label;
}

export interface Change {
  /** Of the newest place against the one known before it. */
  kind: 'better' | 'worse' | 'same';
  text: string;
}

/** Places in the whole ranking, the oldest edition first; an edition that is not known leaves a gap. */
export const wholePlaces = ({ editions }: RankingIndex): Edition[] => editions.filter(({ pillar }) => pillar === undefined).toSorted((a, b) => a.year - b.year);

export function toPlace(found: Edition, language: Language): Place {
  const { edition, source, confidence, note } = found;
  const { title, publisher, retrieved, url, via } = source;
  return {
    edition,
    place: placeText(found, language),
    source: {
      title,
      publisher,
      retrieved: language.t('entry.retrieved', { date: language.date(retrieved) }),
      reading: language.nameOf('reading', confidence),
      ...(url === undefined ? {} : { url }),
      ...(via === undefined ? {} : { via }),
    },
    ...(note ? { note: toLabel(note, language.locale) } : {}),
  };
}

/** How far a place is from another, by which end of the ranking is the good one. The number of countries is not weighed: it is shown. */
export function changeOf(before: Edition, now: Edition, direction: RankingIndex['direction'], { t }: Language): Change {
  const nearer = direction === 'rank-1-best' ? before.rank - now.rank : now.rank - before.rank;
  if (nearer === 0) return { kind: 'same', text: t('rankings.same') };
  const count = Math.abs(nearer);
  return nearer > 0 ? { kind: 'better', text: t('rankings.better', { count }) } : { kind: 'worse', text: t('rankings.worse', { count }) };
}

export const directionText = (direction: RankingIndex['direction'], { t }: Language): string => t(direction === 'rank-1-best' ? 'rankings.best-first' : 'rankings.worst-first');
