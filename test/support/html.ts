import { htmlToHast } from 'satteri';

/** An element of a page, with its attributes under the names they have in HTML. */
export interface Element {
  tag: string;
  attributes: Record<string, string>;
  parent: Element | undefined;
  children: (Element | string)[];
}

interface Hast {
  type: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: Hast[];
  value?: string;
}

const renamed: Record<string, string> = { className: 'class', htmlFor: 'for', httpEquiv: 'http-equiv', acceptCharset: 'accept-charset' };

function attributeName(property: string): string {
  if (/^aria[A-Z]/.test(property)) return `aria-${property.slice(4).toLowerCase()}`;
  if (/^data[A-Z]/.test(property)) return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return renamed[property] ?? property.toLowerCase();
}

const attributeValue = (value: unknown): string => (Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value));

export function parseHtml(html: string): Element {
  const root: Element = { tag: '#root', attributes: {}, parent: undefined, children: [] };
  take(htmlToHast(html) as Hast, root);
  return root;
}

function take(node: Hast, parent: Element): void {
  for (const child of node.children ?? []) {
    if (child.type === 'text') parent.children.push(child.value ?? '');
    if (child.type !== 'element') continue;
    const attributes = Object.entries(child.properties ?? {})
      .filter(([, value]) => value !== false && value !== undefined && value !== null)
      .map(([name, value]): [string, string] => [attributeName(name), attributeValue(value)]);
    const element: Element = { tag: child.tagName ?? '', attributes: Object.fromEntries(attributes), parent, children: [] };
    parent.children.push(element);
    take(child, element);
  }
}

export function* elementsOf(root: Element): Generator<Element> {
  for (const child of root.children) {
    if (typeof child === 'string') continue;
    yield child;
    yield* elementsOf(child);
  }
}

/** Elements with a tag and, where given, with all of these classes. */
export const find = (root: Element, tag: string, ...classes: string[]): Element[] =>
  [...elementsOf(root)].filter((element) => element.tag === tag && classes.every((name) => hasClass(element, name)));

export const hasClass = (element: Element, name: string): boolean => (element.attributes['class'] ?? '').split(/\s+/).includes(name);

export const textOf = (element: Element): string => element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

export function isWithin(element: Element, test: (around: Element) => boolean): boolean {
  for (let around: Element | undefined = element; around; around = around.parent) if (test(around)) return true;
  return false;
}

/** Addresses in a srcset with the width each is for. */
export const candidatesOf = (srcset: string): { url: string; width: number }[] =>
  srcset.split(',').map((candidate) => {
    const [url = '', descriptor = ''] = candidate.trim().split(/\s+/);
    return { url, width: Number(/^(\d+)w$/.exec(descriptor)?.[1]) };
  });
