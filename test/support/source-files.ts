import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesIn } from './folder.ts';
import { repository } from './portals.ts';

/** A file of the generator. */
export interface SourceFile {
  /** From the repository's root, with forward slashes. */
  path: string;
  text: string;
}

/** What a file imports: another file of the repository by its path, or a package or virtual module by its name. */
export type Import = { file: string; name?: undefined } | { name: string; file?: undefined };

export function sourceFiles(...folders: string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    filesIn(path.join(repository, folder))
      .filter((file) => /\.(ts|astro|mjs|css|mdx|svg)$/.test(file))
      .map((file) => ({ path: `${folder}/${file}`, text: readFileSync(path.join(repository, folder, file), 'utf8') })),
  );
}

/** import … from '…', import '…', export … from '…', import('…') and new URL('…', import.meta.url), over any number of lines. */
const patterns = [
  /(?:^|[\s;}])import\s*(?:[^'"`;]*?\sfrom\s*)?(['"])([^'"]+)\1/g,
  /(?:^|[\s;}])export\s[^'"`;]*?\sfrom\s*(['"])([^'"]+)\1/g,
  /\bimport\s*\(\s*(['"`])([^'"`]+)\1/g,
  /\bnew URL\(\s*(['"])(\.[^'"]+\.[a-z]+)\1\s*,\s*import\.meta\.url/g,
];

export function importsOf({ path: from, text }: SourceFile): Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const names = patterns.flatMap((pattern) => [...code.matchAll(pattern)].map(([, , name = '']) => name));
  return [...new Set(names)].map((name) => (name.startsWith('.') ? { file: path.posix.join(path.posix.dirname(from), name) } : { name }));
}

/** The package that a module belongs to: @scope/name/part is of @scope/name. */
export const packageOf = (name: string): string => name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/');
