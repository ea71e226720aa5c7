import type { CoverPicture } from '../domain/entry.ts';
import type { Reading } from '../domain/graph.ts';
import { readingLink, type Link } from './frame.ts';
import type { Language } from './language.ts';

export interface Picture extends CoverPicture {
  /** collection/folder/name, the key of the picture itself. */
  key: string;
}

/** An entry as a list shows it. */
export interface Card extends Link {
  summary: string;
  kicker: string;
  picture?: Picture;
  /** Where the text is in another language: which, in the reader's words. */
  foreign?: string;
}

export function toCard(reading: Reading, language: Language): Card {
  const { fields } = reading.text;
  const picture = coverOf(reading);
  return {
    ...readingLink(reading),
    summary: fields.summary,
    kicker: kickerOf(reading, language),
    ...(picture ? { picture } : {}),
    ...foreignMark(reading, language),
  };
}

/** In which language a text is, where that is not the reader's. */
export const foreignMark = ({ foreign }: Reading, { t, languageName }: Language): { foreign?: string } =>
  foreign ? { foreign: t('entry.foreign', { language: languageName(foreign) }) } : {};

export function coverOf({ entry, text }: Reading): Picture | undefined {
  const { cover } = text.fields;
  return cover && { ...cover, key: `${entry.id}/${cover.src.slice(2)}` };
}

/** The few words over a title that say what sort of thing it is. */
function kickerOf({ entry, text }: Reading, { nameOf, dateRange, date, partialDate }: Language): string {
  const { designation, number, type, verdict, start, end, issued } = text.fields;
  if (isRecord(designation)) return nameOf('programme', String(designation.programme));
  if (typeof type === 'string') return [nameOf('document-type', type), number, typeof issued === 'string' ? partialDate(issued.slice(0, 4)) : ''].filter(Boolean).join(' · ');
  if (typeof verdict === 'string') return nameOf('verdict', verdict);
  if (typeof start === 'string') return typeof end === 'string' && end !== start ? dateRange(start, end) : date(start);
  return nameOf('collection', entry.collection);
}

export const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
