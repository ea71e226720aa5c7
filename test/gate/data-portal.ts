import { cpSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { compareFindings, type Finding } from '../../src/domain/finding.ts';
import type { RuleId } from '../../src/domain/rules.ts';
import { readCatalog } from '../../src/io/read-catalog.ts';
import { wordsOf } from '../../src/reports/wording.ts';
import { fixturePortal, readPortal, temporaryFolder } from '../support/portals.ts';
import { untold } from './judge.ts';

/** A rule, the file below content/data/, and the text that it must be found at, or its line and column. */
export type Refused = [rule: RuleId, file: string, at?: string | readonly [line: number, column: number]];

/** One thing that is wrong in the invented portal's data, and all that must be told of it. */
export interface DataCase {
  name: string;
  change(data: Data): void;
  refused: Refused[];
  /** What the first message must say. */
  says?: string;
}

export const portal = readPortal(fixturePortal);

/** A copy of the invented portal's data. Files are named by their paths below content/data/. */
export class Data {
  readonly root = temporaryFolder('gate-data');

  /** `without` are the parts that a test has no use for. */
  constructor(without: readonly string[] = []) {
    const from = path.join(fixturePortal, 'content/data');
    cpSync(from, path.join(this.root, 'content/data'), { recursive: true, filter: (file) => !without.includes(path.relative(from, file)) });
  }

  at(file: string): string {
    return path.join(this.root, 'content/data', file);
  }

  read(file: string): string {
    return readFileSync(this.at(file), 'utf8');
  }

  write(file: string, content: string | Uint8Array = 'x'): void {
    mkdirSync(path.dirname(this.at(file)), { recursive: true });
    writeFileSync(this.at(file), content);
  }

  edit(file: string, make: (text: string) => string): void {
    const before = this.read(file);
    const after = make(before);
    expect(after).not.toBe(before);
    this.write(file, after);
  }

  /** Replaces a text that stands there once. */
  replace(file: string, what: string, by: string): void {
    expect(this.read(file).split(what).length, what).toBe(2);
    this.edit(file, (text) => text.replace(what, () => by));
  }

  line(file: string, number: number, make: (line: string) => string): void {
    this.edit(file, (text) => text.split('\n').map((line, index) => (index + 1 === number ? make(line) : line)).join('\n'));
  }

  remove(file: string): void {
    rmSync(this.at(file), { recursive: true });
  }

  link(file: string, to: string): void {
    symlinkSync(to, this.at(file));
  }

  findings(): Finding[] {
    return readCatalog(this.root, portal).findings.sort(compareFindings);
  }

  discard(): void {
    rmSync(this.root, { recursive: true });
  }
}

/** Breaks a copy and expects of the gate these findings and no other, each with a way out. */
export function expectRefused({ change, refused, says }: Omit<DataCase, 'name'>, without: readonly string[] = []): void {
  const data = new Data(without);
  try {
    change(data);
    const found = data.findings();
    const told = found.map(({ rule, file, line, column }) => `${rule} ${file}:${line}:${column}`);
    expect(told.sort()).toEqual(refused.map(([rule, file, at]) => `${rule} ${pathOf(file)}:${placeOf(data, file, at)}`).sort());
    if (says !== undefined) expect(found.map((finding) => Object.values(wordsOf(finding, {})).join(' ')).join('\n')).toContain(says);
    for (const finding of found) expect(untold(finding, linesOf(data, finding)), finding.rule).toEqual([]);
  } finally {
    data.discard();
  }
}

const pathOf = (file: string): string => (file === 'portal.yaml' ? 'content/portal.yaml' : path.posix.join('content/data', file));

function linesOf(data: Data, { file }: Finding): string[] {
  const full = path.join(data.root, file);
  return lstatSync(full, { throwIfNoEntry: false })?.isFile() ? readFileSync(full, 'utf8').split('\n') : [''];
}

function placeOf(data: Data, file: string, at: Refused[2]): string {
  if (at === undefined) return '1:1';
  if (typeof at !== 'string') return at.join(':');
  const parts = data.read(file).split(at);
  expect(parts.length, `${at} stands once`).toBe(2);
  const before = parts[0]?.split('\n') ?? [];
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}
