import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { vintageKinds } from '../src/domain/data/dataset-file.ts';
import { addVintage } from '../src/editing/add-vintage.ts';
import { readPortalFile } from '../src/io/read-portal-file.ts';

/** Freezes a dataset's figures as they stand: copies data.csv to vintages/DATE.csv and lists it in dataset.yaml. */
const usage = 'npm run vintage -- DATASET --kind first|routine|benchmark|correction --reason LANGUAGE="…" [--reason LANGUAGE="…"] [--date YYYY-MM-DD]';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { root: { type: 'string', default: '.' }, kind: { type: 'string', default: 'routine' }, reason: { type: 'string', multiple: true, default: [] }, date: { type: 'string' } },
});

function stop(message: string): never {
  process.stderr.write(`${message}\n${usage}\n`);
  process.exit(1);
}

const root = path.resolve(values.root);
const { portal } = readPortalFile(root);
if (!portal) stop('content/portal.yaml cannot be read; npm run check says why.');
const folder = path.join(root, 'content/data/datasets', positionals[0] ?? '');
if (positionals.length !== 1 || !existsSync(path.join(folder, 'data.csv'))) stop(`There is no content/data/datasets/${positionals[0] ?? '…'}/data.csv.`);
const kind = vintageKinds.find((known) => known === values.kind) ?? stop(`--kind: ${vintageKinds.join(', ')}`);
const reason = Object.fromEntries(values.reason.map((text) => [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1).trim()]));
const missing = [...new Set([portal.sourceLocale, ...portal.fallbackLocales])].filter((locale) => !reason[locale]);
if (missing.length > 0) stop(`The reason is needed in: ${missing.join(', ')}.`);
const date = values.date ?? new Intl.DateTimeFormat('sv', { timeZone: portal.timeZone, dateStyle: 'short' }).format();
if (!/^\d{4}-\d\d-\d\d$/.test(date)) stop('--date: YYYY-MM-DD');

const frozen = path.join(folder, 'vintages', `${date}.csv`);
if (existsSync(frozen)) stop(`The figures of ${date} are published already. A vintage is never edited: freeze the new ones under another date.`);
const bytes = readFileSync(path.join(folder, 'data.csv'));
const file = path.join(folder, 'dataset.yaml');
const text = addVintage(readFileSync(file, 'utf8'), { date, kind, reason, sha256: createHash('sha256').update(bytes).digest('hex') });
mkdirSync(path.dirname(frozen), { recursive: true });
writeFileSync(frozen, bytes, { flag: 'wx' });
writeFileSync(`${file}.new`, text);
renameSync(`${file}.new`, file);
process.stdout.write(`${path.relative(process.cwd(), frozen)}\n`);
