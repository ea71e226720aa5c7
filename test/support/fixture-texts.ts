import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { filesIn } from './folder.ts';
import { fixturePortal } from './portals.ts';

/** A text of the invented portal, read without the generator: what the built pages are held against. */
export interface FixtureText {
  collection: string;
  folder: string;
  prefix: string;
  title: string;
  /** Fields as its own file has them. */
  fields: Record<string, unknown>;
}

export const fixtureTexts: FixtureText[] = filesIn(path.join(fixturePortal, 'content')).flatMap((file) => {
  const [, collection = '', folder = '', prefix = ''] = /^([a-z]+)\/([a-z0-9-]+)\/index\.([a-z-]+)\.mdx$/.exec(file) ?? [];
  if (!collection) return [];
  const fields = parse(readFileSync(path.join(fixturePortal, 'content', file), 'utf8').split('\n---\n')[0] ?? '') as Record<string, unknown>;
  return [{ collection, folder, prefix, title: String(fields['title']), fields }];
});
