import { readFileSync } from 'node:fs';
import path from 'node:path';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { releaseCalendar } from '../../src/feed/formats/release-calendar.ts';
import { toICalendar, type CalendarEvent } from '../../src/feed/formats/release-calendar/icalendar.ts';
import { portalsWithData, writtenFeed } from '../support/catalogs.ts';
import { bytesOf } from '../support/feed-bytes.ts';

/** Lines as RFC 5545 sends them: each at most 75 octets, each whole characters, each ended by CR LF. */
function linesOf(bytes: Uint8Array): string[] {
  const lines: string[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(13, start);
    expect([bytes[end], bytes[end + 1]], `a line that begins at octet ${start}`).toEqual([13, 10]);
    expect(end - start).toBeLessThanOrEqual(75);
    lines.push(new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, end)));
    start = end + 2;
  }
  expect(lines.filter((line) => line.includes('\n'))).toEqual([]);
  return lines;
}

const eventsOf = (text: string): ICAL.Event[] => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));

const property = ({ component }: ICAL.Event, name: string): string => String(component.getFirstPropertyValue(name));

describe.each(portalsWithData)('the release calendar of %s', (_name, root) => {
  const { catalog, folder, files } = writtenFeed(root);
  const { portal, datasets, releases } = catalog;
  const bytes = readFileSync(path.join(folder, 'data/releases.ics'));
  const events = eventsOf(bytes.toString('utf8'));
  const locale = portal.fallbackLocales[0] ?? '';
  const vintages = datasets.flatMap((dataset) => dataset.vintages.map((vintage) => ({ dataset, vintage })));
  const host = new URL(portal.address).hostname;

  test('is sent in lines of 75 octets that split no character', () => {
    const lines = linesOf(bytes);
    expect([lines[0], lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR']);
  });

  test('has one event for each vintage and each plan, with an id of its own', () => {
    expect(events).toHaveLength(vintages.length + releases.length);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  });

  test('tells of every vintage what was published, why and where', () => {
    for (const { dataset, vintage } of vintages) {
      const event = events.find(({ uid }) => uid === `published-${dataset.id}-${vintage.date}@${host}`);
      expect(event && [event.startDate.toString(), event.startDate.isDate, property(event, 'status'), event.summary, event.description, property(event, 'url')], dataset.id).toEqual([
        vintage.date, true, 'CONFIRMED', `${dataset.title[locale]}: published (${vintage.kind})`, vintage.reason[locale], `${portal.address}/${locale}/data/${dataset.id}/`,
      ]);
    }
  });

  test('calls a plan a plan: its day is fixed only where the day is named and meant', () => {
    for (const release of releases) {
      const event = events.find(({ uid }) => uid === `planned-${release.dataset}-${release.date}@${host}`);
      const isFixed = release.exact && release.date.length === 10;
      expect(event?.startDate.toString(), release.dataset).toBe(`${release.date}-01-01`.slice(0, 10));
      expect(event && property(event, 'status')).toBe(isFixed ? 'CONFIRMED' : 'TENTATIVE');
      expect(event?.summary.includes('planned, day not fixed')).toBe(!isFixed);
      expect(event?.description ?? '').toBe(release.note?.[locale] ?? '');
    }
  });

  test('lasts a day at a time, stamped with the day of the newest vintage', () => {
    for (const event of events) {
      expect(event.duration.toString()).toBe('P1D');
      expect(property(event, 'dtstamp')).toBe(`${vintages.map(({ vintage }) => vintage.date).sort().at(-1)}T00:00:00Z`);
    }
  });

  test('says the same as a list', () => {
    const list = JSON.parse(readFileSync(path.join(folder, 'data/releases.json'), 'utf8')) as { planned: Record<string, unknown>[]; published: { dataset: string; date: string; kind: string; url: string; reason: Record<string, string> }[] };
    expect(list.planned.map(({ dataset, date, exact }) => ({ dataset, date, exact }))).toEqual(releases.map(({ dataset, date, exact }) => ({ dataset, date, exact })));
    expect(list.planned.map(({ precision }) => precision)).toEqual(releases.map(({ date }) => ({ 4: 'year', 7: 'month', 10: 'day' })[date.length]));
    const days = list.published.map(({ date }) => date);
    expect(days).toEqual([...days].sort().reverse());
    expect(list.published.map(({ dataset, date, kind }) => `${dataset} ${date} ${kind}`).sort()).toEqual(vintages.map(({ dataset, vintage }) => `${dataset.id} ${vintage.date} ${vintage.kind}`).sort());
    const published = new Set(files.map((file) => `${portal.address}/${file.path}`));
    expect(list.published.filter(({ url }) => !published.has(url))).toEqual([]);
    for (const { reason } of list.published) expect(Object.keys(reason)).toContain(portal.locale(locale).tag);
  });

  test('gives the same bytes twice', () => {
    const written = () => releaseCalendar.files(catalog, catalog, files).map(({ content }) => bytesOf(content as Iterable<string>).toString());
    expect(written()).toEqual(written());
  });
});

describe('a long and awkward event', () => {
  const event: CalendarEvent = {
    uid: 'a@marjan.example',
    day: '2024-02-28',
    summary: `${'الجزر السبع والبحر الواحد؛ '.repeat(6)}🏝️🏝️${'ế'.repeat(60)}`,
    description: 'one, two; three \\ four\nfive: "six"\r\nseven\u0007',
    url: `https://marjan.example/${'a'.repeat(120)}/`,
    category: 'first',
    status: 'TENTATIVE',
  };
  const text = [...toICalendar({ producer: '-//a//b//EN', name: 'n', stamp: '2024-02-28', events: [event] })].join('');

  test('is folded between characters and read back as it was', () => {
    expect(linesOf(new TextEncoder().encode(text)).length).toBeGreaterThan(20);
    const [read] = eventsOf(text);
    expect(text.replaceAll('\r\n ', '')).toContain('\r\nDESCRIPTION:one\\, two\\; three \\\\ four\\nfive: "six"\\nseven\r\n');
    expect(read?.summary).toBe(event.summary);
    expect(read?.description).toBe('one, two; three \\ four\nfive: "six"\nseven');
    expect(read && property(read, 'url')).toBe(event.url);
    expect([read?.startDate.toString(), read?.endDate.toString()]).toEqual(['2024-02-28', '2024-02-29']);
  });
});
