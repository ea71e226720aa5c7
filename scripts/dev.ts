import path from 'node:path';
import { parseArgs } from 'node:util';
import { dev } from 'astro';
import { generatorRoot } from '../src/io/fingerprint.ts';
import { handOver } from '../src/site/config.ts';
import { prepare } from '../src/site/prepare.ts';

const { values } = parseArgs({
  options: { root: { type: 'string', default: '.' }, port: { type: 'string', default: '4321' }, language: { type: 'string', default: (process.env.LANG ?? '').slice(0, 2) } },
});
const root = path.resolve(values.root);
process.env.ASTRO_TELEMETRY_DISABLED = '1';

const prepared = await prepare({ root, language: values.language });
if ('code' in prepared) process.exit(prepared.code);
handOver(prepared.options);
await dev({ root: generatorRoot, server: { port: Number(values.port) } });
