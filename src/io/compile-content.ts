import { lstatSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { limits } from '../body/text-gate.ts';
import type { Finding } from '../domain/finding.ts';
import { compileSource, readText, type CompileJob, type CompileOutcome } from './compile-file.ts';
import { digest } from './fingerprint.ts';
import type { Pack } from './pack.ts';
import type { Progress } from './progress.ts';

/** Fewer files than this are compiled sooner than a thread is started. */
const worthThreads = 300;
const batchSize = 64;

export interface CompiledContent {
  /** Key in the pack of every file that passed. */
  keys: Map<string, string>;
  findings: Finding[];
}

interface CompileRequest {
  root: string;
  jobs: CompileJob[];
  pack: Pack;
  /** Keys in the pack of other things than texts. */
  otherKeys: string[];
  language: string;
  progress: Progress;
}

/** Compiles every text whose bytes are not in the pack yet, and keeps the pack to these texts and the other keys given. */
export async function compileContent({ root, jobs, pack, otherKeys, language, progress }: CompileRequest): Promise<CompiledContent> {
  const keys = new Map<string, string>();
  const findings: Finding[] = [];
  const missing: { job: CompileJob; key: string }[] = [];
  for (const job of jobs) {
    const key = digest(`${job.collection}\0${job.translates ?? ''}\0${contentDigest(path.join(root, job.file))}`).slice(0, 32);
    if (pack.has(key)) keys.set(job.file, key);
    else missing.push({ job, key });
  }
  const take = ({ job, key }: { job: CompileJob; key: string }, outcome: CompileOutcome) => {
    findings.push(...outcome.faults.map((fault) => ({ ...fault, file: job.file })));
    if (outcome.head === undefined || outcome.tail === undefined) return;
    keys.set(job.file, key);
    pack.add(key, outcome.head, outcome.tail);
  };
  if (missing.length < worthThreads) {
    for (const item of missing) {
      const text = readText(root, item.job.file);
      take(item, typeof text === 'string' ? compileSource(text, item.job) : { faults: text });
    }
  } else await compileInThreads({ root, language }, missing, take, progress);
  pack.save(new Set([...keys.values(), ...otherKeys]));
  return { keys, findings };
}

/** Digest of a file's bytes; of its name alone where it is too large to be a text, which is found out when it is read. */
const contentDigest = (file: string): string => digest(lstatSync(file).size > limits.bytes ? file : readFileSync(file));

async function compileInThreads(
  workerData: { root: string; language: string },
  items: { job: CompileJob; key: string }[],
  take: (item: { job: CompileJob; key: string }, outcome: CompileOutcome) => void,
  progress: Progress,
): Promise<void> {
  let next = 0;
  let done = 0;
  const outcomes: (CompileOutcome | undefined)[] = new Array(items.length);
  const run = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(new URL('./compile-worker.ts', import.meta.url), { workerData });
      let from = 0;
      const feed = () => {
        if (next >= items.length) return void worker.terminate().then(() => resolve());
        from = next;
        next += batchSize;
        worker.postMessage(items.slice(from, from + batchSize).map(({ job }) => job));
      };
      worker.on('message', (batch: CompileOutcome[]) => {
        batch.forEach((outcome, index) => (outcomes[from + index] = outcome));
        done += batch.length;
        progress('compile', done, items.length);
        feed();
      });
      worker.on('error', reject);
      feed();
    });
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, run));
  // Taken in the order of the files, so that the pack does not depend on which thread was faster.
  items.forEach((item, index) => {
    take(item, outcomes[index] ?? { faults: [] });
    outcomes[index] = undefined;
  });
}
