import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { scanContent } from '../../src/io/scan-content.ts';
import { temporaryFolder } from '../support/portals.ts';
import { untold } from './judge.ts';

/** Rule and path of what is refused. */
type Refused = [rule: string, file: string][];

interface FolderCase {
  name: string;
  make(root: Root): void;
  refused: Refused;
}

interface Root {
  write(file: string, content?: string): void;
  link(file: string, to: string): void;
  folder(name: string): void;
}

let root: string;
const at = (file: string): string => path.join(root, 'content', file);
const portal: Root = {
  write: (file, content = 'x') => {
    mkdirSync(path.dirname(at(file)), { recursive: true });
    writeFileSync(at(file), content);
  },
  link: (file, to) => {
    mkdirSync(path.dirname(at(file)), { recursive: true });
    symlinkSync(to, at(file));
  },
  folder: (name) => mkdirSync(at(name), { recursive: true }),
};

/** An entry of this folder name with a text. */
const entry = (name: string) => (to: Root) => to.write(`articles/${name}/index.vi.mdx`);
/** The entry `good` with one more file. */
const beside = (name: string) => (to: Root) => to.write(`articles/good/${name}`);
const tooLong = 'a'.repeat(61);

const cases: FolderCase[] = [
  { name: 'a text that is a link', make: (to) => to.link('articles/linked/index.vi.mdx', '/etc/passwd'), refused: [['file-link', 'articles/linked/index.vi.mdx'], ['entry-empty', 'articles/linked']] },
  { name: 'a picture that is a link', make: (to) => to.link('articles/good/x.jpg', '../../../../secret.jpg'), refused: [['file-link', 'articles/good/x.jpg']] },
  { name: 'an entry that is a link', make: (to) => to.link('articles/linked', '/etc'), refused: [['file-link', 'articles/linked']] },
  { name: 'a collection that is a link', make: (to) => to.link('places', '/etc'), refused: [['file-link', 'places']] },
  { name: 'a link to nothing', make: (to) => to.link('articles/good/gone.jpg', './nowhere.jpg'), refused: [['file-link', 'articles/good/gone.jpg']] },
  { name: 'a link to itself', make: (to) => to.link('articles/round', './round'), refused: [['file-link', 'articles/round']] },
  { name: 'entries that differ in capitals', make: (to) => [entry('Good')(to)], refused: [['file-name', 'articles/Good'], ['file-name-collision', 'articles/good']] },
  { name: 'pictures that differ in capitals', make: (to) => [beside('x.jpg')(to), beside('x.JPG')(to)], refused: [['file-name', 'articles/good/x.JPG'], ['file-name-collision', 'articles/good/x.jpg']] },
  { name: 'entries that differ in normal form', make: (to) => [entry('caf\u00e9')(to), entry('cafe\u0301')(to)], refused: [['file-name', 'articles/cafe\u0301'], ['file-name-collision', 'articles/caf\u00e9']] },
  { name: 'an entry named con', make: entry('con'), refused: [['file-name', 'articles/con']] },
  { name: 'an entry named nul', make: entry('nul'), refused: [['file-name', 'articles/nul']] },
  { name: 'an entry named com1', make: entry('com1'), refused: [['file-name', 'articles/com1']] },
  { name: 'a picture named aux', make: beside('aux.jpg'), refused: [['file-name', 'articles/good/aux.jpg']] },
  { name: 'an entry with an over-long name', make: entry(tooLong), refused: [['file-name', `articles/${tooLong}`]] },
  { name: 'a picture with an over-long name', make: beside(`${tooLong}.jpg`), refused: [['file-name', `articles/good/${tooLong}.jpg`]] },
  { name: 'an entry of digits, which are the pages of a list', make: entry('2'), refused: [['file-name', 'articles/2']] },
  { name: 'an entry with a dot', make: entry('admin.php'), refused: [['file-name', 'articles/admin.php']] },
  { name: 'an entry that hides', make: entry('.git'), refused: [['file-name', 'articles/.git']] },
  { name: 'an entry with a space', make: entry('two words'), refused: [['file-name', 'articles/two words']] },
  { name: 'an entry with accents', make: entry('tràng-an'), refused: [['file-name', 'articles/tràng-an']] },
  { name: 'an entry with look-alike letters', make: entry('trаng-an'), refused: [['file-name', 'articles/trаng-an']] },
  { name: 'an entry with an emoji', make: entry('🌾'), refused: [['file-name', 'articles/🌾']] },
  { name: 'a name that writes a line of its own into a log', make: entry('a\n::error::owned\u001b[2J'), refused: [['file-name', 'articles/a\ufffd::error::owned\ufffd[2J']] },
  { name: 'a name that reverses its reading order', make: beside('x\u202egpj.svg'), refused: [['file-unexpected', 'articles/good/x\ufffdgpj.svg']] },
  { name: 'a language that the portal has not', make: beside('index.xx.mdx'), refused: [['locale-unknown', 'articles/good/index.xx.mdx']] },
  { name: 'a language named like something inherited', make: beside('index.constructor.mdx'), refused: [['locale-unknown', 'articles/good/index.constructor.mdx']] },
  { name: 'a text without a language', make: beside('index.mdx'), refused: [['file-unexpected', 'articles/good/index.mdx']] },
  { name: 'a page of the site’s own kind', make: beside('index.vi.astro'), refused: [['file-unexpected', 'articles/good/index.vi.astro']] },
  { name: 'an SVG', make: beside('x.svg'), refused: [['file-unexpected', 'articles/good/x.svg']] },
  { name: 'a script', make: beside('x.js'), refused: [['file-unexpected', 'articles/good/x.js']] },
  { name: 'two endings', make: beside('x.php.jpg'), refused: [['file-name', 'articles/good/x.php.jpg']] },
  { name: 'settings of a web server', make: beside('.htaccess'), refused: [['file-unexpected', 'articles/good/.htaccess']] },
  { name: 'a folder in an entry', make: beside('more/x.jpg'), refused: [['file-unexpected', 'articles/good/more']] },
  { name: 'a folder with the name of a text', make: (to) => to.folder('articles/hollow/index.vi.mdx'), refused: [['entry-empty', 'articles/hollow'], ['file-unexpected', 'articles/hollow/index.vi.mdx']] },
  { name: 'an entry without a text', make: (to) => to.write('articles/mute/x.jpg'), refused: [['entry-empty', 'articles/mute']] },
  { name: 'a file in a collection', make: (to) => to.write('articles/stray.mdx'), refused: [['file-unexpected', 'articles/stray.mdx']] },
  { name: 'a file among the collections', make: (to) => to.write('.env'), refused: [['file-unexpected', '.env']] },
  { name: 'a collection that there is not', make: (to) => to.write('admin/x/index.vi.mdx'), refused: [['collection-unknown', 'admin']] },
  { name: 'a collection named like something inherited', make: (to) => to.write('constructor/x/index.vi.mdx'), refused: [['collection-unknown', 'constructor']] },
];

