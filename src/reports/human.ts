import { isError, severityOf, type Finding } from '../domain/finding.ts';
import { severityLabel, wordsOf, type Wording } from './wording.ts';

/** Findings for a person at a terminal: place, rule, what is wrong, what to do; one line for each. */
export function reportHuman(findings: Finding[], wording: Wording): string {
  const blocks = findings.map((finding) => {
    const { message, fix } = wordsOf(finding, wording);
    const head = `${finding.file}:${finding.line}:${finding.column}  ${severityLabel(severityOf(finding), wording)}  ${finding.rule}`;
    return [head, `  ${message}`, ...(fix.trim() ? [`  ${fix}`] : [])].join('\n');
  });
  const errors = findings.filter(isError).length;
  return [...blocks, `${errors} ${severityLabel('error', wording)}, ${findings.length - errors} ${severityLabel('warning', wording)}`].join('\n\n') + '\n';
}
