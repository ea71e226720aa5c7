import type { CollectionId } from './collections.ts';
import type { Source, TranslationNote } from './fields.ts';
import type { Place } from './finding.ts';

/** What a text names elsewhere: another entry, one of its sources, a picture beside it. */
export interface Mention extends Place {
  kind: 'entry' | 'source' | 'picture' | 'data';
  name: string;
  /** What of the dataset is meant, where one is named. */
  data?: { series?: string; period?: string; indicator?: string };
  /** Heading of the entry that is meant. */
  anchor?: string;
}

/** Length of a text without mark-up: in words, and in characters that are not spaces. */
export interface TextLength {
  words: number;
  characters: number;
}

export interface CoverPicture {
  src: string;
  kind: string;
  credit: string;
  licence: string;
  alt: string;
  caption?: string;
}

/** Fields as their collection's schema gives them; the common ones by name. */
export interface EntryFields {
  title: string;
  summary: string;
  slug?: string;
  date: string;
  updated?: string;
  owner: string;
  topics?: string[];
  sources?: Source[];
  related?: string[];
  cover?: CoverPicture;
  translation?: TranslationNote;
  [field: string]: unknown;
}

/** An entry in one language. */
export interface EntryText {
  /** Prefix of the language. */
  locale: string;
  /** Path from the portal's root. */
  file: string;
  /** Shared fields and this language's own, joined. */
  fields: EntryFields;
  mentions: Mention[];
  /** Addresses of its headings within the page. */
  anchors: string[];
  length: TextLength;
  /** Where the compiled body is kept. */
  body: string;
}

export interface Entry {
  /** collection/folder */
  id: string;
  collection: CollectionId;
  folder: string;
  /** Prefix of the language that holds the shared fields. */
  source: string;
  /** By prefix, in the portal's order. */
  texts: Record<string, EntryText>;
}

export const slugOf = (entry: Entry, text: EntryText): string => text.fields.slug ?? entry.folder;

/** The shared fields of the source language with the fields of a translation laid over them. */
export function joinFields(source: EntryFields, own: Partial<EntryFields>): EntryFields {
  const { slug: _sourceSlug, translation: _none, ...shared } = source;
  const cover = source.cover && own.cover ? { ...source.cover, caption: undefined, ...own.cover } : source.cover;
  return { ...shared, ...own, ...(cover ? { cover } : {}) } as EntryFields;
}

/** Minutes that a reader needs: 220 words a minute, or 500 characters where words are not set apart. */
export function readingMinutes(length: TextLength, unspaced: boolean): number {
  return Math.max(1, Math.round(unspaced ? length.characters / 500 : length.words / 220));
}
