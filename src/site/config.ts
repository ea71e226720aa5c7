import path from 'node:path';
import sitemap from '@astrojs/sitemap';
import type { AstroUserConfig } from 'astro';
import type { LoadedPortal } from '../io/load-portal.ts';
import { readPrepared } from '../io/prepared.ts';
import { generatorRoot } from '../io/fingerprint.ts';
import { terminalProgress } from '../io/progress.ts';
import type { BuildOptions } from './build-options.ts';
import { drawingPool } from './drawing-pool.ts';
import { errorPages } from './error-pages.ts';
import { feedFiles } from './feed-files.ts';
import { sen } from './integration.ts';
import { prepare } from './prepare.ts';
import { sitemapOptions } from './sitemap.ts';

/** Set by the project's own commands, which have read and checked the portal; absent where Astro is called directly. */
const handedOver = 'SEN_BUILD';

export function handOver(options: BuildOptions): void {
  process.env[handedOver] = JSON.stringify(options);
}

/** Configuration of Astro for one portal. */
export async function portalConfig(): Promise<AstroUserConfig> {
  const { options, loaded } = await portalToBuild();
  return {
    root: generatorRoot,
    site: loaded.portal.address,
    publicDir: path.join(options.root, 'public'),
    cacheDir: path.join(generatorRoot, '.cache/astro'),
    output: 'static',
    trailingSlash: 'always',
    build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
    devToolbar: { enabled: false },
    prefetch: false,
    image: {
      service: {
        entrypoint: 'astro/assets/services/sharp',
        // AVIF at effort 1 is a quarter of the work of effort 3 for files that are a tenth larger.
        config: { limitInputPixels: 50_000_000, avif: { effort: 1 }, webp: { effort: 2 }, jpeg: { progressive: true } },
      },
    },
    integrations: [sen(options, loaded), drawingPool(terminalProgress(process.stderr)), sitemap(sitemapOptions(loaded, options)), errorPages(), feedFiles(options)],
    vite: {
      build: { assetsInlineLimit: 0 },
      server: { fs: { allow: [generatorRoot, options.root] } },
    },
  };
}

async function portalToBuild(): Promise<{ options: BuildOptions; loaded: LoadedPortal }> {
  const given = process.env[handedOver];
  if (given) {
    const options = JSON.parse(given) as BuildOptions;
    return { options, loaded: readPrepared(options.cache).loaded };
  }
  const prepared = await prepare({ root: generatorRoot, language: (process.env.LANG ?? '').slice(0, 2) });
  if ('code' in prepared) process.exit(prepared.code);
  return prepared;
}
