import { spawn } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'astro';
import { isError } from '../domain/finding.ts';
import { generatorRoot } from '../io/fingerprint.ts';
import { loadPortal } from '../io/load-portal.ts';
import { writePrepared } from '../io/prepared.ts';
import { terminalProgress } from '../io/progress.ts';
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
export async function buildSite({ root, out, locales, language }: SiteBuild): Promise<number> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const { loaded, findings } = await loadPortal({ root, language, progress: terminalProgress(process.stderr) });
  if (findings.length > 0) process.stderr.write(reportHuman(findings, readWording(language)));
  if (!loaded || findings.some(isError)) return 1;

  const unknown = locales?.find((prefix) => !loaded.portal.locales.some((locale) => locale.prefix === prefix));
  if (unknown !== undefined) {
    process.stderr.write(`--locales: ${unknown}? ${loaded.portal.locales.map(({ prefix }) => prefix).join(', ')}\n`);
    return 2;
  }
  handOver({ root, language, cache: writePrepared(root, loaded), locales });

  // Next to the old folder, so that taking its place is a rename within one file system.
  const fresh = path.join(path.dirname(out), `.${path.basename(out)}.new`);
  rmSync(fresh, { recursive: true, force: true });
  await build({ root: generatorRoot, outDir: fresh, logLevel: process.stderr.isTTY ? 'info' : 'warn' });
  replaceFolder(fresh, out);
  return 0;
}

function replaceFolder(fresh: string, out: string): void {
  const old = path.join(path.dirname(out), `.${path.basename(out)}.old`);
  rmSync(old, { recursive: true, force: true });
  if (existsSync(out)) renameSync(out, old);
  renameSync(fresh, out);
  // Taking thousands of old folders apart need not be waited for.
  spawn(process.execPath, ['-e', 'fs.rmSync(process.argv[1], { recursive: true, force: true })', old], { detached: true, stdio: 'ignore' }).unref();
}
