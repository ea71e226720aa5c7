import type { Mention, TextLength } from '../domain/entry.ts';
import type { ComponentName } from './components.ts';

/** A piece of a compiled text: finished HTML, or something that needs the page it is drawn in. */
export type Segment = string | EntryLink | ComponentCall;

/** A link that names an entry; its address depends on the reader's language. */
export interface EntryLink {
  entry: string;
  anchor?: string;
  segments: Segment[];
}

export interface ComponentCall {
  component: ComponentName;
  props: Record<string, string>;
  segments: Segment[];
}

export interface Heading {
  depth: number;
  id: string;
  text: string;
}

export interface Footnote {
  number: number;
  /** How often the text refers to it: one way back each. */
  references: number;
  segments: Segment[];
}

export interface Body {
  segments: Segment[];
  headings: Heading[];
  footnotes: Footnote[];
}

/** A compiled text with what the rest of the portal wants to know of it without reading it. */
export interface RenderedText {
  body: Body;
  mentions: Mention[];
  /** Addresses of the headings within the page. */
  anchors: string[];
  length: TextLength;
}
