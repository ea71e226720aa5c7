import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bodyComponents } from '../src/body/components.ts';
import { sourceFileSchema, translationFileSchema } from '../src/domain/collection.ts';
import { collections } from '../src/domain/collections.ts';
import { datasetFileSchema } from '../src/domain/data/dataset-file.ts';
import { indexFileSchema } from '../src/domain/data/ranking.ts';
import { releasesFileSchema } from '../src/domain/data/release.ts';
import { targetsFileSchema } from '../src/domain/data/target.ts';
import { localeSchema } from '../src/domain/locale.ts';
import { portalSchema } from '../src/domain/portal.ts';
import { rules, type RuleId } from '../src/domain/rules.ts';
import { sourceFiles } from './support/source-files.ts';

const folder = new URL('../i18n/findings/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const parts = ['message', 'fix'] as const;
const ruleIds = Object.keys(rules) as RuleId[];
const labels = ['label.error', 'label.warning'];

const placeholders = (text: string): string[] => [...new Set(Array.from(text.matchAll(/\{(\w+)\}/g), ([, name = '']) => name))].sort();
/** A brace that closes a placeholder is no punctuation: what the reader sees there is the value. */
const isClosed = (text: string): boolean => /\p{P}$/u.test(text) && !/\{\w+\}$/.test(text);

/** Descriptions of a schema and of all within it: what `{hint}` brings into a finding. */
function descriptionsIn(part: unknown): string[] {
  if (!part || typeof part !== 'object') return [];
  const own = 'description' in part && typeof part.description === 'string' ? [part.description] : [];
  return [...own, ...Object.values(part).flatMap(descriptionsIn)];
}

/** Names of what a page cannot show, which checks put into `{what}`: the table in check-body.ts, and wherever one is written out. */
const unsupported = sourceFiles('src').flatMap(({ path, text }) => {
  const table = path === 'src/body/check-body.ts' ? /\bconst unsupported\b[^{]*\{([^}]*)\}/.exec(text)?.[1] ?? '' : '';
  return [...table.matchAll(/'([^']+)'/g), ...text.matchAll(/\bwhat: '([^']+)'/g)].map(([, name = '']) => name);
});

const schemas = [
  ...Object.values(collections).flatMap((collection) => [sourceFileSchema(collection), translationFileSchema(collection)]),
  portalSchema,
  localeSchema,
  datasetFileSchema,
  indexFileSchema,
  releasesFileSchema,
  targetsFileSchema,
  ...Object.values(bodyComponents).map(({ attributes }) => attributes),
];
const descriptions = new Set([...schemas.flatMap((schema) => descriptionsIn(z.toJSONSchema(schema, { io: 'input' }))), ...unsupported]);

it('knows what can be quoted: fields, fields within fields, translations, the portal, its data, components, what cannot be shown', () => {
  const known = ['Title, without a full stop.', 'Who publishes it.', 'How the translation was made.', 'Writing direction.', 'Title of the film.', 'Text by language.', 'Where it was read, if not at the publisher: repository, path, commit.', 'A task list', 'A formula'];
  expect(known.filter((text) => !descriptions.has(text))).toEqual([]);
});

it('stands in at least one language besides English', () => {
  expect(files).toContain('vi.json');
});

describe.each(files)('i18n/findings/%s', (file) => {
  const text = readFileSync(new URL(file, folder), 'utf8');
  const wording = JSON.parse(text) as Record<string, unknown>;
  const described = (wording['descriptions'] ?? {}) as Record<string, unknown>;
  const partOf = (id: RuleId, part: (typeof parts)[number]): string => {
    const own = wording[id];
    return own && typeof own === 'object' && part in own ? String((own as Record<string, unknown>)[part]) : '';
  };

  it('has a wording for every rule and nothing else, in the order of the rules', () => {
    expect(Object.keys(wording)).toEqual([...ruleIds, ...labels, 'descriptions']);
  });

  it('says of every rule what is wrong and what to do, and names both severities', () => {
    for (const id of ruleIds) expect(Object.keys(wording[id] ?? {}), id).toEqual(parts);
    for (const id of ruleIds) for (const part of parts) expect(partOf(id, part).trim(), `${id} ${part}`).not.toBe('');
    for (const label of labels) expect(wording[label], label).toMatch(/\S/);
  });

  it('names the same values as English', () => {
    for (const id of ruleIds) for (const part of parts) expect(placeholders(partOf(id, part)), `${id} ${part}`).toEqual(placeholders(rules[id][part]));
  });

  it('closes a sentence where English does', () => {
    const open = ruleIds.flatMap((id) => parts.filter((part) => isClosed(rules[id][part]) && !isClosed(partOf(id, part))).map((part) => `${id} ${part}`));
    expect(open).toEqual([]);
  });

  it('translates every description, and none that is gone', () => {
    expect([...descriptions].filter((english) => !Object.hasOwn(described, english)), 'without a translation').toEqual([]);
    expect(Object.keys(described).filter((english) => !descriptions.has(english)), 'of nothing').toEqual([]);
  });

  it('says every description as English closes it', () => {
    for (const [english, own] of Object.entries(described)) expect(own, english).toMatch(/\S/);
    expect(Object.entries(described).flatMap(([english, own]) => (isClosed(english) === isClosed(String(own)) ? [] : [english]))).toEqual([]);
  });

  it('is in Unicode form NFC, two spaces deep', () => {
    expect(text).toBe(text.normalize('NFC'));
    expect(text).toBe(`${JSON.stringify(wording, null, 2)}\n`);
  });
});
