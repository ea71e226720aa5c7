import { describe, expect, test } from 'vitest';
import { importsOf, packageOf, sourceFiles, type SourceFile } from './support/source-files.ts';

/** Who may visit whom, as the architecture says: a house imports from those named here and from itself. */
const pure = ['body', 'feed', 'checks', 'translation', 'search', 'release', 'editing', 'reports'];
const below: Record<string, string[]> = {
  domain: [],
  ...Object.fromEntries(pure.map((house) => [house, ['domain']])),
  // What an editor may write are the collections and the components of the body.
  editing: ['domain', 'body'],
  io: ['domain', ...pure],
  site: ['domain', ...pure, 'io'],
  styles: [],
  components: ['domain', ...pure, 'io', 'site', 'styles'],
  layouts: ['domain', ...pure, 'io', 'site', 'styles', 'components'],
  pages: ['domain', ...pure, 'io', 'site', 'styles', 'components', 'layouts'],
};

/** Packages that the innermost houses may use; the others choose their own. */
const packages: Record<string, string[]> = { domain: ['zod'], reports: [], release: [] };

/** Houses that know what Astro is, and the modules of it that each may name. */
const astro: Record<string, RegExp> = {
  site: /^(astro|astro:.+|virtual:sen\/.+)$/,
  pages: /^(astro|astro:.+|virtual:sen\/.+)$/,
  layouts: /^(astro:.+|virtual:sen\/.+)$/,
  components: /^(astro:assets|virtual:sen\/.+)$/,
  'content.config.ts': /^astro:.+$/,
};

const hiddenInputs: [string, RegExp][] = [
  ['the clock', /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b/],
  ['chance', /\bMath\.random\b|\brandomUUID\b|\brandomBytes\b/],
  ['the environment', /\bprocess\.(env|cwd|argv|platform)\b|\bimport\.meta\.env\b/],
  ['the network', /\bfetch\(/],
];
const hiddenModules = /^(node:)?(fs|fs\/promises|http|https|http2|net|tls|dns|child_process|worker_threads|os|process)$/;

const longest = 260;

/** The house of a file of src/: its first folder, or its own name where it stands directly there. */
const houseOf = (file: string): string | undefined => /^src\/([^/]+)/.exec(file)?.[1];

function wrongImports(files: SourceFile[]): string[] {
  return files.flatMap((file) => {
    const house = houseOf(file.path) ?? '';
    return importsOf(file).flatMap((imported): string[] => {
      if (imported.file !== undefined) {
        const target = houseOf(imported.file);
        if (target === undefined) return file.path.startsWith('src/') && !/^src\/[^/]+\.d\.ts$/.test(file.path) ? [`${file.path} → ${imported.file}`] : [];
        return target === house || (below[house] ?? []).includes(target) ? [] : [`${file.path} → ${imported.file}`];
      }
      const name = imported.name;
      if (/^(astro|virtual)($|[:/])/.test(name)) return astro[house]?.test(name) || /^astro\//.test(name) && house === 'site' ? [] : [`${file.path} → ${name}`];
      return packages[house] && !packages[house].includes(packageOf(name)) ? [`${file.path} → ${name}`] : [];
    });
  });
}

function importsOfTops(files: SourceFile[]): string[] {
  return files.flatMap((file) =>
    importsOf(file).flatMap(({ file: target }) =>
      target !== undefined && (target.startsWith('src/pages/') || (target.startsWith('scripts/') && !file.path.startsWith('scripts/'))) ? [`${file.path} → ${target}`] : [],
    ),
  );
}

/** Houses that reach themselves again through others. */
function cycles(files: SourceFile[]): string[] {
  const visits = new Map<string, Set<string>>();
  for (const file of files)
    for (const { file: target } of importsOf(file)) {
      const [from, to] = [houseOf(file.path), target && houseOf(target)];
      if (from && to && from !== to) visits.set(from, (visits.get(from) ?? new Set()).add(to));
    }
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    [...(visits.get(from) ?? [])].some((next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))));
  return [...visits.keys()].filter((house) => reaches(house, house)).sort();
}

