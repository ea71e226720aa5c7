import path from 'node:path';
import { compareFindings, isError } from '../domain/finding.ts';
import { reportHuman } from '../reports/human.ts';
import { setMessageLanguage } from './message-language.ts';
import { terminalProgress } from './progress.ts';
import { hasData, readCatalog } from './read-catalog.ts';
import { readPortalFile } from './read-portal-file.ts';
import { readWording } from './read-wording.ts';
import { removeFolder, replaceFolder } from './replace-folder.ts';
import { writeFeed } from './write-feed.ts';

/** Writes the data feed alone, without the pages, and puts it in the old one's place at the end. Returns the exit code. */
export function publishFeed({ root, out, language }: { root: string; out: string; language: string }): number {
  setMessageLanguage(language);
  const { portal, findings } = readPortalFile(root);
  const read = portal ? readCatalog(root, portal) : undefined;
  findings.push(...(read?.findings ?? []));
  if (portal && !hasData(root)) findings.push({ rule: 'data-missing', file: 'content/data', line: 1, column: 1, values: {} });
  if (findings.length > 0) process.stderr.write(reportHuman(findings.sort(compareFindings), readWording(language)));
  if (findings.some(isError) || !read?.catalog) return 1;
  const fresh = path.join(path.dirname(out), `.${path.basename(out)}.making-${process.pid}`);
  try {
    const files = writeFeed(read.catalog, root, fresh, terminalProgress(process.stderr));
    replaceFolder(fresh, out);
    process.stdout.write(`${path.relative(process.cwd(), out) || out}: ${files.length} files, ${files.reduce((sum, { bytes }) => sum + bytes, 0)} bytes\n`);
  } finally {
    removeFolder(fresh);
  }
  return 0;
}
