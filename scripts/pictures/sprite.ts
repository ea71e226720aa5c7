/** Crisp shapes drawn as SVG, then laid into the picture with a hand's unsteadiness and uneven pigment. */
import sharp from 'sharp';
import { fbm, noise } from './noise.ts';
import { lay, type Blend, type Picture } from './paint.ts';
import type { Rgb } from './colour.ts';

export interface Sprite {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/** Renders SVG content on a 1600 × 1000 board to the size of the picture. */
export async function sprite(picture: Picture, body: string): Promise<Sprite> {
  const { width, height } = picture;
  const board = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 1600 1000">${body}</svg>`;
  const rgba = await sharp(Buffer.from(board)).resize(width, height, { fit: 'fill' }).ensureAlpha().raw().toBuffer();
  return { width, height, rgba: new Uint8Array(rgba.buffer, rgba.byteOffset, rgba.length) };
}

export interface Stamp {
  cover?: number;
  /** how far edges tremble, in picture heights */
  wobble?: number;
  /** unevenness of pigment, 0…1 */
  grain?: number;
  blend?: Blend;
  /** mist: colour and its amount at a place */
  mist?: Rgb;
  mistAt?: (x: number, y: number) => number;
  coverAt?: (x: number, y: number) => number;
  /** upside down about this line: the reflection of the shape, broken by ripples of this size */
  mirror?: number;
  ripple?: number;
}

export function stamp(picture: Picture, shape: Sprite, how: Stamp = {}): void {
  const { width, height, rgb } = picture;
  const { cover = 1, wobble = 0.0012, grain = 0.12, blend = 'normal', mist, mistAt, coverAt, mirror, ripple = 0.006 } = how;
  const out = new Float32Array(3);
  for (let row = 0; row < height; row++) {
    const y = (row + 0.5) / height;
    if (mirror !== undefined && y < mirror) continue;
    const deep = mirror === undefined ? 0 : y - mirror;
    for (let column = 0; column < width; column++) {
      const x = (column + 0.5) / height;
      let sx = column;
      let sy = row;
      if (mirror !== undefined) {
        const wave = noise(x * 9, y * 130) * 0.6 + noise(x * 30 + 4, y * 260) * 0.4;
        sx += Math.round(wave * ripple * (0.4 + deep * 6) * height);
        sy = Math.round((2 * mirror - y + wave * ripple * 0.5) * height);
      }
      if (sx < 0 || sx >= width || sy < 0 || sy >= height) continue;
      if (wobble > 0) {
        // Cheap reject: nothing near this pixel.
        const reach = Math.ceil(wobble * height * 1.2) + 1;
        if (!anyNear(shape, sx, sy, reach)) continue;
        sx = Math.min(width - 1, Math.max(0, sx + Math.round(noise(x * 70, y * 70) * wobble * height)));
        sy = Math.min(height - 1, Math.max(0, sy + Math.round(noise(x * 70 + 31, y * 70 + 17) * wobble * height)));
      }
      const from = (sy * width + sx) * 4;
      const alpha = shape.rgba[from + 3]! / 255;
      if (alpha === 0) continue;
      const uneven = grain > 0 ? 1 + grain * (fbm(x * 26, y * 26, 3) + 0.5 * noise(x * 240, y * 240)) : 1;
      for (let part = 0; part < 3; part++) out[part] = (shape.rgba[from + part]! / 255) * uneven;
      if (mist && mistAt) {
        const veil = mistAt(x, y);
        for (let part = 0; part < 3; part++) out[part] = out[part]! + (mist[part]! - out[part]!) * veil;
      }
      const keep = alpha * cover * (coverAt ? coverAt(x, y) : 1);
      lay(rgb, (row * width + column) * 3, out, keep, blend);
    }
  }
}

function anyNear({ width, height, rgba }: Sprite, x: number, y: number, reach: number): boolean {
  const left = Math.max(0, x - reach);
  const right = Math.min(width - 1, x + reach);
  const top = Math.max(0, y - reach);
  const low = Math.min(height - 1, y + reach);
  return (
    rgba[(y * width + x) * 4 + 3]! > 0 ||
    rgba[(top * width + left) * 4 + 3]! > 0 ||
    rgba[(top * width + right) * 4 + 3]! > 0 ||
    rgba[(low * width + left) * 4 + 3]! > 0 ||
    rgba[(low * width + right) * 4 + 3]! > 0
  );
}