const hiddenInputsOf = (files: SourceFile[]): string[] =>
  files
    .filter(({ path }) => ['domain', ...pure].includes(houseOf(path) ?? ''))
    .flatMap((file) => [
      ...hiddenInputs.filter(([, pattern]) => pattern.test(file.text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''))).map(([what]) => `${file.path} asks ${what}`),
      ...importsOf(file).flatMap(({ name }) => (name !== undefined && hiddenModules.test(name) ? [`${file.path} asks ${name}`] : [])),
    ]);

const tooLong = (files: SourceFile[]): string[] => files.filter(({ text }) => text.split('\n').length - 1 > longest).map(({ path, text }) => `${path} has ${text.split('\n').length - 1} lines`);

const src = sourceFiles('src');
const scripts = sourceFiles('scripts');

test('every house of src/ has its place in the order', () => {
  const houses = new Set(src.map(({ path }) => houseOf(path)).filter((house) => house !== undefined && !/\.d\.ts$/.test(house)));
  expect([...houses].filter((house) => house !== undefined && !(house in below) && house !== 'content.config.ts')).toEqual([]);
});

test('imports run one way, and only the outer houses know Astro', () => expect(wrongImports(src)).toEqual([]));
test('nobody imports pages, and only scripts import scripts', () => expect(importsOfTops([...src, ...scripts])).toEqual([]));
test('no house reaches itself through another', () => expect(cycles(src)).toEqual([]));
test('the inner houses have no hidden input', () => expect(hiddenInputsOf(src)).toEqual([]));
test('no file is longer than can be read at a sitting', () => expect(tooLong([...src, ...scripts.filter(({ path }) => !path.startsWith('scripts/pictures/'))])).toEqual([]));

describe('the judges themselves', () => {
  const one = (path: string, text: string): SourceFile[] => [{ path, text }];

  test.each([
    ['src/domain/a.ts', "import { x } from '../io/pack.ts';"],
    ['src/domain/a.ts', "import fs from 'node:fs';"],
    ['src/domain/a.ts', "import {\n  x,\n  type Y,\n} from '../site/frame.ts';"],
    ['src/body/a.ts', "export { x } from '../reports/human.ts';"],
    ['src/io/a.ts', "const x = await import('../site/portal.ts');"],
    ['src/io/a.ts', "import build from 'virtual:sen/build';"],
    ['src/io/a.ts', "new Worker(new URL('../site/worker.ts', import.meta.url));"],
    ['src/site/a.ts', "import '../layouts/Base.astro';"],
    ['src/components/A.astro', "---\nimport Base from '../layouts/Base.astro';\n---\n<Base />"],
    ['src/components/A.astro', "---\nimport { getCollection } from 'astro:content';\n---\n"],
    ['src/site/a.ts', "import { draw } from '../../scripts/draw.ts';"],
  ])('%s may not say %j', (path, text) => expect(wrongImports(one(path, text))).toHaveLength(1));

  test.each([
    ['src/domain/a.ts', "// import { x } from '../io/pack.ts';\nimport { z } from 'zod';"],
    ['src/site/a.ts', "import portal from 'virtual:sen/build';\nimport type { A } from '../io/pack.ts';"],
    ['src/components/A.astro', "---\nimport { getImage } from 'astro:assets';\n---\n"],
  ])('%s may say %j', (path, text) => expect(wrongImports(one(path, text))).toEqual([]));

  test('pages, cycles, hidden inputs and long files are found', () => {
    expect(importsOfTops(one('src/layouts/A.astro', "import x from '../pages/404.astro';"))).toHaveLength(1);
    expect(importsOfTops(one('src/io/a.ts', "import { x } from '../../scripts/build.ts';"))).toHaveLength(1);
    expect(cycles([...one('src/a/x.ts', "import '../b/x.ts';"), ...one('src/b/x.ts', "import '../c/x.ts';"), ...one('src/c/x.ts', "import '../a/x.ts';")])).toEqual(['a', 'b', 'c']);
    for (const text of ['const now = Date.now();', 'new Date()', 'Math.random()', 'process.env.LANG', "import { readFileSync } from 'node:fs';"]) expect(hiddenInputsOf(one('src/reports/a.ts', text))).toHaveLength(1);
    expect(hiddenInputsOf(one('src/domain/a.ts', "new Date('2026-01-01') // Date.now()"))).toEqual([]);
    expect(tooLong(one('src/a.ts', 'x\n'.repeat(longest + 1)))).toHaveLength(1);
  });
});
