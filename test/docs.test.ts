import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compileText } from '../src/body/compile.ts';
import { bodyComponents } from '../src/body/components.ts';
import { sourceFileSchema } from '../src/domain/collection.ts';
import { collections } from '../src/domain/collections.ts';
import { codelistColumns } from '../src/domain/data/codelist.ts';
import { requiredColumns } from '../src/domain/data/column.ts';
import { datasetFileSchema } from '../src/domain/data/dataset-file.ts';
import { indexFileSchema } from '../src/domain/data/ranking.ts';
import { releasesFileSchema } from '../src/domain/data/release.ts';
import { portalMeasures, targetsFileSchema } from '../src/domain/data/target.ts';
import { fieldDocs } from '../src/editing/field-docs.ts';

const docs = fieldDocs();
const read = (file: string): string => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');

it('keeps docs/fields.md as the schemas have it: run `npm run docs`', () => {
  expect(read('docs/fields.md')).toBe(docs);
});

it('tells of every collection and its fields, of every component and its attributes', () => {
  for (const [id, { text, shared }] of Object.entries(collections)) {
    const section = sectionOf(id);
    for (const field of [...Object.keys(text), ...Object.keys(shared)]) expect(section, `${id}.${field}`).toContain(`| \`${field}\` |`);
  }
  for (const [name, { attributes }] of Object.entries(bodyComponents)) {
    const section = sectionOf(name);
    for (const attribute of Object.keys(attributes.shape)) expect(section, `${name}.${attribute}`).toContain(`| \`${attribute}\` |`);
  }
});

it('tells of every field of the data, of the columns that every dataset has, and of those of a codelist', () => {
  const named = {
    'dataset.yaml': Object.keys(datasetFileSchema.shape),
    Indices: Object.keys(indexFileSchema.shape),
    'releases.yaml': Object.keys(releasesFileSchema.shape),
    'targets.yaml': [...Object.keys(targetsFileSchema.shape), 'aims[].measure', 'aims[].goals[].bound', ...portalMeasures],
    'data.csv': requiredColumns.map(({ id }) => id),
    Codelists: [...codelistColumns],
  };
  for (const [title, fields] of Object.entries(named)) for (const field of fields) expect(sectionOf(title), `${title} ${field}`).toContain(`| \`${field}\` |`);
});

it('marks as translated what translations hold, and as shared what they do not', () => {
  expect(sectionOf('articles')).toMatch(/^\| `title` \| every language \| yes \|/m);
  expect(sectionOf('articles')).toMatch(/^\| `owner` \| source language \| yes \|/m);
  expect(sectionOf('articles')).toMatch(/^\| `translation` \| translations \| no \|/m);
});

it('says of every field of an entry or of the data and of every attribute what it is for, not only how long it may be', () => {
  const sections = [...Object.keys(collections), ...Object.keys(bodyComponents), 'dataset.yaml', 'data.csv', 'Codelists', 'Indices', 'releases.yaml', 'targets.yaml'].map(sectionOf).join('\n');
  const bare = sections.split('\n').filter((line) => /\| (Text\.|Text by language\.|A number\.|One of:|(Each h|H)olds|At (most|least)|-?\d)[^|]*\|$/.test(line));
  expect(bare).toEqual([]);
});

it('shows in CONTRIBUTING.md an entry that passes the gate', () => {
  const example = /```mdx\n(.*?)```/s.exec(read('CONTRIBUTING.md'))?.[1] ?? '';
  expect(compileText(example, { schema: sourceFileSchema(collections.articles) }).faults).toEqual([]);
});

it.each(['CONTRIBUTING.md', 'CHANGELOG.md', 'i18n/README.md'])('names in %s only commands that there are', (file) => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const named = [...read(file).matchAll(/npm (?:run )?(start|test|(?<=run )[a-z]+)/g)].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(0);
  for (const name of named) {
    expect(scripts, name).toHaveProperty(name);
    const script = /scripts\/\S+\.ts/.exec(scripts[name] ?? '')?.[0];
    if (script) expect(existsSync(new URL(`../${script}`, import.meta.url)), script).toBe(true);
  }
});

const sectionOf = (title: string): string => docs.split(/^#{2,3} /m).find((section) => section.startsWith(`${title}\n`)) ?? '';
