import { lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fault, type Finding } from '../domain/finding.ts';
import { slugPattern } from '../domain/fields.ts';
import type { RuleId } from '../domain/rules.ts';

/** What a folder of the data holds, by name and in its order. Whatever does not belong there is told and left out. */
export interface DataFolder {
  files: string[];
  folders: string[];
  findings: Finding[];
}

/** Names that may stand in a folder; a rule tells of a name that is not right where something of its kind belongs. */
export interface Expected {
  files?(name: string): boolean | RuleId;
  folders?(name: string): boolean | RuleId;
}

/** What editors' machines leave behind. */
const clutter = new Set(['.DS_Store', 'Thumbs.db', '.gitkeep']);

/** Device names that Windows keeps for itself, with any ending. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Whether a name can be that of a dataset or an index: it becomes a folder of the published portal. */
export const isDataName = (name: string): boolean => slugPattern.test(name) && name.length <= 40 && !reserved.test(name);

/** A name as a terminal or a log can show it: names may hold line feeds and escape sequences. */
const printable = (name: string): string => name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\ufffd');

export function readFolder(root: string, folder: string, { files, folders }: Expected): DataFolder {
  const read: DataFolder = { files: [], folders: [], findings: [] };
  for (const item of readdirSync(path.join(root, folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const { name } = item;
    if (clutter.has(name)) continue;
    const judged = item.isSymbolicLink() ? 'file-link' : ((item.isFile() ? files?.(name) : item.isDirectory() && folders?.(name)) ?? false);
    if (judged === true) (item.isFile() ? read.files : read.folders).push(name);
    else read.findings.push({ ...fault(judged || 'data-file-unexpected', { line: 1, column: 1 }, { name: printable(name) }), file: `${folder}/${printable(name)}` });
  }
  return read;
}

/** Whether a folder is there itself: a link to one, or a file of its name, is told by the folder around it. */
export const isFolder = (root: string, folder: string): boolean => lstatSync(path.join(root, folder), { throwIfNoEntry: false })?.isDirectory() ?? false;
