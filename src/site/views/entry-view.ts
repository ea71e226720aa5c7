import type { PageKey, Reading } from '../../domain/graph.ts';
import { collections } from '../../domain/collections.ts';
import type { ComponentName } from '../../body/components.ts';
import type { Heading } from '../../body/segment.ts';
import { drawBody, type DrawnBody } from '../body-html.ts';
import { coverOf, toCard, type Card, type Picture } from '../cards.ts';
import { detailsOf, type Detail } from '../details.ts';
import { makeFrame, topicLink, type Frame, type Link } from '../frame.ts';
import { languageOf, type Language } from '../language.ts';
import { bodyOf, graph, portal } from '../portal.ts';
import { entryData } from '../structured-data.ts';

export interface SourceLine {
  id: string;
  title: string;
  publisher: string;
  url?: string;
  date?: string;
  retrieved?: string;
  note?: string;
}

export interface EntryView {
  kind: 'entry';
  frame: Frame;
  id: string;
  title: string;
  summary: string;
  kicker: Link;
  meta: string[];
  topics: Link[];
  picture?: Picture;
  /** How the translation was made, where the reader should know, with a way to the original. */
  notice?: { text: string; original: Link };
  claim?: { claim: string; verdict: string; id: string; finding: string; checked: string };
  review?: string;
  details: Detail[];
  contents: Heading[];
  body: DrawnBody;
  /** Whether the text shows charts. */
  hasCharts: boolean;
  sources: SourceLine[];
  related: Card[];
  others: Link[];
  mistake?: string;
}

/** A text is worth a list of its headings from this many on. */
const contentsFrom = 3;

const chartComponent: ComponentName = 'Chart';

export function entryView(key: Extract<PageKey, { kind: 'entry' }>): EntryView {
  const reading = graph.read(key.entry, key.locale);
  if (!reading || reading.foreign) throw new Error(`no entry ${key.entry} in ${key.locale}`);
  const language = languageOf(key.locale);
  const { entry, text } = reading;
  const { fields } = text;
  const body = bodyOf(text.body);
  const drawn = drawBody(body, language, fields.sources ?? []);
  const section = collections[entry.collection].section;
  const list: Link = { href: graph.pathOf({ kind: 'list', locale: key.locale, collection: entry.collection, page: 1 }), text: language.nameOf('collection', entry.collection) };
  const picture = coverOf(reading);
  const headings = body.headings.filter(({ depth }) => depth === 2);
  return {
    kind: 'entry',
    frame: makeFrame(key, { title: fields.title, description: fields.summary, breadcrumbs: section ? [list] : [], jsonLd: entryData(reading, undefined) }),
    id: entry.id,
    title: fields.title,
    summary: fields.summary,
    kicker: section ? list : { href: '', text: list.text },
    meta: metaOf(reading, language),
    topics: (fields.topics ?? []).map((topic) => topicLink(topic, key.locale)),
    ...(picture ? { picture } : {}),
    ...noticeOf(reading, language),
    ...claimOf(reading, language),
    ...(typeof fields.reviewBy === 'string' ? { review: language.t('guide.review', { date: language.date(fields.reviewBy) }) } : {}),
    details: detailsOf(reading, language),
    contents: headings.length >= contentsFrom ? headings : [],
    body: drawn,
    hasCharts: drawn.parts.some((part) => typeof part === 'object' && part.component === chartComponent),
    sources: (fields.sources ?? []).map(({ date, retrieved, ...source }) => ({
      ...source,
      ...(date ? { date: language.partialDate(date) } : {}),
      ...(retrieved ? { retrieved: language.t('entry.retrieved', { date: language.date(retrieved) }) } : {}),
    })),
    related: relatedTo(reading, key.locale).map((other) => toCard(other, language)),
    others: graph
      .alternates(key)
      .filter(({ locale }) => locale.prefix !== key.locale)
      .map(({ locale, path }) => ({ href: path, text: locale.name, lang: locale.tag, dir: locale.dir })),
    ...mistakeOf(reading),
  };
}

function metaOf({ entry, text }: Reading, language: Language): string[] {
  const { t, date, minutes } = language;
  const { fields } = text;
  const owner = portal.agencies.find(({ id }) => id === fields.owner)?.name[text.locale];
  return [
    ...(owner ? [t('entry.publisher', { name: owner })] : []),
    t('entry.published', { date: date(fields.date) }),
    ...(fields.updated ? [t('entry.updated', { date: date(fields.updated) })] : []),
    ...(collections[entry.collection].section ? [minutes(text.length)] : []),
  ];
}

function noticeOf({ entry, text }: Reading, { t, languageName }: Language): Pick<EntryView, 'notice'> {
  const method = text.fields.translation?.method;
  const original = graph.read(entry.id, entry.source);
  if (!original || text.locale === entry.source || (method !== 'mt' && method !== 'mt-reviewed')) return {};
  const locale = portal.locale(entry.source);
  return {
    notice: {
      text: t(method === 'mt' ? 'entry.machine' : 'entry.machine-reviewed'),
      original: { href: original.path, lang: locale.tag, text: t('entry.original', { language: languageName(locale) }) },
    },
  };
}

function claimOf({ text: { fields } }: Reading, { date, nameOf }: Language): Pick<EntryView, 'claim'> {
  const { claim, finding, verdict, checked } = fields;
  if (typeof claim !== 'string' || typeof finding !== 'string') return {};
  return { claim: { claim, finding, id: String(verdict), verdict: nameOf('verdict', String(verdict)), checked: date(String(checked)) } };
}

const relatedCount = 4;

/** What the editors named; then, to fill the row, what shares a topic, in an order that does not change by itself. */
function relatedTo({ entry, text }: Reading, locale: string): Reading[] {
  const named = (text.fields.related ?? []).map((id) => graph.read(id, locale)).filter((reading) => reading !== undefined);
  const found = [...named].sort((a, b) => Number(Boolean(a.foreign)) - Number(Boolean(b.foreign)));
  for (const topic of text.fields.topics ?? []) {
    if (found.length >= relatedCount) break;
    for (const other of graph.topic(topic, locale).own) {
      if (found.length >= relatedCount) break;
      if (other.entry.id !== entry.id && !found.some(({ entry: { id } }) => id === other.entry.id)) found.push(other);
    }
  }
  return found.slice(0, relatedCount);
}

function mistakeOf({ entry, text }: Reading): Pick<EntryView, 'mistake'> {
  const feedback = portal.contacts.find(({ id }) => id === 'feedback')?.email;
  return feedback ? { mistake: `mailto:${feedback}?subject=${encodeURIComponent(`${entry.id} (${text.locale})`)}` } : {};
}
