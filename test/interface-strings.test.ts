import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { requiredKeys, stringRules, type StringRule } from '../src/domain/interface-strings.ts';
import { toPortal } from '../src/domain/portal.ts';
import { readStrings } from '../src/io/read-strings.ts';
import { literalsOf } from './support/literals.ts';
import { readPortal, repository, temporaryFolder } from './support/portals.ts';
import { sourceFiles, type SourceFile } from './support/source-files.ts';

const portal = toPortal(readPortal(repository));

test.each(portal.locales.map((locale) => [locale.prefix, locale] as const))('%s has every string, with the values it needs, and no other', (_, locale) => {
  expect(readStrings(repository, [locale], portal.source).findings).toEqual([]);
});

test('a string that is missing, empty or without its value is found', () => {
  const root = temporaryFolder('strings');
  cpSync(path.join(repository, 'i18n'), path.join(root, 'i18n'), { recursive: true });
  const file = path.join(root, `i18n/${portal.sourceLocale}.json`);
  const whole = JSON.parse(readFileSync(file, 'utf8')) as { strings: Record<string, string> };
  const { 'site.home': _gone, ...strings } = whole.strings;
  writeFileSync(file, JSON.stringify({ ...whole, strings: { ...strings, 'site.skip': ' ', 'entry.published': '{{day}}', 'site.nothing': 'x' } }));
  const { findings } = readStrings(root, [portal.source], portal.source);
  rmSync(root, { recursive: true });
  expect(findings.map(({ rule, values }) => `${rule} ${values['key']}`).sort()).toEqual(['string-missing site.home', 'string-missing site.skip', 'string-unknown site.nothing', 'string-values entry.published']);
});

test('every plural form that a language has is asked for', () => {
  const forms = (tag: string) => requiredKeys({ key: 'list.count', values: ['count'], plural: true }, tag).length;
  expect([forms('ar'), forms('ru'), forms('en'), forms('ja')]).toEqual([6, 4, 2, 1]);
});

/** Where the strings are listed: that a key stands there is no use of it. */
const registry = 'src/domain/interface-strings.ts';

/** Strings that no page asks for: by their key, by a key put together (`site.theme.${name}`), or as a name of a group (`nameOf('verdict', …)`). */
function unused(rules: StringRule[], files: SourceFile[]): string[] {
  const code = files.filter(({ path: file }) => file !== registry);
  const literals = new Set(code.flatMap(literalsOf).map(({ text }) => text));
  const text = code.map((file) => file.text).join('\n');
  const openings = [...text.matchAll(/`([a-z-]+(?:\.[a-z-]+)*\.)\$\{/g)].map(([, opening = '']) => opening);
  const groups = [...text.matchAll(/\bnameOf\(\s*'([a-z-]+)'/g)].map(([, group]) => `${group}.`);
  return rules.map(({ key }) => key).filter((key) => !literals.has(key) && ![...openings, ...groups].some((opening) => key.startsWith(opening)));
}

test('every string is shown somewhere', () => expect(unused(stringRules, sourceFiles('src'))).toEqual([]));

test('a string that nobody shows is found', () => {
  const rules: StringRule[] = (['site.home', 'site.theme.dark', 'verdict.true', 'list.empty'] as const).map((key) => ({ key, values: [], plural: false }));
  const of = (text: string) => unused(rules, [{ path: 'src/site/a.ts', text }]);
  expect(of("t('site.home'); t(`site.theme.${name}`); nameOf('verdict', id); // 'list.empty'")).toEqual(['list.empty']);
  expect(of('')).toEqual(rules.map(({ key }) => key));
});
