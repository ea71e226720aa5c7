import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Finding } from '../../src/domain/finding.ts';
import { parseCodelist } from '../../src/feed/parse-codelist.ts';
import { readCatalog } from '../../src/io/read-catalog.ts';
import type { ObservationRules } from '../../src/feed/cell-faults.ts';
import { readObservations, type ObservationFile } from '../../src/io/read-observations.ts';
import { fixturePortal } from '../support/portals.ts';
import { Data, portal } from './data-portal.ts';
import { timeOf, untold } from './judge.ts';

/** Short with a fixed seed in every test run; SEN_FUZZ_RUNS=100000 SEN_FUZZ_SEED=… for a long one. */
const runs = Number(process.env.SEN_FUZZ_RUNS ?? 2000);
const seed = Number(process.env.SEN_FUZZ_SEED ?? 20260101);
const limit = 100;
const patience = 3_600_000;

const file = 'datasets/census/data.csv';
const honest = readFileSync(path.join(fixturePortal, 'content/data', file));
const sexes = readFileSync(path.join(fixturePortal, 'content/data/codelists/CL_SEX.csv'), 'utf8');

let data: Data;
let rules: ObservationRules;
beforeAll(() => {
  data = new Data();
  const census = readCatalog(data.root, portal).catalog?.datasets.find(({ id }) => id === 'census');
  if (!census) throw new Error('the invented portal has no census');
  rules = census;
});
afterAll(() => rmSync(data.root, { recursive: true }));

type Change = (bytes: Buffer) => Buffer;

const share = fc.integer({ min: 0, max: 9999 }).map((parts) => parts / 10_000);
const at = (bytes: Buffer, where: number): number => Math.floor(where * bytes.length);
const insert = (bytes: Buffer, where: number, piece: Uint8Array): Buffer => Buffer.concat([bytes.subarray(0, at(bytes, where)), piece, bytes.subarray(at(bytes, where))]);

const pieces = [...',"\n\r\t=+-@.;|0a ', '""', '",', ',,', '\r\n', '\n\n', '-1', '1e5', 'NaN', '__proto__', 'constructor', '2024-13', '\u202e', '\u200b', '\ufeff', '\u0301', '٣', '\0', '＝', '\u2028'];
const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(share, fc.constantFrom(...pieces)).map(([where, piece]): Change => (bytes) => insert(bytes, where, Buffer.from(piece))) },
  { weight: 2, arbitrary: fc.tuple(share, fc.uint8Array({ minLength: 1, maxLength: 4 })).map(([where, piece]): Change => (bytes) => insert(bytes, where, piece)) },
  { weight: 3, arbitrary: fc.tuple(share, fc.integer({ min: 1, max: 60 })).map(([where, length]): Change => (bytes) => Buffer.concat([bytes.subarray(0, at(bytes, where)), bytes.subarray(at(bytes, where) + length)])) },
  { weight: 2, arbitrary: fc.tuple(share, share, fc.integer({ min: 1, max: 120 })).map(([from, to, length]): Change => (bytes) => insert(bytes, to, bytes.subarray(at(bytes, from), at(bytes, from) + length))) },
);
const changed = fc.array(change, { maxLength: 4 }).map((changes) => changes.reduce<Buffer>((bytes, make) => make(bytes), honest));
const bytes = fc.oneof({ weight: 9, arbitrary: changed }, { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }).map((random) => Buffer.from(random)) });

function judge(made: Uint8Array): ObservationFile | Finding[] {
  data.write(file, made);
  return readObservations(data.root, `content/data/${file}`, rules);
}

test('whatever is done to the bytes of a data file, it is refused at a place in it or read whole', { timeout: patience }, () => {
  let passed = 0;
  fc.assert(
    fc.property(bytes, (made) => {
      const read = judge(made);
      const lines = Buffer.from(made).toString('utf8').split('\n');
      if (Array.isArray(read)) {
        expect(read).not.toEqual([]);
        expect(read.length).toBeLessThanOrEqual(120);
        for (const finding of read) expect(untold(finding, lines), finding.rule).toEqual([]);
        return;
      }
      passed++;
      const { observations } = read;
      // One row for each line below the header, and every value a number or none.
      expect([...observations.lines].sort((a, b) => a - b)).toEqual(lines.slice(1, made.at(-1) === 10 ? -1 : undefined).map((_, index) => index + 2));
      for (const value of observations.values) expect(value).toMatch(/^(-?\d+(\.\d+)?)?$/);
    }),
    { numRuns: runs, seed },
  );
  // Where next to nothing passes, next to nothing is tried of what becomes of it.
  expect(passed / runs).toBeGreaterThan(0.1);
});

