import path from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { compareFindings, isError } from '../domain/finding.ts';
import { loadPortal, type LoadedPortal } from '../io/load-portal.ts';
import { writePrepared } from '../io/prepared.ts';
import { readWording } from '../io/read-wording.ts';
import { reportHuman } from '../reports/human.ts';
import { brandCss } from './brand-css.ts';
import type { BuildOptions } from './build-options.ts';

interface VirtualModules {
  [id: string]: () => string;
}

/** Gives the pages the portal: as virtual modules when it is built, and anew at each change while it is edited. */
export function sen(options: BuildOptions, loaded: LoadedPortal): AstroIntegration {
  let current = loaded;
  const modules: VirtualModules = {
    'virtual:sen/build': () => `export default ${JSON.stringify(options)}`,
    'virtual:sen/brand.css': () => brandCss(current.portal),
    'virtual:sen/pictures': () => picturesModule(options.root, current.pictures),
  };
  return {
    name: 'sen',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [virtualModules(modules)] } });
      },
      'astro:server:setup': ({ server, logger }) => {
        const folders = ['content', 'i18n'].map((folder) => path.join(options.root, folder));
        server.watcher.add(folders);
        let isReading = false;
        server.watcher.on('all', async (_event, file) => {
          if (isReading || !folders.some((folder) => file.startsWith(folder))) return;
          isReading = true;
          const read = await loadPortal({ root: options.root, language: options.language, progress: () => {} }).finally(() => (isReading = false));
          const shown = read.findings.sort(compareFindings);
          if (shown.length > 0) process.stderr.write(`\n${reportHuman(shown, readWording(options.language))}`);
          // A portal with an error keeps showing its last good state, as the published one would.
          if (!read.loaded || shown.some(isError)) return;
          current = read.loaded;
          writePrepared(options.root, current);
          for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll();
          server.ws.send({ type: 'full-reload' });
          logger.info(path.relative(options.root, file));
        });
      },
    },
  };
}

function virtualModules(modules: VirtualModules): Plugin {
  return {
    name: 'sen:virtual-modules',
    resolveId: (id) => (Object.hasOwn(modules, id) ? `\0${id}` : undefined),
    load: (id) => (id.startsWith('\0') ? modules[id.slice(1)]?.() : undefined),
  };
}

function picturesModule(root: string, pictures: string[]): string {
  const imports = pictures.map((name, index) => `import p${index} from ${JSON.stringify(path.join(root, 'content', name))};`);
  const items = pictures.map((name, index) => `${JSON.stringify(name)}:p${index}`);
  return `${imports.join('\n')}\nexport default {${items.join(',')}};`;
}
