import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Observations } from '../domain/data/observations.ts';
import { fault, type Fault, type Finding } from '../domain/finding.ts';
import type { ObservationRules } from '../feed/cell-faults.ts';
import { ObservationReader } from '../feed/parse-observations.ts';
import { inFile } from './read-fields.ts';
import { readLines, readPieces, type LinesRead } from './read-lines.ts';

/** The rows of data.csv or of a vintage, with what proves which file they are. */
export interface ObservationFile {
  observations: Observations;
  sha256: string;
}

/** A data file's rows, or everything that is wrong with it. */
export function readObservations(root: string, file: string, rules: ObservationRules): ObservationFile | Finding[] {
  const reader = new ObservationReader(rules);
  const lines = readLines(root, file, (line) => reader.push(line));
  if ('rule' in lines) return inFile([lines], file);
  const read = reader.finish();
  const faults = allFaults(lines, Array.isArray(read) ? read : []);
  if (faults.length > 0 || Array.isArray(read)) return inFile(faults, file);
  if (read.observations.length === 0) return inFile([fault('dataset-empty', { line: 1, column: 1 })], file);
  return { observations: read.observations, sha256: lines.sha256 };
}

/** Faults of characters, and those of rows in which there are none: a code with an invisible character is not also an unknown one. */
export function allFaults({ faults }: LinesRead, ofRows: readonly Fault[]): Fault[] {
  const told = new Set(faults.map(({ line }) => line));
  return [...faults, ...ofRows.filter(({ line }) => !told.has(line))];
}

/** SHA-256 of a file in hexadecimal digits. */
export function digestOf(root: string, file: string): string {
  const hash = createHash('sha256');
  for (const piece of readPieces(path.join(root, file))) hash.update(piece);
  return hash.digest('hex');
}
