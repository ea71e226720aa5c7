import { ftruncateSync, openSync, closeSync, writeFileSync } from 'node:fs';
import type { Expected } from './judge.ts';

/** A hostile file that git would mend, or that is too large to keep: it is made when the test runs. */
export interface MadeCase {
  name: string;
  write(file: string): void;
  expected: Expected[];
}

const fields = 'title: A hostile file\nsummary: The gate must refuse it.\ndate: 2026-01-01\nowner: editors\ntopics: [country]\n';
/** The text begins on line 9. */
const withBody = (body: string): string => `---\n${fields}---\n\n${body}\n`;
const withField = (field: string): string => `---\n${fields}${field}\n---\n\nText.\n`;

const text = (name: string, content: string, ...expected: Expected[]): MadeCase => ({ name, write: (file) => writeFileSync(file, content), expected });
const bytes = (name: string, content: readonly (number | string)[], ...expected: Expected[]): MadeCase => ({
  name,
  write: (file) => writeFileSync(file, Buffer.concat(content.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))))),
  expected,
});

/** `unit` over and over in lines of a bearable length. */
function lines(unit: string, count: number, width = 15_000): string {
  const perLine = Math.max(1, Math.floor(width / unit.length));
  const full = Math.floor(count / perLine);
  return `${unit.repeat(perLine)}\n`.repeat(full) + unit.repeat(count % perLine);
}

const numbered = (count: number, toLine: (index: number) => string): string => Array.from({ length: count }, (_, index) => toLine(index)).join('\n');
const times = (count: number, expected: Expected): Expected[] => new Array<Expected>(count).fill(expected);

const encodings: MadeCase[] = [
  text('no bytes', '', 'file-empty 1'),
  text('a byte order mark', `\ufeff${withBody('Text.')}`, 'file-byte-order-mark 1'),
  bytes('a byte alone', [withBody('Text'), 0xff], 'file-not-utf8 1'),
  bytes('an overlong slash', [withBody('Text'), 0xc0, 0xaf], 'file-not-utf8 1'),
  bytes('half of a pair', [withBody('Text'), 0xed, 0xa0, 0x80], 'file-not-utf8 1'),
  bytes('a character cut off', [withBody('Text'), 0xe1, 0xbb], 'file-not-utf8 1'),
  bytes('Latin-1', [withBody('caf'), 0xe9, '\n'], 'file-not-utf8 1'),
  { name: 'UTF-16 with its mark', write: (file) => writeFileSync(file, Buffer.from(`\ufeff${withBody('Text.')}`, 'utf16le')), expected: ['file-not-utf8 1'] },
  text('another kind of file', '%PDF-1.7\n%âãÏÓ\n1 0 obj\n', 'front-matter-missing 1'),
  text('a NUL', withBody('Text\u0000 text.'), 'character-control 9'),
  text('an escape sequence', withBody('Text \u001b]0;owned\u0007 text.'), 'character-control 9', 'character-control 9'),
  text('control characters of the second kind', withBody('Text\u0085text\u009b'), 'character-control 9', 'character-control 9'),
  text('a carriage return alone', withBody('Text\rtext'), 'character-control 9'),
  text('NFD in the text', withBody('Ti\u00ea\u0301ng Vi\u1ec7t'), 'text-not-nfc 9'),
  text('NFD in a field', withField('slug: cafe\u0301'), 'text-not-nfc 7'),
  text('a script after CRLF', withBody('<script>x</script>').replaceAll('\n', '\r\n'), 'html-raw 9'),
];

const sizes: MadeCase[] = [
  text('more bytes than allowed', withBody('Text. '.repeat(50_000)), 'file-too-large 1'),
  { name: 'sixty million bytes', write: (file) => makeSparse(file, 6e7), expected: ['file-too-large 1'] },
  text('a line over-long', withBody('a'.repeat(20_001)), 'line-too-long 9'),
  text('a line over-long in a field', withField(`slug: ${'a'.repeat(20_001)}`), 'line-too-long 7'),
];

