import { createReadStream, existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { headersFor } from '../release/headers.ts';

/** Serves a built portal with the headers of the published one; an unknown address gets its language's error page. */
export function serveFolder(folder: string, port: number): Promise<{ server: Server; address: string }> {
  const files = sirv(folder, {
    dev: true,
    etag: true,
    dotfiles: true,
    setHeaders: (response, pathname) => {
      for (const [name, value] of Object.entries(headersFor(pathname))) response.setHeader(name, value);
    },
  });
  const server = createServer((request, response) => {
    files(request, response, () => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      // Without its slash an address is another one, and relative links on its page would lead astray.
      if (!pathname.endsWith('/') && !path.extname(pathname) && existsSync(path.join(folder, path.normalize(pathname), 'index.html'))) {
        response.writeHead(301, { Location: `${pathname}/` }).end();
        return;
      }
      const own = path.join(folder, pathname.split('/')[1] ?? '', '404.html');
      response.writeHead(404, { ...headersFor(pathname), 'Content-Type': 'text/html;charset=utf-8' });
      // A folder of data alone has no error page.
      const page = [own, path.join(folder, '404.html')].find((file) => file.startsWith(folder) && existsSync(file));
      if (page === undefined) response.end();
      else createReadStream(page).pipe(response);
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => {
      const bound = server.address();
      resolve({ server, address: `http://localhost:${typeof bound === 'object' && bound ? bound.port : port}` });
    });
  });
}
