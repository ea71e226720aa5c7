import { rules, type RuleId } from './rules.ts';

/** One thing that is wrong, at a place that a person can open. Lines and columns count from 1, columns in UTF-16 units. */
export interface Finding {
  rule: RuleId;
  /** Path from the portal's root, with forward slashes. */
  file: string;
  line: number;
  column: number;
  /** What the rule's wording names in braces. */
  values: Record<string, string>;
}

export interface Place {
  line: number;
  column: number;
}

/** A finding before the file is known: the pure modules see text, not files. */
export type Fault = Omit<Finding, 'file'>;

export function fault(rule: RuleId, at: Place, values: Record<string, string> = {}): Fault {
  return { rule, line: at.line, column: at.column, values };
}

export const severityOf = (finding: Pick<Finding, 'rule'>): 'error' | 'warning' => rules[finding.rule].severity;

export const isError = (finding: Pick<Finding, 'rule'>): boolean => severityOf(finding) === 'error';

/** File, then place, then rule: the order in which findings are shown, whatever the order in which they were made. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
    a.line - b.line ||
    a.column - b.column ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}
