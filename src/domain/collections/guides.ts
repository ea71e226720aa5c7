import { dayField } from '../fields.ts';
import { sharedFields, textFields, type Collection } from '../collection.ts';

export const guides = {
  id: 'guides',
  text: textFields,
  shared: { ...sharedFields, reviewBy: dayField.describe('Day by which somebody must read the guide again.') },
  section: true,
  order: 'title',
  pageSize: 30,
  schemaType: 'Article',
} satisfies Collection;
