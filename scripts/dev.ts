import path from 'node:path';
import { parseArgs } from 'node:util';
import { dev } from 'astro';
import { generatorRoot } from '../src/io/fingerprint.ts';
import { loadPortal } from '../src/io/load-portal.ts';
import { writePrepared } from '../src/io/prepared.ts';
import { terminalProgress } from '../src/io/progress.ts';
import { readWording } from '../src/io/read-wording.ts';
import { reportHuman } from '../src/reports/human.ts';
import { handOver } from '../src/site/config.ts';

const { values } = parseArgs({
  options: { root: { type: 'string', default: '.' }, port: { type: 'string', default: '4321' }, language: { type: 'string', default: (process.env.LANG ?? '').slice(0, 2) } },
});
const root = path.resolve(values.root);
process.env.ASTRO_TELEMETRY_DISABLED = '1';

const { loaded, findings } = await loadPortal({ root, language: values.language, progress: terminalProgress(process.stderr) });
if (findings.length > 0) process.stderr.write(reportHuman(findings, readWording(values.language)));
if (!loaded) process.exit(1);
handOver({ root, language: values.language, cache: writePrepared(root, loaded) });
await dev({ root: generatorRoot, server: { port: Number(values.port) } });
