import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/portals.ts';
import { strangersIn, toHtml } from './allowed-html.ts';
import { benignFolder, bodyOf, found, hostileFolder, judgeFile, judgeText, textsIn, timeOf, untold } from './judge.ts';
import { madeCases } from './made.ts';

const limit = 100;
const benign = textsIn(benignFolder);
const hostile = textsIn(hostileFolder);
const read = (folder: string, file: string): string => readFileSync(path.join(folder, file), 'utf8');

const honestHead = '---\ntitle: Headings\nsummary: What they are called in an address.\ndate: 2026-01-01\nowner: editors\ntopics: [country]\n---\n\n';

/** A hostile file says itself what it is to be refused for: `expect: rule line, rule line`. */
const expectedIn = (text: string): string[] => /expect: (.+)/.exec(text)?.[1]?.split(', ') ?? [];

function expectRefusal(folder: string, file: string, expected: string[]): void {
  const outcome = judgeFile(folder, file);
  expect(found(outcome.faults)).toEqual(expected);
  expect(outcome.tail).toBeUndefined();
  const lines = read(folder, file).split(/\r?\n/);
  for (const fault of outcome.faults) expect(untold(fault, lines), fault.rule).toEqual([]);
  expect(timeOf(() => judgeFile(folder, file))).toBeLessThan(limit);
}

beforeAll(() => {
  for (const file of benign) judgeFile(benignFolder, file);
});

describe('a hostile file is refused for what it does, on its line, with a way out, at once', () => {
  test.each(hostile)('%s', (file) => {
    const expected = expectedIn(read(hostileFolder, file));
    expect(expected).not.toEqual([]);
    expectRefusal(hostileFolder, file, expected);
  });
});

describe('so is a file that cannot be kept in git', () => {
  const folder = temporaryFolder('gate');
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(madeCases)('$name', ({ write, expected }) => {
    const file = 'index.en.mdx';
    write(path.join(folder, file));
    expectRefusal(folder, file, expected);
  });
});

describe('an honest file passes with no finding, and becomes only the HTML that a text may become', () => {
  test.each(benign)('%s', (file) => {
    const outcome = judgeFile(benignFolder, file);
    expect(outcome.faults).toEqual([]);
    expect(strangersIn(toHtml(bodyOf(outcome)))).toEqual([]);
    expect(timeOf(() => judgeFile(benignFolder, file))).toBeLessThan(limit);
  });

  test('whether its lines end as on Windows or not', () => {
    const folder = temporaryFolder('windows');
    for (const file of benign) {
      writeFileSync(path.join(folder, file), read(benignFolder, file).replaceAll('\n', '\r\n'));
      expect(judgeFile(folder, file), file).toEqual(judgeFile(benignFolder, file));
    }
    rmSync(folder, { recursive: true });
  });

  test('and its headings take no address from each other or from the page around them', () => {
    const titles = ['Main', 'Note 1', 'Source 1', 'Sources title', 'Part', 'Part', 'Part 2', 'Part'];
    const { headings } = bodyOf(judgeText(`${honestHead}${titles.map((title) => `## ${title}`).join('\n\n')}\n`));
    expect(headings.map(({ id }) => id)).toEqual(['main-2', 'note-1-2', 'source-1-2', 'sources-title-2', 'part', 'part-2', 'part-2-2', 'part-3']);
  });

  test('in every language of the portal', () => {
    expect([...new Set(benign.map((file) => file.slice(0, 2)))]).toEqual(['ar', 'de', 'en', 'es', 'fr', 'ja', 'km', 'ko', 'lo', 'ru', 'vi', 'zh']);
  });
});
