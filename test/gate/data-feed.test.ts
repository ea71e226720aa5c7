import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digestsOf } from '../support/folder.ts';
import { copyPortal, removePortal, temporaryFolder } from '../support/portals.ts';
import { buildTime, runScript } from '../support/run.ts';

/** What happens to a published feed when something is wrong with the next one: nothing. */
let folder: string;
let root: string;
let out: string;
const write = (file: string, text: string): void => writeFileSync(path.join(root, 'content/data', file), text);
const feed = (language = 'en') => runScript('feed.ts', ['--root', root, '--out', out, '--language', language]);

beforeEach(() => {
  folder = temporaryFolder('gate-feed');
  root = copyPortal(folder);
  out = path.join(folder, 'feed');
  mkdirSync(path.join(out, 'data'), { recursive: true });
  writeFileSync(path.join(out, 'data/older.csv'), 'what was published before\n');
});
afterEach(() => {
  removePortal(root);
  rmSync(folder, { recursive: true });
});

test('a feed with faults is refused: every fault is told, and nothing is written', { timeout: buildTime }, async () => {
  const before = digestsOf(folder);
  write('datasets/trade/data.csv', 'FREQ\n');
  write('codelists/CL_MORE.csv', 'id,ar\n');
  write('datasets/reefs/notes.txt', 'x');
  const broken = { ...digestsOf(folder) };
  const { code, stdout, stderr } = await feed();
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  const heads = stderr.trim().split('\n\n').map((block) => block.split('\n')[0]);
  expect(heads).toEqual([
    'content/data/codelists/CL_MORE.csv:1:1  error  codelist-column-missing',
    'content/data/codelists/CL_MORE.csv:1:1  error  codelist-unlisted',
    'content/data/datasets/reefs/notes.txt:1:1  error  data-file-unexpected',
    'content/data/datasets/trade/data.csv:1:1  error  data-header',
    '4 error, 0 warning',
  ]);
  expect(digestsOf(folder)).toEqual(broken);
  expect(Object.keys(before).filter((file) => file.startsWith('feed/'))).toEqual(['feed/data/older.csv']);
  expect(readdirSync(folder).sort()).toEqual(['feed', 'portal']);
});

test('a portal without data is told so', { timeout: buildTime }, async () => {
  rmSync(path.join(root, 'content/data'), { recursive: true });
  const { code, stderr } = await feed();
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('content/data:1:1  error  data-missing') });
  expect(readdirSync(folder).sort()).toEqual(['feed', 'portal']);
});

test('in the editor’s language', { timeout: buildTime }, async () => {
  write('datasets/reefs/notes.txt', 'x');
  expect((await feed('vi')).stderr).toContain('Đổi tên hoặc bỏ đi');
});
