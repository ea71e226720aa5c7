import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesIn, isPage } from './folder.ts';
import { elementsOf, find, parseHtml, type Element } from './html.ts';

/** One page of a built portal. */
export interface Page {
  /** Address within the portal: /en/about/ or /en/404.html. */
  address: string;
  root: Element;
  lang: string;
  dir: string;
  /** First part of the address; empty at the gateway. */
  prefix: string;
  isIndexed: boolean;
  canonical: string | undefined;
  /** Address by language tag, as <link rel="alternate"> gives them. */
  alternates: Record<string, string>;
  ids: Set<string>;
}

export interface BuiltSite {
  folder: string;
  files: Set<string>;
  pages: Map<string, Page>;
  read(file: string): string;
  /** The file that a web server sends for an address of the portal, or nothing. */
  fileAt(address: string): string | undefined;
}

export function readBuiltSite(folder: string): BuiltSite {
  const files = new Set(filesIn(folder));
  const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
  const pages = [...files].filter(isPage).map((file): Page => toPage(`/${file.replace(/(^|\/)index\.html$/, '$1')}`, parseHtml(read(file))));
  return {
    folder,
    files,
    pages: new Map(pages.map((page) => [page.address, page])),
    read,
    fileAt: (address) => {
      const name = decodeURIComponent(address.replace(/[?#].*$/, '')).replace(/^\//, '');
      const file = name === '' || name.endsWith('/') ? `${name}index.html` : name;
      return files.has(file) ? file : undefined;
    },
  };
}

function toPage(address: string, root: Element): Page {
  const html = find(root, 'html')[0]?.attributes ?? {};
  const links = find(root, 'link');
  const [, prefix = ''] = address.split('/');
  return {
    address,
    root,
    lang: html['lang'] ?? '',
    dir: html['dir'] ?? '',
    prefix: prefix === '404.html' ? '' : prefix,
    isIndexed: !find(root, 'meta').some(({ attributes }) => attributes['name'] === 'robots' && /noindex/.test(attributes['content'] ?? '')),
    canonical: links.find(({ attributes }) => attributes['rel'] === 'canonical')?.attributes['href'],
    alternates: Object.fromEntries(links.filter(({ attributes }) => attributes['rel'] === 'alternate' && attributes['hreflang']).map(({ attributes }) => [attributes['hreflang'] ?? '', attributes['href'] ?? ''])),
    ids: new Set([...elementsOf(root)].flatMap(({ attributes }) => (attributes['id'] === undefined ? [] : [attributes['id']]))),
  };
}
