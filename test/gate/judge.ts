import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Body } from '../../src/body/segment.ts';
import type { Fault } from '../../src/domain/finding.ts';
import { rules, type RuleId } from '../../src/domain/rules.ts';
import { compileSource, readText, type CompileJob, type CompileOutcome } from '../../src/io/compile-file.ts';
import { readWording } from '../../src/io/read-wording.ts';
import { wordsOf } from '../../src/reports/wording.ts';

export const hostileFolder = fileURLToPath(new URL('hostile', import.meta.url));
export const benignFolder = fileURLToPath(new URL('benign', import.meta.url));

export const textsIn = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith('.mdx')).sort();

/** A rule and the line that it must be found on. */
export type Expected = `${RuleId} ${number}`;

const collection = 'questions' satisfies CompileJob['collection'];

export const judgeText = (text: string): CompileOutcome => compileSource(text, { file: 'index.en.mdx', collection });

/** The whole way of a file through the gate, as a build goes it. */
export function judgeFile(folder: string, file: string): CompileOutcome {
  const text = readText(folder, file);
  return typeof text === 'string' ? judgeText(text) : { faults: text };
}

export const bodyOf = (outcome: CompileOutcome): Body => JSON.parse(outcome.tail ?? '{}') as Body;

export const found = (faults: Fault[]): string[] => faults.map(({ rule, line }) => `${rule} ${line}`);

/** Milliseconds of this thread's own work, the middle of three runs: what else the machine does is left out. */
export function timeOf(run: () => unknown): number {
  const times = [1, 2, 3].map(() => {
    const before = process.threadCpuUsage();
    run();
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  });
  return times.sort((a, b) => a - b)[1] ?? 0;
}

const vietnamese = readWording('vi');

/** What is missing in a finding for the editor to act on it; nothing where it tells all, in English and in Vietnamese. */
export function untold(finding: Fault, lines: string[]): string[] {
  const own = vietnamese[finding.rule];
  const templates = [rules[finding.rule], ...(typeof own === 'object' ? [own] : [])].flatMap(({ message, fix }) => [message, fix]);
  const named = templates.flatMap((template) => [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name));
  const words = [{}, vietnamese].map((wording) => wordsOf({ ...finding, file: '' }, wording)).flatMap(({ message, fix }) => [message, fix]);
  return [
    ...(typeof own === 'object' ? [] : [`no Vietnamese wording of ${finding.rule}`]),
    ...named.filter((name) => !Object.hasOwn(finding.values, name)).map((name) => `no value of {${name}}`),
    ...words.filter((text) => text.trim() === ''),
    ...(finding.line >= 1 && finding.line <= lines.length ? [] : [`line ${finding.line} of ${lines.length}`]),
    ...(finding.column >= 1 && finding.column <= (lines[finding.line - 1]?.length ?? 0) + 1 ? [] : [`column ${finding.column}`]),
  ];
}