test('and at once', { timeout: patience }, () => {
  fc.assert(
    fc.property(bytes, (made) => {
      expect(timeOf(() => judge(made))).toBeLessThan(limit);
    }),
    { numRuns: Math.ceil(runs / 5), seed: seed + 1 },
  );
});

test('so is a codelist', { timeout: patience }, () => {
  const locales = portal.locales.map(({ prefix }) => prefix);
  const text = fc.array(fc.tuple(share, fc.constantFrom(...pieces), fc.integer({ min: 0, max: 8 })), { maxLength: 4 }).map((changes) => changes.reduce((all, [where, piece, cut]) => all.slice(0, Math.floor(where * all.length)) + piece + all.slice(Math.floor(where * all.length) + cut), sexes));
  fc.assert(
    fc.property(text, (made) => {
      const lines = made.split('\n');
      const rows = lines.at(-1) === '' ? lines.slice(0, -1) : lines;
      const read = parseCodelist(rows, locales, ['en']);
      for (const item of read) if ('rule' in item) expect(untold(item, lines), item.rule).toEqual([]);
      if (!read.some((item) => 'rule' in item)) expect(read).toHaveLength(rows.length - 1);
    }),
    { numRuns: runs, seed: seed + 2 },
  );
});

test('a file of several megabytes is read whole, and told of at the right line', () => {
  const head = honest.toString('utf8').split('\n')[0] ?? '';
  const keys = ['XM', 'XM_NORTH', 'NA'].flatMap((area) => ['PEOPLE', 'WATER'].flatMap((indicator) => ['_T', 'F', 'M'].map((sex) => `A,${area},${indicator},${sex}`)));
  const years = Array.from({ length: 4000 }, (_, index) => String(1000 + index));
  const rows = keys.flatMap((key) => years.map((year) => `${key},${year},${Number(year) / 8},A,PS,0,0,CENSUS,إحصاء ${year}`));
  const text = [head, ...rows, ''].join('\n');
  expect(Buffer.byteLength(text)).toBeGreaterThan(3 << 20);
  const read = judge(Buffer.from(text));
  if (Array.isArray(read)) throw new Error(JSON.stringify(read[0]));
  expect(read.observations.length).toBe(rows.length);
  expect(read.observations.values[4001]).toBe('125.125');
  expect(read.sha256).toBe(createHash('sha256').update(text).digest('hex'));

  const broken = (at: number, end: string | number): unknown => {
    const line = Buffer.from(rows[at - 2] ?? '');
    const [before = '', after = ''] = text.split(`${rows[at - 2]}\n`);
    const found = judge(Buffer.concat([Buffer.from(before), line, typeof end === 'string' ? Buffer.from(end) : Buffer.from([end]), Buffer.from(`\n${after}`)]));
    return Array.isArray(found) ? found.map(({ rule, line: number, column }) => [rule, number, column - (rows[at - 2]?.length ?? 0)]) : [];
  };
  expect(broken(65_432, 0xe9)).toEqual([['data-encoding', 65_432, 1]]);
  expect(broken(54_321, '\u202e')).toEqual([['character-bidi', 54_321, 1]]);
  expect(broken(71_999, '"')).toEqual([['data-quote', 71_999, 1]]);
});

test('lines that are built to be slow are not', () => {
  const row = 'A,XM,PEOPLE,_T,2020,1,A,PS,0,0,CENSUS,';
  const head = honest.toString('utf8').split('\n')[0] ?? '';
  const slow = ['"'.repeat(19_000), '""'.repeat(9_000), ','.repeat(19_000), `"${'a,'.repeat(9_000)}"`, '-'.repeat(19_000), ' '.repeat(19_000), `${' '.repeat(19_000)}=`, '9'.repeat(19_000), 'a\u0301'.repeat(9_000), '\u200b'.repeat(19_000)];
  for (const text of slow) expect(timeOf(() => judge(Buffer.from(`${head}\n${`${row}${text}\n`.repeat(12)}`))), text.slice(0, 4)).toBeLessThan(limit);
});
