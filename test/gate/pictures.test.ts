import { closeSync, ftruncateSync, openSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkPictures } from '../../src/io/check-pictures.ts';
import { Pack } from '../../src/io/pack.ts';
import { temporaryFolder } from '../support/portals.ts';
import { untold } from './judge.ts';

const folder = temporaryFolder('pictures');
afterAll(() => rmSync(folder, { recursive: true }));

let jpeg: Buffer;
let png: Buffer;
let webp: Buffer;
beforeAll(async () => {
  const picture = sharp({ create: { width: 1200, height: 800, channels: 3, background: '#a01815' } });
  [jpeg, png, webp] = await Promise.all([picture.clone().jpeg().toBuffer(), picture.clone().png().toBuffer(), picture.clone().webp().toBuffer()]);
});

const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>');
const page = Buffer.from('<!doctype html><script>alert(1)</script>');
const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** A PNG that says it has these dimensions; its data are those of one pixel. */
function pngThatClaims(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(4))), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A PNG whose comment unpacks to a thousand times its size. */
const pngWithBomb = (): Buffer => Buffer.concat([png.subarray(0, 33), chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.alloc(1e8))])), png.subarray(33)]);

const damaged = (bytes: Buffer, at: number): Buffer => Buffer.concat([bytes.subarray(0, at), Buffer.from([bytes.readUInt8(at) ^ 0xff]), bytes.subarray(at + 1)]);

async function rulesOf(name: string, bytes: Buffer): Promise<string[]> {
  writeFileSync(path.join(folder, name), bytes);
  const { findings } = await checkPictures(folder, [name], new Pack(path.join(folder, 'cache'), 'test'), () => undefined);
  for (const finding of findings) expect(untold(finding, ['']), finding.rule).toEqual([]);
  return findings.map(({ rule }) => rule);
}

const cases: [what: string, name: string, bytes: () => Buffer | Promise<Buffer>, rules: string[]][] = [
  ['an SVG named as a JPEG', 'svg.jpg', () => svg, ['picture-format']],
  ['a page named as a JPEG', 'page.jpg', () => page, ['picture-format']],
  ['a GIF named as a PNG', 'gif.png', () => gif, ['picture-format']],
  ['a PNG named as a JPEG', 'png.jpg', () => png, ['picture-format']],
  ['a JPEG named as a WebP', 'jpeg.webp', () => jpeg, ['picture-format']],
  ['a WebP named as an AVIF', 'webp.avif', () => webp, ['picture-format']],
  ['a page that begins as a JPEG does', 'begins.jpg', () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), page]), ['picture-damaged']],
  ['an SVG that begins as a PNG does', 'begins.png', () => Buffer.concat([png.subarray(0, 8), svg]), ['picture-damaged']],
  ['no bytes', 'empty.jpg', () => Buffer.alloc(0), ['file-empty']],
  ['a JPEG cut off', 'cut.jpg', () => jpeg.subarray(0, jpeg.length / 2), ['picture-damaged']],
  ['a PNG cut off', 'cut.png', () => png.subarray(0, png.length - 20), ['picture-damaged']],
  ['a PNG with a byte changed', 'changed.png', () => damaged(png, png.length >> 1), ['picture-damaged']],
  ['a PNG that claims 2,500 million pixels', 'bomb.png', () => pngThatClaims(50_000, 50_000), ['picture-size']],
  ['a PNG that claims more than fits a number', 'overflow.png', () => pngThatClaims(0x7fffffff, 0x7fffffff), ['picture-damaged']],
  ['a PNG that is only wide', 'wide.png', () => pngThatClaims(8_001, 10), ['picture-size']],
  ['a PNG of 62 million pixels', 'large.png', () => pngThatClaims(7_900, 7_900), ['picture-size']],
  ['a PNG without the pixels that it claims', 'hollow.png', () => pngThatClaims(2_000, 2_000), ['picture-damaged']],
  ['a picture too small to print', 'small.jpg', () => sharp(jpeg).resize(999).jpeg().toBuffer(), ['picture-small']],
];

test.each(cases)('refused: %s', async (_, name, bytes, rules) => {
  expect(await rulesOf(name, await bytes())).toEqual(rules);
});

test('refused without being read: more bytes than allowed', async () => {
  const file = openSync(path.join(folder, 'huge.jpg'), 'w');
  ftruncateSync(file, 5e9);
  closeSync(file);
  const { findings } = await checkPictures(folder, ['huge.jpg'], new Pack(path.join(folder, 'cache'), 'test'), () => undefined);
  expect(findings.map(({ rule }) => rule)).toEqual(['file-too-large']);
});

test('a picture that passed under its own name is refused under another ending', async () => {
  const cache = path.join(folder, 'known');
  writeFileSync(path.join(folder, 'x.jpg'), jpeg);
  writeFileSync(path.join(folder, 'x.png'), jpeg);
  const rules: string[][] = [];
  for (const name of ['x.jpg', 'x.png']) {
    const pack = new Pack(cache, 'test');
    const { findings, keys } = await checkPictures(folder, [name], pack, () => undefined);
    pack.save(new Set(keys));
    pack.close();
    rules.push(findings.map(({ rule }) => rule));
  }
  expect(rules).toEqual([[], ['picture-format']]);
});

test('honest pictures pass', async () => {
  expect(await rulesOf('honest.jpg', jpeg)).toEqual([]);
  expect(await rulesOf('honest.jpeg', jpeg)).toEqual([]);
  expect(await rulesOf('honest.png', png)).toEqual([]);
  expect(await rulesOf('honest.webp', webp)).toEqual([]);
  expect(await rulesOf('honest.avif', await sharp(jpeg).avif({ effort: 0 }).toBuffer())).toEqual([]);
});

test('what hangs on a picture passes and is gone once the picture is drawn again, as every picture is', async () => {
  const tails: [string, Buffer][] = [['page.jpg', Buffer.concat([jpeg, page])], ['comment.png', pngWithBomb()]];
  for (const [name, bytes] of tails) {
    expect(await rulesOf(`tail-${name}`, bytes), name).toEqual([]);
    const drawn = await sharp(bytes).webp().toBuffer();
    expect(drawn.includes('<script>'), name).toBe(false);
    expect(drawn.length, name).toBeLessThan(10_000);
  }
});
