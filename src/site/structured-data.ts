import type { Entry, EntryText } from '../domain/entry.ts';
import type { Reading } from '../domain/graph.ts';
import { collections } from '../domain/collections.ts';
import { isRecord } from './cards.ts';
import { absolute } from './frame.ts';
import { graph, portal } from './portal.ts';

const context = 'https://schema.org';

/** The portal as an organisation, for its home pages. */
export const organization = (locale: string): object => ({
  '@context': context,
  '@type': 'Organization',
  '@id': `${absolute('/')}#portal`,
  name: portal.name[locale],
  description: portal.description[locale],
  url: absolute('/'),
  logo: absolute(portal.brand.mark),
  contactPoint: portal.contacts.map(({ id, email }) => ({ '@type': 'ContactPoint', contactType: id, email })),
  sameAs: portal.social.map(({ url }) => url),
});

/** The page about an entry in the vocabulary of schema.org. Each collection names its type; the fields say the rest. */
export function entryData({ entry, text, path }: Reading, image: string | undefined): object[] {
  const { fields, locale } = text;
  const { tag } = portal.locale(locale);
  const common = {
    '@context': context,
    '@type': collections[entry.collection].schemaType,
    '@id': absolute(path),
    url: absolute(path),
    inLanguage: tag,
    name: fields.title,
    description: fields.summary,
    ...(image ? { image: [image] } : {}),
    ...translations(entry, locale),
  };
  return [{ ...common, ...(byType[common['@type']]?.(text) ?? {}) }];
}

const publisher = { '@id': `${absolute('/')}#portal` };

function translations(entry: Entry, locale: string): object {
  const address = (prefix: string) => ({ '@id': absolute(graph.pathOf({ kind: 'entry', locale: prefix, entry: entry.id })) });
  if (locale !== entry.source) return { translationOfWork: address(entry.source) };
  const others = Object.keys(entry.texts).filter((prefix) => prefix !== entry.source);
  return others.length > 0 ? { workTranslation: others.map(address) } : {};
}

const article = ({ fields }: EntryText) => ({
  headline: fields.title,
  datePublished: fields.date,
  dateModified: fields.updated ?? fields.date,
  author: publisher,
  publisher,
  isAccessibleForFree: true,
  citation: (fields.sources ?? []).map(({ title, publisher: by, url }) => ({ '@type': 'CreativeWork', name: title, publisher: { '@type': 'Organization', name: by }, ...(url ? { url } : {}) })),
});

/** What each type of schema.org asks for beyond what every entry has. */
const byType: Record<string, (text: EntryText) => object> = {
  Article: article,
  NewsArticle: article,
  FAQPage: ({ fields }) => ({
    mainEntity: [{ '@type': 'Question', name: fields.title, acceptedAnswer: { '@type': 'Answer', text: fields.summary } }],
  }),
  Legislation: ({ fields }) => ({
    legislationIdentifier: fields.number,
    legislationType: fields.type,
    legislationDate: fields.issued,
    legislationPassedBy: { '@type': 'Organization', name: fields.issuer },
    legislationJurisdiction: portal.country,
    ...(fields.status === 'in-force' ? { legislationLegalForce: 'https://schema.org/InForce' } : {}),
  }),
  TouristAttraction: ({ fields }) => ({
    ...(isRecord(fields.designation) && fields.designation.programme === 'world-heritage' ? { '@type': ['TouristAttraction', 'LandmarksOrHistoricalBuildings'] } : {}),
    address: { '@type': 'PostalAddress', addressCountry: portal.country, addressRegion: fields.region },
    ...(isRecord(fields.coordinates) ? { geo: { '@type': 'GeoCoordinates', latitude: fields.coordinates.lat, longitude: fields.coordinates.lon } } : {}),
  }),
  ClaimReview: ({ fields }) => ({
    claimReviewed: fields.claim,
    datePublished: fields.checked,
    author: publisher,
    reviewRating: { '@type': 'Rating', alternateName: fields.verdict },
  }),
  Event: ({ fields }) => ({
    startDate: fields.start,
    endDate: fields.end ?? fields.start,
    eventAttendanceMode: `https://schema.org/${({ onsite: 'Offline', online: 'Online', mixed: 'Mixed' } as Record<string, string>)[String(fields.mode)]}EventAttendanceMode`,
    eventStatus: 'https://schema.org/EventScheduled',
    location: { '@type': 'Place', name: fields.location, address: { '@type': 'PostalAddress', addressCountry: portal.country } },
    organizer: publisher,
  }),
};
