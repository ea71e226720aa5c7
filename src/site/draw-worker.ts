import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { DrawSetup } from './drawing-pool.ts';

/** The part of Astro's page bundle that drawing needs. Private to Astro: the version is pinned, and the tests compare every byte. */
interface PageBundle {
  app: {
    setInternals(internals: object): void;
    setOptions(options: object): void;
    render(request: Request, options: { routeData: unknown }): Promise<Response>;
    manifest: { routes: { routeData: { route: string } }[] };
  };
}

const { bundle, route, pageKey, styles, site, out } = workerData as DrawSetup;
const { app } = (await import(bundle)) as PageBundle;
app.setInternals({ pagesByKeys: new Map([[pageKey, { styles }]]), entrySpecifierToBundleMap: new Map() });
app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: () => true } } } });
const routeData = app.manifest.routes.find((candidate) => candidate.routeData.route === route)?.routeData;

parentPort?.on('message', (pathnames: string[]) => {
  drawAll(pathnames).then(
    () => parentPort?.postMessage({ drawn: pathnames.length }),
    (error: unknown) => parentPort?.postMessage({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
parentPort?.postMessage({ drawn: 0 });

async function drawAll(pathnames: string[]): Promise<void> {
  for (const pathname of pathnames) {
    const response = await app.render(new Request(new URL(pathname, site)), { routeData });
    if (response.status !== 200) throw new Error(`${pathname}: ${response.status}`);
    const file = path.join(out, fileOf(pathname));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, await response.text());
  }
}

/** An address that ends in .html is a file, any other a folder with its page. */
const fileOf = (pathname: string): string => (/\.html\/?$/.test(pathname) ? pathname.replace(/\/$/, '') : `${pathname}/index.html`);
