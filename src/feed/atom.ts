import { xmlText } from './xml-text.ts';

export interface AtomLink {
  href: string;
  /** alternate where it is left out. */
  rel?: string;
  type?: string;
  title?: string;
  /** Length in bytes, for an enclosure. */
  length?: number;
}

export interface AtomEntry {
  /** Permanent: the same thing keeps it wherever it moves. */
  id: string;
  title: string;
  links: AtomLink[];
  /** Days as YYYY-MM-DD: a feed has no time of its own, so that the same input gives the same bytes. */
  published?: string;
  updated: string;
  author: string;
  categories?: string[];
  summary: string;
}

export interface AtomFeed {
  id: string;
  title: string;
  subtitle: string;
  /** BCP 47 tag. */
  tag: string;
  links: AtomLink[];
  updated: string;
  entries: AtomEntry[];
}

const midnight = (day: string): string => `${day}T00:00:00Z`;

/** Attributes in the order rel, href, then the others. */
function link({ href, rel, type, title, length }: AtomLink): string {
  const attributes: [string, string | number | undefined][] = [['rel', rel], ['href', href], ['type', type], ['title', title], ['length', length]];
  return `<link${attributes.map(([name, value]) => (value === undefined ? '' : ` ${name}="${xmlText(String(value))}"`)).join('')}/>`;
}

const entry = ({ id, title, links, published, updated, author, categories = [], summary }: AtomEntry): string =>
  `<entry><id>${xmlText(id)}</id><title>${xmlText(title)}</title>${links.map(link).join('')}${published === undefined ? '' : `<published>${midnight(published)}</published>`}<updated>${midnight(updated)}</updated><author><name>${xmlText(author)}</name></author>${categories.map((term) => `<category term="${xmlText(term)}"/>`).join('')}<summary>${xmlText(summary)}</summary></entry>`;

/** A feed as Atom (RFC 4287, https://www.rfc-editor.org/rfc/rfc4287). */
export function* toAtom({ id, title, subtitle, tag, links, updated, entries }: AtomFeed): Generator<string> {
  yield `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlText(tag)}"><id>${xmlText(id)}</id><title>${xmlText(title)}</title><subtitle>${xmlText(subtitle)}</subtitle>${links.map(link).join('')}<updated>${midnight(updated)}</updated>`;
  for (const one of entries) yield entry(one);
  yield '</feed>\n';
}
