import { z } from 'zod';
import { identifier } from '../fields.ts';
import { periodDays } from './period.ts';
import { datePart, labels } from './terms.ts';

export const releaseSchema = z.strictObject({
  dataset: identifier.describe('Dataset that will be released.'),
  date: datePart,
  exact: z.boolean().default(false).describe('false: the date is a plan.'),
  note: labels.optional().describe('What it will bring.'),
});

/** The advance release calendar: content/data/releases.yaml. */
export const releasesFileSchema = z.strictObject({ releases: z.array(releaseSchema).describe('Releases to come, in the order of their dates.') });

export type DataRelease = z.infer<typeof releaseSchema>;

/** A day that is named and meant. */
export const isFixed = ({ date, exact }: DataRelease): boolean => exact && date.length === 10;

/** due: its time has not passed; late: it has, and nothing was published since that time began; met: it was. */
export type ReleaseState = 'due' | 'late' | 'met';

/** How a release stands on a day. `published` are the days of the dataset's vintages. A month or a year passes with its last day. */
export function releaseState({ date }: DataRelease, published: readonly string[], day: string): ReleaseState {
  const { start, end } = periodDays(date);
  if (end >= day) return 'due';
  return published.some((vintage) => vintage >= start && vintage <= day) ? 'met' : 'late';
}
