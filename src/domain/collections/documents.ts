import { z } from 'zod';
import { dayField, distinct, entryReference } from '../fields.ts';
import { sharedFields, textFields, type Collection } from '../collection.ts';

export const documentTypes = [
  'conclusion', 'resolution', 'decision', 'directive', 'decree', 'law', 'plan', 'regulation', 'guidance', 'strategy', 'treaty', 'draft',
] as const;
export const documentStatuses = ['in-force', 'issued', 'planned', 'superseded', 'under-review'] as const;

export const documents = {
  id: 'documents',
  text: { ...textFields, issuer: z.string().min(1).max(160).describe('Who issued the document.') },
  shared: {
    ...sharedFields,
    number: z.string().max(40).optional().describe('Number as printed on the document.'),
    type: z.enum(documentTypes).describe('Kind of document.'),
    issued: dayField.optional().describe('Day of issue; left out where no source gives it.'),
    status: z.enum(documentStatuses).describe('Where the document stands.'),
    implements: distinct(entryReference, 4).optional().describe('Documents that this one carries out.'),
  },
  section: true,
  order: 'issued',
  pageSize: 30,
  schemaType: 'Legislation',
} satisfies Collection;
