import type { Body, Segment } from '../../src/body/segment.ts';
import { parseHtml, type Element } from '../support/html.ts';

/** Every element that a text may become, and what each attribute may hold. */
const global = { class: /^(external|note|end|middle|table-scroll)$/, id: /^[\p{L}\p{M}\p{N}-]+$/u };
const nothing = {};
const allowed: Record<string, Record<string, RegExp>> = {
  ...Object.fromEntries('p em strong del blockquote code pre br hr ul li table thead tbody tr td'.split(' ').map((tag) => [tag, nothing])),
  ...Object.fromEntries(['h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, nothing])),
  a: { href: /^(https:\/\/[a-z0-9.-]+(:\d+)?([/?#]|$)|mailto:[\w.+-]+@|#)/i, title: /./s },
  sup: nothing,
  ol: { start: /^\d+$/ },
  th: { scope: /^col$/ },
  div: { tabindex: /^0$/ },
};

/** A body as one string, with what the page puts in at its calls and links left out. */
export const toHtml = ({ segments = [], footnotes = [] }: Partial<Body>): string => [...segments, ...footnotes.flatMap((note) => note.segments)].map(pieceHtml).join('\n');

const pieceHtml = (segment: Segment): string => (typeof segment === 'string' ? segment : segment.segments.map(pieceHtml).join(''));

/** What a parser that knows nothing of the renderer finds in the HTML besides what is allowed. */
export function strangersIn(html: string): string[] {
  const body = descendants(parseHtml(`<!doctype html><title>x</title><body>${html}`)).find(({ tag }) => tag === 'body');
  const elements = body ? descendants(body) : [];
  const strangers = elements.flatMap(({ tag, attributes }) => {
    const rules = allowed[tag];
    if (!rules) return [`<${tag}>`];
    return Object.entries(attributes).flatMap(([name, value]) => {
      const rule = rules[name] ?? (Object.hasOwn(global, name) ? global[name as keyof typeof global] : undefined);
      return rule?.test(value) ? [] : [`<${tag} ${name}="${value}">`];
    });
  });
  // A parser that has to mend the HTML makes more or fewer elements than there are tags.
  const tags = html.match(/<[a-z]/g)?.length ?? 0;
  return tags === elements.length ? strangers : [...strangers, `${tags} tags, ${elements.length} elements`];
}

const descendants = (parent: Element): Element[] => parent.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...descendants(child)]));
