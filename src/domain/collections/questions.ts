import { sharedFields, textFields, type Collection } from '../collection.ts';

/** The title is the question, the summary the short answer, the body the longer one. */
export const questions = {
  id: 'questions',
  text: textFields,
  shared: sharedFields,
  section: true,
  order: 'title',
  pageSize: 50,
  schemaType: 'FAQPage',
} satisfies Collection;
