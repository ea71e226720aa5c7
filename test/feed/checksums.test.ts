import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { portalsWithData, writtenFeed } from '../support/catalogs.ts';
import { filesIn } from '../support/folder.ts';
import { hasCommand } from '../support/judges.ts';
import { temporaryFolder } from '../support/portals.ts';

const hasCoreutils = hasCommand('sha256sum');
const check = (folder: string) => spawnSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' });
const named = (folder: string): string[] => readFileSync(path.join(folder, 'SHA256SUMS'), 'utf8').trimEnd().split('\n').map((line) => line.slice(66));

describe.each(portalsWithData)('SHA256SUMS of %s', (_name, root) => {
  const { catalog, folder } = writtenFeed(root);
  const copy = temporaryFolder('checksums');
  cpSync(folder, copy, { recursive: true });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  test('each dataset’s names every other file of its folder', () => {
    for (const { id } of catalog.datasets) {
      const own = path.join(folder, 'data', id);
      expect(named(own).toSorted()).toEqual(filesIn(own).filter((file) => file !== 'SHA256SUMS'));
    }
  });

  test('that of the whole names every other file of the feed', () => {
    const expected = filesIn(folder).filter((file) => file !== 'data/SHA256SUMS').map((file) => path.posix.relative('data', file));
    expect(named(path.join(folder, 'data')).toSorted()).toEqual(expected.toSorted());
    expect(expected.some((file) => file.startsWith('../sdmx/'))).toBe(true);
  });

  test.skipIf(!hasCoreutils)('sha256sum (absent without coreutils) finds every file as it was published', () => {
    for (const place of ['data', ...catalog.datasets.map(({ id }) => `data/${id}`)]) {
      const { status, stdout, stderr } = check(path.join(folder, place));
      expect([place, status, stderr]).toEqual([place, 0, '']);
      expect(stdout.trimEnd().split('\n').every((line) => line.endsWith(': OK'))).toBe(true);
    }
  });

  test.skipIf(!hasCoreutils)('sha256sum (absent without coreutils) finds one changed byte, in both places', () => {
    const [{ id } = { id: '' }] = catalog.datasets;
    const file = path.join(copy, 'data', id, `${id}.csv`);
    const bytes = readFileSync(file);
    bytes[bytes.length - 2] = (bytes[bytes.length - 2] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    for (const place of ['data', `data/${id}`]) {
      const { status, stdout } = check(path.join(copy, place));
      expect(status).toBe(1);
      expect(stdout.split('\n').filter((line) => line.endsWith(': FAILED'))).toEqual([`${path.posix.relative(place, `data/${id}/${id}.csv`)}: FAILED`]);
    }
    appendFileSync(path.join(copy, 'sdmx/structure.xml'), ' ');
    expect(check(path.join(copy, 'data')).stdout).toContain('../sdmx/structure.xml: FAILED');
  });
});
