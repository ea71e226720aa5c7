import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from '../src/site/build-site.ts';

const { values } = parseArgs({
  options: {
    root: { type: 'string', default: '.' },
    out: { type: 'string', default: 'dist' },
    locales: { type: 'string' },
    at: { type: 'string' },
    language: { type: 'string', default: (process.env.LANG ?? '').slice(0, 2) },
  },
});

process.exitCode = await buildSite({
  root: path.resolve(values.root),
  out: path.resolve(values.out),
  locales: values.locales?.split(','),
  at: values.at,
  language: values.language,
});
