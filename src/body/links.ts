import { fault, type Fault, type Place } from '../domain/finding.ts';

const mailAddress = /^mailto:[a-z0-9._+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;
const entryLink = /^entry:([a-z]+\/[a-z0-9-]+)(?:#(.+))?$/;

export interface EntryAddress {
  entry: string;
  anchor?: string;
}

/** The entry that a link names, or nothing where it leads elsewhere. */
export function parseEntryLink(url: string): EntryAddress | undefined {
  const [, entry, anchor] = entryLink.exec(url) ?? [];
  return entry === undefined ? undefined : anchor === undefined ? { entry } : { entry, anchor: decoded(anchor) };
}

export const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Links lead to https, to a mail address, to a heading of the same text or to an entry; nothing else. */
export function checkLink(url: string, text: string, at: Place, anchors: ReadonlyMap<string, unknown>): Fault[] {
  const faults: Fault[] = [];
  if (text.trim() === '') faults.push(fault('link-empty', at));
  const shown = url.slice(0, 120);
  if (url.startsWith('#')) {
    const anchor = decoded(url.slice(1));
    if (!anchors.has(anchor)) faults.push(fault('link-anchor', at, { anchor, known: [...anchors.keys()].slice(0, 12).join(', ') || '—' }));
  } else if (/^mailto:/.test(url)) {
    if (!mailAddress.test(url)) faults.push(fault('link-scheme', at, { url: shown }));
  } else if (!parseEntryLink(url)) {
    faults.push(...checkWebAddress(url, at));
  }
  return faults;
}

/** An address of the web as a reader can trust it: https, no user name, a host in plain letters. */
export function checkWebAddress(url: string, at: Place): Fault[] {
  const shown = url.slice(0, 120);
  if (!url.startsWith('https://')) return [fault('link-scheme', at, { url: shown })];
  const authority = url.slice('https://'.length).split(/[/?#\\]/)[0] ?? '';
  if (authority.includes('@') || /%40/i.test(authority)) return [fault('link-userinfo', at, { url: shown })];
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+(:\d{1,5})?$/i.test(authority) || /(^|\.)xn--/i.test(authority)) return [fault('link-host', at, { url: shown })];
  if (/[\s\\<>"]/.test(url)) return [fault('link-scheme', at, { url: shown })];
  return [];
}
