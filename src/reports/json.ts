import { severityOf, type Finding } from '../domain/finding.ts';
import { wordsOf, type Wording } from './wording.ts';

/** Findings for other programs: an array, one object a finding. */
export function reportJson(findings: Finding[], wording: Wording): string {
  return JSON.stringify(findings.map((finding) => ({ ...finding, severity: severityOf(finding), ...wordsOf(finding, wording) })), null, 2) + '\n';
}
