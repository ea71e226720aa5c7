import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../domain/finding.ts';
import { portalSchema, type Localized, type PortalFile } from '../domain/portal.ts';
import { readYaml } from './read-fields.ts';

export const portalFile = 'content/portal.yaml';

/** The portal file and what is wrong with it. A portal that cannot be read at all gives findings alone. */
export function readPortalFile(root: string): { portal?: PortalFile; findings: Finding[] } {
  if (!existsSync(path.join(root, portalFile)))
    return { findings: [{ rule: 'portal-missing', file: portalFile, line: 1, column: 1, values: { file: portalFile } }] };
  const read = readYaml(root, portalFile, portalSchema);
  if (Array.isArray(read)) return { findings: read };
  const { data: portal, fields } = read;
  const findings: Finding[] = [];
  const prefixes = portal.locales.map(({ prefix }) => prefix);
  const known = prefixes.join(', ');
  for (const [at, texts] of localizedTexts(portal)) {
    const missing = prefixes.filter((prefix) => !Object.hasOwn(texts, prefix));
    if (missing.length > 0)
      findings.push({ rule: 'name-locale-missing', file: portalFile, ...fields.placeOfKey(at), values: { field: at.join('.'), locales: missing.join(', ') } });
    for (const extra of Object.keys(texts).filter((prefix) => !prefixes.includes(prefix)))
      findings.push({ rule: 'locale-unknown', file: portalFile, ...fields.placeOfKey([...at, extra]), values: { name: extra, known } });
  }
  for (const [at, prefix] of [[['sourceLocale'], portal.sourceLocale], ...portal.fallbackLocales.map((name, index) => [['fallbackLocales', index], name])] as [PropertyKey[], string][])
    if (!prefixes.includes(prefix)) findings.push({ rule: 'locale-unknown', file: portalFile, ...fields.placeOf(at), values: { name: prefix, known } });
  for (const name of ['mark', 'motif', 'icon'] as const) {
    const file = portal.brand[name];
    if (!existsSync(path.join(root, 'public', file)))
      findings.push({ rule: 'brand-file-missing', file: portalFile, ...fields.placeOf(['brand', name]), values: { path: file, field: `brand.${name}` } });
  }
  return { portal, findings };
}

function localizedTexts(portal: PortalFile): [PropertyKey[], Localized][] {
  return [
    [['name'], portal.name],
    [['tagline'], portal.tagline],
    [['description'], portal.description],
    ...portal.topics.flatMap(({ name, question }, index): [PropertyKey[], Localized][] => [
      [['topics', index, 'name'], name],
      [['topics', index, 'question'], question],
    ]),
    ...portal.agencies.map(({ name }, index): [PropertyKey[], Localized] => [['agencies', index, 'name'], name]),
    ...(portal.data ? ([[['data', 'title'], portal.data.title], [['data', 'description'], portal.data.description]] satisfies [PropertyKey[], Localized][]) : []),
    ...portal.home.figures.map(({ label }, index): [PropertyKey[], Localized] => [['home', 'figures', index, 'label'], label]),
  ];
}
