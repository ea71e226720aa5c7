import { z } from 'zod';
import { dayField, distinct, sourceField } from '../fields.ts';
import { sharedFields, textFields, type Collection } from '../collection.ts';

export const verdicts = ['false', 'misleading', 'unsupported', 'outdated', 'true'] as const;

export const clarifications = {
  id: 'clarifications',
  text: {
    ...textFields,
    claim: z.string().min(5).max(400).describe('The claim that goes round, as it is said.'),
    finding: z.string().min(5).max(600).describe('What is true.'),
  },
  shared: {
    ...sharedFields,
    sources: distinct(sourceField, 20).min(1).describe('Evidence; a clarification without a source is refused.'),
    verdict: z.enum(verdicts).describe('What the check found.'),
    checked: dayField.describe('Day of the check.'),
  },
  section: true,
  order: 'date',
  pageSize: 20,
  schemaType: 'ClaimReview',
} satisfies Collection;
