import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { strangersIn, toHtml } from './allowed-html.ts';
import { benignFolder, bodyOf, hostileFolder, judgeText, textsIn, timeOf, untold } from './judge.ts';

/** Short with a fixed seed in every test run; SEN_FUZZ_RUNS=100000 SEN_FUZZ_SEED=… for a long one. */
const runs = Number(process.env.SEN_FUZZ_RUNS ?? 3000);
const seed = Number(process.env.SEN_FUZZ_SEED ?? 20260101);
const limit = 100;
const patience = 3_600_000;

const read = (folder: string): string[][] => textsIn(folder).map((file) => readFileSync(path.join(folder, file), 'utf8').split('\n---\n'));
const heads = read(benignFolder).map(([head = '']) => head);
const blocks = [...new Set(read(benignFolder).flatMap(([, body = '']) => body.trim().split(/\n{2,}/)))].filter((block) => block.length < 2000);
/** What hostile files are made of: the lines below their front matter. */
const poison = [...new Set(read(hostileFolder).flatMap(([, body = '']) => body.normalize('NFC').split('\n')))].filter((line) => line !== '' && line.length < 200);
const marks = [...'*_~`[]()<>|#-+=:"\'&!\\/^$@%;,. \n\t0a'];
const pieces = ['---', '```', '[^1]', '{', '}', '<Callout kind="note">', '</Callout>', '<Source id="a" />', '](https://a.example)', '&lt;', '&#x202e;', '\n\n', '\n> ', '\n- ', '\n    ', '| ', '\u200b', '\u0301'];

type Change = (text: string) => string;

const share = fc.integer({ min: 0, max: 9999 }).map((parts) => parts / 10_000);
const at = (text: string, where: number): number => Math.floor(where * text.length);
const insert = (text: string, where: number, piece: string): string => text.slice(0, at(text, where)) + piece + text.slice(at(text, where));

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(share, fc.constantFrom(...marks), fc.integer({ min: 1, max: 3 })).map(([where, mark, count]): Change => (text) => insert(text, where, mark.repeat(count))) },
  { weight: 3, arbitrary: fc.tuple(share, fc.constantFrom(...pieces)).map(([where, piece]): Change => (text) => insert(text, where, piece)) },
  { weight: 1, arbitrary: fc.tuple(share, fc.constantFrom(...poison)).map(([where, piece]): Change => (text) => insert(text, where, piece)) },
  { weight: 1, arbitrary: fc.tuple(share, fc.string({ unit: 'binary', maxLength: 5 })).map(([where, piece]): Change => (text) => insert(text, where, piece)) },
  { weight: 4, arbitrary: fc.tuple(share, fc.integer({ min: 1, max: 40 })).map(([where, length]): Change => (text) => text.slice(0, at(text, where)) + text.slice(at(text, where) + length)) },
  { weight: 3, arbitrary: fc.tuple(share, share, fc.integer({ min: 1, max: 60 })).map(([from, to, length]): Change => (text) => insert(text, to, text.slice(at(text, from), at(text, from) + length))) },
);

const changed = (text: fc.Arbitrary<string>, most: number): fc.Arbitrary<string> =>
  fc.tuple(text, fc.array(change, { maxLength: most })).map(([start, changes]) => changes.reduce((all, make) => make(all), start));

const body = changed(fc.array(fc.constantFrom(...blocks), { maxLength: 6 }).map((parts) => parts.join('\n\n')), 5);
const head = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...heads) }, { weight: 1, arbitrary: changed(fc.constantFrom(...heads), 3) });
const text = fc.tuple(head, body).map((parts) => parts.join('\n---\n\n'));

test('whatever is done to honest files, they are refused at a place in them or become allowed HTML', { timeout: patience }, () => {
  let passed = 0;
  fc.assert(
    fc.property(text, (made) => {
      const outcome = judgeText(made);
      const lines = made.split('\n');
      for (const fault of outcome.faults) expect(untold(fault, lines), fault.rule).toEqual([]);
      if (outcome.tail === undefined) expect(outcome.faults).not.toEqual([]);
      else {
        passed++;
        expect(strangersIn(toHtml(bodyOf(outcome)))).toEqual([]);
      }
    }),
    { numRuns: runs, seed },
  );
  // Where next to nothing passes, next to nothing is tried of what becomes of it.
  expect(passed / runs).toBeGreaterThan(0.1);
});

test('and at once', { timeout: patience }, () => {
  fc.assert(
    fc.property(text, (made) => {
      expect(timeOf(() => judgeText(made))).toBeLessThan(limit);
    }),
    { numRuns: Math.ceil(runs / 4), seed: seed + 1 },
  );
});
