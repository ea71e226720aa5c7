import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/** A hidden name beside a folder, so that taking the folder's place is a rename within one file system. */
const beside = (folder: string, suffix: string): string => path.join(path.dirname(folder), `.${path.basename(folder)}.${suffix}`);

/** Puts the new folder in the old one's place. */
export function replaceFolder(made: string, folder: string): void {
  const fresh = beside(folder, 'new');
  const old = beside(folder, 'old');
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(path.dirname(folder), { recursive: true });
  move(made, fresh);
  rmSync(old, { recursive: true, force: true });
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(fresh, folder);
  // Taking thousands of old folders apart need not be waited for.
  spawn(process.execPath, ['-e', 'fs.rmSync(process.argv[1], { recursive: true, force: true })', old], { detached: true, stdio: 'ignore' }).unref();
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true });
  }
}

export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** Turns folder/index.html into a file with the folder's name: an address that ends in .html is a file. */
export function folderToFile(folder: string): void {
  if (!existsSync(`${folder}/index.html`)) return;
  renameSync(`${folder}/index.html`, `${folder}.new`);
  rmSync(folder, { recursive: true });
  renameSync(`${folder}.new`, folder);
}
