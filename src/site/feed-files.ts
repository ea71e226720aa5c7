import { cpSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import type { Catalog } from '../domain/data/catalog.ts';
import type { PublishedFile } from '../feed/format.ts';
import type { Progress } from '../io/progress.ts';
import { removeFolder, replaceFolder } from '../io/replace-folder.ts';
import { writeTable } from '../io/table.ts';
import { writeFeed } from '../io/write-feed.ts';
import type { BuildOptions } from './build-options.ts';
import { feedTable } from './feed-table.ts';

/** Writes the feed beside the prepared portal and leaves a table of its files for the pages. Returns its folder. */
export function prepareFeed(catalog: Catalog | undefined, root: string, cache: string, progress: Progress): string | undefined {
  if (!catalog) return undefined;
  const folder = path.join(cache, 'feed');
  const fresh = `${folder}-${process.pid}`;
  removeFolder(fresh);
  const files = writeFeed(catalog, root, fresh, progress);
  replaceFolder(fresh, folder);
  writeTable<PublishedFile>(cache, feedTable, files.map((file) => [file.path, file]));
  return folder;
}

/** Puts the feed among the pages: into the finished portal, and into what the development server shows. */
export function feedFiles({ feed }: BuildOptions): AstroIntegration {
  return {
    name: 'sen:feed-files',
    hooks: {
      'astro:server:setup': ({ server }) => {
        if (feed !== undefined) server.middlewares.use(sirv(feed, { dev: true }));
      },
      'astro:build:done': ({ dir }) => {
        if (feed !== undefined) cpSync(feed, fileURLToPath(dir), { recursive: true });
      },
    },
  };
}
