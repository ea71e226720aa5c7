import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Named values that one thread of a build leaves for the others. */
export function writeTable<Value>(folder: string, name: string, rows: readonly (readonly [string, Value])[]): void {
  const file = path.join(folder, `${name}.json`);
  writeFileSync(`${file}.new`, JSON.stringify(rows));
  renameSync(`${file}.new`, file);
}

export const readTable = <Value>(folder: string, name: string): [string, Value][] => JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')) as [string, Value][];
