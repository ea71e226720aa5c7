import { execFile } from 'node:child_process';
import { repository } from './portals.ts';

export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs one of the project's scripts as a person would, with a clean environment: nothing of the test runner's own leaks in. */
export function runScript(script: string, args: string[], env: Record<string, string> = {}): Promise<Outcome> {
  const inherited = Object.fromEntries(['PATH', 'HOME', 'TMPDIR'].flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])));
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [`scripts/${script}`, ...args],
      { cwd: repository, env: { LANG: 'C.UTF-8', ...inherited, ...env }, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => resolve({ code: error ? (typeof error.code === 'number' ? error.code : -1) : 0, stdout, stderr }),
    );
  });
}

/** Time that a build of the invented portal may take on a slow machine that does other things as well. */
export const buildTime = 240_000;
