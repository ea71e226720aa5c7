import { expect, test } from 'vitest';
import { dayOf, isMoment } from '../src/site/build-options.ts';
import { fixturePortal } from './support/portals.ts';
import { runScript } from './support/run.ts';

/** The moment that a portal is drawn for, since a build has no clock. */
test.each(['2026-12-01T08:00+07:00', '2026-12-01T08:00:30Z', '2026-12-01T08:00:30.5-03:30'])('%s is a moment', (text) => expect(isMoment(text)).toBe(true));

test.each(['2026-12-01', '2026-12-01T08:00', '2026-13-01T08:00Z', '2026-12-01T25:00Z', 'now', ''])('%j is none: it names no time, or another one elsewhere', (text) => expect(isMoment(text)).toBe(false));

test.each([
  ['2026-12-01T08:00+07:00', 'Asia/Tokyo', '2026-12-01'],
  ['2026-12-01T18:00Z', 'Asia/Tokyo', '2026-12-02'],
  ['2026-12-01T01:00Z', 'America/Lima', '2026-11-30'],
  ['2027-01-01T00:30+09:00', 'Etc/GMT-4', '2026-12-31'],
])('%s is in %s on %s', (moment, timeZone, day) => expect(dayOf(moment, timeZone)).toBe(day));

test('a build is not begun for what is no moment', async () => {
  expect(await runScript('build.ts', ['--root', fixturePortal, '--at', 'tomorrow'])).toEqual({ code: 2, stdout: '', stderr: '--at: tomorrow? 2026-12-01T08:00+07:00\n' });
});
