import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compareFindings, type Finding } from '../../src/domain/finding.ts';
import type { RuleId } from '../../src/domain/rules.ts';
import { loadPortal } from '../../src/io/load-portal.ts';
import { copyPortal, removePortal, temporaryFolder } from '../support/portals.ts';
import { runScript } from '../support/run.ts';
import { untold } from './judge.ts';

interface Mistake {
  file: string;
  /** What is replaced by what. */
  change: [what: string, by: string];
  /** The rule that must find it, and the text that it must be found at; nothing where another mistake tells it. */
  found?: [rule: RuleId, at: string];
}

/** Faults between entries: each file is right in itself. */
const amongEntries: Mistake[] = [
  { file: 'content/articles/night-ferry/index.en.mdx', change: ['entry:articles/seven-islands', 'entry:articles/seven-ilands'], found: ['entry-dead', '[the seven islands]'] },
  { file: 'content/articles/night-ferry/index.en.mdx', change: ['src: ./dusk.jpg', 'src: ./dawn.jpg'], found: ['picture-missing', './dawn.jpg'] },
  { file: 'content/articles/salt-harvest/index.ar.mdx', change: ['owner: harbour', 'owner: nobody'], found: ['agency-unknown', 'nobody'] },
  { file: 'content/articles/seven-islands/index.en.mdx', change: ['<Source id="survey" />', '<Source id="sruvey" />'], found: ['source-dead', '<Source id="sruvey" />'] },
  { file: 'content/articles/seven-islands/index.en.mdx', change: ['src="./sand.jpg"', 'src="./gone.jpg"'], found: ['picture-missing', '<Figure src="./gone.jpg"'] },
  { file: 'content/portal.yaml', change: ['hero: articles/seven-islands', 'hero: articles/no-island'], found: ['entry-dead', 'articles/no-island'] },
  { file: 'content/questions/how-many-islands/index.ar.mdx', change: ['date:', 'slug: same\ndate:'] },
  { file: 'content/questions/what-does-it-sell/index.ar.mdx', change: ['date:', 'slug: same\ndate:'], found: ['address-twice', 'same'] },
  { file: 'content/questions/what-does-it-sell/index.ar.mdx', change: ['topics: [ trade ]', 'topics: [ trading ]'], found: ['topic-unknown', 'trading'] },
];

/** Faults of one file alone. A key that is written wrongly is unknown, and the right one is missing. */
const inFiles: Mistake[] = [
  { file: 'content/articles/night-ferry/index.en.mdx', change: ['The ferry', '<b>The ferry</b>'], found: ['html-raw', '<b>'] },
  { file: 'content/portal.yaml', change: ['mark: /brand/shell.svg', 'mark: /brand/shelf.svg'], found: ['brand-file-missing', '/brand/shelf.svg'] },
  { file: 'content/portal.yaml', change: ['  gr: Επτά νησιά και μία θάλασσα\n', ''], found: ['name-locale-missing', 'tagline:'] },
  { file: 'i18n/ar.json', change: ['"list.count_few"', '"list.count_several"'], found: ['string-unknown', '    "list.count_several"'] },
  { file: 'i18n/ar.json', change: ['"site.home"', '"site.house"'], found: ['string-unknown', '    "site.house"'] },
  { file: 'i18n/ar.json', change: ['{', '{'], found: ['string-missing', '{'] },
  { file: 'i18n/ar.json', change: ['{', '{'], found: ['string-missing', '{'] },
  { file: 'i18n/en.json', change: ['"press"', '"Press Room"'], found: ['route-invalid', '    "releases"'] },
  { file: 'i18n/en.json', change: ['Page {{page}} of {{pages}}', 'Page {{page}}'], found: ['string-values', '    "list.page"'] },
  { file: 'i18n/en.json', change: ['Skip to the text', 'Skip <b>to the text</b>'], found: ['string-markup', '    "site.skip"'] },
  { file: 'i18n/gr.json', change: ['{', '{,'], found: ['string-json', '{'] },
];

let folder: string;
let root: string;
beforeEach(() => {
  folder = temporaryFolder('gate-portal');
  root = copyPortal(folder);
});
afterEach(() => {
  removePortal(root);
  rmSync(folder, { recursive: true });
});

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** Makes the mistakes and gives what must be told of them. */
function make(mistakes: Mistake[]): string[] {
  for (const { file, change } of mistakes) {
    expect(read(file).includes(change[0]), change[0]).toBe(true);
    writeFileSync(path.join(root, file), read(file).replace(...change));
  }
  return mistakes.flatMap(({ file, found }) => {
    if (!found) return [];
    const [rule, at] = found;
    const before = read(file).split(at)[0]?.split('\n') ?? [];
    return [`${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1} ${rule}`];
  });
}

const findings = async () => (await loadPortal({ root, progress: () => undefined })).findings;
const told = (all: Finding[]): string[] => all.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`).sort();

describe.each([
  ['what entries say of each other', amongEntries],
  ['what is wrong in files by themselves', inFiles],
])('%s', (_, mistakes) => {
  test('is told in one run, in the order of the files, with a way out', async () => {
    const expected = make(mistakes);
    const all = await findings();
    expect(told(all)).toEqual(expected.sort());
    expect(all).toEqual([...all].sort(compareFindings));
    for (const finding of all) expect(untold(finding, read(finding.file).split('\n')), finding.rule).toEqual([]);
  });

  test('makes the check fail', async () => {
    const expected = make(mistakes);
    const { code, stdout } = await runScript('check.ts', ['--root', root, '--language', 'en']);
    expect(code).toBe(1);
    expect(stdout.trimEnd()).toMatch(new RegExp(`\\n${expected.length} error, 0 warning$`));
  });
});

// Fails as long as `loadPortal` holds back what entries say of each other while a string or a picture is wrong,
// although only a text that does not compile can make a link look dead.
test('wrong strings do not keep back what entries say of each other', async () => {
  const strings = inFiles.filter(({ file }) => file.startsWith('i18n/'));
  const expected = make([...amongEntries, ...strings]);
  expect(told(await findings())).toEqual(expected.sort());
});

test('a folder without a portal is told so', async () => {
  rmSync(path.join(root, 'content/portal.yaml'));
  expect(told(await findings())).toEqual(['content/portal.yaml:1:1 portal-missing']);
});

test('a portal without a fault passes the check', async () => {
  expect(await runScript('check.ts', ['--root', root, '--language', 'en'])).toMatchObject({ code: 0, stdout: '0 error, 0 warning\n' });
});
