/** Single touches of the brush. */
import { fbm, noise } from './noise.ts';
import { copyOf, lay, reduced, type Blend, type Picture } from './paint.ts';
import type { Random } from './random.ts';
import { mix, type Rgb } from './colour.ts';

export interface Touch {
  x: number;
  y: number;
  /** half length and half width, in picture heights */
  long: number;
  wide: number;
  turn?: number;
  cover?: number;
  /** 0 hard edge … 1 soft from the middle */
  soft?: number;
  /** 0 solid … 1 dry brush: bristle gaps along the stroke */
  dry?: number;
  blend?: Blend;
}

export function touch(picture: Picture, colour: Rgb | Float32Array, stroke: Touch): void {
  const { width, height, rgb } = picture;
  const { turn = 0, cover = 1, soft = 0.4, dry = 0, blend = 'normal' } = stroke;
  const long = Math.max(0.6, stroke.long * height);
  const wide = Math.max(0.6, stroke.wide * height);
  const cos = Math.cos(turn);
  const sin = Math.sin(turn);
  const cx = stroke.x * height;
  const cy = stroke.y * height;
  const reachX = Math.abs(cos) * long + Math.abs(sin) * wide + 1;
  const reachY = Math.abs(sin) * long + Math.abs(cos) * wide + 1;
  const right = Math.min(width - 1, Math.ceil(cx + reachX));
  const low = Math.min(height - 1, Math.ceil(cy + reachY));
  const inner = 1 - Math.max(soft, 0.02);
  for (let row = Math.max(0, Math.floor(cy - reachY)); row <= low; row++) {
    for (let column = Math.max(0, Math.floor(cx - reachX)); column <= right; column++) {
      const dx = column + 0.5 - cx;
      const dy = row + 0.5 - cy;
      const u = (dx * cos + dy * sin) / long;
      const v = (dy * cos - dx * sin) / wide;
      const d = u * u + v * v;
      if (d >= 1) continue;
      const distance = Math.sqrt(d);
      let a = distance <= inner ? 1 : (1 - distance) / (1 - inner);
      if (dry > 0) a *= 1 - dry * Math.max(0, noise(u * 1.5 + cx, v * 4 + cy) + 0.2);
      if (a > 0) lay(rgb, (row * width + column) * 3, colour, Math.min(1, a * cover), blend);
    }
  }
}

/** A meadow: blades from far to near over the rows from `top` to `bottom`, leaning with the wind. */
export function meadow(picture: Picture, random: Random, top: number, bottom: number, dark: Rgb, light: Rgb, count: number): void {
  for (let n = 0; n < count; n++) {
    const t = n / count;
    const x = random() * 1.62;
    const y = top + (bottom - top) * t ** 1.4;
    const size = 0.004 + 0.022 * t * t;
    const patch = 0.5 + 0.5 * fbm(x * 5, y * 16, 3);
    const tone = Math.min(1, Math.max(0, patch * 1.3 - 0.5 + random() * 0.6));
    touch(picture, mix(dark, light, tone), { x, y, long: size * (0.6 + 0.6 * random()), wide: size * 0.11, turn: -1.57 + 0.5 * noise(x * 6, y * 6) + (random() - 0.5) * 0.6, cover: 0.7, soft: 0.6 });
  }
}

export interface Strokes {
  /** spacing of strokes in picture heights */
  size: number;
  /** length of a stroke, in spacings */
  length: number;
  cover: number;
  /** spread of tone between neighbouring strokes */
  vary: number;
  /** paint only where the picture changes by more than this across a stroke */
  detail?: number;
  /** leave these places as they are */
  spare?: (x: number, y: number) => boolean;
}

/** Paints the picture again with short strokes that follow its forms. */
export function restroke(picture: Picture, random: Random, strokes: Strokes): void {
  const { size, length, cover, vary, detail = 0, spare } = strokes;
  const by = Math.max(1, Math.round((size * picture.height) / 2.5));
  const guide = reduced(picture, by);
  const source = copyOf(picture);
  const step = size * picture.height;
  const colour = new Float32Array(3);
  const lightAt = (column: number, row: number): number => {
    const c = Math.min(guide.width - 1, Math.max(0, column));
    const r = Math.min(guide.height - 1, Math.max(0, row));
    const at = (r * guide.width + c) * 3;
    return guide.rgb[at]! * 0.35 + guide.rgb[at + 1]! * 0.5 + guide.rgb[at + 2]! * 0.15;
  };
  for (let py = 0; py < picture.height; py += step) {
    for (let px = 0; px < picture.width; px += step) {
      const x = px + (random() - 0.5) * step * 1.6;
      const y = py + (random() - 0.5) * step * 1.6;
      const tone = 1 + (random() - 0.5) * vary;
      if (x < 0 || y < 0 || x >= picture.width || y >= picture.height) continue;
      if (spare?.(x / picture.height, y / picture.height)) continue;
      const column = Math.floor(x / by);
      const row = Math.floor(y / by);
      const gx = lightAt(column + 2, row) - lightAt(column - 2, row);
      const gy = lightAt(column, row + 2) - lightAt(column, row - 2);
      const change = Math.hypot(gx, gy);
      if (change < detail) continue;
      const drift = fbm((x / picture.height) * 3, (y / picture.height) * 3, 2) * 0.9;
      const turn = change > 0.012 ? Math.atan2(gx, -gy) : drift;
      const at = (Math.floor(y) * picture.width + Math.floor(x)) * 3;
      for (let part = 0; part < 3; part++) colour[part] = source.rgb[at + part]! * tone;
      touch(picture, colour, {
        x: x / picture.height,
        y: y / picture.height,
        long: size * length,
        wide: size * 0.72,
        turn,
        cover,
        soft: 0.5,
        dry: 0.5,
      });
    }
  }
}
