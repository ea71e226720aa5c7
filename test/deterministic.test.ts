import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { cacheFolder } from '../src/io/load-portal.ts';
import { digestsOf } from './support/folder.ts';
import { copyPortal, removePortal, temporaryFolder } from './support/portals.ts';
import { buildTime, runScript } from './support/run.ts';

const folder = temporaryFolder('deterministic');
const root = copyPortal(folder);

afterAll(() => {
  removePortal(root);
  rmSync(folder, { recursive: true, force: true });
});

async function build(name: string, env: Record<string, string>): Promise<Record<string, string>> {
  const out = path.join(folder, name);
  expect(await runScript('build.ts', ['--root', root, '--out', out], env)).toEqual({ code: 0, stdout: '', stderr: '' });
  return digestsOf(out);
}

test('the same portal gives the same bytes, whatever is in the cache and wherever and in whatever language the machine stands', { timeout: 3 * buildTime }, async () => {
  const fromScratch = await build('first', { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' });
  expect(Object.keys(fromScratch).length).toBeGreaterThan(100);

  const fromCache = await build('second', { TZ: 'America/Los_Angeles', LANG: 'vi_VN.UTF-8', LC_ALL: 'vi_VN.UTF-8' });
  expect(fromCache).toEqual(fromScratch);

  rmSync(cacheFolder(root), { recursive: true });
  const again = await build('third', { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' });
  expect(again).toEqual(fromScratch);
});
