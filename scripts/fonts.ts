import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

/**
 * Makes the fonts that pages load out of the complete ones: only the letters that texts of a script use. Run by a
 * developer when a font or a range changes; the results are kept in the repository.
 */
const require = createRequire(import.meta.url);
const out = 'src/styles/fonts';

type Range = [first: number, last: number];

const punctuation: Range[] = [[0x2010, 0x2015], [0x2018, 0x201e], [0x2020, 0x2022], [0x2026, 0x2026], [0x2030, 0x2030], [0x2039, 0x203a], [0x202f, 0x202f], [0x20ac, 0x20ac], [0x2212, 0x2212]];
const latin: Range[] = [[0x20, 0x7e], [0xa0, 0xff], [0x131, 0x131], [0x152, 0x153], ...punctuation];
const latinStacked: Range[] = [[0x102, 0x103], [0x110, 0x111], [0x128, 0x129], [0x168, 0x169], [0x1a0, 0x1a1], [0x1af, 0x1b0], [0x1ea0, 0x1ef9], [0x20ab, 0x20ab]];
const arabic: Range[] = [[0x600, 0x603], [0x60c, 0x60c], [0x61b, 0x61b], [0x61f, 0x61f], [0x621, 0x63a], [0x640, 0x655], [0x660, 0x66d], [0x670, 0x671], [0x67e, 0x67e], [0x686, 0x686], [0x698, 0x698], [0x6a4, 0x6a4], [0x6af, 0x6af], [0x6cc, 0x6cc], [0x6d4, 0x6d4], [0x200c, 0x200f]];
const khmer: Range[] = [[0x1780, 0x17dd], [0x17e0, 0x17e9], [0x200b, 0x200d], [0x25cc, 0x25cc]];
const lao: Range[] = [[0xe81, 0xedf], [0x200b, 0x200d], [0x25cc, 0x25cc]];

const jobs: { name: string; from: string; ranges: Range[]; axes?: Record<string, { min: number; max: number }> }[] = [
  ...['400', '600'].flatMap((weight) => [
    { name: `be-vietnam-pro-latin-${weight}`, from: `@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-${weight}-normal.woff2`, ranges: latin },
    { name: `be-vietnam-pro-vietnamese-${weight}`, from: `@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-${weight}-normal.woff2`, ranges: latinStacked },
  ]),
  { name: 'noto-sans-arabic', from: '@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2', ranges: arabic, axes: { wght: { min: 400, max: 600 } } },
  { name: 'noto-sans-khmer', from: '@fontsource-variable/noto-sans-khmer/files/noto-sans-khmer-khmer-wght-normal.woff2', ranges: khmer, axes: { wght: { min: 400, max: 600 } } },
  { name: 'noto-sans-lao', from: '@fontsource-variable/noto-sans-lao/files/noto-sans-lao-lao-wght-normal.woff2', ranges: lao, axes: { wght: { min: 400, max: 600 } } },
];

mkdirSync(out, { recursive: true });
for (const { name, from, ranges, axes } of jobs) {
  const text = ranges.map(([first, last]) => String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index))).join('');
  const font = await subsetFont(readFileSync(require.resolve(from)), text, { targetFormat: 'woff2', ...(axes ? { variationAxes: axes } : {}) });
  writeFileSync(path.join(out, `${name}.woff2`), font);
  console.log(`${name}.woff2 ${font.length} bytes`);
}
