import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { portalSchema, type PortalFile } from '../../src/domain/portal.ts';
import { cacheFolder } from '../../src/io/load-portal.ts';

/** The repository: the generator, and the real portal's content/, i18n/ and public/. */
export const repository = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');

/** The portal of a country that does not exist. */
export const fixturePortal = fileURLToPath(new URL('../fixtures/portal', import.meta.url));

/** A folder of a test's own, with a name that says whose it is. */
export const temporaryFolder = (name: string): string => mkdtempSync(path.join(tmpdir(), `sen-${name}-`));

/** A copy of the invented portal that a test may break: it has a folder and a cache of its own. */
export function copyPortal(folder: string): string {
  const copy = path.join(folder, 'portal');
  cpSync(fixturePortal, copy, { recursive: true });
  return copy;
}

export function removePortal(root: string): void {
  rmSync(cacheFolder(root), { recursive: true, force: true });
  rmSync(root, { recursive: true, force: true });
}

export const readPortal = (root: string): PortalFile => portalSchema.parse(parse(readFileSync(path.join(root, 'content/portal.yaml'), 'utf8')));
