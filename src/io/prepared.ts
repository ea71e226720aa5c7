import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Pack } from './pack.ts';
import { cacheFolder, type LoadedPortal } from './load-portal.ts';
import { compilerFingerprint } from './fingerprint.ts';
import type { Body } from '../body/segment.ts';

/** A checked portal on disk, so that the bundled pages and any worker read the same one without checking it again. */
export interface Prepared {
  loaded: LoadedPortal;
  body(key: string): Body;
}

const preparedFile = (cache: string): string => path.join(cache, 'portal.json');

export function writePrepared(root: string, loaded: LoadedPortal): string {
  const cache = cacheFolder(root);
  const file = preparedFile(cache);
  // What texts name elsewhere has been checked; pages never ask for it again.
  const entries = loaded.entries.map((entry) => ({ ...entry, texts: mapValues(entry.texts, (text) => ({ ...text, mentions: [] })) }));
  writeFileSync(`${file}.new`, JSON.stringify({ maker: compilerFingerprint(), loaded: { ...loaded, entries } }));
  renameSync(`${file}.new`, file);
  return cache;
}

const mapValues = <Value, Result>(values: Record<string, Value>, change: (value: Value) => Result): Record<string, Result> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));

export function readPrepared(cache: string): Prepared {
  const { maker, loaded } = JSON.parse(readFileSync(preparedFile(cache), 'utf8')) as { maker: string; loaded: LoadedPortal };
  const pack = new Pack(cache, maker);
  return { loaded, body: (key) => JSON.parse(pack.tail(key)) as Body };
}
