import { z } from 'zod';
import { addressField, dayField } from '../fields.ts';
import { sharedFields, textFields, type Collection } from '../collection.ts';

export const attendanceModes = ['onsite', 'online', 'mixed'] as const;

export const events = {
  id: 'events',
  text: { ...textFields, location: z.string().min(1).max(200).describe('Where it takes place.') },
  shared: {
    ...sharedFields,
    start: dayField.describe('First day.'),
    end: dayField.optional().describe('Last day.'),
    mode: z.enum(attendanceModes).describe('On site, online or both.'),
    webcast: addressField.optional().describe('Address of the broadcast.'),
  },
  section: true,
  order: 'start',
  pageSize: 20,
  schemaType: 'Event',
} satisfies Collection;
