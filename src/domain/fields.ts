import { z } from 'zod';

/** Fields that several schemas share. Each message says what to write, since it is shown to the editor. */

export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Part of an address. A slug of digits alone is kept for the pages of a list. */
export const slugField = z
  .string()
  .max(60)
  .regex(slugPattern)
  .regex(/[a-z]/)
  .describe('Last part of the address in this language: a to z, digits, hyphens; the folder’s name where it is left out.');

export const titleField = z.string().trim().min(1).max(120).describe('Title, without a full stop.');
export const summaryField = z.string().trim().min(10).max(320).describe('One or two sentences that stand for the text in lists and search engines.');

/** A day of the Gregorian calendar, kept as text so that no time zone can move it. */
export const dayField = z.iso.date().describe('Day as YYYY-MM-DD.');

export const addressField = z
  .url({ protocol: /^https$/, hostname: z.regexes.domain, abort: true })
  .refine((value) => !value.slice('https://'.length).split(/[/?#]/)[0]?.includes('@'), 'no user name in an address')
  .describe('Address that begins with https://.');

export const identifier = z.string().max(40).regex(slugPattern);

/** Names another entry: collection/folder. */
export const entryReference = z
  .string()
  .regex(/^[a-z]+\/[a-z0-9-]+$/)
  .describe('Another entry: collection/folder.');

export const licences = ['CC-BY-4.0', 'CC-BY-SA-4.0', 'CC0-1.0', 'public-domain', 'all-rights-reserved'] as const;
export const licenceField = z.enum(licences).describe('Licence of the picture.');

export const pictureKinds = ['photograph', 'drawing', 'painting', 'map', 'document'] as const;

/** Picture beside the text. Only plain names, so that no path can leave the entry’s folder. */
export const pictureSource = z
  .string()
  .regex(/^\.\/[a-z0-9][a-z0-9-]*\.(jpg|jpeg|png|webp|avif)$/)
  .describe('Picture beside the text, as ./name.jpg.');

export const altField = z.string().trim().min(5).max(220).describe('What the picture shows, in one sentence, for those who do not see it.');
export const captionField = z.string().trim().min(1).max(300).describe('Text below the picture.');

export const sourceField = z
  .strictObject({
    id: identifier.describe('Name by which the text refers to the source: <Source id="…" />.'),
    title: z.string().min(1).max(240).describe('Title of the work or table, in its own language.'),
    publisher: z.string().min(1).max(160).describe('Who publishes it.'),
    url: addressField.optional().describe('Its address.'),
    date: z.union([dayField, z.string().regex(/^\d{4}(-\d{2})?$/)]).optional().describe('When it was published: YYYY, YYYY-MM or YYYY-MM-DD.'),
    retrieved: dayField.optional().describe('Day on which it was read.'),
    note: z.string().max(400).optional().describe('Caveat: what the reader should know before using the figure.'),
  })
  .describe('A source of the text.');

export type Source = z.infer<typeof sourceField>;

export const translationField = z
  .strictObject({
    method: z.enum(['human', 'mt', 'mt-reviewed']).describe('human; mt: by machine, reviewed by nobody; mt-reviewed: by machine, reviewed by a person.'),
    reviewer: z.string().max(120).optional().describe('Desk that reviewed it.'),
    reviewedAt: dayField.optional().describe('Day of the review.'),
  })
  .describe('How the translation was made.');

export type TranslationNote = z.infer<typeof translationField>;

/** Lists in which the same thing may not stand twice. */
export const distinct = <T extends z.ZodType>(item: T, max: number) =>
  z.array(item).max(max).refine((list) => new Set(list.map((value) => JSON.stringify(value))).size === list.length, 'something stands twice');
