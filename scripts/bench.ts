import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { cacheFolder } from '../src/io/load-portal.ts';
import { writeCorpus } from './bench/corpus.ts';

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '10000' },
    locales: { type: 'string', default: '10' },
    words: { type: 'string', default: '600' },
    json: { type: 'boolean', default: false },
  },
});
const size = { pages: Number(values.pages), locales: Number(values.locales), words: Number(values.words) };

interface Measured {
  step: string;
  seconds: number;
  /** Peak resident memory of the build's process, threads included; where the system tells it. */
  peakMegabytes?: number;
}

const work = mkdtempSync(path.join(tmpdir(), 'sen-bench-'));
const root = path.join(work, 'portal');
const out = path.join(work, 'dist');
try {
  process.stderr.write(`corpus: ${size.pages} texts in ${size.locales} languages, ${size.words} words each\n`);
  writeCorpus(root, '.', size);
  rmSync(cacheFolder(root), { recursive: true, force: true });
  const results = [await measure('cold'), await measure('warm, nothing changed')];
  appendFileSync(path.join(root, 'content/guides/entry-1', readdirSync(path.join(root, 'content/guides/entry-1'))[0] ?? ''), '\nOne more paragraph.\n');
  results.push(await measure('warm, one text changed'));
  report(results);
} finally {
  rmSync(cacheFolder(root), { recursive: true, force: true });
  rmSync(work, { recursive: true, force: true });
}

function measure(step: string): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, ['scripts/build.ts', '--root', root, '--out', out], { stdio: ['ignore', 'ignore', 'inherit'] });
    let peak: number | undefined;
    const timer = setInterval(() => (peak = peakOf(child.pid) ?? peak), 50);
    child.once('error', reject);
    child.once('exit', (code) => {
      clearInterval(timer);
      if (code !== 0) return reject(new Error(`the build ended with exit code ${code}`));
      resolve({ step, seconds: (performance.now() - start) / 1000, ...(peak ? { peakMegabytes: peak } : {}) });
    });
  });
}

/** VmHWM of a process on Linux, in MB. */
function peakOf(pid: number | undefined): number | undefined {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes ? Math.round(Number(kilobytes) / 1024) : undefined;
  } catch {
    return undefined;
  }
}

function report(results: Measured[]): void {
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  const bytes = files.reduce((sum, item) => sum + statSync(path.join(item.parentPath, item.name)).size, 0);
  const machine = { cpu: cpus()[0]?.model.trim() ?? '', cores: availableParallelism(), memoryGigabytes: Math.round(totalmem() / 2 ** 30), node: process.version };
  if (values.json) console.log(JSON.stringify({ size, machine, files: files.length, megabytes: Math.round(bytes / 1e6), results }, null, 2));
  else {
    console.log(`${machine.cpu}, ${machine.cores} cores, ${machine.memoryGigabytes} GB, Node ${machine.node}`);
    console.log(`${files.length} files, ${Math.round(bytes / 1e6)} MB`);
    for (const { step, seconds, peakMegabytes } of results)
      console.log(`${step.padEnd(24)} ${seconds.toFixed(1).padStart(6)} s  ${(size.pages / seconds).toFixed(0).padStart(6)} pages/s  ${peakMegabytes ?? '?'} MB`);
  }
}
