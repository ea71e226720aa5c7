import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { folderToFile } from '../io/replace-folder.ts';

/**
 * Astro writes only the root's error page as a file; each language's own, /xx/404.html, comes out as a folder and is
 * put in its place here, where web servers look for it.
 */
export function errorPages(): AstroIntegration {
  return {
    name: 'sen:error-pages',
    hooks: {
      'astro:build:done': ({ dir, pages }) => {
        for (const { pathname } of pages) if (/\/404\.html\/?$/.test(pathname)) folderToFile(fileURLToPath(new URL(`./${pathname}`, dir)).replace(/\/$/, ''));
      },
    },
  };
}
