import { parentPort, workerData } from 'node:worker_threads';
import { compileSource, readText, type CompileJob, type CompileOutcome } from './compile-file.ts';
import { setMessageLanguage } from './message-language.ts';

/** Compiles the files that it is sent, a handful at a time. */
const { root, language } = workerData as { root: string; language: string };
setMessageLanguage(language);

parentPort?.on('message', (jobs: CompileJob[]) => {
  const outcomes = jobs.map((job): CompileOutcome => {
    const text = readText(root, job.file);
    return typeof text === 'string' ? compileSource(text, job) : { faults: text };
  });
  parentPort?.postMessage(outcomes);
});
