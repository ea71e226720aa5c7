import { identifier } from '../fields.ts';
import { sharedFields, textFields, type Collection } from '../collection.ts';

export const releases = {
  id: 'releases',
  text: textFields,
  shared: { ...sharedFields, contact: identifier.describe('Agency that answers the press, from content/portal.yaml.') },
  section: true,
  order: 'date',
  pageSize: 20,
  schemaType: 'NewsArticle',
} satisfies Collection;
