import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeCorpus } from '../scripts/bench/corpus.ts';
import { cacheFolder } from '../src/io/load-portal.ts';
import { buildSite } from '../src/site/build-site.ts';

/** A portal large enough that threads of our own draw it. */
const folder = mkdtempSync(path.join(tmpdir(), 'sen-large-'));
const root = path.join(folder, 'portal');
const out = path.join(folder, 'dist');
const entries = 1600;

beforeAll(async () => {
  writeCorpus(root, '.', { pages: entries, locales: 1, words: 60 });
  expect(await buildSite({ root, out, language: 'en' })).toBe(0);
});

afterAll(() => {
  for (const made of [folder, cacheFolder(root)]) rmSync(made, { recursive: true, force: true });
});

test('every page of a portal in one language is drawn whole, with its styles', () => {
  const pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  expect(pages.filter((file) => /entry-\d+\/index\.html$/.test(file))).toHaveLength(entries);
  const [language = ''] = readdirSync(out).filter((name) => name.length === 2);
  expect(pages).toContain(`${language}/404.html`);
  const broken = pages.filter((file) => {
    const html = readFileSync(path.join(out, file), 'utf8');
    const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = '']) => href);
    return !html.endsWith('</html>') || styles.length === 0;
  });
  expect(broken).toEqual([]);
});

test('the sitemap names the pages that the threads drew', () => {
  const [language = ''] = readdirSync(out).filter((name) => name.length === 2);
  expect(readFileSync(path.join(out, `sitemap-${language}-0.xml`), 'utf8').match(/<loc>[^<]*entry-\d+\//g)).toHaveLength(entries);
});
