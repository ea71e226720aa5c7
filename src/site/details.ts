import type { Reading } from '../domain/graph.ts';
import { isRecord } from './cards.ts';
import { readingLink, type Link } from './frame.ts';
import type { Language } from './language.ts';
import { graph, portal } from './portal.ts';

/** A line of the table of facts beside a text. */
export interface Detail {
  label: string;
  text?: string;
  links?: Link[];
  /** Text that stays left to right in every language: numbers of documents, coordinates. */
  isCode?: boolean;
}

/** What the fields of an entry say, for readers: only what is there, whatever the collection. */
export function detailsOf({ entry, text }: Reading, language: Language): Detail[] {
  const { t, nameOf, date, partialDate, dateRange, number } = language;
  const { fields } = text;
  const field = (name: string): string | undefined => (typeof fields[name] === 'string' ? fields[name] : undefined);
  const details: (Detail | undefined)[] = [];
  const add = (label: string, value: string | undefined, isCode = false) => details.push(value === undefined ? undefined : { label, text: value, ...(isCode ? { isCode } : {}) });

  const { designation, coordinates } = fields;
  if (isRecord(designation)) {
    const category = typeof designation.category === 'string' ? ` (${nameOf('heritage', designation.category)})` : '';
    add(t('place.status'), nameOf('programme', String(designation.programme)) + category);
    add(t('place.year'), partialDate(String(designation.year)));
    add(t('place.reference'), typeof designation.reference === 'string' ? designation.reference : undefined, true);
  }
  add(t('place.region'), field('region'));
  if (isRecord(coordinates)) add(t('place.coordinates'), `${degrees(coordinates.lat, 'N', 'S')} ${degrees(coordinates.lon, 'E', 'W')}`, true);

  add(t('document.number'), field('number'), true);
  add(t('document.type'), field('type') && nameOf('document-type', field('type') ?? ''));
  add(t('document.issued'), field('issued') && date(field('issued') ?? ''));
  add(t('document.issuer'), field('issuer'));
  add(t('document.status'), field('status') && nameOf('document-status', field('status') ?? ''));
  details.push(entryLinks(t('document.implements'), fields.implements, text.locale));
  details.push(entryLinks(t('document.implemented-by'), implementersOf(entry.id), text.locale));

  const start = field('start');
  const end = field('end') ?? start;
  if (start && end) add(t('event.when'), start === end ? date(start) : dateRange(start, end));
  add(t('event.where'), field('location'));
  add(t('event.mode'), field('mode') && nameOf('attendance', field('mode') ?? ''));
  const webcast = field('webcast');
  if (webcast) details.push({ label: t('event.webcast'), links: [{ href: webcast, text: new URL(webcast).host }] });

  const contact = portal.agencies.find(({ id }) => id === field('contact'));
  if (contact?.email) details.push({ label: t('release.contact'), links: [{ href: `mailto:${contact.email}`, text: `${contact.name[text.locale]} — ${contact.email}` }] });
  return details.filter((detail) => detail !== undefined);

  function degrees(value: unknown, positive: string, negative: string): string {
    const amount = typeof value === 'number' ? value : 0;
    return `${number(Math.abs(amount), { minimumFractionDigits: 2, maximumFractionDigits: 4 })}° ${amount < 0 ? negative : positive}`;
  }
}

function entryLinks(label: string, ids: unknown, locale: string): Detail | undefined {
  const readings = (Array.isArray(ids) ? ids : []).map((id: string) => graph.read(id, locale)).filter((reading) => reading !== undefined);
  return readings.length > 0 ? { label, links: readings.map(readingLink) } : undefined;
}

let implementers: Map<string, string[]> | undefined;

/** Documents that say of themselves that they carry this one out. */
function implementersOf(id: string): string[] {
  if (!implementers) {
    implementers = new Map();
    for (const entry of graph.entries.values()) {
      const named = entry.texts[entry.source]?.fields.implements;
      if (Array.isArray(named)) for (const target of named as string[]) implementers.set(target, [...(implementers.get(target) ?? []), entry.id]);
    }
  }
  return implementers.get(id) ?? [];
}
