/** Writing a finished picture as a progressive JPEG of a size fit for the web. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import sharp from 'sharp';
import type { Picture } from './paint.ts';

const largest = 640 * 1024;
const smallest = 200 * 1024;

export async function writeJpeg(picture: Picture, file: string): Promise<{ bytes: number; quality: number }> {
  const { width, height, rgb } = picture;
  const bytes = Buffer.alloc(rgb.length);
  for (let i = 0; i < rgb.length; i++) {
    // A pattern of less than one level keeps slow gradients from banding.
    const dither = ((i * 7919) % 13) / 13;
    bytes[i] = Math.min(255, Math.max(0, Math.floor(rgb[i]! * 255 + dither)));
  }
  const encode = (quality: number): Promise<Buffer> =>
    sharp(bytes, { raw: { width, height, channels: 3 } })
      .jpeg({ quality, progressive: true, mozjpeg: true, chromaSubsampling: '4:2:0' })
      .toBuffer();
  let quality = 80;
  let jpeg = await encode(quality);
  while (jpeg.length > largest && quality > 62) jpeg = await encode((quality -= Math.min(6, quality - 62)));
  while (jpeg.length < smallest && quality < 92) jpeg = await encode((quality += 4));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, jpeg);
  return { bytes: jpeg.length, quality };
}
