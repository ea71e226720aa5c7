import { renameSync, rmSync, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Astro writes only the root's error page as a file; each language's own, /xx/404.html, comes out as a folder and is
 * put in its place here, where web servers look for it.
 */
export function errorPages(): AstroIntegration {
  return {
    name: 'sen:error-pages',
    hooks: {
      'astro:build:done': ({ dir, pages }) => {
        for (const { pathname } of pages) {
          const folder = fileURLToPath(new URL(`./${pathname}`, dir)).replace(/\/$/, '');
          if (!folder.endsWith('/404.html') || !existsSync(`${folder}/index.html`)) continue;
          renameSync(`${folder}/index.html`, `${folder}.new`);
          rmSync(folder, { recursive: true });
          renameSync(`${folder}.new`, folder);
        }
      },
    },
  };
}
