import { z } from 'zod';
import { collectionIds, type CollectionId } from './collections.ts';
import { attendanceModes } from './collections/events.ts';
import { dataNames, dataStrings } from './data/strings.ts';
import { documentStatuses, documentTypes } from './collections/documents.ts';
import { heritageCategories, programmes } from './collections/places.ts';
import { verdicts } from './collections/clarifications.ts';
import { pictureKinds, slugPattern } from './fields.ts';

/**
 * Every string of the interface: its key, the values it names, and whether it has plural forms.
 * The words stand in `i18n/<locale>.json`; a key that is missing there fails the build.
 */
const plainStrings = {
  'site.skip': [],
  'site.home': [],
  'site.languages': [],
  'site.theme': [],
  'site.theme.light': [],
  'site.theme.dark': [],
  'site.theme.system': [],
  'site.breadcrumb': [],
  'site.main': [],
  'site.more': [],
  'site.licence': ['licence'],
  'site.pictures': [],
  'gateway.title': [],
  'list.elsewhere': [],
  'list.elsewhere.about': [],
  'list.empty': [],
  'list.pages': [],
  'list.page': ['page', 'pages'],
  'list.previous': [],
  'list.next': [],
  'topics.title': [],
  'topics.about': [],
  'entry.published': ['date'],
  'entry.updated': ['date'],
  'entry.publisher': ['name'],
  'entry.contents': [],
  'entry.sources': [],
  'entry.source': ['number'],
  'entry.retrieved': ['date'],
  'entry.notes': [],
  'entry.note-back': ['number'],
  'entry.related': [],
  'entry.topics': [],
  'entry.languages': [],
  'entry.mistake': [],
  'entry.machine': [],
  'entry.machine-reviewed': [],
  'entry.original': ['language'],
  'entry.foreign': ['language'],
  'picture.credit': ['kind', 'credit', 'licence'],
  'home.stories': [],
  'home.questions': [],
  'home.figures': [],
  'home.figures.about': [],
  'home.figures.source': ['source', 'period'],
  'home.gallery': [],
  'home.topics': [],
  'home.more': [],
  'home.all': ['section'],
  'figure.rank': ['rank', 'count'],
  'place.status': [],
  'place.region': [],
  'place.year': [],
  'place.reference': [],
  'place.coordinates': [],
  'document.number': [],
  'document.type': [],
  'document.issued': [],
  'document.issuer': [],
  'document.status': [],
  'document.implements': [],
  'document.implemented-by': [],
  'guide.review': ['date'],
  'claim.claim': [],
  'claim.finding': [],
  'claim.verdict': [],
  'claim.checked': [],
  'event.when': [],
  'event.where': [],
  'event.mode': [],
  'event.webcast': [],
  'release.contact': [],
  'video.watch': ['host'],
  'callout.fact': [],
  'callout.note': [],
  'callout.caution': [],
  'not-found.title': [],
  'not-found.text': [],
  'not-found.home': [],
  ...dataStrings,
  'licence.public-domain': [],
  'licence.all-rights-reserved': [],
} as const satisfies Record<string, readonly string[]>;

/** Strings with a form for each plural category of the language (CLDR), by the value `count`. */
const pluralStrings = { 'list.count': ['count'], 'entry.minutes': ['count'], 'data.series': ['count'], 'dataset.changes': ['count'], 'rankings.better': ['count'], 'rankings.worse': ['count'], 'rankings.judged': ['count', 'date'] } as const satisfies Record<string, readonly string[]>;

/** Names of things that registries and schemas list. */
const named = {
  collection: collectionIds,
  'collection-about': collectionIds,
  'picture-kind': pictureKinds,
  programme: programmes,
  heritage: heritageCategories,
  'document-type': documentTypes,
  'document-status': documentStatuses,
  verdict: verdicts,
  attendance: attendanceModes,
  ...dataNames,
} as const;

export type NameGroup = keyof typeof named;
type Named = { [K in keyof typeof named]: `${K}.${(typeof named)[K][number]}` }[keyof typeof named];
export type StringKey = keyof typeof plainStrings | keyof typeof pluralStrings | Named;

export interface StringRule {
  key: StringKey;
  values: readonly string[];
  plural: boolean;
}

export const stringRules: StringRule[] = [
  ...Object.entries(plainStrings).map(([key, values]) => ({ key: key as StringKey, values, plural: false })),
  ...Object.entries(pluralStrings).map(([key, values]) => ({ key: key as StringKey, values, plural: true })),
  ...Object.entries(named).flatMap(([group, ids]) => ids.map((id) => ({ key: `${group}.${id}` as StringKey, values: [], plural: false }))),
];

/** Sections whose part of the address each language may give. */
export const routeIds: readonly (CollectionId | 'topics')[] = [...collectionIds, 'topics'];

export const stringsFileSchema = z.strictObject({
  routes: z.record(z.string(), z.string()).describe('Part of the address for each section: a to z, digits, hyphens.'),
  strings: z.record(z.string(), z.string()).describe('Interface strings by key; plural forms as key_one, key_other, ….'),
});

export type StringsFile = z.infer<typeof stringsFileSchema>;

export const isRouteSegment = (text: string): boolean => slugPattern.test(text) && /[a-z]/.test(text) && text.length <= 40;

/** The i18next keys that a language must have: one, or one for each of its plural categories. */
export function requiredKeys(rule: StringRule, tag: string): string[] {
  if (!rule.plural) return [rule.key];
  return new Intl.PluralRules(tag).resolvedOptions().pluralCategories.map((category) => `${rule.key}_${category}`);
}
