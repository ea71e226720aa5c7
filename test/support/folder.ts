import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Every file below a folder, with forward slashes, in the order of their names. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((item) => item.isFile())
    .map((item) => path.relative(folder, path.join(item.parentPath, item.name)).split(path.sep).join('/'))
    .sort();
}

/** Digest of each file, by name: two folders are the same where these are. */
export function digestsOf(folder: string): Record<string, string> {
  return Object.fromEntries(filesIn(folder).map((file) => [file, createHash('sha256').update(readFileSync(path.join(folder, file))).digest('hex')]));
}

/** Whether a file of a built portal is a page. What stands below sdmx/ is XML that only bears the name of a folder's page. */
export const isPage = (file: string): boolean => file.endsWith('.html') && !file.startsWith('sdmx/');
