import { isMap, isSeq, parseDocument, stringify } from 'yaml';
import type { VintageEntry } from '../domain/data/dataset-file.ts';

/** The text of a dataset.yaml with one more vintage at the end of its list, and every other byte as it was. */
export function addVintage(text: string, vintage: VintageEntry): string {
  const list = parseDocument(text).get('vintages', true);
  if (!isSeq(list) || !list.range) throw new Error('no list of vintages');
  const last = list.items.at(-1);
  if (list.flow || !isMap(last) || !last.range) {
    if (list.items.length > 0) throw new Error('the list of vintages stands between [ and ]; give each vintage lines of its own');
    return `${text.slice(0, list.range[0]).trimEnd()}\n${item(vintage, '  ')}${text.slice(list.range[1]).replace(/^[ \t]*\n/, '')}`;
  }
  const lineStart = text.lastIndexOf('\n', last.range[0]) + 1;
  const indent = /^\s*/.exec(text.slice(lineStart))?.[0] ?? '';
  const end = last.range[1];
  const before = text.slice(0, end).replace(/\n*$/, '\n');
  return `${before}${item(vintage, indent)}${text.slice(end).replace(/^\n/, '')}`;
}

const item = (vintage: VintageEntry, indent: string): string =>
  stringify([vintage], { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' })
    .replace(/^(\W*(?:date|kind|sha256): )"([^"]*)"$/gm, '$1$2')
    .replace(/^(?=.)/gm, indent);
