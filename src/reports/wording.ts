import type { Finding } from '../domain/finding.ts';
import { rules, type RuleId } from '../domain/rules.ts';

/** The rules' sentences in another language than English: `i18n/findings/<language>.json`. */
export type Wording = Partial<Record<RuleId | `label.${'error' | 'warning'}`, string | { message: string; fix: string }>> & {
  /** Descriptions of fields and attributes, by the English ones that stand in the schemas. */
  descriptions?: Record<string, string>;
};

/** What is wrong and what to do, in the editor's language. */
export function wordsOf(finding: Finding, wording: Wording): { message: string; fix: string } {
  const own = wording[finding.rule];
  const { message, fix } = typeof own === 'object' ? own : rules[finding.rule];
  const described = (text: string) => wording.descriptions?.[text] ?? text;
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (whole, name: string) => described(finding.values[name] ?? whole));
  return { message: fill(message), fix: fill(fix) };
}

export function severityLabel(severity: 'error' | 'warning', wording: Wording): string {
  const label = wording[`label.${severity}`];
  return typeof label === 'string' ? label : severity;
}
