import { z } from 'zod';
import { addressField, distinct, entryReference, identifier, licenceField } from './fields.ts';
import { seriesKey } from './data/terms.ts';
import { localeSchema, type Locale } from './locale.ts';

/** Text in every language of the portal, by prefix. That none is missing is checked against `locales`. */
const localized = z.record(z.string(), z.string().min(1).max(400));
export type Localized = z.infer<typeof localized>;

const color = z.string().regex(/^#[0-9a-f]{6}$/).describe('Colour as #rrggbb, lower case.');

const palette = z.strictObject({
  ink: color.describe('Text.'),
  soft: color.describe('Secondary text.'),
  paper: color.describe('Ground of the page.'),
  raised: color.describe('Ground of cards and tables.'),
  line: color.describe('Hairlines and borders.'),
  accent: color.describe('Links, buttons and marks.'),
  onAccent: color.describe('Text on the accent.'),
  deep: color.describe('Ground of the footer and of dark bands.'),
  onDeep: color.describe('Text on the deep ground.'),
  gold: color.describe('Ornament, never text on paper.'),
  jade: color.describe('Second accent, for notes and success.'),
  sea: color.describe('Third accent, for data and documents.'),
});

const target = z
  .union([
    z.strictObject({ collection: identifier }),
    z.strictObject({ topic: identifier }),
    z.strictObject({ entry: entryReference }),
    z.strictObject({ view: z.enum(['topics', 'data']) }),
  ])
  .describe('A section, a topic, an entry or a page of the generator.');

export type NavigationTarget = z.infer<typeof target>;

const email = z.email();

export const portalSchema = z.strictObject({
  name: localized.describe('The portal’s name.'),
  tagline: localized.describe('One line below the name.'),
  description: localized.describe('What the portal is, in one or two sentences, for search engines.'),
  licence: licenceField.describe('Licence of the portal’s texts and pictures, where nothing else is said.'),
  address: addressField.describe('Address of the published portal, without a path.'),
  country: z.string().regex(/^[A-Z]{2}$/).describe('ISO 3166-1 alpha-2 code of the country that the portal is about.'),
  timeZone: z.string().describe('IANA time zone in which days begin.'),
  sourceLocale: z.string().describe('Prefix of the language in which texts are normally written first.'),
  fallbackLocales: z.array(z.string()).min(1).describe('Languages offered, first to last, where a text does not exist in the reader’s own.'),
  locales: z.array(localeSchema).min(1).describe('Languages, in the order of the picker.'),
  brand: z.strictObject({
    mark: z.string().regex(/^\/[a-z0-9/-]+\.svg$/).describe('Mark of one colour in public/, used as a mask.'),
    motif: z.string().regex(/^\/[a-z0-9/-]+\.svg$/).describe('Ornament of one colour in public/, used as a mask.'),
    icon: z.string().regex(/^\/[a-z0-9/-]+\.svg$/).default('/brand/icon.svg').describe('Icon in public/, for tabs and home screens.'),
    light: palette,
    dark: palette,
  }),
  topics: z.array(z.strictObject({ id: identifier, name: localized, question: localized.describe('What the reader asks.') })).min(1),
  agencies: z.array(z.strictObject({ id: identifier, name: localized, email: email.optional(), url: addressField.optional() })).min(1),
  contacts: z.array(z.strictObject({ id: z.enum(['feedback', 'press', 'data', 'security']), email })).describe('Addresses for readers, by purpose.'),
  social: z.array(z.strictObject({ name: z.string(), url: addressField })).describe('The portal’s accounts elsewhere.'),
  data: z
    .strictObject({
      agency: z.string().max(20).regex(/^[A-Z][A-Z0-9_]*$/).describe('Name of the portal as maintainer of its structures in SDMX.'),
      publisher: identifier.describe('Agency that publishes the data, from `agencies`.'),
      title: localized.describe('Title of the catalogue of data.'),
      description: localized.describe('What the catalogue holds.'),
    })
    .optional()
    .describe('Who publishes content/data/; left out where there is none.'),
  navigation: z.strictObject({ main: z.array(target).max(7), footer: z.array(target).max(12) }),
  home: z.strictObject({
    hero: entryReference.describe('Entry whose cover opens the home page.'),
    featured: distinct(entryReference, 8).describe('Entries shown large, first to last.'),
    gallery: z.strictObject({ collection: identifier, entries: distinct(entryReference, 8) }).describe('Section shown by large pictures, and which of its entries.'),
    answers: z.strictObject({ collection: identifier }).describe('Section whose titles are questions and whose summaries answer them.'),
    figures: z
      .array(
        z
          .strictObject({
            label: localized,
            dataset: identifier.optional().describe('Dataset that the figure is taken from.'),
            series: seriesKey.optional().describe('Series of the dataset; its newest value is shown.'),
            index: identifier.optional().describe('Ranking of which the newest place is shown.'),
            style: z.enum(['decimal', 'percent']).default('decimal').describe('percent: the value is a percentage.'),
            currency: z.string().regex(/^[A-Z]{3}$/).optional(),
            compact: z.boolean().default(false),
            digits: z.int().min(0).max(3).default(0),
          })
          .refine(({ dataset, series, index }) => (index === undefined ? dataset !== undefined && series !== undefined : dataset === undefined && series === undefined), 'dataset and series, or index')
          .describe('A figure of the home page: the newest value of a series, or the newest place in a ranking.'),
      )
      .max(8),
  }),
});

export type PortalFile = z.infer<typeof portalSchema>;

/** The portal's own facts with its languages ready to look up. */
export interface Portal extends PortalFile {
  locale(prefix: string): Locale;
  source: Locale;
}

export function toPortal(file: PortalFile): Portal {
  const byPrefix = new Map(file.locales.map((locale) => [locale.prefix, locale]));
  const locale = (prefix: string): Locale => {
    const found = byPrefix.get(prefix);
    if (!found) throw new Error(`no locale ${prefix}`);
    return found;
  };
  return { ...file, locale, source: locale(file.sourceLocale) };
}
