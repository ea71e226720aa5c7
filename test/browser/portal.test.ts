import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Server } from 'node:http';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { portalSchema } from '../../src/domain/portal.ts';
import { serveFolder } from '../../src/io/serve.ts';
import { buildSite } from '../../src/site/build-site.ts';
import { launchBrowser } from '../support/browser.ts';
import { isPage } from '../support/folder.ts';

/** The portal as a reader meets it: every template, in five scripts, on a phone and a desk, by day and by night. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const out = path.resolve('.cache/test-portal');
const portal = portalSchema.parse(parse(readFileSync('content/portal.yaml', 'utf8')));

let browser: Browser;
let server: Server;
let address: string;

beforeAll(async () => {
  expect(await buildSite({ root: path.resolve('.'), out, language: 'en' })).toBe(0);
  ({ server, address } = await serveFolder(out, 0));
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(out, { recursive: true, force: true });
});

/** One page of every template, by way of the links that a reader would follow. */
const templates = {
  home: '',
  list: 'articles',
  topics: 'topics',
  topic: 'topics/culture',
  article: 'articles/country-at-a-glance',
  place: 'places/trang-an',
  question: 'questions/how-many-people',
  document: 'documents/resolution-47',
  guide: 'guides/finding-a-mission',
  clarification: 'clarifications/sixty-three-provinces',
  release: 'releases/first-edition',
  event: 'events/national-day-2027',
  page: 'pages/about',
  data: 'data',
  dataset: 'data/labour-market',
  vintage: 'data/national-accounts/v/2026-11-21',
  rankings: 'data/rankings',
  ranking: 'data/rankings/egdi',
  results: 'data/results',
  calendar: 'data/calendar',
  'not found': 'no/such/page',
} as const;

/** Address of a template's page in a language, or nothing where the entry does not exist in it. */
async function addressOf(page: Page, locale: string, template: string): Promise<string | undefined> {
  const [collection = '', folder] = template.split('/');
  const strings = JSON.parse(readFileSync(`i18n/${locale}.json`, 'utf8')) as { routes: Record<string, string> };
  if (template === '' || collection === 'no') return `${address}/${locale}/${template}`;
  const segment = strings.routes[collection] ?? collection;
  if (!folder || collection === 'topics' || collection === 'data') return `${address}/${locale}/${[segment, ...template.split('/').slice(1)].join('/')}/`;
  const english = collection === 'pages' ? `${address}/en/${folder}/` : `${address}/en/${routesOf('en')[collection]}/${folder}/`;
  await page.goto(english);
  const tag = portal.locales.find(({ prefix }) => prefix === locale)?.tag;
  const href = await page.evaluate((lang) => document.querySelector(`link[rel=alternate][hreflang="${lang}"]`)?.getAttribute('href'), tag);
  return href ? address + new URL(href).pathname : undefined;
}

const routesOf = (locale: string): Record<string, string> => (JSON.parse(readFileSync(`i18n/${locale}.json`, 'utf8')) as { routes: Record<string, string> }).routes;

describe.each(['vi', 'en', 'ar', 'km', 'zh'])('in %s', (locale) => {
  test.each(Object.entries(templates))('%s passes axe, keeps the policy and fits the screen', async (_name, template) => {
    for (const [width, colorScheme] of [[390, 'light'], [1440, 'dark']] as const) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce', bypassCSP: false });
      const page = await context.newPage();
      const problems: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().includes('404')) problems.push(message.text());
      });
      page.on('pageerror', (error) => problems.push(String(error)));
      const url = await addressOf(page, locale, template);
      if (url === undefined) {
        await context.close();
        continue;
      }
      await page.goto(url);
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<{ violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[] }> } };
        const result = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
        return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${String(target)} ${failureSummary ?? ''}`).slice(0, 3).join(' | ')}`);
      });
      expect.soft(violations, `${url} at ${width} px, ${colorScheme}`).toEqual([]);
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), `${url} is wider than the screen`).toBeLessThanOrEqual(width);
      expect.soft(problems, url).toEqual([]);
      await context.close();
    }
  });
});

