import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { collectionIds } from '../src/domain/collections.ts';
import { routeIds } from '../src/domain/interface-strings.ts';
import { literalsOf, shown, type Literal } from './support/literals.ts';
import { readPortal, repository } from './support/portals.ts';
import { sourceFiles, type SourceFile } from './support/source-files.ts';

/**
 * The generator knows no country: nothing of the real portal's languages, names and sections stands in its code. What
 * stands in comments is free to name languages, whose letters the code has to know; it is not free to name the country.
 */
const portal = readPortal(repository);
const src = sourceFiles('src');
const literals = src.flatMap(literalsOf);

const localeCodes = new Set(portal.locales.flatMap(({ prefix, tag, format }) => [prefix, tag, ...(format ? [format] : [])]));

/** Strings that are a language's code, or an address that begins with one. */
const ofLocale = ({ text }: Literal): boolean => localeCodes.has(text) || [...localeCodes].some((code) => text.startsWith(`/${code}/`));

/** Names of all countries and of all languages of the portal and more, in the two languages in which its developers write. */
function namesOf(type: 'region' | 'language'): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second)).map((code) => (type === 'region' ? code : code.toLowerCase()));
  return ['en', 'vi'].flatMap((language) => {
    const names = new Intl.DisplayNames(language, { type, fallback: 'none' });
    return codes.flatMap((code) => names.of(code) ?? []);
  });
}

const wordsPattern = (words: string[]): RegExp => new RegExp(`(?<![\\p{L}\\p{M}])(${[...new Set(words)].map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})(?![\\p{L}\\p{M}])`, 'u');
const countryName = wordsPattern(namesOf('region').filter((name) => name.length > 2));
const languageName = wordsPattern(namesOf('language').filter((name) => name.length > 2));

/** Names and codes of scripts, of which a few are also names of languages, and typefaces that are named after a script. */
const scripts = new Intl.DisplayNames('en', { type: 'script', fallback: 'none' });
const withoutScripts = (text: string): string =>
  /^[A-Z][a-z]{3}$/.test(text) && scripts.of(text) !== undefined ? '' : text.replace(/\\+p\{[^}]*\}/g, '').replace(/noto[- ]sans[- ]\w+/gi, '');

/** The typeface of that name: a name, not the country. */
const withoutTypeface = (text: string): string => text.replace(/be[- ]vietnam[- ]pro(-vietnamese)?/gi, '');

const ofTheCountry = (text: string): string[] => withoutTypeface(text).match(/.{0,30}(?:vi[eệ]t|\bVN\b).{0,30}/gi) ?? [];

/** Words that are also something else, with the one thing that they are there. */
const coincidences: [file: string, text: string, because: string][] = [
  ['src/domain/data/catalog-faults.ts', 'releases', 'field of the release calendar'],
  ['src/domain/interface-strings.ts', 'pages', 'value named by the string list.page'],
  ['src/domain/portal.ts', 'press', 'purpose of a contact'],
];
const isCoincidence = ({ file, text }: Literal): boolean => coincidences.some(([where, word]) => where === file && word === text);

const isRegistry = ({ file }: Literal): boolean => file === 'src/domain/collections.ts' || file.startsWith('src/domain/collections/');

const routeSegments = new Set(
  readdirSync(path.join(repository, 'i18n'))
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => Object.values((JSON.parse(readFileSync(path.join(repository, 'i18n', file), 'utf8')) as { routes: Record<string, string> }).routes)),
);

/** A string that is a word, or an address or name that holds it as a part. */
const holds = (words: ReadonlySet<string>) => ({ text }: Literal): boolean => words.has(text) || (/^\/[a-z0-9/-]*$/.test(text) && text.split('/').some((part) => words.has(part)));

const ids = new Set<string>(collectionIds);
const segments = new Set([...routeSegments].filter((segment) => !(routeIds as readonly string[]).includes(segment)));
const found = (words: ReadonlySet<string>): string[] => literals.filter((literal) => holds(words)(literal) && !isRegistry(literal) && !isCoincidence(literal)).map(shown);

test('no language of the portal stands in the code', () => expect(literals.filter(ofLocale).map(shown)).toEqual([]));

test('no country is named, not even in a comment', () => {
  const named = ({ path: file, text }: SourceFile) => withoutTypeface(text).split('\n').flatMap((line, index) => (countryName.test(line) ? [`${file}:${index + 1} ${countryName.exec(line)?.[0]}`] : []));
  expect(src.flatMap(named)).toEqual([]);
});

test('no language is named in a string', () => expect(literals.filter(({ text }) => languageName.test(withoutScripts(withoutTypeface(text)))).map(shown)).toEqual([]));

test('no collection is named outside the registry', () => expect(found(ids)).toEqual([]));

test('no section’s part of the address stands in the code', () => expect(found(segments)).toEqual([]));

test('the words that are also something else still stand there', () => {
  for (const [file, text] of coincidences) expect(literals.some((literal) => literal.file === file && literal.text === text)).toBe(true);
});

test('nothing of the real portal’s country stands in src/ and scripts/', () => {
  const files = [...src, ...sourceFiles('scripts').filter(({ path: file }) => !file.startsWith('scripts/pictures/'))];
  expect(files.flatMap(({ path: file, text }) => [...ofTheCountry(file), ...ofTheCountry(text)].map((place) => `${file}: ${place.trim()}`))).toEqual([]);
});

describe('the judges themselves', () => {
  const literal = (text: string): Literal => ({ text, file: 'src/site/a.ts', line: 1 });

  test('they find what they look for', () => {
    expect(['vi', 'zh-Hans', '/en/', '/vi/dia-danh/'].every((text) => ofLocale(literal(text)))).toBe(true);
    expect(['Viet Nam', 'Vietnam', 'Việt Nam', 'Lào', 'of France.'].filter((text) => !countryName.test(text))).toEqual(['Viet Nam']);
    expect(ofTheCountry('Viet Nam')).toHaveLength(1);
    expect(ofTheCountry("country: 'VN'")).toHaveLength(1);
    expect(ofTheCountry('font-family: Be Vietnam Pro')).toEqual([]);
    expect(languageName.test('written in Khmer')).toBe(true);
    expect(['\\p{Script=Khmer}\\p{scx=Arabic}', 'Thai', 'Noto Sans Arabic'].some((text) => languageName.test(withoutScripts(text)))).toBe(false);
    expect(holds(ids)(literal('articles')) && holds(ids)(literal('/en/articles/'))).toBe(true);
    expect(holds(segments)(literal('bai-viet')) && segments.has('press')).toBe(true);
  });

  test('they read strings in code and in markup, and no comments', () => {
    const of = (file: string, text: string) => literalsOf({ path: file, text }).map(shown);
    expect(of('a.ts', "// 'vi'\nconst a: 'en' | 'x' = `fr`; /* \"ar\" */ f(`/${a}/de`);")).toEqual(['a.ts:2 en', 'a.ts:2 x', 'a.ts:2 fr', 'a.ts:2 /', 'a.ts:2 /de']);
    expect(of('a.astro', "---\nconst a = 'vi';\n---\n<html lang=\"en\">\n<p class='x'>")).toEqual(['a.astro:2 vi', 'a.astro:4 en', 'a.astro:5 x']);
  });
});
