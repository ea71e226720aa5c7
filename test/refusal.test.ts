import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { digestsOf, filesIn, isPage } from './support/folder.ts';
import { copyPortal, fixturePortal, removePortal, temporaryFolder } from './support/portals.ts';
import { buildTime, runScript } from './support/run.ts';

/** What happens to the published portal when something is wrong with the next one: nothing. */
const folder = temporaryFolder('refusal');
const root = copyPortal(folder);
const out = path.join(folder, 'dist');
const build = (...more: string[]) => runScript('build.ts', ['--root', root, '--out', out, ...more]);

const text = (name: string): string => path.join(root, 'content', name);
const replace = (name: string, what: string, by: string): void => {
  const before = readFileSync(text(name), 'utf8');
  expect(before).toContain(what);
  writeFileSync(text(name), before.replace(what, by));
};
const mend = (): void => {
  rmSync(root, { recursive: true });
  cpSync(fixturePortal, root, { recursive: true });
};

/** Mistakes in different files and of different kinds, with the line that each report begins with. */
const mistakes: [head: string, make: () => void][] = [
  ['content/articles/night-ferry/index.en.mdx:2:1  error  field-unknown', () => replace('articles/night-ferry/index.en.mdx', 'title: The', 'tittle: x\ntitle: The')],
  ['content/articles/seven-islands/index.gr.mdx:14:1  error  mdx-expression', () => replace('articles/seven-islands/index.gr.mdx', 'Το νερό', '{process.exit()}')],
  ['content/documents/reef-plan/index.ar.mdx:8:7  error  field-invalid', () => replace('documents/reef-plan/index.ar.mdx', 'type: plan', 'type: whim')],
  ['content/guides/arriving-by-boat/notes.txt:1:1  error  file-unexpected', () => writeFileSync(text('guides/arriving-by-boat/notes.txt'), 'x')],
  ['content/places/sahil-lighthouse/sea.jpg:1:1  error  picture-format', () => writeFileSync(text('places/sahil-lighthouse/sea.jpg'), 'x')],
  ['content/portal.yaml:8:3  error  locale-unknown', () => replace('portal.yaml', 'tagline:\n', 'tagline:\n  xx: nobody reads this\n')],
  ['i18n/gr.json:1:1  error  string-json', () => appendFileSync(path.join(root, 'i18n/gr.json'), ',')],
];

let before: Record<string, string>;

beforeAll(async () => {
  expect(await build()).toEqual({ code: 0, stdout: '', stderr: '' });
  before = digestsOf(out);
}, buildTime);

afterAll(() => {
  removePortal(root);
  rmSync(folder, { recursive: true, force: true });
});

test('mistakes are told all at once, each with its place and a way out, and the published portal stays as it is', { timeout: buildTime }, async () => {
  for (const [, make] of mistakes) make();
  const { code, stderr, stdout } = await build();
  mend();
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  const blocks = stderr.trim().split('\n\n');
  const heads = blocks.map((block) => block.split('\n')[0] ?? '');
  for (const [head] of mistakes) expect(heads).toContainEqual(expect.stringContaining(head));
  expect(heads).toEqual([...heads.slice(0, -1).sort(), `${mistakes.length} error, 0 warning`]);
  for (const block of blocks.slice(0, -1)) expect(block.split('\n').length).toBe(3);
  expect(digestsOf(out)).toEqual(before);
  expect(filesIn(folder).filter((file) => /^\.dist/.test(file))).toEqual([]);
});

test('what entries say of each other is judged too', { timeout: buildTime }, async () => {
  replace('articles/night-ferry/index.en.mdx', 'entry:articles/seven-islands', 'entry:articles/eight-islands');
  replace('articles/salt-harvest/index.ar.mdx', 'owner: harbour', 'owner: nobody');
  const { code, stderr } = await build();
  mend();
  expect(code).toBe(1);
  expect(stderr).toMatch(/night-ferry\/index\.en\.mdx:\d+:\d+ {2}error {2}entry-dead/);
  expect(stderr).toMatch(/salt-harvest\/index\.ar\.mdx:\d+:\d+ {2}error {2}agency-unknown/);
  expect(digestsOf(out)).toEqual(before);
});

test('a language that the portal has not is refused with another code', { timeout: buildTime }, async () => {
  const { code, stderr } = await build('--locales', 'en,xx');
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/xx.*ar, en, gr/) });
  expect(digestsOf(out)).toEqual(before);
});

test('one language alone can be built: its pages, the door, and no page of another', { timeout: buildTime }, async () => {
  const only = path.join(folder, 'only');
  expect(await build('--locales', 'en', '--out', only)).toEqual({ code: 0, stdout: '', stderr: '' });
  const pages = (dist: string) => filesIn(dist).filter(isPage);
  expect(pages(only)).toEqual(pages(out).filter((file) => file.startsWith('en/') || !file.includes('/')));
  // The pages are the same as in the whole portal: they name the other languages, which the next whole build makes.
  for (const file of pages(only)) expect(readFileSync(path.join(only, file), 'utf8')).toBe(readFileSync(path.join(out, file), 'utf8'));
});
