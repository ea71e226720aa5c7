import type { RuleId } from '../rules.ts';

/** A fault of a field, before its line is known. */
export interface FieldFault {
  rule: RuleId;
  path: PropertyKey[];
  values: Record<string, string>;
}

export const fieldFault = (rule: RuleId, path: PropertyKey[], values: Record<string, string> = {}): FieldFault => ({ rule, path, values });
