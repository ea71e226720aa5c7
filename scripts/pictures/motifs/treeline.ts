/** Leafage made of many touches: a row of trees, or one crown. */
import { touch } from '../brush.ts';
import { mix, type Rgb } from '../colour.ts';
import { fbm, noise } from '../noise.ts';
import { aspect, type Picture } from '../paint.ts';
import { between, type Random } from '../random.ts';

export interface Treeline {
  foot: number;
  tall: number;
  dark: Rgb;
  light: Rgb;
  from: number;
  to: number;
  /** size of one touch */
  size: number;
}

/** A bank of trees, lower towards its ends; light falls from the upper left. */
export function treeline(picture: Picture, random: Random, { foot, tall, dark, light, from, to, size }: Treeline): void {
  const count = Math.round(((to - from) * tall * 9) / (size * size));
  const seed = random() * 50;
  for (let n = 0; n < count; n++) {
    const x = between(random, from - size, to + size);
    // Ends inside the picture are rounded off; those at its border run on.
    const ends = Math.sqrt(Math.min(1, (from <= 0 ? 1 : (x - from + size) / (tall * 1.6)), (to >= aspect ? 1 : (to + size - x) / (tall * 1.6))));
    if (!(ends > 0.05)) continue;
    const top = ends * tall * (0.55 + 0.6 * fbm((x * 0.6) / tall + seed, seed, 4) + 0.14 * noise(x * 17 + seed, 3));
    const up = top * Math.sqrt(random());
    const lump = 0.5 + 0.5 * noise(x * 26 + seed, up * 26);
    const lit = Math.max(0, (up / top) * 0.75 + 0.5 * lump - 0.35) * between(random, 0.5, 1.1);
    touch(picture, mix(dark, light, Math.min(1, lit)), { x, y: foot - up, long: size * between(random, 0.5, 1.2), wide: size * between(random, 0.3, 0.6), turn: between(random, -1, 1), soft: 0.5, cover: 0.8, dry: 0.4 });
  }
}

export interface Crown {
  x: number;
  y: number;
  wide: number;
  tall: number;
  dark: Rgb;
  middle: Rgb;
  light: Rgb;
  size: number;
  count: number;
  /** side the light comes from: -1 left, 1 right */
  side: number;
}

/** One crown in clumps: dark under, lit above, gaps between. */
export function crown(picture: Picture, random: Random, { x, y, wide, tall, dark, middle, light, size, count, side }: Crown): void {
  const seed = random() * 90;
  for (let n = 0; n < count; n++) {
    const turn = random() * 6.283;
    const reach = Math.sqrt(random()) * (0.9 + 0.3 * noise(Math.cos(turn) * 2 + seed, Math.sin(turn) * 2));
    const px = Math.cos(turn) * reach;
    const py = Math.sin(turn) * reach;
    const clump = noise(px * 3.4 + seed, py * 3.4);
    if (clump < -0.34) continue;
    const lit = 0.42 - py * 0.34 + px * side * 0.26 + clump * 0.5 + between(random, -0.22, 0.22);
    const colour = lit < 0.45 ? mix(dark, middle, Math.max(0, lit) / 0.45) : mix(middle, light, Math.min(1, (lit - 0.45) / 0.5));
    touch(picture, colour, { x: x + px * wide, y: y + py * tall, long: size * between(random, 0.6, 1.2), wide: size * between(random, 0.3, 0.6), turn: between(random, -1.5, 1.5), soft: 0.35, cover: 0.9 });
  }
}