/** What crashes a parser, fills the memory or takes seconds where nothing stops it. */
const bombs: MadeCase[] = [
  text('80,000 elements in each other', withBody(lines('<a>', 80_000)), 'text-too-heavy 9'),
  text('40,000 elements, one to a line', withBody('<a>\n'.repeat(40_000)), 'text-too-heavy 1436'),
  text('elements whose ends are in code', withBody(lines('<a>`</`', 30_000)), 'text-too-heavy 9'),
  text('elements whose ends are in attributes', withBody(lines('<a b="/>">', 20_000)), 'text-too-heavy 9'),
  text('100,000 quotes', withBody(lines('>', 100_000)), 'text-too-heavy 9'),
  text('100,000 brackets', withBody(lines('[', 100_000)), 'text-too-heavy 9'),
  text('100,000 lists', withBody(lines('- ', 100_000)), 'text-too-heavy 10'),
  text('brackets by the hundred', withBody(`${'[ '.repeat(400)}${'] '.repeat(400)}`), 'nesting-too-deep 9'),
  text('brackets whose ends are escaped', withBody(lines('[\\]', 80_000)), 'text-too-heavy 9'),
  text('emphasis in emphasis', withBody(`${lines('*a ', 2400)}\n${lines('b* ', 2400)}`), 'nesting-too-deep 10'),
  text('a choice in a choice in braces', withBody(`{\n${lines('a?b:', 60_000)}a}`), 'mdx-expression 9'),
  text('arrays whose ends are in strings', withBody(`{\n${lines('["]",', 4000)}0}`), 'mdx-expression 9'),
  text('what is given is given in braces', withBody(`{\n${lines('a=', 120_000)}a}`), 'mdx-expression 9'),
  text('a choice in a choice in a module', withBody(`export const a =\n${lines('a?b:', 60_000)}a`), 'mdx-import-export 9'),
  text('many expressions', withBody('{a} '.repeat(2000)), ...times(100, 'mdx-expression 9')),
  text('headings of one name', withBody('## a\n'.repeat(50_000)), 'text-too-heavy 3339'),
  text('footnotes of footnotes', withBody(numbered(9000, (index) => `[^${index}]: [^${index + 1}]`)), 'text-too-heavy 2007'),
  text('a table of 4,500 columns', withBody(`${'|a'.repeat(4500)}\n${'|-'.repeat(4500)}\n${'|\n'.repeat(90_000)}`), 'text-too-heavy 505'),
  text('dead anchors to many headings', withBody(numbered(400, (index) => `## ${'a'.repeat(300)} ${index}\n\n[a](#b)\n`)), ...Array.from({ length: 100 }, (_, index): Expected => `link-anchor ${11 + index * 4}`)),
  text('control characters by the thousand', withBody('\u0001\n'.repeat(4000)), ...Array.from({ length: 100 }, (_, index): Expected => `character-control ${9 + index}`)),
  text('zero-width spaces by the thousand', withBody('\u200b'.repeat(19_000)), ...times(100, 'character-invisible 9')),
  text('marks by the thousand', withBody(`a${'\u0316'.repeat(19_000)}`), 'character-marks 9'),
  text('fields by the thousand', withField(numbered(7000, (index) => `a${index}: 1`)), 'text-too-heavy 2'),
  text('items by the thousand', withField(`related: [${'a, '.repeat(6500)}]`), 'text-too-heavy 2'),
  text('unknown fields', withField(numbered(2000, (index) => `a${index}: 1`)), ...Array.from({ length: 20 }, (_, index): Expected => `field-unknown ${7 + index}`)),
];

function makeSparse(file: string, size: number): void {
  const descriptor = openSync(file, 'w');
  ftruncateSync(descriptor, size);
  closeSync(descriptor);
}

export const madeCases: MadeCase[] = [...encodings, ...sizes, ...bombs];
