import type { portalMeasures } from './target.ts';

export type PortalMeasure = (typeof portalMeasures)[number];

/** Something counted of the portal: a number, or a share of a number. */
export interface OwnMeasure {
  id: PortalMeasure;
  unit: 'count' | 'percent';
  /** The count itself, or the share in per cent to two decimals; absent for a share of nothing. */
  value?: number;
  count: number;
  /** What was counted through to find them. */
  of?: number;
}

/** What the portal counts of itself. */
export interface OwnMeasures {
  /** YYYY-MM-DD: the newest day of its texts and vintages, to which the measures refer; a build has no clock. */
  date: string;
  /** Every measure once, in the order of `portalMeasures`. */
  whole: OwnMeasure[];
  /** Those that can be told apart by language, by prefix in the portal's order. */
  languages: { locale: string; measures: OwnMeasure[] }[];
  /** Those that can be told apart by topic, in the portal's order. A text of three topics is counted in each. */
  topics: { topic: string; measures: OwnMeasure[] }[];
}

/** The measure for a portal as a whole. */
export const wholeMeasure = ({ whole }: Pick<OwnMeasures, 'whole'>, id: PortalMeasure): OwnMeasure | undefined => whole.find((measure) => measure.id === id);
