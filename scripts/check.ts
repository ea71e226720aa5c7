import { parseArgs } from 'node:util';
import path from 'node:path';
import { isError } from '../src/domain/finding.ts';
import { loadPortal } from '../src/io/load-portal.ts';
import { terminalProgress } from '../src/io/progress.ts';
import { readWording } from '../src/io/read-wording.ts';
import { reports, type ReportFormat } from '../src/reports/reports.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    root: { type: 'string', default: '.' },
    format: { type: 'string', default: 'human' },
    language: { type: 'string', default: (process.env.LANG ?? '').slice(0, 2) },
  },
});
if (!Object.hasOwn(reports, values.format)) {
  console.error(`--format: ${Object.keys(reports).join(', ')}`);
  process.exit(2);
}

const { findings } = await loadPortal({ root: path.resolve(values.root), language: values.language, progress: terminalProgress(process.stderr) });
const shown = positionals.length > 0 ? findings.filter(({ file }) => positionals.some((part) => file.startsWith(part.replace(/^\.\//, '')))) : findings;
process.stdout.write(reports[values.format as ReportFormat](shown, readWording(values.language)));
process.exitCode = shown.some(isError) ? 1 : 0;
