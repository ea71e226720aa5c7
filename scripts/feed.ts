import path from 'node:path';
import { parseArgs } from 'node:util';
import { publishFeed } from '../src/io/publish-feed.ts';

const { values } = parseArgs({
  options: {
    root: { type: 'string', default: '.' },
    out: { type: 'string', default: 'feed' },
    language: { type: 'string', default: (process.env.LANG ?? '').slice(0, 2) },
  },
});

process.exitCode = publishFeed({ root: path.resolve(values.root), out: path.resolve(values.out), language: values.language });
