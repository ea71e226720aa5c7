import { z } from 'zod';

/** ISO 15924 codes of scripts that put no space between words: reading time is counted in characters there. */
const unspacedScripts = new Set(['Hans', 'Hant', 'Jpan', 'Khmr', 'Laoo', 'Thai', 'Mymr']);

export const localeSchema = z
  .strictObject({
    prefix: z
      .string()
      .regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})?$/)
      .describe('First part of every address in this language, and the name of its files (index.PREFIX.mdx).'),
    tag: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
      .describe('BCP 47 language tag, written into lang and hreflang.'),
    dir: z.enum(['ltr', 'rtl']).describe('Writing direction.'),
    script: z.string().regex(/^[A-Z][a-z]{3}$/).describe('ISO 15924 code of the script.'),
    name: z.string().min(1).describe('The language’s name in the language itself.'),
    format: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/)
      .optional()
      .describe('BCP 47 tag by which dates and numbers are written, where it says more than the tag: a region, a numbering system (ar-u-nu-latn).'),
  })
  .describe('A language of the portal.');

export type Locale = z.infer<typeof localeSchema>;

/** BCP 47 tag by which Intl writes dates and numbers. */
export const formatTag = (locale: Locale): string => locale.format ?? locale.tag;

export const isUnspaced = (locale: Locale): boolean => unspacedScripts.has(locale.script);
