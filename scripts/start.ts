import path from 'node:path';
import { parseArgs } from 'node:util';
import { serveFolder } from '../src/io/serve.ts';
import { buildSite } from '../src/site/build-site.ts';

const { values } = parseArgs({
  options: {
    root: { type: 'string', default: '.' },
    out: { type: 'string', default: 'dist' },
    port: { type: 'string', default: '4321' },
    language: { type: 'string', default: (process.env.LANG ?? '').slice(0, 2) },
  },
});
const out = path.resolve(values.out);

const code = await buildSite({ root: path.resolve(values.root), out, language: values.language });
if (code !== 0) process.exit(code);
const { address } = await serveFolder(out, Number(values.port)).catch((error: NodeJS.ErrnoException) => {
  console.error(error.code === 'EADDRINUSE' ? `Port ${values.port} is taken. Stop the other server, or name another port: npm start -- --port 4322` : error.message);
  process.exit(1);
});
console.log(address);
