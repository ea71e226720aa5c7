import { readdirSync } from 'node:fs';
import path from 'node:path';
import { collectionIds, isCollectionId, type CollectionId } from '../domain/collections.ts';
import type { Finding } from '../domain/finding.ts';
import type { RuleId } from '../domain/rules.ts';

export interface EntryFolder {
  id: string;
  collection: CollectionId;
  folder: string;
  /** Prefixes of the languages that have a file, in the portal's order. */
  locales: string[];
  pictures: string[];
}

export interface ContentScan {
  entries: EntryFolder[];
  findings: Finding[];
}

const folderName = /^(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*$/;
const pictureName = /^[a-z0-9][a-z0-9-]*\.(jpg|jpeg|png|webp|avif)$/;
/** Device names that Windows keeps for itself, with any ending. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/** Folders of content/ that are no collections of entries. */
const otherFolders = new Set(['data']);
const clutter = new Set(['.DS_Store', 'Thumbs.db', '.gitkeep']);

export const textFile = (entry: string, locale: string): string => `content/${entry}/index.${locale}.mdx`;

/** Every entry below content/, in the order of its name, and everything there that is not an entry. */
export function scanContent(root: string, locales: readonly string[]): ContentScan {
  const scan: ContentScan = { entries: [], findings: [] };
  const report = (rule: RuleId, file: string, values: Record<string, string> = {}) =>
    scan.findings.push({ rule, file: printable(file), line: 1, column: 1, values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, printable(value)])) });

  for (const item of list(root, 'content', report)) {
    if (!item.isDirectory()) {
      if (item.name !== 'portal.yaml') report('file-unexpected', `content/${item.name}`);
    } else if (isCollectionId(item.name)) scanCollection(item.name);
    else if (!otherFolders.has(item.name)) report('collection-unknown', `content/${item.name}`, { name: item.name, known: collectionIds.join(', ') });
  }
  return scan;

  function scanCollection(collection: CollectionId): void {
    for (const item of list(root, `content/${collection}`, report)) {
      const place = `content/${collection}/${item.name}`;
      if (!item.isDirectory()) report('file-unexpected', place);
      else if (!folderName.test(item.name) || item.name.length > 60 || reserved.test(item.name)) report('file-name', place, { name: item.name });
      else scanEntry(collection, item.name);
    }
  }

  function scanEntry(collection: CollectionId, folder: string): void {
    const id = `${collection}/${folder}`;
    const found = new Set<string>();
    const pictures: string[] = [];
    for (const item of list(root, `content/${id}`, report)) {
      const place = `content/${id}/${item.name}`;
      const locale = /^index\.([a-z0-9-]+)\.mdx$/.exec(item.name)?.[1];
      if (!item.isFile()) report('file-unexpected', place);
      else if (locale !== undefined && locales.includes(locale)) found.add(locale);
      else if (locale !== undefined) report('locale-unknown', place, { name: locale, known: locales.join(', ') });
      else if (pictureName.test(item.name) && !reserved.test(item.name) && item.name.length <= 60) pictures.push(item.name);
      else if (/\.(jpe?g|png|webp|avif)$/i.test(item.name)) report('file-name', place, { name: item.name });
      else report('file-unexpected', place);
    }
    if (found.size > 0) scan.entries.push({ id, collection, folder, locales: locales.filter((locale) => found.has(locale)), pictures });
    else report('entry-empty', `content/${id}`, { source: locales[0] ?? '' });
  }
}

/** A name as a terminal or a log can show it: names may hold line feeds and escape sequences. */
const printable = (name: string): string => name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\ufffd');

/** A folder's items by name; links and names that another system would confuse are reported and left out. */
function list(root: string, folder: string, report: (rule: RuleId, file: string, values?: Record<string, string>) => void) {
  const seen = new Map<string, string>();
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((item) => !clutter.has(item.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .filter((item) => {
      const place = `${folder}/${item.name}`;
      if (item.isSymbolicLink()) {
        report('file-link', place);
        return false;
      }
      const folded = item.name.normalize('NFC').toLowerCase();
      const other = seen.get(folded);
      if (other !== undefined) {
        report('file-name-collision', place, { name: item.name, other });
        return false;
      }
      seen.set(folded, item.name);
      return true;
    });
}