beforeEach(() => {
  root = temporaryFolder('folders');
  portal.write('portal.yaml');
  entry('good')(portal);
});
afterEach(() => rmSync(root, { recursive: true }));

const scan = () => scanContent(root, ['vi', 'en']);

test.for(cases)('refused: $name', ({ make, refused }, { skip }) => {
  // Where the disk takes two names for one, the fault cannot be made.
  if (refused.some(([rule]) => rule === 'file-name-collision') && existsSync(at('articles/GOOD'))) skip();
  make(portal);
  const { findings, entries } = scan();
  expect(findings.map(({ rule, file }) => [rule, file]).sort()).toEqual(refused.map(([rule, file]) => [rule, `content/${file}`]).sort());
  for (const finding of findings) expect(untold(finding, ['']), finding.rule).toEqual([]);
  expect(entries.filter(({ folder }) => folder !== 'good')).toEqual([]);
});

test('what editors’ machines leave behind is no fault', () => {
  for (const name of ['.DS_Store', 'articles/Thumbs.db', 'articles/good/.DS_Store']) portal.write(name);
  beside('x.jpg')(portal);
  const good = { id: 'articles/good', collection: 'articles', folder: 'good', locales: ['vi'], pictures: ['x.jpg'] };
  expect(scan()).toEqual({ findings: [], entries: [good] });
});
