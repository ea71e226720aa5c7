import { cover, sharedFields, textFields, type Collection } from '../collection.ts';

/** Texts about the portal itself: /en/about/. */
export const pages = {
  id: 'pages',
  text: textFields,
  shared: { ...sharedFields, topics: sharedFields.topics.optional(), cover: cover.optional() },
  section: false,
  order: 'title',
  pageSize: 50,
  schemaType: 'WebPage',
} satisfies Collection;
