import { escapeHtml } from '../body/html.ts';
import type { Body, ComponentCall, Segment } from '../body/segment.ts';
import type { Source } from '../domain/fields.ts';
import type { Language } from './language.ts';
import { graph } from './portal.ts';

/** A text as a page draws it: HTML, and components between it. */
export type DrawnPart = string | DrawnComponent;

export interface DrawnComponent {
  component: ComponentCall['component'];
  props: Record<string, string>;
  parts: DrawnPart[];
}

export interface DrawnBody {
  parts: DrawnPart[];
  footnotes: { number: number; parts: DrawnPart[]; backs: { href: string; text: string }[] }[];
}

interface Context {
  language: Language;
  sources: string[];
  /** References made to each source so far, so that each has an address of its own. */
  counts: Map<string, number>;
}

/** Puts a compiled text into its page: entry links get the reader's addresses, references to sources their numbers. */
export function drawBody(body: Body, language: Language, sources: Source[]): DrawnBody {
  const context: Context = { language, sources: sources.map(({ id }) => id), counts: new Map() };
  return {
    parts: draw(body.segments, context),
    footnotes: body.footnotes.map(({ number, references, segments }) => ({
      number,
      parts: draw(segments, context),
      backs: Array.from({ length: references }, (_, index) => ({
        href: `#note-from-${number}${index > 0 ? `-${index + 1}` : ''}`,
        text: language.t('entry.note-back', { number }),
      })),
    })),
  };
}

function draw(segments: Segment[], context: Context): DrawnPart[] {
  const parts: DrawnPart[] = [];
  const emit = (part: DrawnPart) => {
    const last = parts.length - 1;
    if (typeof part === 'string' && typeof parts[last] === 'string') parts[last] += part;
    else parts.push(part);
  };
  for (const segment of segments) {
    if (typeof segment === 'string') emit(segment);
    else if ('entry' in segment) for (const part of drawLink(segment, context)) emit(part);
    else if (segment.component === 'Source') emit(sourceMark(segment.props.id ?? '', context));
    else emit({ component: segment.component, props: withSource(segment.props, context), parts: draw(segment.segments, context) });
  }
  return parts;
}

function drawLink(link: Exclude<Segment, string | ComponentCall>, context: Context): DrawnPart[] {
  const { language } = context;
  const inner = draw(link.segments, context);
  const reading = graph.read(link.entry, language.locale.prefix);
  if (!reading) return inner;
  const href = escapeHtml(reading.path + (link.anchor ? `#${encodeURIComponent(link.anchor)}` : ''));
  if (!reading.foreign) return [`<a href="${href}">`, ...inner, '</a>'];
  const mark = escapeHtml(language.t('entry.foreign', { language: language.languageName(reading.foreign) }));
  return [`<a href="${href}" hreflang="${reading.foreign.tag}">`, ...inner, `</a> <span class="foreign">(${mark})</span>`];
}

/** The small number after a figure that leads to its source. */
export function sourceMark(id: string, { language, sources, counts }: Context): string {
  const number = sources.indexOf(id) + 1;
  const count = (counts.get(id) ?? 0) + 1;
  counts.set(id, count);
  const label = escapeHtml(language.t('entry.source', { number }));
  return `<sup class="source"><a href="#source-${number}" aria-label="${label}">${language.number(number)}</a></sup>`;
}

/** Components that quote a source get its mark ready made. */
const withSource = (props: Record<string, string>, context: Context): Record<string, string> =>
  props.source ? { ...props, mark: sourceMark(props.source, context) } : props;
