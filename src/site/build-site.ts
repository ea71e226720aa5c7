import path from 'node:path';
import { build } from 'astro';
import { generatorRoot } from '../io/fingerprint.ts';
import { removeFolder, replaceFolder } from '../io/replace-folder.ts';
import { handOver } from './config.ts';
import { prepare, type PrepareRequest } from './prepare.ts';

export interface SiteBuild extends PrepareRequest {
  /** Folder that the finished portal takes the place of. */
  out: string;
}

/** Builds a whole portal beside the old one and puts it in the old one's place at the end. Returns the exit code. */
export async function buildSite(request: SiteBuild): Promise<number> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const cache = await handOverPrepared(request);
  if (typeof cache === 'number') return cache;
  // Made below the generator, where Astro keeps what it draws from beside its output: two builds at once do not meet.
  const fresh = path.join(cache, `dist-${process.pid}`);
  try {
    await build({ root: generatorRoot, outDir: fresh, logLevel: process.stderr.isTTY ? 'info' : 'warn' });
    replaceFolder(fresh, request.out);
  } finally {
    removeFolder(fresh);
  }
  return 0;
}

/** Hands the options to Astro's configuration. What was read is not kept in memory while the pages are drawn. */
async function handOverPrepared(request: SiteBuild): Promise<string | number> {
  const prepared = await prepare(request);
  if ('code' in prepared) return prepared.code;
  handOver(prepared.options);
  return prepared.options.cache;
}
