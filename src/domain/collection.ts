import { z } from 'zod';
import {
  altField, captionField, dayField, distinct, entryReference, identifier, licenceField,
  pictureKinds, pictureSource, slugField, sourceField, summaryField, titleField, translationField,
} from './fields.ts';

/**
 * A kind of entry. `text` holds the fields that every language has of its own, `shared` those that
 * stand once, in the source language's file.
 */
export interface Collection<Text extends z.ZodRawShape = z.ZodRawShape, Shared extends z.ZodRawShape = z.ZodRawShape> {
  /** Folder under content/ and, where no language says otherwise, the section's part of the address. */
  id: string;
  text: Text;
  shared: Shared;
  /** False for entries that stand directly below the language: /en/about/. */
  section: boolean;
  /** Field by which its list is ordered: days newest first, the start of an event soonest first, nothing given last. */
  order: 'date' | 'issued' | 'start' | 'title';
  /** Entries in one page of the list. */
  pageSize: number;
  /** Type in schema.org of the page about an entry. */
  schemaType: string;
}

export const textFields = {
  title: titleField,
  summary: summaryField,
  slug: slugField.optional(),
} satisfies z.ZodRawShape;

export const sharedFields = {
  date: dayField.describe('Day on which the entry was first published.'),
  updated: dayField.optional().describe('Day of the last change that matters to the reader.'),
  owner: identifier.describe('Agency that answers for the entry, from content/portal.yaml.'),
  topics: distinct(identifier, 3).min(1).describe('One to three topics from content/portal.yaml.'),
  sources: distinct(sourceField, 20).optional().describe('Where the figures and statements come from.'),
  related: distinct(entryReference, 6).optional().describe('Entries to read next.'),
} satisfies z.ZodRawShape;

export const coverShared = {
  src: pictureSource,
  kind: z.enum(pictureKinds).default('photograph').describe('What sort of picture it is.'),
  credit: z.string().min(1).max(120).describe('Who made the picture.'),
  licence: licenceField,
} satisfies z.ZodRawShape;

export const coverText = { alt: altField, caption: captionField.optional() } satisfies z.ZodRawShape;

/** Schema of a source-language file: all fields. */
export function sourceFileSchema(collection: Collection) {
  const { cover, ...shared } = collection.shared;
  return z.strictObject({
    ...collection.text,
    ...shared,
    ...(cover ? { cover: optionalLike(cover, z.strictObject({ ...coverShared, ...coverText })) } : {}),
  });
}

/** Schema of any other language's file: translated fields alone. */
export function translationFileSchema(collection: Collection) {
  return z.strictObject({
    ...collection.text,
    ...(collection.shared.cover ? { cover: z.strictObject(coverText).optional() } : {}),
    translation: translationField.optional(),
  });
}

const optionalLike = (model: z.core.$ZodType, schema: z.ZodType): z.ZodType =>
  model instanceof z.ZodOptional ? schema.optional() : schema;

/** Marks that a collection's entries have a cover; the fields themselves are the same everywhere. */
export const cover = z.strictObject(coverShared).describe('The picture that stands for the entry.');

