import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collections } from '../src/domain/collections.ts';
import { readBuiltSite, type BuiltSite, type Page } from './support/built-site.ts';
import { find, hasClass, isWithin } from './support/html.ts';
import { copyPortal, readPortal, removePortal, temporaryFolder } from './support/portals.ts';
import { buildTime, runScript } from './support/run.ts';

/** A list that is longer than a page, in one language alone. */
const folder = temporaryFolder('paging');
const root = copyPortal(folder);
const { pageSize } = collections.articles;
/** With the two articles that English has anyway: one page, and one entry more. */
const copies = pageSize - 1;
let site: BuiltSite;

beforeAll(async () => {
  const articles = path.join(root, 'content/articles');
  for (let number = 1; number <= copies; number++) {
    const copy = path.join(articles, `crossing-${number}`);
    cpSync(path.join(articles, 'night-ferry'), copy, { recursive: true });
    const file = path.join(copy, 'index.en.mdx');
    writeFileSync(file, readFileSync(file, 'utf8').replace('The night ferry', `Crossing number ${number}`));
  }
  const out = path.join(folder, 'dist');
  expect(await runScript('build.ts', ['--root', root, '--out', out])).toEqual({ code: 0, stdout: '', stderr: '' });
  site = readBuiltSite(out);
}, buildTime);

afterAll(() => {
  removePortal(root);
  rmSync(folder, { recursive: true, force: true });
});

const page = (address: string): Page => {
  const found = site.pages.get(address);
  if (!found) throw new Error(`no page ${address}`);
  return found;
};
const cards = (address: string): (string | undefined)[] => find(page(address).root, 'a').filter((link) => isWithin(link, (around) => hasClass(around, 'card'))).map(({ attributes }) => attributes['href']);
const paging = (address: string) => find(page(address).root, 'a').filter((link) => isWithin(link, (around) => hasClass(around, 'paging'))).map(({ attributes }) => [attributes['rel'], attributes['href']]);

test('a long list goes on at /2/, and every entry stands in it once', () => {
  const all = [...cards('/en/articles/'), ...cards('/en/articles/2/')];
  expect([cards('/en/articles/').length, all.length, new Set(all).size]).toEqual([pageSize, pageSize + 1, pageSize + 1]);
  expect(site.pages.has('/en/articles/3/')).toBe(false);
});

test('its pages lead to one another', () => {
  expect(paging('/en/articles/')).toEqual([['next', '/en/articles/2/']]);
  expect(paging('/en/articles/2/')).toEqual([['prev', '/en/articles/']]);
});

test('a list that is short in the other languages has no second page there, and the second page names none', () => {
  const { address, locales } = readPortal(root);
  for (const { prefix } of locales.filter((locale) => locale.prefix !== 'en')) expect([...site.pages.keys()].filter((at) => new RegExp(`^/${prefix}/.*/2/$`).test(at))).toEqual([]);
  expect(page('/en/articles/2/').canonical).toBe(`${address}/en/articles/2/`);
  expect(page('/en/articles/2/').alternates).toEqual({ 'en-GB': `${address}/en/articles/2/`, 'x-default': `${address}/` });
  expect(Object.keys(page('/en/articles/').alternates)).toEqual(['ar', 'en-GB', 'el', 'x-default']);
});

test('what exists only elsewhere stands on the first page', () => {
  const elsewhere = (at: string) => find(page(at).root, 'section', 'elsewhere').length;
  expect([elsewhere('/en/articles/'), elsewhere('/en/articles/2/')]).toEqual([1, 0]);
});
