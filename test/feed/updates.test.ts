import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { toAtom } from '../../src/feed/atom.ts';
import { updates } from '../../src/feed/formats/updates.ts';
import { portalsWithData, writtenFeed } from '../support/catalogs.ts';
import { bytesOf } from '../support/feed-bytes.ts';
import { hasCommand, hasFeedparser, python } from '../support/judges.ts';
import { readXml, type XmlElement } from '../support/sdmx.ts';

const children = (element: XmlElement, name: string): XmlElement[] => element.children.filter((child) => child.name === name);
const textOf = (element: XmlElement, name: string): string | undefined => children(element, name)[0]?.text;
const linkOf = (element: XmlElement, rel: string): Record<string, string> | undefined => children(element, 'link').find(({ attributes }) => (attributes['rel'] ?? 'alternate') === rel)?.attributes;

/** What RFC 4287 demands of a feed and of an entry (sections 4.1.1 and 4.1.2), and how dates and ids are written. */
function expectAtom(feed: XmlElement): void {
  expect([feed.name, feed.attributes['xmlns']]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
  for (const element of [feed, ...children(feed, 'entry')]) {
    for (const name of ['id', 'title', 'updated']) expect(children(element, name), name).toHaveLength(1);
    expect(new URL(textOf(element, 'id') ?? '').protocol).toBe('https:');
    expect(textOf(element, 'updated')).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00Z$/);
  }
  for (const entry of children(feed, 'entry')) {
    expect(linkOf(entry, 'alternate')?.['href']).toBeTruthy();
    expect(children(entry, 'author').map((author) => textOf(author, 'name'))).toEqual([expect.stringMatching(/\S/)]);
  }
  expect(linkOf(feed, 'self')?.['href']).toBeTruthy();
}

describe.each(portalsWithData)('the feed of updates of %s', (_name, root) => {
  const { catalog, folder, files } = writtenFeed(root);
  const { portal, datasets } = catalog;
  const file = path.join(folder, 'data/feed.xml');
  const feed = readXml(readFileSync(file, 'utf8'));
  const entries = children(feed, 'entry');
  const published = new Map(files.map((one) => [`${portal.address}/${one.path}`, one]));
  const locale = portal.fallbackLocales[0] ?? '';

  test.skipIf(!hasCommand('xmllint'))('is well-formed XML (needs xmllint)', () => {
    expect(spawnSync('xmllint', ['--nonet', '--noout', file], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
  });

  test.skipIf(!hasFeedparser())('is read by an independent feed reader without a complaint (needs python3-feedparser)', () => {
    const script = 'import feedparser, json, sys; d = feedparser.parse(open(sys.argv[1], "rb").read()); print(json.dumps([bool(d.bozo), d.version, [[e.id, e.title, e.updated] for e in d.entries]]))';
    const [hasFault, version, read] = JSON.parse(spawnSync(python, ['-c', script, file], { encoding: 'utf8' }).stdout) as [boolean, string, string[][]];
    expect([hasFault, version]).toEqual([false, 'atom10']);
    expect(read).toEqual(entries.map((entry) => ['id', 'title', 'updated'].map((name) => textOf(entry, name))));
  });

  test('has what an Atom feed must have', () => {
    expectAtom(feed);
    expect(feed.attributes['xml:lang']).toBe(portal.locale(locale).tag);
    expect(linkOf(feed, 'self')?.['href']).toBe(`${portal.address}/data/feed.xml`);
    expect(textOf(feed, 'updated')).toBe(textOf(entries[0] ?? feed, 'updated'));
  });

  test('has an entry for each vintage, newest first, each with an id that nothing moves', () => {
    const expected = datasets.flatMap(({ id, vintages }) => vintages.map(({ date }) => `${portal.address}/data/${id}/v/${date}/${id}.csv`));
    expect(entries.map((entry) => textOf(entry, 'id')).sort()).toEqual(expected.sort());
    const days = entries.map((entry) => textOf(entry, 'updated') ?? '');
    expect(days).toEqual([...days].sort().reverse());
  });

  test('gives for each vintage its reason, its file with the length, and what changed', () => {
    for (const { id, title, vintages } of datasets)
      for (const { date, kind, reason } of vintages) {
        const entry = entries.find((one) => textOf(one, 'id') === `${portal.address}/data/${id}/v/${date}/${id}.csv`);
        if (!entry) throw new Error(`no entry of ${id} ${date}`);
        expect(textOf(entry, 'summary')).toBe(reason[locale]);
        expect(textOf(entry, 'title')).toBe(`${title[locale]}, ${date}`);
        expect(children(entry, 'category').map(({ attributes }) => attributes['term'])).toEqual([id, kind]);
        const enclosure = linkOf(entry, 'enclosure');
        expect(enclosure?.['length']).toBe(String(published.get(enclosure?.['href'] ?? '')?.bytes));
        expect(published.has(linkOf(entry, 'related')?.['href'] ?? '')).toBe(true);
        expect(linkOf(entry, 'alternate')?.['href']).toBe(`${portal.address}/${locale}/data/${id}/`);
      }
  });

  test('gives the same bytes twice', () => {
    const written = () => updates.files(catalog, catalog, files).map(({ content }) => bytesOf(content as Iterable<string>).toString());
    expect(written()).toEqual(written());
  });
});

test('a feed with awkward texts is read back as it was', () => {
  const awkward = 'a < b & "c" > \'d\' ]]> ثلاثة';
  const text = [...toAtom({ id: 'https://a.example/', title: awkward, subtitle: awkward, tag: 'ar', links: [{ rel: 'self', href: 'https://a.example/?a=1&b="2"' }], updated: '2026-01-01', entries: [{ id: 'https://a.example/1', title: awkward, links: [{ href: 'https://a.example/1' }], updated: '2026-01-01', author: awkward, summary: awkward }] })].join('');
  const feed = readXml(text);
  expectAtom(feed);
  const [entry] = children(feed, 'entry');
  expect([textOf(feed, 'title'), textOf(feed, 'subtitle'), linkOf(feed, 'self')?.['href'], entry && textOf(entry, 'summary')]).toEqual([awkward, awkward, 'https://a.example/?a=1&b="2"', awkward]);
});
