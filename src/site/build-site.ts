import path from 'node:path';
import { build } from 'astro';
import { isError } from '../domain/finding.ts';
import { generatorRoot } from '../io/fingerprint.ts';
import { loadPortal } from '../io/load-portal.ts';
import { writePrepared } from '../io/prepared.ts';
import { terminalProgress } from '../io/progress.ts';
import { removeFolder, replaceFolder } from '../io/replace-folder.ts';
import { readWording } from '../io/read-wording.ts';
import { reportHuman } from '../reports/human.ts';
import { handOver } from './config.ts';

export interface SiteBuild {
  root: string;
  /** Folder that the finished portal takes the place of. */
  out: string;
  locales?: string[] | undefined;
  /** Language of messages. */
  language: string;
}

/** Builds a whole portal beside the old one and puts it in the old one's place at the end. Returns the exit code. */
export async function buildSite(request: SiteBuild): Promise<number> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const prepared = await prepare(request);
  if ('code' in prepared) return prepared.code;
  // Made below the generator, where Astro keeps what it draws from beside its output: two builds at once do not meet.
  const fresh = path.join(prepared.cache, `dist-${process.pid}`);
  try {
    await build({ root: generatorRoot, outDir: fresh, logLevel: process.stderr.isTTY ? 'info' : 'warn' });
    replaceFolder(fresh, request.out);
  } finally {
    removeFolder(fresh);
  }
  return 0;
}

/** Reads and checks the portal and leaves it on disk; what was read is not kept in memory while the pages are drawn. */
async function prepare({ root, locales, language }: SiteBuild): Promise<{ cache: string } | { code: number }> {
  const { loaded, findings } = await loadPortal({ root, language, progress: terminalProgress(process.stderr) });
  if (findings.length > 0) process.stderr.write(reportHuman(findings, readWording(language)));
  if (!loaded || findings.some(isError)) return { code: 1 };

  const unknown = locales?.find((prefix) => !loaded.portal.locales.some((locale) => locale.prefix === prefix));
  if (unknown !== undefined) {
    process.stderr.write(`--locales: ${unknown}? ${loaded.portal.locales.map(({ prefix }) => prefix).join(', ')}\n`);
    return { code: 2 };
  }
  const cache = writePrepared(root, loaded);
  handOver({ root, language, cache, locales });
  return { cache };
}
