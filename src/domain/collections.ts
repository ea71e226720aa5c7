import { articles } from './collections/articles.ts';
import { clarifications } from './collections/clarifications.ts';
import { documents } from './collections/documents.ts';
import { events } from './collections/events.ts';
import { guides } from './collections/guides.ts';
import { pages } from './collections/pages.ts';
import { places } from './collections/places.ts';
import { questions } from './collections/questions.ts';
import { releases } from './collections/releases.ts';

/** Every kind of entry there is. To add one: its own file and a line here. */
export const collections = { articles, places, questions, documents, guides, clarifications, releases, events, pages } as const;

export type CollectionId = keyof typeof collections;
export const collectionIds = Object.keys(collections) as CollectionId[];
export const isCollectionId = (name: string): name is CollectionId => Object.hasOwn(collections, name);
