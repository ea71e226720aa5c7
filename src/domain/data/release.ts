import { z } from 'zod';
import { identifier } from '../fields.ts';
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
