import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import type { Progress } from '../io/progress.ts';

/** What a drawing thread is given. */
export interface DrawSetup {
  /** Address of Astro's page bundle. */
  bundle: string;
  route: string;
  pageKey: string;
  styles: unknown[];
  site: string;
  /** Folder of the finished pages. */
  out: string;
}

/** Below this many pages, starting threads takes longer than they save. */
const worthThreads = 1500;
const batchSize = 48;
const route = '/[...path]';

type StaticPath = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** Draws the pages of a large portal in as many threads as there are cores, by work and not by language. */
export function drawingPool(progress: Progress): AstroIntegration {
  let pages: ReadonlyMap<string, { key: string; styles: unknown[]; route: { route: string } }> = new Map();
  let out = '';
  let site = '';
  return {
    name: 'sen:drawing-pool',
    hooks: {
      'astro:config:done': ({ config }) => {
        out = fileURLToPath(config.outDir);
        site = config.site ?? '';
      },
      'astro:build:setup': ({ pages: found, target }) => {
        if (target === 'server') pages = found;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((usual) => ({
          ...usual,
          name: 'sen:drawing-pool',
          async getStaticPaths() {
            const all = await usual.getStaticPaths();
            const mine = all.filter((candidate) => candidate.route.route === route);
            if (mine.length < worthThreads) return all;
            const page = [...pages.values()].find((candidate) => candidate.route.route === route);
            if (!page) throw new Error(`no page data for ${route}`);
            const folder = path.join(out, '.prerender');
            const entry = readdirSync(folder).find((name) => /^prerender-entry\..*\.mjs$/.test(name));
            if (!entry) throw new Error(`no page bundle in ${folder}`);
            const styles = JSON.parse(JSON.stringify(page.styles)) as unknown[];
            await drawInThreads({ bundle: pathToFileURL(path.join(folder, entry)).href, route, pageKey: page.key, styles, site, out }, mine, progress);
            return all.filter((candidate) => candidate.route.route !== route);
          },
        }));
      },
    },
  };
}

async function drawInThreads(setup: DrawSetup, paths: StaticPath[], progress: Progress): Promise<void> {
  let next = 0;
  let done = 0;
  const run = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(new URL(import.meta.resolve('./draw-worker.ts')), { workerData: setup, resourceLimits: heapFor(paths.length) });
      worker.on('error', reject);
      worker.on('message', ({ drawn, failure }: { drawn?: number; failure?: string }) => {
        if (failure !== undefined) return reject(new Error(failure));
        done += drawn ?? 0;
        progress('draw', done, paths.length);
        if (next >= paths.length) return void worker.terminate().then(() => resolve());
        worker.postMessage(paths.slice(next, (next += batchSize)).map(({ pathname }) => withSlashes(pathname)));
      });
    });
  await Promise.all(Array.from({ length: availableParallelism() }, run));
}

/** A thread knows the whole portal, some 22 KB a page at the most; told so, it tidies up instead of growing. */
const heapFor = (pages: number) => ({ maxOldGenerationSizeMb: Math.ceil(160 + pages * 0.022) });

const withSlashes = (pathname: string): string => `/${pathname}/`.replace(/\/+/g, '/');
