import { cover, sharedFields, textFields, type Collection } from '../collection.ts';

export const articles = {
  id: 'articles',
  text: textFields,
  shared: { ...sharedFields, cover },
  section: true,
  order: 'date',
  pageSize: 12,
  schemaType: 'Article',
} satisfies Collection;
