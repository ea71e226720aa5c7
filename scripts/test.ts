import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBrowser } from './browser.ts';

/** Types first, then every test. The browser is looked for before anything long begins. */
process.env.CHROMIUM_PATH = findBrowser();
process.env.ASTRO_TELEMETRY_DISABLED = '1';

const report = path.join(mkdtempSync(path.join(tmpdir(), 'sen-test-')), 'report.json');
const run = (command: string, args: string[]): number => spawnSync(process.execPath, [`node_modules/${command}`, ...args], { stdio: 'inherit' }).status ?? 1;

const types = run('astro/bin/astro.mjs', ['check', '--minimumSeverity', 'hint']);
const tests = run('vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)]);
const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
rmSync(path.dirname(report), { recursive: true });
console.log(`tests: ${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`);
process.exitCode = types || tests;
