import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../domain/finding.ts';
import { isRouteSegment, requiredKeys, routeIds, stringRules, stringsFileSchema, type StringsFile } from '../domain/interface-strings.ts';
import type { Locale } from '../domain/locale.ts';
import type { RuleId } from '../domain/rules.ts';
import { checkText } from '../body/text-gate.ts';
import { readText } from './compile-file.ts';

export const stringsFile = (prefix: string): string => `i18n/${prefix}.json`;

/** The interface strings of every language, by prefix, held against the list of what there must be. */
export function readStrings(root: string, locales: Locale[], source: Locale): { strings: Record<string, StringsFile>; findings: Finding[] } {
  const findings: Finding[] = [];
  const strings: Record<string, StringsFile> = {};
  const raw = new Map(locales.map((locale) => [locale.prefix, readOne(root, locale, findings)]));
  const reference = raw.get(source.prefix)?.file?.strings ?? {};
  for (const locale of locales) {
    const read = raw.get(locale.prefix);
    if (!read?.file) continue;
    strings[locale.prefix] = read.file;
    findings.push(...checkStrings(read.file, read.text, locale, reference));
  }
  return { strings, findings };
}

function readOne(root: string, locale: Locale, findings: Finding[]): { file?: StringsFile; text: string } {
  const file = stringsFile(locale.prefix);
  const full = path.join(root, file);
  const report = (detail: string) => findings.push({ rule: 'string-json', file, line: 1, column: 1, values: { detail } });
  if (!existsSync(full)) {
    report('the file does not exist');
    return { text: '' };
  }
  const text = readText(root, file);
  const faults = typeof text === 'string' ? checkText(text) : text;
  if (typeof text !== 'string' || faults.length > 0) {
    findings.push(...faults.map((fault) => ({ ...fault, file })));
    return { text: '' };
  }
  try {
    const result = stringsFileSchema.safeParse(JSON.parse(text));
    if (result.success) return { file: result.data, text };
    report(result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; '));
  } catch (error) {
    report(error instanceof Error ? error.message : String(error));
  }
  return { text };
}

function checkStrings(file: StringsFile, text: string, locale: Locale, reference: Record<string, string>): Finding[] {
  const findings: Finding[] = [];
  const report = (rule: RuleId, key: string, values: Record<string, string>) =>
    findings.push({ rule, file: stringsFile(locale.prefix), line: lineOf(text, key), column: 1, values });
  const known = new Set<string>();
  for (const rule of stringRules) {
    for (const key of requiredKeys(rule, locale.tag)) {
      known.add(key);
      const value = file.strings[key];
      if (value === undefined || value.trim() === '') report('string-missing', key, { key, source: reference[key] ?? reference[`${rule.key}_other`] ?? '' });
      else {
        const found = [...value.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).sort();
        if ([...new Set(found)].join() !== [...rule.values].sort().join())
          report('string-values', key, { key, expected: rule.values.map((name) => `{{${name}}}`).join(' ') || '—', found: found.map((name) => `{{${name}}}`).join(' ') || '—' });
        if (/[<>]/.test(value)) report('string-markup', key, { key });
      }
    }
  }
  for (const key of Object.keys(file.strings)) if (!known.has(key)) report('string-unknown', key, { key });
  for (const [id, segment] of Object.entries(file.routes)) {
    if (!routeIds.includes(id as (typeof routeIds)[number])) report('string-unknown', id, { key: `routes.${id}` });
    else if (!isRouteSegment(segment)) report('route-invalid', id, { segment });
  }
  return findings;
}

const lineOf = (text: string, key: string): number => Math.max(1, text.split('\n').findIndex((line) => line.includes(`"${key}"`)) + 1);
