import { expect, test } from 'vitest';
import type { BuiltSite } from '../support/built-site.ts';
import { isPage } from '../support/folder.ts';
import { readPortal, repository } from '../support/portals.ts';

const real = readPortal(repository);

/** The typeface of that name: a name, not the country. */
const withoutTypeface = (text: string): string => text.replace(/be[- ]vietnam[- ]pro(-vietnamese)?/gi, '');

/** The generator’s own portal leaves no trace in another’s. */
export function noOtherCountry(site: () => BuiltSite): void {
  const texts = () => [...site().files].filter((file) => /\.(html|css|js|xml|json|txt|svg|webmanifest)$/.test(file)).map((file) => ({ file, text: withoutTypeface(site().read(file)) }));

  test('nothing of the real portal’s country is published', () => {
    expect(texts().length).toBeGreaterThan(60);
    expect(texts().flatMap(({ file, text }) => (text.match(/.{0,30}(?:vi[eệ]t|\bVN\b).{0,30}/gi) ?? []).map((place) => `${file}: ${place}`))).toEqual([]);
    expect([...site().files].filter((file) => /viet/i.test(withoutTypeface(file)))).toEqual([]);
  });

  test('neither its address nor its names in any language', () => {
    const words = [new URL(real.address).host, ...Object.values(real.name), ...Object.values(real.tagline), ...real.agencies.flatMap(({ email }) => email ?? [])];
    expect(texts().flatMap(({ file, text }) => words.filter((word) => text.includes(word)).map((word) => `${file}: ${word}`))).toEqual([]);
  });

  test('only languages of this portal stand at the top of it', () => {
    const tops = new Set([...site().files].filter((file) => isPage(file) && file.includes('/')).map((file) => file.split('/')[0]));
    expect([...tops].sort()).toEqual(['ar', 'en', 'gr']);
  });
}