/** Pages about data are the same in every language but for their words: three languages of them, one from right to left, stand for all. */
const isValidated = (file: string): boolean => isPage(file) && (!/^[a-z-]+\/data\//.test(file) || /^(vi|en|ar)\//.test(file));

test('every page is valid HTML', { timeout: 300_000 }, async () => {
  const validator = new HtmlValidate({ extends: ['html-validate:standard'] });
  const faults: string[] = [];
  for (const file of readdirSync(out, { recursive: true, encoding: 'utf8' }).filter(isValidated)) {
    const { results } = await validator.validateString(readFileSync(path.join(out, file), 'utf8'));
    faults.push(...results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${file}:${line} ${ruleId} ${message}`)));
  }
  expect(faults).toEqual([]);
});

test('a reader changes the language of an article and stays on the article', async () => {
  const page = await browser.newPage();
  await page.goto(`${address}/en/${routesOf('en').articles}/country-at-a-glance/`);
  await page.click('.languages summary');
  await page.click('.languages a[lang=ar]');
  await page.waitForURL(/\/ar\//);
  expect(await page.getAttribute('html', 'dir')).toBe('rtl');
  expect(await page.textContent('.notice')).toBeTruthy();
  await page.close();
});

test('a chart can be saved as a picture, drawn by the reader’s own browser', async () => {
  const page = await browser.newPage();
  await page.goto(`${address}/ar/data/energy/`);
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.chart-files button').first().click()]);
  expect(download.suggestedFilename()).toBe('eg_fec_rnew_zs.png');
  const bytes = readFileSync(await download.path());
  expect([bytes.subarray(1, 4).toString('latin1'), bytes.readUInt32BE(16)]).toEqual(['PNG', 1760]);
  await page.close();
});

test('the choice of appearance is kept on the next page', async () => {
  const page = await browser.newPage();
  await page.goto(`${address}/en/`);
  await page.check('.theme input[value=dark]');
  await page.goto(`${address}/en/about/`);
  expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
  expect(await page.isChecked('.theme input[value=dark]')).toBe(true);
  await page.close();
});

test('every page can be read and walked without script', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${address}/`);
  await page.click('.gateway-languages a[hreflang=en]');
  await page.click('.site-nav a');
  await page.click('.card-title a');
  expect(await page.textContent('h1')).toBeTruthy();
  expect(await page.locator('.theme').isHidden()).toBe(true);
  await context.close();
});

test('the keyboard reaches the text at once and the languages next', async () => {
  const page = await browser.newPage();
  await page.goto(`${address}/en/`);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  await page.close();
});

test('an unknown address answers 404 in the language of its first part', async () => {
  const page = await browser.newPage();
  const own = await page.goto(`${address}/ar/nothing/`);
  expect([own?.status(), await page.getAttribute('html', 'lang')]).toEqual([404, 'ar']);
  const none = await page.goto(`${address}/nothing/`);
  expect([none?.status(), await page.locator('.gateway-languages a').count()]).toEqual([404, portal.locales.length]);
  await page.close();
});

test('the first view of an article keeps its budget', async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
  const sizes: Record<string, number> = { script: 0, font: 0, image: 0 };
  page.on('response', async (response) => {
    const kind = response.request().resourceType();
    const { length } = await response.body().catch(() => Buffer.alloc(0));
    if (kind === 'image') sizes.image = Math.max(sizes.image ?? 0, length);
    else if (kind in sizes) sizes[kind] = (sizes[kind] ?? 0) + length;
  });
  await page.goto(`${address}/vi/${routesOf('vi').articles}/viet-nam-trong-mot-trang/`, { waitUntil: 'networkidle' });
  expect(sizes.script).toBeLessThanOrEqual(10 * 1024);
  expect(sizes.font).toBeLessThanOrEqual(60 * 1024);
  expect(sizes.image).toBeLessThanOrEqual(120 * 1024);
  await page.close();
});
